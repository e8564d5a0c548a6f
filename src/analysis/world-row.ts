/** What a trial keeps of its plausible worlds. */
import type { TargetInWorlds } from "./calibration/met-targets.ts";

/** One measure of one pair of designs, over the plausible worlds. */
export interface WorldRow {
  /** Name of the first design. */
  readonly a: string;
  /** Name of the second design. */
  readonly b: string;
  /** Name of the measure. */
  readonly measure: string;
  /** Worlds in which the difference is defined. */
  readonly worlds: number;
  /** Worlds in which b is better on average in the measure's direction; for one without direction, higher. */
  readonly better: number;
  /** Worlds in which b is worse on average; for a measure without direction, lower. */
  readonly worse: number;
  /** Standard deviation of the difference b - a from world to world; null below 2 worlds, or with one run in each. */
  readonly betweenWorlds: number | null;
  /** Standard deviation of the difference b - a from run to run of one world; null with one run in each. */
  readonly withinWorlds: number | null;
}

/** The plausible worlds of a comparison. */
export interface TrialWorlds {
  /** Worlds asked for. */
  readonly count: number;
  /** Worlds in which replications were finished. */
  readonly visited: number;
  /** Fewest replications finished in a world that was visited. */
  readonly fewestRuns: number;
  /** Targets of the calibration that no plausible world of the package meets. */
  readonly unmet: readonly string[];
  /** Every target of the calibration, and in how many of the worlds visited it is met. */
  readonly targets: readonly TargetInWorlds[];
  /** The largest distance of the worlds, in tolerances; up to 1 each meets every target that any draw of the calibration met. */
  readonly farthest: number;
  /** Places in the scenario at which worlds have numbers of their own. */
  readonly parameters: readonly string[];
  /** What of the scenario the worlds do not keep, and how replications and worlds fit together, one line each. */
  readonly notices: readonly string[];
  /** One row a pair of designs and measure, in the order of `pairRows`. */
  readonly rows: readonly WorldRow[];
  /** SHA-256 over the numbers of the worlds. */
  readonly digest: string;
}
