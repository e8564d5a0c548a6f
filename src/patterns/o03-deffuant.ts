/** O3: meetings of the like-minded leave about 1 / (2 d) groups. */
import { deffuant } from "../classics/deffuant.ts";
import { simulate } from "../engine/run.ts";
import { alike, atLeast } from "./check.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";
import { mean } from "./statistics.ts";
import { clusterSizes, uniformOpinions } from "./worlds.ts";

const n = 1000;
const DAYS = 300;
const RUNS = 20;
/** Bound, numbers of clusters of 50 and more that are right. */
const expected: readonly (readonly [number, readonly number[]])[] = [
  [0.2, [2]],
  [0.5, [1]],
  [0.4, [1]],
  [0.3, [1]],
  [0.15, [3]],
  [0.1, [4, 5]],
];

function* checksOf(bound: number, counts: readonly number[], seeds: Seeds): Generator<Check, number[]> {
  const drifts: number[] = [];
  const together = bound >= 0.3;
  let right = 0;
  for (const seed of seeds(RUNS)) {
    const opinion = uniformOpinions(n, seed);
    const options = { people: { opinion }, mechanisms: [deffuant({ bound })], days: DAYS, seed, digest: false };
    const last = simulate(options).last("opinion");
    drifts.push(mean(last) / mean(opinion) - 1);
    const sizes = clusterSizes(last, 0.02);
    const large = sizes.filter((size) => size >= 50).length;
    if (counts.includes(large) && (!together || sizes[0]! >= 0.98 * n)) right++;
  }
  const clusters = together
    ? "1 large cluster, of 98 % and more"
    : `${counts.join(" or ")} clusters of 50 people and more`;
  yield atLeast(`runs of ${RUNS} that end with ${clusters}, within ${bound}`, right, 0.8 * RUNS);
  return drifts;
}

/** The pattern. */
export const deffuantPattern: Pattern = Object.freeze({
  id: "O3",
  title: "meetings within a bound",
  paper: {
    authors: "Deffuant, Neau, Amblard & Weisbuch",
    year: 2000,
    title: "Mixing beliefs among interacting agents",
    journal: "Advances in Complex Systems 3",
  },
  claim:
    "1,000 opinions drawn from [0, 1) and 300,000 meetings half-way leave about 1 / (2 bound) large clusters, the mean where it was",
  stochastic: true,
  seconds: 3.5,
  *run(seeds: Seeds) {
    const drifts: number[] = [];
    for (const [bound, counts] of expected) drifts.push(...(yield* checksOf(bound, counts, seeds)));
    yield alike("relative change of the mean opinion, over all runs", drifts, 1e-9);
  },
});
