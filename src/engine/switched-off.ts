import type { Mechanism } from "./mechanism.ts";

/**
 * The same mechanism with nothing to do: its columns are there and hold the values with which people
 * start, for others to read, and never change by it. Copies.
 * @example
 * switchedOff(gs.deGroot()).name; // "deGroot"
 */
export function switchedOff(mechanism: Mechanism): Mechanism {
  const { name, columns = {}, gathers = [], gathersWithin = [], sequential = false } = mechanism;
  return {
    name,
    columns,
    gathers,
    gathersWithin,
    sequential,
    initialize(world, random) {
      const acts = mechanism.initialize?.(world, random) ?? {};
      const owner = (part: "start" | "enter") => (acts[part] ? acts : mechanism);
      const { start } = owner("start");
      const { enter } = owner("enter");
      return {
        ...(start && { start: start.bind(owner("start")) }),
        ...(enter && { enter: enter.bind(owner("enter")) }),
      };
    },
  };
}
