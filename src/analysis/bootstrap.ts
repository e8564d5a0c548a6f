/**
 * The bootstrap: how sure a mean is. Percentile intervals by resampling (Efron & Tibshirani, "An
 * Introduction to the Bootstrap", 1993, chapter 13), drawn from a seed, so that the same values give
 * the same interval everywhere.
 */
import { type Sequence, sequence } from "../core/sequence.ts";
import type { Interval } from "./trial.ts";

/** Resamples drawn unless said otherwise. */
export const RESAMPLES = 2000;

/** A value, or null or NaN where undefined: those are left out. */
export type Values = ArrayLike<number | null>;

/**
 * Mean and 95 % percentile bootstrap interval of each list of values; low and high are null below 2
 * values, mean below 1. Lists of the same length share their resamples, so each interval is the same
 * alone or in company. Changes nothing; draws from `sequence(seed, "bootstrap/<length>")`.
 * @example intervals([[1, 2, 3, 4]], 1)[0].mean // 2.5
 */
export function intervals(lists: readonly Values[], seed: string | number, resamples: number = RESAMPLES): Interval[] {
  const cleaned = lists.map(defined);
  const found: Interval[] = cleaned.map((values) => ({ mean: meanOf(values), low: null, high: null }));
  for (const length of new Set(cleaned.map((values) => values.length))) {
    if (length < 2) continue;
    const at = cleaned.map((_, k) => k).filter((k) => cleaned[k]!.length === length);
    const means = resample(
      at.map((k) => cleaned[k]!),
      resamples,
      sequence(seed, `bootstrap/${length}`),
    );
    at.forEach((k, m) => {
      const sorted = means[m]!.sort();
      found[k] = { mean: found[k]!.mean, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
    });
  }
  return found;
}

/** Mean of the defined values, null where there are none; exact where all are equal. */
export function meanOf(values: Values): number | null {
  const kept = defined(values);
  if (kept.length === 0) return null;
  const base = kept[0]!;
  let sum = 0;
  for (let k = 0; k < kept.length; k++) sum += kept[k]! - base;
  return base + sum / kept.length;
}

/** Variance of the defined values with n - 1 below the line, null below 2 values; exactly 0 where all are equal. */
export function varianceOf(values: Values): number | null {
  const kept = defined(values);
  if (kept.length < 2) return null;
  const mean = meanOf(kept)!;
  let sum = 0;
  for (let k = 0; k < kept.length; k++) sum += (kept[k]! - mean) * (kept[k]! - mean);
  return sum / (kept.length - 1);
}

/** Quantile p of sorted values, between the two nearest in proportion (type 7 of Hyndman & Fan 1996); NaN where empty. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (at - below);
}

function defined(values: Values): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value !== null && value !== undefined && !Number.isNaN(value)) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

/**
 * Means of resamples of lists of one length: means[list][resample]. Taken from each list's first
 * value, so that equal values stay exact.
 */
function resample(lists: readonly Float64Array[], resamples: number, draws: Sequence): Float64Array[] {
  const length = lists[0]!.length;
  const drawn = new Int32Array(length);
  const means = lists.map(() => new Float64Array(resamples));
  const shifted = lists.map((values) => values.map((value) => value - values[0]!));
  for (let b = 0; b < resamples; b++) {
    for (let k = 0; k < length; k++) drawn[k] = draws.integer(length);
    for (let m = 0; m < lists.length; m++) means[m]![b] = lists[m]![0]! + sumAt(shifted[m]!, drawn) / length;
  }
  return means;
}

function sumAt(values: Float64Array, drawn: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < drawn.length; k++) sum += values[drawn[k]!]!;
  return sum;
}
