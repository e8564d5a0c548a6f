/** Threads side by side, each busy with one run at a time. */
import { Tinypool } from "tinypool";
import { GroundswellError, InputError } from "../core/errors.ts";
import { runError } from "../experiment/executor.ts";
import type { RunResult, RunSpec, Study } from "../experiment/spec.ts";
import type { Answer } from "./worker.ts";

/** What is run, and on what. */
export interface Lanes {
  /** Module whose default export runs a spec, in a thread of its own. */
  readonly filename: string;
  /** Number of threads. */
  readonly count: number;
  readonly study: Study;
  readonly specs: readonly RunSpec[];
}

/**
 * Each lane is one thread that takes the next run of the plan until none is left. A thread that dies
 * fails the run it was at; an abort ends all threads at once, and quietly.
 * @throws RunError of the first run that fails; InputError where the study cannot be built
 */
export async function runInLanes(
  { filename, count, study, specs }: Lanes,
  onResult: (result: RunResult) => void,
  signal?: AbortSignal,
): Promise<void> {
  const threads = Array.from({ length: count }, () => new Tinypool({ ...oneThread, filename, workerData: study }));
  const stop = new Promise<"stopped">((resolve) => {
    signal?.addEventListener("abort", () => resolve("stopped"), { once: true });
  });
  let next = 0;
  let failed = false;
  const dead = new Set<Tinypool>();
  const lane = async (thread: Tinypool): Promise<void> => {
    const broken = breakage(thread, () => dead.add(thread));
    while (next < specs.length && !failed && !signal?.aborted) {
      const spec = specs[next++]!;
      const answer = await Promise.race([thread.run(spec) as Promise<Answer>, broken, stop]).catch((cause: unknown) => {
        failed = true;
        throw runError(spec, cause);
      });
      if (answer === "stopped") return;
      if ("problems" in answer) {
        failed = true;
        throw new InputError(answer.problems);
      }
      onResult(answer);
    }
  };
  try {
    await Promise.all(threads.map(lane));
  } finally {
    await Promise.all(threads.map((thread) => (dead.has(thread) ? undefined : end(thread))));
  }
}

/** Without waiting on atomics: with them two threads in Deno wait for each other for ever. */
const oneThread = {
  useAtomics: false,
  minThreads: 1,
  maxThreads: 1,
  isolateWorkers: false,
  runtime: "worker_threads",
} as const;

/**
 * Ends a thread. Tinypool waits for its exit with `events.once`, which asks for `removeListener` if an
 * error comes first; its threads have none, and the error, told by then, must not become one of ours.
 */
async function end(thread: Tinypool): Promise<void> {
  for (const worker of thread.threads) Object.assign(worker, { removeListener: () => worker });
  await thread.destroy().catch(() => {});
}

/** Rejects when the thread dies: by an error outside a run, or by ending itself. */
function breakage(thread: Tinypool, onEnd: () => void): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    thread.on("error", reject);
    for (const worker of thread.threads)
      worker.on("exit", (code: number) => {
        onEnd();
        reject(new GroundswellError(`the worker thread ended with code ${code}`));
      });
  });
  broken.catch(() => {});
  return broken;
}
