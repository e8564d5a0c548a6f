/**
 * The bootstrap of values that come in groups: whole groups are resampled, so that an interval covers
 * the spread between them, unless there are too few of them to. Source: Davison & Hinkley, "Bootstrap Methods and their Application" (1997),
 * section 3.8.
 */
import { sequence } from "../core/sequence.ts";
import { intervals, meanOf, quantile, RESAMPLES, type Values } from "./bootstrap.ts";
import { withinIntervals } from "./stratified-bootstrap.ts";
import type { Interval } from "./trial.ts";
import { groupedValues } from "./variance-components.ts";

/** Fewer groups than this cannot stand for others: the interval then covers only the values within them. */
export const FEWEST_GROUPS = 6;

/**
 * Mean and 95 % percentile interval of each list, `group[k]` naming the group of value k of every
 * list. Below FEWEST_GROUPS groups values are resampled within each group (`withinIntervals`): the
 * interval then covers luck alone, and is null where no group has two values; one group is as no groups
 * (`intervals`). Changes nothing; draws from `sequence(seed, "bootstrap/groups/<groups>")`.
 * @example groupedIntervals([[1, 2, 3, 4]], [1, 1, 2, 2], 1)[0].mean // 2.5
 */
export function groupedIntervals(
  lists: readonly Values[],
  group: readonly number[],
  seed: string | number,
  resamples: number = RESAMPLES,
): Interval[] {
  const plain = intervals(lists, seed, resamples);
  const draws = new Map<number, Int32Array>();
  const drawn = (groups: number): Int32Array => {
    const known = draws.get(groups);
    if (known) return known;
    const luck = sequence(seed, `bootstrap/groups/${groups}`);
    const made = Int32Array.from({ length: resamples * groups }, () => luck.integer(groups));
    draws.set(groups, made);
    return made;
  };
  const grouped = lists.map((values) => groupedValues(values, group));
  const few = (k: number): boolean => grouped[k]!.length > 1 && grouped[k]!.length < FEWEST_GROUPS;
  const those = lists.map((_, k) => k).filter(few);
  const within = withinIntervals(
    those.map((k) => grouped[k]!),
    seed,
    resamples,
  );
  return lists.map((values, k) => {
    const sets = grouped[k]!;
    if (few(k)) return within[those.indexOf(k)]!;
    if (sets.length < 2) return plain[k]!;
    const base = sets[0]![0]!;
    const sums = sets.map((set) => set.reduce((sum, value) => sum + (value - base), 0));
    const means = new Float64Array(resamples);
    const at = drawn(sets.length);
    for (let b = 0; b < resamples; b++) {
      let sum = 0;
      let count = 0;
      for (let g = 0; g < sets.length; g++) {
        const chosen = at[b * sets.length + g]!;
        sum += sums[chosen]!;
        count += sets[chosen]!.length;
      }
      means[b] = base + sum / count;
    }
    means.sort();
    return { mean: meanOf(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
  });
}
