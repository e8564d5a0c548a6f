import { InputError, type Problem } from "../core/errors.ts";
import { type Option, resolveOptions } from "../core/options.ts";

/** A table of options whose names are known to the compiler. */
export type Table<Name extends string> = Readonly<Record<Name, Option>>;
/** The options as a user gives them: what is left out keeps its default. */
export type Given<Name extends string> = Readonly<Partial<Record<Name, number | undefined>>>;
/** The options as a design reads them. */
export type Resolved<Name extends string> = Readonly<Record<Name, number>>;

/**
 * The options of a design, defaults filled in; frozen. Copies.
 * @throws InputError with everything that is unknown or out of range
 */
export function resolved<Name extends string>(table: Table<Name>, given: Given<Name>, path: string): Resolved<Name> {
  const problems: Problem[] = [];
  const values = resolveOptions(table, given, path, problems);
  if (problems.length > 0) throw new InputError(problems);
  return values;
}
