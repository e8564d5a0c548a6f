/** A calibration from start to end: draws, runs on many threads, and the draws that are kept. */
import { accepted, type FinishedDraw, finished, reachOf } from "../../analysis/calibration/accept.ts";
import { type Calibration, calibrationOf } from "../../analysis/calibration/calibration.ts";
import { drawOf } from "../../analysis/calibration/draw.ts";
import type { CalibrationSize } from "../../analysis/calibration/evaluate.ts";
import type { FreeParameter } from "../../analysis/calibration/parameter-space.ts";
import type { Summary, Target } from "../../analysis/calibration/targets.ts";
import { GroundswellError } from "../../core/errors.ts";
import { version } from "../version.ts";
import { openCheckpoint } from "./checkpoint.ts";

/** What is calibrated, and how. */
export interface CalibrateOptions extends CalibrationSize {
  readonly space: readonly FreeParameter[];
  readonly targets: readonly Target[];
  /** Draws, a whole number above 0. */
  readonly draws: number;
  /** Draws that are kept, a whole number above 0. */
  readonly keep: number;
  /** SHA-256 of the code that runs. */
  readonly code: string;
  /** Path of the file of finished draws. */
  readonly checkpoint: string;
  /** Start over, whatever the checkpoint holds. */
  readonly fresh?: boolean;
  /** Draws at a time. */
  readonly lanes: number;
  /** Evaluates a draw, perhaps in another thread; the same draw always gives the same. */
  readonly evaluate: (draw: number) => Promise<Summary>;
  /** Ends early; finished draws are in the checkpoint. */
  readonly signal?: AbortSignal;
  /** Called at the start and after each draw. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What comes of it. */
export interface Calibrated {
  /** As data, for the file of worlds. */
  readonly calibration: Calibration;
  /** The draws that were kept, nearest first. */
  readonly kept: readonly FinishedDraw[];
  /** How near any draw came to each target, see `reachOf`. */
  readonly reach: readonly number[];
}

/**
 * Calibrates. The result depends on space, targets, size, draws and keep alone: not on the lanes, nor
 * on how often it was stopped and taken up again.
 * @throws InputError where the checkpoint belongs to another calibration; GroundswellError where it was stopped
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibrated> {
  const { space, targets, seed, seeds, people, draws, keep, code, lanes, evaluate, signal, onProgress } = options;
  const header = { format: 1, space, targets, seed, seeds, people, version, code } as const;
  const checkpoint = openCheckpoint(options.checkpoint, header, options.fresh);
  const open = Array.from({ length: draws }, (_, k) => k).filter((k) => !checkpoint.finished.has(k));
  const tell = (): void => onProgress?.(draws - open.length + done, draws);
  let done = 0;
  let next = 0;
  let failed = false;
  tell();
  const lane = async (): Promise<void> => {
    while (next < open.length && !failed && !signal?.aborted) {
      const draw = open[next++]!;
      const summary = await evaluate(draw).catch((error: unknown) => {
        failed = true;
        throw error;
      });
      if (signal?.aborted) return;
      checkpoint.add(draw, summary);
      done++;
      tell();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (done < open.length)
    throw new GroundswellError(
      `stopped after ${draws - open.length + done} of ${draws} draws; the next start goes on from there`,
    );
  const summaries = Array.from({ length: draws }, (_, k) => checkpoint.finished.get(k)!);
  const reach = reachOf(summaries, targets);
  const all = summaries.map((summary, k) => finished(k, drawOf(space, seed, k), summary, targets, reach));
  const kept = accepted(all, keep);
  const paths = space.map(({ path }) => path);
  const made = { draws, seeds, people, seed, code };
  const names = targets.map(({ name }) => name);
  return { calibration: calibrationOf(made, paths, names, kept, reach), kept, reach };
}
