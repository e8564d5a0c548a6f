/** O9: the final size of an epidemic. */
import { sir } from "../classics/sir.ts";
import { simulate } from "../engine/run.ts";
import { near } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { mean, root, sum } from "./statistics.ts";

const n = 10_000;
const endless: readonly (readonly [number, number])[] = [
  [1.2, 0.313698],
  [1.5, 0.582812],
  [2, 0.796812],
  [2.5, 0.892645],
  [3, 0.94048],
  [4, 0.980173],
];
/** Reproduction number, share of z = 1 - .99 exp(-R0 z), digits printed. */
const seeded: readonly (readonly [number, number, number])[] = [
  [2, 0.8002, 4],
  [0.8, 0.045, 3],
  [1.2, 0.3478, 4],
  [1.5, 0.5936, 4],
  [3, 0.9412, 4],
];

/** The root of z = 1 - (1 - first) exp(-R0 z) above 0. */
const finalSize = (R0: number, first: number): number => root((z) => 1 - (1 - first) * Math.exp(-R0 * z) - z, 1e-6, 1);

/** Share ever infected in Reed and Frost's epidemic from 100 of 10,000, who all meet. */
function epidemic(R0: number, seed: number): number {
  const run = simulate({
    people: n,
    mechanisms: [sir({ infection: R0 / n, recovery: 1, first: 100 })],
    days: 3000,
    seed,
    digest: false,
    until: ({ columns }) => sum(columns.infected!) === 0,
  });
  return mean(run.last("recovered"));
}

/** The pattern. */
export const epidemicPattern: Pattern = Object.freeze({
  id: "O9",
  title: "final size of an epidemic",
  paper: {
    authors: "Kermack & McKendrick",
    year: 1927,
    title: "A contribution to the mathematical theory of epidemics",
    journal: "Proceedings of the Royal Society A 115",
  },
  claim:
    "the share z that ever falls ill solves z = 1 - exp(-R0 z), or z = 1 - .99 exp(-R0 z) where one in a hundred begins",
  stochastic: true,
  seconds: 1,
  *run(seeds: Seeds) {
    for (const [R0, share] of seeded)
      yield near(
        `share of 10,000 ever ill, R0 = ${R0}, mean of 10`,
        mean(seeds(10).map((seed) => epidemic(R0, seed))),
        share,
        0.02,
      );
    for (const [R0, share, digits] of seeded)
      yield near(`root of z = 1 - .99 exp(-R0 z), R0 = ${R0}`, finalSize(R0, 0.01), share, 0.5 * 10 ** -digits);
    for (const [R0, share] of endless)
      yield near(`root of z = 1 - exp(-R0 z), R0 = ${R0}`, finalSize(R0, 0), share, 1e-5);
  },
});
