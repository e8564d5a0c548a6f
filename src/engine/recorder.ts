/**
 * Recorders look at the world on day 0 and after each day and keep what they were asked to keep.
 * What (probe), when (schedule) and where it is kept (recorder) are three things. Looking draws
 * nothing and changes nothing, so recording more never changes a run.
 */
import type { World } from "./mechanism.ts";
import type { Probe } from "./probe.ts";
import type { Schedule } from "./schedule.ts";

/** Whoever wants to see the world on day 0 and after each day. */
export interface Recorder {
  record(day: number, world: World): void;
}

/** Numbers kept, one a recorded day. */
export interface Series extends Recorder {
  readonly days: readonly number[];
  /** The values of a probe in the order of `days`. */
  values(name: string): Float64Array;
}

/** Columns kept whole on recorded days. */
export interface Album extends Recorder {
  readonly days: readonly number[];
  /** The column on a day, or undefined where it was not kept. */
  column(name: string, day: number): Float64Array | undefined;
}

/** Several recorders as one, in this order. */
export function recorders(...all: readonly Recorder[]): Recorder {
  return {
    record(day, world) {
      for (const recorder of all) recorder.record(day, world);
    },
  };
}

/** Keeps the number of each probe on the scheduled days. */
export function recordSeries(probes: readonly Probe[], when: Schedule): Series {
  const days: number[] = [];
  const values = new Map<string, number[]>(probes.map(({ name }) => [name, []]));
  return {
    days,
    values: (name) => Float64Array.from(values.get(name) ?? []),
    record(day, world) {
      if (!when(day)) return;
      days.push(day);
      for (const probe of probes) values.get(probe.name)!.push(probe.read(world, day));
    },
  };
}

/** Keeps copies of these columns on the scheduled days. */
export function recordColumns(names: readonly string[], when: Schedule): Album {
  const days: number[] = [];
  const kept = new Map<string, Map<number, Float64Array>>(names.map((name) => [name, new Map()]));
  return {
    days,
    column: (name, day) => kept.get(name)?.get(day),
    record(day, world) {
      if (!when(day)) return;
      days.push(day);
      for (const name of names) kept.get(name)!.set(day, Float64Array.from(world.columns[name]!));
    },
  };
}
