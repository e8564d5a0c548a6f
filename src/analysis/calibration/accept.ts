/**
 * Approximate Bayesian computation by rejection: of many draws from the plausible ranges those are
 * kept that come nearest to the targets. Source: Pritchard, Seielstad, Perez-Lezaun & Feldman 1999.
 */

import type { ParameterValues } from "../../experiment/in-world.ts";
import { quantile } from "../bootstrap.ts";
import { distanceOf, type Summary, type Target } from "./targets.ts";

/** A draw and what came of it. */
export interface FinishedDraw {
  /** Number of the draw, from 0. */
  readonly draw: number;
  /** Path -> value. */
  readonly values: ParameterValues;
  /** Values of the targets, in their order. */
  readonly summary: Summary;
  /** Largest difference from a target, in tolerances times `reachOf`; up to 1 all are met that any draw meets. */
  readonly distance: number;
}

/**
 * How near any of the draws comes to each target, in tolerances, at least 1: above 1 no draw meets it,
 * and the distance to it counts from the nearest that was reached. Without this one target that the
 * model cannot meet, whatever its free numbers, would outweigh all those that it can.
 * @example reachOf([[0.5], [0.4]], [{ value: 0.1, tolerance: 0.1 }])[0].toFixed(2) // "3.00"
 */
export function reachOf(
  summaries: readonly Summary[],
  aims: readonly Pick<Target, "value" | "tolerance">[],
): readonly number[] {
  return aims.map(({ value, tolerance }, k) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const summary of summaries) {
      const found = summary[k] ?? null;
      if (found !== null) nearest = Math.min(nearest, Math.abs(found - value) / tolerance);
    }
    return nearest === Number.POSITIVE_INFINITY ? 1 : Math.max(1, nearest);
  });
}

/** A draw with its distance; `reach` is that of all draws. Copies nothing. */
export function finished(
  draw: number,
  values: ParameterValues,
  summary: Summary,
  aims: readonly Target[],
  reach: readonly number[],
): FinishedDraw {
  const reached = aims.map(({ value, tolerance }, k) => ({ value, tolerance: tolerance * reach[k]! }));
  return { draw, values, summary, distance: distanceOf(summary, reached) };
}

/**
 * The `keep` draws nearest to the targets, nearest first, of two at one distance the earlier draw;
 * draws of no distance (an undefined value) never. Copies.
 * @example accepted([{ draw: 0, distance: 2 }, { draw: 1, distance: 1 }], 1)[0].draw // 1
 */
export function accepted(draws: readonly FinishedDraw[], keep: number): readonly FinishedDraw[] {
  return draws
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || a.draw - b.draw)
    .slice(0, keep);
}

/** Where the accepted values of a number lie: 2.5, 50 and 97.5 in 100 of them are below. */
export interface Range {
  /** 2.5 % are below. */
  readonly low: number;
  /** Half are below. */
  readonly median: number;
  /** 97.5 % are below. */
  readonly high: number;
}

/** The range of some values; NaN of none. Changes nothing. */
export function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  return { low: quantile(sorted, 0.025), median: quantile(sorted, 0.5), high: quantile(sorted, 0.975) };
}
