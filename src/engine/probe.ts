/** What is recorded: a whole column, or one number read off the world. */
import type { World } from "./mechanism.ts";

/** One number a day. Reading must change nothing. */
export interface Probe {
  /** What it is called in `Run.probe`; no two probes of a run have the same name. */
  readonly name: string;
  /** The number of this day; days count from 0, the start. */
  read(world: World, day: number): number;
}

/**
 * The mean of a column over all people.
 * @example mean("attitude").name // "attitude"
 */
export function mean(column: string): Probe {
  return {
    name: column,
    read: ({ n, columns }) => {
      const values = columns[column]!;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += values[i]!;
      return sum / n;
    },
  };
}
