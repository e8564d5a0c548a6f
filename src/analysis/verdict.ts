/** The verdict on one pair of designs: better, worse, no practical difference, or not yet known. */
import type { Measure } from "../experiment/measure.ts";
import { varianceOf } from "./bootstrap.ts";
import { FEWEST_GROUPS } from "./cluster-bootstrap.ts";
import type { PairRow } from "./trial.ts";
import type { WorldRow } from "./world-row.ts";

/**
 * Fewer pairs than this cannot exclude chance: 5 pairs that all point one way do so by luck alone
 * with probability 2/32, above 5 % (sign test); 6 with 2/64.
 */
export const FEWEST_PAIRS = 6;
/** Pairs that a first answer wants, where nothing is known yet about how much their differences vary. */
const FIRST_ANSWER = 30;

/** Differences that are equal but for rounding deviate by less than this part of their mean. */
const ROUNDING = 1e-12;

/** What is known of b against a. */
export type Verdict =
  /** No pair has a defined difference. */
  | { readonly kind: "undefined" }
  /** The whole interval is beyond 0; `surely`: and beyond the practical difference. */
  | { readonly kind: "better" | "worse"; readonly surely: boolean }
  /** The whole interval is within the practical difference. */
  | { readonly kind: "equal" }
  /** `more`: pairs that would tell, about; null where no number would. */
  | { readonly kind: "unknown"; readonly more: number | null };

/** One pair of designs in one measure, as the verdict needs it. */
export interface Finding extends Pick<PairRow, "difference" | "low" | "high" | "wins" | "losses" | "ties"> {
  /** Standard deviation of the differences, null below 2 pairs. */
  readonly deviation: number | null;
  /** How it is over plausible worlds; absent where it was not run over worlds. */
  readonly worlds?: Pick<WorldRow, "worlds" | "better" | "worse" | "betweenWorlds" | "withinWorlds">;
}

/** A finding from a row and the differences behind it; `turned` swaps the two designs. */
export function findingOf(row: PairRow, differences: readonly number[], turned = false): Finding {
  const variance = varianceOf(differences);
  const root = variance === null ? null : Math.sqrt(variance);
  const deviation = root !== null && root <= ROUNDING * Math.abs(row.difference ?? 0) ? 0 : root;
  if (!turned) return { ...row, deviation };
  const minus = (value: number | null): number | null => (value === null ? null : 0 - value);
  return {
    difference: minus(row.difference),
    low: minus(row.high),
    high: minus(row.low),
    wins: row.losses,
    losses: row.wins,
    ties: row.ties,
    deviation,
  };
}

/**
 * The verdict on a finding. For a measure without direction, higher counts as better. Fewer than
 * FEWEST_PAIRS pairs tell nothing, even where all their differences are equal: shares of few people
 * are coarse, and a few equal differences say little of how much the next one may differ.
 * The pairs still needed are those that bring half the interval's width, 1.96 deviations over the
 * root of the pairs, down to the nearer of two distances that decide: from the difference to 0, or
 * from the difference to the far end of the practical difference.
 */
export function verdict(finding: Finding, direction: Measure["direction"], practical: number): Verdict {
  const { difference, low, high, deviation } = finding;
  const pairs = finding.wins + finding.losses + finding.ties;
  if (difference === null || pairs === 0) return { kind: "undefined" };
  if (low === null || high === null || deviation === null)
    return { kind: "unknown", more: Math.max(1, FIRST_ANSWER - pairs) };
  if (pairs < FEWEST_PAIRS && deviation === 0) return { kind: "unknown", more: FIRST_ANSWER - pairs };
  if (pairs < FEWEST_PAIRS)
    return {
      kind: "unknown",
      more: Math.max(FEWEST_PAIRS - pairs, stillNeeded(finding, practical, pairs) ?? 0),
    };
  if (low >= -practical && high <= practical) return { kind: "equal" };
  if (low > 0 || high < 0) {
    const up = low > 0;
    const surely = up ? low > practical : high < -practical;
    return { kind: up === (direction !== "lower") ? "better" : "worse", surely };
  }
  return { kind: "unknown", more: stillNeeded(finding, practical, pairs) };
}

function stillNeeded({ difference, deviation, worlds }: Finding, practical: number, pairs: number): number | null {
  const size = Math.abs(difference ?? 0);
  const half = Math.max(size, practical - size);
  if (!(half > 0)) return null;
  const root = (1.96 * (deviation ?? 0)) / half;
  const wanted = worlds ? amongWorlds(worlds, half) : root * root;
  return wanted === null ? null : Math.max(1, Math.ceil(wanted) - pairs);
}

/**
 * Pairs that bring half the interval's width down to `half` while the worlds stay the same; null where
 * none would. Of few worlds the interval covers luck alone, and so does the number.
 */
function amongWorlds(
  { worlds, betweenWorlds, withinWorlds }: NonNullable<Finding["worlds"]>,
  half: number,
): number | null {
  const between = worlds < FEWEST_GROUPS ? 0 : (betweenWorlds ?? 0);
  const within = withinWorlds ?? 0;
  const left = (half / 1.96) * (half / 1.96) - (between * between) / worlds;
  return left > 0 ? (within * within) / left : null;
}
