/** The comparison: the same people with the same luck under every design, many times over. */
import { GroundswellError, InputError, type Problem, RunError, unknownWord } from "../core/errors.ts";
import { inProcess, runError } from "../experiment/executor.ts";
import { groupsOf } from "../experiment/groups.ts";
import { measureNames } from "../experiment/measures.ts";
import { type Plan, type PlanOptions, plan } from "../experiment/plan.ts";
import type { Executor, RunResult, RunSpec } from "../experiment/spec.ts";
import type { Organisation } from "../people/population.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { RESAMPLES } from "./bootstrap.ts";
import { type PlausibleWorld, worldsFor } from "./calibration/plausible-worlds.ts";
import { createTrial } from "./create-trial.ts";
import { refuseTooFew, trialPeople } from "./privacy.ts";
import type { Trial } from "./trial.ts";

/** How far a comparison has come. */
export interface Progress {
  /** Runs finished. */
  readonly finished: number;
  /** All runs: designs times replications. */
  readonly total: number;
  /** Replications finished under every design, from the first on without a gap. */
  readonly pairs: number;
}

/** What may be asked of a comparison. Undefined takes the scenario's value, or the default named. */
export interface CompareOptions extends PlanOptions {
  /** An organisation's own people and ties; by default a synthetic organisation, another one for each replication. */
  readonly organisation?: Organisation | null | undefined;
  /**
   * Replications that were asked for where an interrupted comparison is run again as far as it
   * came: the trial then says so, as the first one did. Default: `replications`.
   */
  readonly requested?: number | undefined;
  /** What the import left out, merged or repaired, one line each, for the report. */
  readonly notices?: readonly string[] | undefined;
  /** Days between rows of the series, a whole number above 0. Default 5. */
  readonly every?: number | undefined;
  /** Grouping by which the series is recorded too. Default none. */
  readonly by?: string | null | undefined;
  /** Who runs the runs. Default: one after the other, in process. */
  readonly executor?: Executor | undefined;
  /** Ends the comparison early; what is finished by then counts. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each run; what it throws ends the comparison. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Resamples of the bootstrap, a whole number above 0. Default 2,000. */
  readonly bootstrap?: number | undefined;
}

/**
 * Compares designs of a scenario, `nothing` always among them. Neither scenario nor options are
 * changed; what is left out of the options is as the scenario has it. The answer depends on scenario, options and organisation only: not on the executor, nor
 * on the order in which runs finish. Aborted, it gives the trial of the replications that every
 * design has finished, from the first on: the same as if no more had been asked for.
 * @throws InputError with every option that is wrong; RunError of a run that fails, once the others
 *   have stopped; GroundswellError where it was aborted before the first replication was finished
 * @example
 * const scenario = gs.scenario("tsunami-or-tailored");
 * const trial = await gs.compare(scenario, { designs: ["cascade", "fluid"], replications: 4, days: 40, seed: 1 });
 * trial.designs; // ["nothing", "cascade", "fluid"]
 * trial.runs.numRows(); // 12
 * trial.horizon.label; // "campaign still running"
 * const followed = await gs.compare(scenario, { replications: 1, days: 60, why: true });
 * followed.why?.roots[0]?.design; // "nothing"
 * await gs.compare(scenario, { designs: ["cascad"] }); // throws InputError: did you mean cascade?
 */
export async function compare(scenario: Scenario, options: CompareOptions = {}): Promise<Trial> {
  const { organisation = null, notices = [], every = 5, by = null, bootstrap = RESAMPLES } = options;
  const { planned, worlds } = check(scenario, options);
  if (organisation) refuseTooFew(organisation);
  const study = {
    ...{ scenario: planned.scenario, organisation, every, by },
    ...(worlds && { worlds: worlds.map(({ world, values }) => ({ world, values })) }),
    ...(options.why && { why: true }),
  };
  const results = await collect(planned, options, (executor, onResult, signal) =>
    executor.execute(study, planned.specs, onResult, signal),
  );
  const whole = leading(planned, results);
  if (whole.length === 0)
    throw new GroundswellError(
      "the comparison was interrupted before the first replication was finished under every design",
    );
  return createTrial({
    scenario: planned.scenario,
    designs: planned.designs,
    requested: Math.max(planned.scenario.replications, options.requested ?? 0),
    results: whole,
    people: trialPeople(organisation, whole[0]!.people, by, notices),
    bootstrap,
    ...(worlds && { worlds }),
  });
}

