/** Start columns that the user gives: each becomes the state of day 0, whoever owns the column. */
import type { ColumnSpec } from "../core/columns.ts";
import { nearest, type Problem } from "../core/errors.ts";
import { columnsOf, freeColumn } from "./check.ts";
import type { Mechanism } from "./mechanism.ts";

/** Values of day 0 by column, one a person. */
export type StartColumns = Readonly<Record<string, ArrayLike<number>>>;

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
    { name: "given columns", columns: Object.fromEntries(free.map(([name]) => [name, freeColumn])), start: set },
    ...mechanisms,
    { name: "given columns, again", start: set },
  ];
}

/** A value as it was written: text in quotes, so that "5" is not taken for 5. */
export function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/**
 * The column of a mechanism for which a column of one's own is easily a slip of the pen: at least six letters
 * long and one letter away. Names that differ by a number or an s at the end are meant so.
 */
function mistyped(name: string, owned: readonly string[]): string | undefined {
  const stem = (word: string): string => word.replace(/(\d+|s)$/, "");
  const others = owned.filter((column) => stem(column) !== stem(name));
  return name.length < 6 ? undefined : nearest(name, others, 1);
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
    const meant = Object.hasOwn(specs, name) ? undefined : mistyped(name, Object.keys(specs));
    if (meant !== undefined) {
      problems.push({ path: `${path}.${name}`, message: `unknown ${JSON.stringify(name)}; did you mean ${meant}?` });
      continue;
    }
    const { type, range = freeColumn.range, whole: counted } = specs[name] ?? freeColumn;
    const whole = type === "i32" || type === "u8" || counted === true;
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
