/** Columns that several rules have, and what they bind. */
import type { ColumnSpec } from "../core/columns.ts";
import type { World } from "../engine/mechanism.ts";

const ANY: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** An opinion on any scale. */
export const opinionColumn: ColumnSpec = { type: "f64", meaning: "opinion", unit: "opinion", range: ANY };
/** A weight from 0. */
export const selfColumn: ColumnSpec = {
  type: "f64",
  meaning: "weight given to oneself, against the strengths of one's ties",
  unit: "strength",
  range: [0, Number.POSITIVE_INFINITY],
};

/** A state that one is in (1) or not (0). */
export function flag(meaning: string): ColumnSpec {
  return { type: "f64", meaning, unit: "flag", range: [0, 1], whole: true };
}

/** The f64 column of that name. */
export const f64 = (world: World, name: string): Float64Array => world.columns[name] as Float64Array;

/** Whether nobody is tied to anybody, which means that everybody hears everybody. */
export const isMixed = ({ network }: World): boolean => network.neighbours.length === 0;

/** The sum of a column. */
export function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}