const OPTIONS = [
  ...["designs", "replications", "days", "seed", "organisation", "requested", "notices"],
  ...["every", "by", "executor", "signal", "onProgress", "bootstrap", "worlds", "why"],
];

interface Checked {
  readonly planned: Plan;
  readonly worlds: readonly PlausibleWorld[] | undefined;
}

/** The plan and its worlds, or everything that is wrong with the options at once. */
function check(scenario: Scenario, options: CompareOptions): Checked {
  const problems: Problem[] = [];
  const collectFrom = <T>(make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  for (const name of Object.keys(options))
    if (!OPTIONS.includes(name)) problems.push({ path: "options", message: unknownWord(name, OPTIONS) });
  const worlds = options.worlds === undefined ? undefined : collectFrom(() => worldsFor(options.worlds));
  const planned = collectFrom(() => plan(scenario, { ...options, worlds: worlds?.length }));
  for (const name of ["every", "bootstrap", "requested"] as const) {
    const value = options[name];
    if (value !== undefined && !(Number.isSafeInteger(value) && value > 0))
      problems.push({ path: name, message: `invalid ${value}; expected a whole number above 0` });
  }
  if (!measureNames.includes(scenario.primary))
    problems.push({ path: "primary", message: unknownWord(scenario.primary, measureNames) });
  const { organisation, by } = options;
  if (organisation && typeof by === "string") collectFrom(() => groupsOf(organisation.people, by));
  if (!planned || problems.length > 0) throw new InputError(problems);
  return { planned, worlds };
}

type Execute = (executor: Executor, onResult: (result: RunResult) => void, signal: AbortSignal) => Promise<void>;

/** Results by place in the plan. The executor is told to stop by the caller's signal, and by a failure. */
async function collect(planned: Plan, options: CompareOptions, execute: Execute): Promise<(RunResult | undefined)[]> {
  const { executor = inProcess(), signal, onProgress } = options;
  const { specs, designs } = planned;
  const results = new Array<RunResult | undefined>(specs.length).fill(undefined);
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  let finished = 0;
  let open = 0;
  let listener: { readonly error: unknown } | undefined;
  const take = (result: RunResult): void => {
    const { run } = result.spec;
    if (run >= specs.length || results[run]) return;
    results[run] = result;
    finished++;
    while (open < specs.length && results[open]) open++;
    try {
      onProgress?.({ finished, total: specs.length, pairs: Math.floor(open / designs.length) });
    } catch (error) {
      listener = { error };
      throw error;
    }
  };
  try {
    await execute(executor, take, stop.signal);
  } catch (error) {
    abort();
    if (listener) throw listener.error;
    const failed = error instanceof InputError || error instanceof RunError;
    if (failed || !signal?.aborted) throw error instanceof GroundswellError ? error : unexpected(specs, results, error);
  } finally {
    signal?.removeEventListener("abort", abort);
  }
  if (finished < specs.length && !signal?.aborted)
    throw new GroundswellError(`the executor ended after ${finished} of ${specs.length} runs`);
  return results;
}

const unexpected = (specs: readonly RunSpec[], results: readonly (RunResult | undefined)[], error: unknown): RunError =>
  runError(specs.find((spec) => !results[spec.run]) ?? specs[0]!, error);

/** Results of the replications that every design has finished, from the first on without a gap. */
function leading({ specs, designs }: Plan, results: readonly (RunResult | undefined)[]): RunResult[] {
  const gap = results.indexOf(undefined);
  const whole = gap < 0 ? specs.length : gap - (gap % designs.length);
  return results.slice(0, whole) as RunResult[];
}
