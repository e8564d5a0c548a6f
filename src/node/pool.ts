/**
 * Room 9, node: files, cores and the command line. The only room, with the notebook, that knows
 * the machine. This file: the pool, an executor that runs an experiment on several cores; which
 * core runs what, and in which order results arrive, changes no result.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { GroundswellError, refuse } from "../core/errors.ts";
import type { Executor } from "../experiment/spec.ts";
import { runInLanes } from "./lanes.ts";
import { shared } from "./shared.ts";

/** Options of `pool`. */
export interface PoolOptions {
  /** Threads, a whole number above 0; default: one for each core. Never more than there are runs. */
  readonly workers?: number;
}

/**
 * An executor on worker threads. A worker keeps one world and uses its memory for all its runs;
 * people and ties are held once for all workers. Only plain data crosses to a worker: a mechanism
 * written in place, as a function, runs with the in-process executor.
 * An aborted execution ends at once and quietly; what is finished has been handed over.
 * @throws InputError where workers is not a whole number above 0; the execution throws the RunError
 * of the first run that fails, and InputError where the study cannot be built
 * @example
 * const scenario = gs.scenario("tsunami-or-tailored");
 * const trial = await gs.compare(scenario, { replications: 2, days: 20, executor: pool({ workers: 2 }) });
 * trial.replications; // 2
 */
export function pool(options: PoolOptions = {}): Executor {
  const { workers = availableParallelism() } = options;
  if (!(Number.isSafeInteger(workers) && workers > 0))
    refuse("workers", `invalid ${String(workers)}; expected a whole number above 0`);
  return {
    workers,
    async execute(study, specs, onResult, signal) {
      if (specs.length === 0 || signal?.aborted) return;
      const count = Math.min(workers, specs.length);
      await runInLanes({ filename: workerFile(), count, study: shared(study), specs }, onResult, signal);
    },
  };
}

/** The built worker: beside this file in dist, or in dist where this file is read from src. */
function workerFile(): string {
  const places = ["./worker.js", "../../dist/node/worker.js"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (!found) throw new GroundswellError("missing dist/node/worker.js; expected a built package: npm run build");
  return found;
}
