/**
 * Room 6, experiment: many runs. A run is named by plain data, and every row of every table can be
 * run again from its own columns.
 */
import type { Spend } from "../campaigns/campaign.ts";
import type { AdoptionRows } from "../mind/why/roots-of-adoption.ts";
import type { Organisation } from "../people/population.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { ParameterValues } from "./in-world.ts";

/** One run of one design; with the scenario and the organisation it determines every bit. */
export interface RunSpec {
  /** Place in the plan, from 0; results are put in this order. */
  readonly run: number;
  /** Name of the design in the scenario. */
  readonly design: string;
  /** From 1; the same replication is the same people with the same luck under every design. */
  readonly replication: number;
  /** Seed of the experiment. The luck of the run is keyed by `${seed}/${replication}`. */
  readonly seed: string;
  /** True: also hash every column on every day. */
  readonly trace: boolean;
  /** Number of the plausible world it is played in, from 1, the same for all designs; absent: the scenario as it is. */
  readonly world?: number;
  /** True: also follow what adoptions began with; the rest of the result is the same. Only where the study says `why`. */
  readonly why?: boolean;
}

/** A plausible world as runs need it: its number and the values it lays over the scenario's mind. */
export interface StudyWorld {
  /** Its number, from 1. */
  readonly world: number;
  /** Path in the scenario -> value. */
  readonly values: ParameterValues;
}

/** What a run needs beside its spec; the same for all runs of an experiment. */
export interface Study {
  /** The scenario, all options filled in. */
  readonly scenario: Scenario;
  /** Given people and ties; null: a synthetic organisation is built for each replication. */
  readonly organisation: Organisation | null;
  /** Days between rows of the series, a whole number above 0; the last day is always recorded. */
  readonly every: number;
  /** Name of a grouping by which the series is also recorded, or null. */
  readonly by: string | null;
  /** The plausible worlds that specs name by number; absent where none does. */
  readonly worlds?: readonly StudyWorld[];
  /** Whether specs may ask why. */
  readonly why?: boolean;
}

/** What the adoptions of a run began with. */
export interface Adoptions {
  /** Number of adoptions by what they began with, in the order of `ADOPTION_ROOTS`; -1 where it is not shown. */
  readonly began: Int32Array;
  /** Of protected people: those not told apart, because they are fewer than the smallest group; -1 where not shown. */
  readonly others: number;
  /** The adoptions one by one; null for protected people. */
  readonly rows: AdoptionRows | null;
}

/** Values of measures over time for one group of people. */
export interface SeriesBlock {
  /** "all", or `grouping: label`. */
  readonly group: string;
  /** Number of people in the group. */
  readonly people: number;
  /** values[measure][k] belongs to `days[k]`; NaN where undefined. */
  readonly values: Readonly<Record<string, Float64Array>>;
}

/** What comes back from a run: plain data and typed arrays, cheap to send between threads. */
export interface RunResult {
  /** The run that was asked for. */
  readonly spec: RunSpec;
  /** Number of people. */
  readonly people: number;
  /** Measure -> value at its day; null where undefined. */
  readonly outcomes: Readonly<Record<string, number | null>>;
  /** What the campaign spent, all people together. */
  readonly spent: Spend;
  /** What was left of the budget. */
  readonly unspent: Spend;
  /** Days on which the series was recorded, ascending, from 0. */
  readonly days: Int32Array;
  /** One block a group, everybody first. */
  readonly series: readonly SeriesBlock[];
  /** SHA-256 of the trajectory (every column, every day), or null where it was not asked for. */
  readonly trajectory: string | null;
  /** What adoptions began with; absent where it was not asked for. */
  readonly adoptions?: Adoptions;
}

/** Runs specs and hands results over as they arrive, in any order. The pool of `groundswell/node` is one. */
export interface Executor {
  /** Runs at a time, at least 1. */
  readonly workers: number;
  /**
   * Runs all specs and calls `onResult` once for each, in any order; once `signal` is aborted it ends
   * early and quietly.
   */
  execute(
    study: Study,
    specs: readonly RunSpec[],
    onResult: (result: RunResult) => void,
    signal?: AbortSignal,
  ): Promise<void>;
}
