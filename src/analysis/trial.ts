/**
 * Room 7, analysis: table -> table. A `Trial` is a finished comparison: words, then tables. It is
 * what charts, the report, the experiment folder and the command line's `--json` are made from.
 */
import type { ColumnTable } from "arquero";
import type { RunResult } from "../experiment/spec.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { TrialWhy } from "./trial-why.ts";
import type { TrialWorlds } from "./world-row.ts";

/** A mean with its 95 % bootstrap interval; low and high are null below 2 replications. */
export interface Interval {
  /** Mean over the replications, in the measure's unit; null where undefined. */
  readonly mean: number | null;
  /** Lower end of the interval. */
  readonly low: number | null;
  /** Upper end of the interval. */
  readonly high: number | null;
}

/** One measure of one pair of designs, over all replications both have finished. `difference` = b - a. */
export interface PairRow {
  /** Name of the first design. */
  readonly a: string;
  /** Name of the second design. */
  readonly b: string;
  /** Name of the measure. */
  readonly measure: string;
  /** Mean of b - a over the pairs, in the measure's unit; null where undefined. */
  readonly difference: number | null;
  /** Lower end of its 95 % bootstrap interval; null below 2 replications. */
  readonly low: number | null;
  /** Upper end of its 95 % bootstrap interval; null below 2 replications. */
  readonly high: number | null;
  /** Pairs in which b is better in the measure's direction; for a measure without direction, higher. */
  readonly wins: number;
  /** Pairs in which a is better; for a measure without direction, higher. */
  readonly losses: number;
  /** Pairs in which both are equal. */
  readonly ties: number;
  /** (var a + var b) / var(b - a): how many times fewer runs the pairing needs; null where undefined. */
  readonly varianceRatio: number | null;
  /** Replications left out because the measure is undefined in one of the two; absent counts as 0. */
  readonly missing?: number;
}

/** What may be said of the people of a trial, and what was generated for them. */
export interface TrialPeople {
  /** Number of people in a run. */
  readonly count: number;
  /** synthetic: generated; imported: read from files. */
  readonly source: "synthetic" | "imported";
  /** Citation of published research data, or null. */
  readonly publicData: string | null;
  /** Smallest group about which anything is reported; 1 for synthetic people. */
  readonly minimumGroup: number;
  /** What was generated and not given, one line each. */
  readonly generated: readonly string[];
  /** What the import left out, merged or repaired, one line each, never with a value of the file. */
  readonly notices: readonly string[];
}

/** When the primary measure was read. */
export interface Horizon {
  /** The day of the read-out, the last of the run. */
  readonly day: number;
  /** Days since the campaign's last day; negative while it is running. */
  readonly daysAfter: number;
  /** "130 days after the campaign", "campaign still running", "40 days after the campaign". */
  readonly label: string;
}

/** A finished (or interrupted) comparison. Tables are arquero's; nothing in it changes any more. */
export interface Trial {
  /** The scenario as it was run, options filled in. */
  readonly scenario: Scenario;
  /** Seed of the comparison. */
  readonly seed: string;
  /** Working days of each run. */
  readonly days: number;
  /** How many people, and where they come from. */
  readonly people: TrialPeople;
  /** Names of the designs compared, `nothing` among them. */
  readonly designs: readonly string[];
  /** Replications asked for. */
  readonly requested: number;
  /** Replications that every design has finished: all that the tables hold. */
  readonly replications: number;
  /** When the measures were read, and where the campaign stood then. */
  readonly horizon: Horizon;
  /** Name of the measure that decides. */
  readonly primary: string;
  /** The answer in one sentence. */
  readonly sentence: string;
  /** Design -> measure -> interval. */
  readonly summary: Readonly<Record<string, Readonly<Record<string, Interval>>>>;
  /** The rows of `pairs` as objects. */
  readonly pairRows: readonly PairRow[];
  /** One row a pair of designs and measure. */
  readonly pairs: ColumnTable;
  /** One row a run: run_id, design, replication, seed, the world where there are worlds, people, every measure. */
  readonly runs: ColumnTable;
  /** One row a run, day, group, measure: run_id, design, replication, day, group, people, measure, value. */
  readonly series: ColumnTable;
  /** What differs between plausible worlds; absent where the comparison was not run over worlds. */
  readonly worlds?: TrialWorlds;
  /** What adoptions began with, in the first replication of each design; absent where it was not asked for. */
  readonly why?: TrialWhy;
  /** What every run gave, in the order of the plan. */
  readonly results: readonly RunResult[];
  /** SHA-256 over the outcomes, the series and the trajectories of replication 1. */
  readonly digest: string;
  /** The object that `groundswell compare --json` prints. */
  toJSON(): Record<string, unknown>;
}
