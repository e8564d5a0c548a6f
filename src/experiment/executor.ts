/** The executor that needs nothing: one run after the other, here. */
import { InputError, RunError } from "../core/errors.ts";
import { createRunner, type Runner } from "./runner.ts";
import type { Executor, RunSpec, Study } from "./spec.ts";

/** The error of a run that failed: says which one, and keeps its spec and the cause. */
export function runError(spec: RunSpec, cause: unknown): RunError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new RunError(`run ${spec.run} (${spec.design}, replication ${spec.replication}) failed: ${why}`, spec, cause);
}

/** Lets waiting work of others (progress, Ctrl-C, a page) go first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs specs in this thread, in the order given, with a pause between runs in which progress is
 * drawn and an abort is heard. An aborted execution ends quietly after the run at hand.
 * @throws RunError of the first run that fails; InputError where the study cannot be built
 * @example
 * const scenario = gs.scenario("tsunami-or-tailored");
 * const trial = await gs.compare(scenario, { replications: 2, days: 20, executor: gs.inProcess() });
 * trial.replications; // 2
 */
export function inProcess(runnerOf: (study: Study) => Runner = createRunner): Executor {
  return Object.freeze({
    workers: 1,
    async execute(study, specs, onResult, signal) {
      if (signal?.aborted) return;
      const run = runnerOf(study);
      for (const spec of specs) {
        if (signal?.aborted) return;
        onResult(play(run, spec));
        await pause();
      }
    },
  } satisfies Executor);
}

function play(run: Runner, spec: RunSpec): ReturnType<Runner> {
  try {
    return run(spec);
  } catch (cause) {
    if (cause instanceof InputError || cause instanceof RunError) throw cause;
    throw runError(spec, cause);
  }
}
