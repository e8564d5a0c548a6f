/** What a thread of the pool does: it keeps one runner for the experiment it was started for, and runs specs. */
import { Tinypool } from "tinypool";
import { InputError, type Problem } from "../core/errors.ts";
import { createRunner, type Runner } from "../experiment/runner.ts";
import type { RunResult, RunSpec, Study } from "../experiment/spec.ts";

/** What a thread answers: a result, or what is wrong with the study. Errors lose their kind between threads. */
export type Answer = RunResult | { readonly problems: readonly Problem[] };

let runner: Runner | undefined;

/** Runs one spec; throws what the run throws. */
export default function work(spec: RunSpec): Answer {
  try {
    runner ??= createRunner(Tinypool.workerData as Study);
    return runner(spec);
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems };
    throw error;
  }
}
