/** Start columns that the user gives: each becomes the state of day 0, whoever owns the column. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Problem } from "../core/errors.ts";
import { columnsOf } from "./check.ts";
import type { Mechanism } from "./mechanism.ts";

/** Values of day 0 by column, one a person. */
export type StartColumns = Readonly<Record<string, ArrayLike<number>>>;

const FREE: ColumnSpec = {
  type: "f64",
  meaning: "given at the start",
  unit: "as given",
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
};

/**
 * The mechanisms with the given columns put around them: what nobody owns becomes a column of type
 * f64; what is given is there before the first mechanism's start and stands after the last one's.
 */
export function withGivens(start: StartColumns, mechanisms: readonly Mechanism[]): readonly Mechanism[] {
  const entries = Object.entries(start);
  if (entries.length === 0) return mechanisms;
  const owned = columnsOf(mechanisms);
  const free = entries.filter(([name]) => !Object.hasOwn(owned, name));
  const set: Mechanism["start"] = ({ columns }) => {
    for (const [name, values] of entries) columns[name]!.set(values);
  };
  return [
    { name: "given columns", columns: Object.fromEntries(free.map(([name]) => [name, FREE])), start: set },
    ...mechanisms,
    { name: "given columns, again", start: set },
  ];
}

/** A value as it was written: text in quotes, so that "5" is not taken for 5. */
export function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** What is wrong with the given columns of n people; one line a column. */
export function givenFaults(
  path: string,
  start: StartColumns,
  n: number,
  specs: Readonly<Record<string, ColumnSpec>>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [name, values] of Object.entries(start)) {
    const { type, range = FREE.range } = specs[name] ?? FREE;
    const whole = type === "i32" || type === "u8";
    if (!(typeof values === "object" && values?.length === n)) {
      const found = values?.length === undefined ? "" : `: ${values.length} values`;
      problems.push({ path: `${path}.${name}`, message: `invalid${found}; expected ${n} numbers, one a person` });
      continue;
    }
    for (let i = 0; i < n; i++) {
      const value = values[i]!;
      const fits = Number.isFinite(value) && value >= range[0] && value <= range[1];
      if (fits && (!whole || Number.isInteger(value))) continue;
      const kind = whole ? "whole number" : "number";
      const within = Number.isFinite(range[0]) && Number.isFinite(range[1]) ? ` from ${range[0]} to ${range[1]}` : "";
      problems.push({ path: `${path}.${name}[${i}]`, message: `invalid ${shown(value)}; expected a ${kind}${within}` });
      break;
    }
  }
  return problems;
}
