import type { PairRow, Trial } from "../analysis/trial.ts";
import { FEWEST_PAIRS } from "../analysis/verdict.ts";
import { refuse, unknownWord } from "../core/errors.ts";

/** A pair of designs in the order asked for: difference, low and high are b - a; wins are b's. */
export function pairRow(trial: Trial, a: string, b: string, measure: string): PairRow | null {
  for (const name of [a, b]) if (!trial.designs.includes(name)) refuse("design", unknownWord(name, trial.designs));
  const row = trial.pairRows.find((each) => each.measure === measure && each.a === a && each.b === b);
  if (row) return row;
  const turned = trial.pairRows.find((each) => each.measure === measure && each.a === b && each.b === a);
  if (!turned) return null;
  const negative = (x: number | null): number | null => (x === null ? null : x === 0 ? 0 : -x);
  return {
    ...turned,
    a,
    b,
    difference: negative(turned.difference),
    low: negative(turned.high),
    high: negative(turned.low),
    wins: turned.losses,
    losses: turned.wins,
  };
}

/** Where b stands beside a: the interval of b - a says which, or leaves it open. */
export type Standing = "above" | "below" | "level" | "open";

/** Differences up to this count as none for the measure that decides; 0 for the others. In the unit of the tables. */
export function practicalDifference(trial: Trial, measure: string): number {
  return measure === trial.primary ? trial.scenario.practicalDifference : 0;
}

/**
 * Where b stands beside a. level: the interval lies within the practical difference; above, below:
 * it lies on one side of zero; open: neither, or too few pairs to exclude chance, however equal.
 */
export function standing(row: PairRow | null, practical: number): Standing {
  if (!row || row.low === null || row.high === null) return "open";
  if (row.wins + row.losses + row.ties < FEWEST_PAIRS) return "open";
  if (row.low >= -practical && row.high <= practical) return "level";
  if (row.low > 0) return "above";
  if (row.high < 0) return "below";
  return "open";
}

/** Ends closer than this part of the difference are one number but for rounding. */
const ROUNDING = 1e-12;

/** Whether there is an interval to tell: none below two pairs, and none where every pair differs by the same. */
export function hasInterval<Row extends Pick<PairRow, "difference" | "low" | "high">>(
  row: Row,
): row is Row & { readonly difference: number; readonly low: number; readonly high: number } {
  const { difference, low, high } = row;
  return difference !== null && low !== null && high !== null && high - low > ROUNDING * Math.abs(difference);
}
