/** A checkpoint: finished draws in a file that only grows, so that a kill at any moment loses no finished draw. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FreeParameter } from "../../analysis/calibration/parameter-space.ts";
import type { Summary, Target } from "../../analysis/calibration/targets.ts";
import { InputError, refuse } from "../../core/errors.ts";
import { canonical } from "../json.ts";

/** Everything a finished draw depends on: the first line of the file. */
export interface CheckpointHeader {
  /** Version of the format. */
  readonly format: 1;
  /** Free parameters with their ranges and distributions. */
  readonly space: readonly FreeParameter[];
  /** What the summaries hold. */
  readonly targets: readonly Target[];
  /** Seed of draws and luck. */
  readonly seed: string;
  /** Organisations for each draw. */
  readonly seeds: number;
  /** People in each. */
  readonly people: number;
  /** Version of the package. */
  readonly version: string;
  /** SHA-256 of the code that runs. */
  readonly code: string;
}

/** An open checkpoint. */
export interface Checkpoint {
  /** Summaries by draw, of all draws finished so far. */
  readonly finished: ReadonlyMap<number, Summary>;
  /** Adds a finished draw, on disk before this returns. */
  add(draw: number, summary: Summary): void;
}

/**
 * Opens the checkpoint at a path, and makes one where there is none. What is there is taken up where
 * its header is the same; a last line that was cut off is dropped from the file.
 * @throws InputError where it belongs to another calibration (what differs is named) or is none, and
 *   `fresh` does not ask to start over
 */
export function openCheckpoint(path: string, header: CheckpointHeader, fresh = false): Checkpoint {
  const finished = new Map<number, Summary>();
  const first = `${canonical(header)}\n`;
  if (fresh || !existsSync(path) || !takeUp(path, header, finished)) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, first);
    } catch (error) {
      refuse("checkpoint", `invalid ${path}: it cannot be written (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return {
    finished,
    add(draw, summary) {
      finished.set(draw, summary);
      appendFileSync(path, `${JSON.stringify([draw, summary])}\n`);
    },
  };
}

/** Reads what is there; false where not even the header was written whole. */
function takeUp(path: string, header: CheckpointHeader, finished: Map<number, Summary>): boolean {
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(10) + 1;
  const [first, ...lines] = bytes.subarray(0, whole).toString("utf8").split("\n").slice(0, -1);
  const begun = canonical(header);
  if (first === undefined) {
    if (begun.startsWith(bytes.toString("utf8"))) return false;
    refuse("checkpoint", `invalid ${path}: it is no checkpoint of a calibration; expected another file`);
  }
  if (first !== begun) refuseOther(path, first, header);
  lines.forEach((line, k) => {
    const [draw, summary] = entryOf(line, header.targets.length) ?? [];
    if (draw === undefined || summary === undefined)
      throw new InputError([
        { file: path, line: k + 2, message: "invalid; expected a finished draw; start over with --fresh" },
      ]);
    finished.set(draw, summary);
  });
  if (whole < bytes.length) truncateSync(path, whole);
  return true;
}

function entryOf(line: string, length: number): [number, Summary] | undefined {
  try {
    const [draw, summary] = JSON.parse(line) as [unknown, unknown];
    const isValue = (value: unknown): boolean => value === null || typeof value === "number";
    if (!Number.isInteger(draw) || !Array.isArray(summary) || summary.length !== length) return undefined;
    return summary.every(isValue) ? [draw as number, summary as Summary] : undefined;
  } catch {
    return undefined;
  }
}

function refuseOther(path: string, first: string, header: CheckpointHeader): never {
  const there = parsed(first);
  if (typeof there !== "object" || there === null || !("space" in there))
    return refuse("checkpoint", `invalid ${path}: it is no checkpoint of a calibration; expected another file`);
  const other = there as Readonly<Record<string, unknown>>;
  const names = Object.keys(header) as (keyof CheckpointHeader)[];
  const differs = names.filter((name) => canonical(other[name]) !== canonical(header[name]));
  return refuse(
    "checkpoint",
    `invalid ${path}: it was made with other ${differs.join(", ")}; expected the same, or --fresh to start over`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
