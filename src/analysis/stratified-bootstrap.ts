/**
 * The bootstrap of values that come in a few groups: values are resampled within each group, so that an
 * interval covers the spread within groups and nothing of that between them. Source: Davison & Hinkley,
 * "Bootstrap Methods and their Application" (1997), section 3.2; with few values in a group its spread
 * would come out too small, and is therefore rescaled as in Rao & Wu 1988.
 */
import { type Sequence, sequence } from "../core/sequence.ts";
import { meanOf, quantile } from "./bootstrap.ts";
import type { Interval } from "./trial.ts";

/**
 * Mean of all values and its 95 % percentile interval for these groups: low and high are null where no
 * group has two values. A group of one value takes the spread of the others. Lists whose groups are as
 * large share their resamples, so each interval is the same alone or in company. Changes nothing; draws
 * from `sequence(seed, "bootstrap/within/<sizes>")`.
 * @example withinIntervals([[[0, 0], [10, 10]]], 1, 500)[0] // { mean: 5, low: 5, high: 5 }
 */
export function withinIntervals(
  lists: readonly (readonly (readonly number[])[])[],
  seed: string | number,
  resamples: number,
): Interval[] {
  const found: Interval[] = lists.map((sets) => ({ mean: meanOf(sets.flat()), low: null, high: null }));
  const keys = lists.map((sets) => sets.map((set) => set.length).join(","));
  for (const key of new Set(keys)) {
    const at = lists.map((_, k) => k).filter((k) => keys[k] === key);
    const sizes = lists[at[0]!]!.map((set) => set.length);
    if (!sizes.some((size) => size > 1)) continue;
    const deviations = at.map((k) => deviationsOf(lists[k]!));
    const sums = resampledSums(deviations, sizes, resamples, sequence(seed, `bootstrap/within/${key}`));
    const count = sizes.reduce((sum, size) => sum + size, 0);
    at.forEach((k, m) => {
      const { mean } = found[k]!;
      const sorted = sums[m]!.sort();
      const end = (p: number): number => mean! + quantile(sorted, p) / count;
      found[k] = { mean, low: end(0.025), high: end(0.975) };
    });
  }
  return found;
}

/**
 * Deviations of values from the mean of their group, times the root of n / (n - 1), group after group,
 * without groups of one value; exactly 0 where a group does not vary.
 */
function deviationsOf(sets: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    sets.flatMap((set) => {
      if (set.length < 2) return [];
      const mean = meanOf(set)!;
      const scale = Math.sqrt(set.length / (set.length - 1));
      return set.map((value) => scale * (value - mean));
    }),
  );
}

/** Sums of resamples of lists with groups of these sizes: sums[list][resample]. */
function resampledSums(
  lists: readonly Float64Array[],
  sizes: readonly number[],
  resamples: number,
  luck: Sequence,
): Float64Array[] {
  const pool = lists[0]!.length;
  const drawn = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
  const sums = lists.map(() => new Float64Array(resamples));
  for (let b = 0; b < resamples; b++) {
    let next = 0;
    let start = 0;
    for (const size of sizes) {
      const alone = size < 2;
      for (let k = 0; k < size; k++) drawn[next++] = alone ? luck.integer(pool) : start + luck.integer(size);
      if (!alone) start += size;
    }
    for (let m = 0; m < lists.length; m++) {
      let sum = 0;
      for (let k = 0; k < drawn.length; k++) sum += lists[m]![drawn[k]!]!;
      sums[m]![b] = sum;
    }
  }
  return sums;
}
