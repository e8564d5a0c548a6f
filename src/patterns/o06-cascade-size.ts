/** O6: how far a cascade goes that one person in a hundred begins. */
import { near } from "./check.ts";
import { cascadeShare } from "./o05-watts.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { mean, poissonChances } from "./statistics.ts";
import { poissonGraph } from "./worlds.ts";

const PHI = 0.18;
const FIRST = 0.01;
const n = 5000;
/** Ties a person, share active in the end, tolerance. */
const sizes: readonly (readonly [number, number, number])[] = [
  [3, 0.941, 0.02],
  [1.5, 0.591, 0.03],
  [5, 0.993, 0.02],
  [8, 1, 0.02],
];

/** Chance that at least a share of .18 of k ties leads to somebody active, where each does with chance q. */
function chanceEnough(k: number, q: number, ties: number): number {
  let [term, enough] = [(1 - q) ** ties, 0];
  for (let m = 0; m <= ties; m++) {
    if (m >= PHI * k) enough += term;
    term *= ((ties - m) / (m + 1)) * (q / (1 - q));
  }
  return enough;
}

/** Gleeson and Cahalane's share for a random network with Poisson ties: active at the end of a tie, then in all. */
function theory(z: number): number {
  const chances = poissonChances(z, 60);
  let q = FIRST;
  for (let round = 0; round < 2000; round++) {
    let next = 0;
    // the other ties of somebody found over a tie are Poisson too
    for (const [others, chance] of chances.entries()) next += chance * chanceEnough(others + 1, q, others);
    q = Math.min(1 - 1e-12, FIRST + (1 - FIRST) * next);
  }
  let share = 0;
  for (const [k, chance] of chances.entries()) if (k > 0) share += chance * chanceEnough(k, q, k);
  return FIRST + (1 - FIRST) * share;
}

const measured = (z: number, people: number, seeds: readonly number[]): number =>
  mean(seeds.map((seed) => cascadeShare(poissonGraph(people, z, seed), FIRST * people, `${seed}`)));

/** The pattern. */
export const cascadeSizePattern: Pattern = Object.freeze({
  id: "O6",
  title: "size of cascades with many seeds",
  paper: {
    authors: "Gleeson & Cahalane",
    year: 2007,
    title: "Seed size strongly affects cascades on random networks",
    journal: "Physical Review E 75, 056103",
  },
  claim:
    "with a threshold of .18 and one person in a hundred active at first, .591, .941, .993 and all are in the end, at 1.5, 3, 5 and 8 ties a person",
  stochastic: true,
  seconds: 0.5,
  *run(seeds: Seeds) {
    for (const [z, expected, tolerance] of sizes)
      yield near(
        `share of 5,000 active in the end, ${z} ties a person, mean of 6`,
        measured(z, n, seeds(6)),
        expected,
        tolerance,
      );
    for (const [z, expected] of sizes)
      yield near(`the paper's own equations for endless networks, ${z} ties a person`, theory(z), expected, 5e-4);
    const large = measured(8, 20_000, seeds(6));
    yield near("share of 20,000 active in the end, 8 ties a person, mean of 6", large, 1, 0.02);
  },
});
