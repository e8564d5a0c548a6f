/**
 * Room 8, patterns: published results that the simulator has to give again, and what came out.
 * One published result a file, with its paper, its size, its values and its tolerances; run on seeds
 * of which one set is known and the other was tuned on by nobody.
 */

/** Where a result was published. */
export interface Paper {
  /** Last names, in the order of the paper. */
  readonly authors: string;
  /** Year of publication. */
  readonly year: number;
  /** Title of the paper or book. */
  readonly title: string;
  /** Journal with its volume, or publisher. */
  readonly journal: string;
}

/** One number or word held against what is published. */
export interface Check {
  /** What was measured, in words, its size and conditions included; no two checks of a pattern say the same. */
  readonly what: string;
  /** The published value, or the bound in words. */
  readonly expected: number | string;
  /** Largest absolute difference allowed, included; 0: exact; null where the expected value is a bound in words. */
  readonly tolerance: number | null;
  /** What came out. */
  readonly got: number | string;
  /** Whether it is as expected. */
  readonly holds: boolean;
}

/** Gives the seeds 1 to `count` of a set, which may number them from elsewhere. */
export type Seeds = (count: number) => readonly number[];

/** A published result. */
export interface Pattern {
  /** `O1` to `O22`, `S1` to `S4`. */
  readonly id: string;
  /** A few words. */
  readonly title: string;
  /** Its source. */
  readonly paper: Paper;
  /** What the source says, one sentence. */
  readonly claim: string;
  /** Whether its checks depend on the seeds. */
  readonly stochastic: boolean;
  /** Rough time on one core, in seconds: for the time left. */
  readonly seconds: number;
  /** Why it cannot run here, such as an engine that is absent; left out where it always can. */
  readonly missing?: () => string | undefined;
  /** Measures everything, check by check, the one that speaks for the pattern first. */
  readonly run: (seeds: Seeds) => Iterable<Check>;
}

/** What a run of a pattern says: all checks hold; one does not; it could not be run. */
export type PatternVerdict = "reproduced" | "not reproduced" | "not run";
