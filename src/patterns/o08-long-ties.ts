/** O8: long ties speed up what one person can pass on, and stop what takes several. */
import { atMost, below, exactly, near } from "./check.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";
import { type Spread, spread } from "./spread.ts";
import { mean } from "./statistics.ts";
import { middle, rewiredTorus } from "./torus.ts";

const runs = (threshold: number, p: number, seeds: Seeds): Spread[] =>
  seeds(6).map((seed) => spread(rewiredTorus(p, seed), middle, threshold));
const least = (reached: readonly Spread[]): number => Math.min(...reached.map(({ share }) => share));
const most = (reached: readonly Spread[]): number => Math.max(...reached.map(({ share }) => share));
const meanDays = (reached: readonly Spread[]): number => mean(reached.map(({ days }) => days));

/** Shares at which all, and at which next to nobody, is reached. */
function* reach(threshold: number, all: readonly number[], nobody: readonly number[], seeds: Seeds): Generator<Check> {
  for (const p of all)
    yield exactly(
      `least share of 6, threshold ${threshold}, ${p} of the ties swapped`,
      least(runs(threshold, p, seeds)),
      1,
    );
  for (const p of nobody)
    yield below(
      `largest share of 6, threshold ${threshold}, ${p} of the ties swapped`,
      most(runs(threshold, p, seeds)),
      0.02,
    );
}

/** The pattern. */
export const longTiesPattern: Pattern = Object.freeze({
  id: "O8",
  title: "long ties stop complex contagion",
  paper: {
    authors: "Centola & Macy",
    year: 2007,
    title: "Complex contagions and the weakness of long ties",
    journal: "American Journal of Sociology 113",
  },
  claim:
    "on a torus of 50 by 50, swapping ties speeds up a simple contagion and stops one of threshold 2 from half the ties on, one of threshold 3 from a fifth on",
  stochastic: true,
  seconds: 1.5,
  *run(seeds: Seeds) {
    yield* reach(2, [0.02, 0.1, 0.2], [0.5, 1], seeds);
    yield* reach(3, [0.01, 0.03], [0.2, 0.5, 1], seeds);
    yield* reach(1, [0.1, 0.5, 1], [], seeds);
    const days = [24, 47, 70];
    for (const [k, day] of days.entries()) {
      const reached = spread(rewiredTorus(0, 1), middle, k + 1);
      yield exactly(`share, no ties swapped, threshold ${k + 1}`, reached.share, 1);
      yield exactly(`days until all have adopted, no ties swapped, threshold ${k + 1}`, reached.days, day);
    }
    for (const p of [0.1, 0.5, 1]) {
      const slowest = Math.max(...runs(1, p, seeds).map(({ days }) => days));
      yield atMost(`most days of 6, threshold 1, ${p} of the ties swapped`, slowest, 7);
    }
    for (const p of [0.02, 0.1])
      yield below(`mean days of 6, threshold 2, ${p} of the ties swapped`, meanDays(runs(2, p, seeds)), 47);
    const fast = meanDays(runs(2, 0.2, seeds));
    yield near("mean days of 6, threshold 2, .2 of the ties swapped (the tolerance is ours)", fast, 18, 2);
  },
});
