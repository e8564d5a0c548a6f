/** Stands in for the mechanisms whose columns a mechanism under test reads: puts each where it belongs when people enter. */
import type { ColumnSpec } from "../../src/core/columns.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";

/** Owns f64 (or, named in `narrow`, f32) columns and sets each to a number, or to a number a person. */
export function createColumnsOwner(
  names: readonly string[],
  values: Readonly<Record<string, number | ((i: number) => number)>>,
  narrow: readonly string[] = [],
): Mechanism {
  const columns = Object.fromEntries(
    names.map((name): [string, ColumnSpec] => [
      name,
      { type: narrow.includes(name) ? "f32" : "f64", meaning: "held", unit: "number", range: [-1e9, 1e9] },
    ]),
  );
  return {
    name: "owner",
    columns,
    initialize: (world) => ({
      enter(_day, lo, hi) {
        for (const name of names) {
          const value = values[name] ?? 0;
          const column = world.columns[name]!;
          for (let i = lo; i < hi; i++) column[i] = typeof value === "number" ? value : value(i);
        }
      },
    }),
  };
}
