/** Pairs: the same people with the same luck under two designs, replication by replication. */
import type { Measure } from "../experiment/measure.ts";
import { measureNames, measures } from "../experiment/measures.ts";
import type { RunResult } from "../experiment/spec.ts";
import { intervals, meanOf, varianceOf } from "./bootstrap.ts";
import { groupedIntervals } from "./cluster-bootstrap.ts";
import type { Interval, PairRow } from "./trial.ts";

/** Design -> measure -> value of each replication, in order of replication; null where undefined. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;

/** The outcomes of results by design and measure, in order of replication. Copies. */
export function outcomesOf(results: readonly RunResult[], designs: readonly string[]): Outcomes {
  const sorted = [...results].sort((a, b) => a.spec.replication - b.spec.replication);
  const of = (design: string, measure: string): (number | null)[] =>
    sorted.filter(({ spec }) => spec.design === design).map(({ outcomes }) => defined(outcomes[measure]));
  const rows = (design: string) => Object.fromEntries(measureNames.map((measure) => [measure, of(design, measure)]));
  return Object.fromEntries(designs.map((design) => [design, rows(design)]));
}

const defined = (value: number | null | undefined): number | null =>
  value === undefined || value === null || Number.isNaN(value) ? null : value;

/** Mean and interval of every measure of every design; `group` names the group of each replication, for an interval over groups. */
export function summarise(
  outcomes: Outcomes,
  designs: readonly string[],
  seed: string,
  resamples?: number,
  group?: readonly number[],
): Readonly<Record<string, Readonly<Record<string, Interval>>>> {
  const lists = designs.flatMap((design) => measureNames.map((name) => outcomes[design]![name]!));
  const found = group ? groupedIntervals(lists, group, seed, resamples) : intervals(lists, seed, resamples);
  const row = (d: number) =>
    Object.fromEntries(measureNames.map((name, m) => [name, found[d * measureNames.length + m]!]));
  return Object.fromEntries(designs.map((design, d) => [design, row(d)]));
}

/** Every pair of designs, earlier against later, with every measure; in order of designs, then of measures; `group` as in `summarise`. */
export function pairUp(
  outcomes: Outcomes,
  designs: readonly string[],
  seed: string,
  resamples?: number,
  group?: readonly number[],
): PairRow[] {
  const joined = designs.flatMap((a, at) =>
    designs.slice(at + 1).flatMap((b) => measureNames.map((name) => join(a, b, measures[name]!, outcomes))),
  );
  const found = group
    ? groupedIntervals(
        joined.map(({ aligned }) => aligned),
        group,
        seed,
        resamples,
      )
    : intervals(
        joined.map(({ differences }) => differences),
        seed,
        resamples,
      );
  return joined.map(({ row }, k) => ({ ...row, low: found[k]!.low, high: found[k]!.high }));
}

/**
 * One measure of one pair: difference b - a over the replications in which both are defined.
 * @example compareValues("a", "b", measures.practising, [0.2, 0.3], [0.3, 0.5]).row.difference // 0.15
 */
export function compareValues(
  a: string,
  b: string,
  measure: Measure,
  valuesA: readonly (number | null)[],
  valuesB: readonly (number | null)[],
): {
  readonly row: PairRow;
  readonly differences: readonly number[];
  /** The differences in order of replication, null where one of the two is undefined. */
  readonly aligned: readonly (number | null)[];
} {
  const kept = valuesA.map((_, r) => r).filter((r) => valuesA[r] !== null && (valuesB[r] ?? null) !== null);
  const first = kept.map((r) => valuesA[r]!);
  const second = kept.map((r) => valuesB[r]!);
  const differences = first.map((value, k) => second[k]! - value);
  const sign = measure.direction === "lower" ? -1 : 1;
  const wins = differences.filter((difference) => difference * sign > 0).length;
  const ties = differences.filter((difference) => difference === 0).length;
  const row: PairRow = {
    a,
    b,
    measure: measure.name,
    difference: meanOf(differences),
    low: null,
    high: null,
    wins,
    losses: differences.length - wins - ties,
    ties,
    varianceRatio: varianceRatio(first, second, differences),
    missing: Math.max(valuesA.length, valuesB.length) - kept.length,
  };
  const aligned: (number | null)[] = valuesA.map(() => null);
  kept.forEach((r, k) => {
    aligned[r] = differences[k]!;
  });
  return { row, differences, aligned };
}

const join = (a: string, b: string, measure: Measure, outcomes: Outcomes): ReturnType<typeof compareValues> =>
  compareValues(a, b, measure, outcomes[a]![measure.name]!, outcomes[b]![measure.name]!);

/** Rounding alone moves a difference by about 1e-16 of its terms: a variance below this part of their squares is none. */
const ROUNDING = 1e-30;

/**
 * (var a + var b) / var(b - a): how many times fewer runs the pairing needs than unpaired runs; null
 * below 2 pairs and where the difference does not vary.
 */
function varianceRatio(a: readonly number[], b: readonly number[], differences: readonly number[]): number | null {
  const ofDifference = varianceOf(differences);
  if (ofDifference === null) return null;
  const largest = [...a, ...b].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(ofDifference > ROUNDING * largest * largest)) return null;
  return (varianceOf(a)! + varianceOf(b)!) / ofDifference;
}
