/** The space in which calibration looks: numbers of the option tables, with their ranges and distributions. */
import { InputError, type Problem, unknownWord } from "../../core/errors.ts";
import type { Distribution, Option, OptionTable } from "../../core/options.ts";
import { mindOptions } from "../../mind/catalogue.ts";

/** One number that calibration may change; everything but the path is read off its option table. */
export interface FreeParameter {
  /** Where it stands in a scenario: `mind.behaviour.barrier`. */
  readonly path: string;
  /** The letter it has in formulas. */
  readonly symbol: string;
  /** Lowest and highest plausible value, both included. */
  readonly range: readonly [number, number];
  /** How draws lie in the range. */
  readonly distribution: Exclude<Distribution, "fixed">;
  /** The value where a scenario says nothing. */
  readonly default: number;
}

/**
 * The parameters at these paths, in their order; the tables are not changed.
 * @throws InputError with every path that names no option, is named twice, stays fixed in a sweep,
 *   counts in whole numbers, or is log-uniform over a range that does not begin above 0
 * @example
 * parameterSpace(["mind.behaviour.barrier"])[0].path; // "mind.behaviour.barrier"
 * parameterSpace(["mind.behaviour.barier"]); // throws InputError: did you mean barrier?
 */
export function parameterSpace(
  paths: readonly string[],
  tables: Readonly<Record<string, OptionTable>> = mindOptions,
): readonly FreeParameter[] {
  const problems: Problem[] = [];
  const space = paths.flatMap((path, k) => {
    const fail = (message: string): [] => {
      problems.push({ path, message });
      return [];
    };
    if (paths.indexOf(path) < k) return fail("invalid: named twice; expected each parameter once");
    const found = optionAt(path, tables);
    if (typeof found === "string") return fail(found);
    const { symbol, range, distribution } = found;
    if (distribution === "fixed") return fail("invalid: fixed; expected an option that a sweep may change");
    if (found.whole) return fail("invalid: counts in whole numbers; expected an option without steps");
    if (distribution === "log-uniform" && !(range[0] > 0))
      return fail(`invalid: log-uniform from ${range[0]}; expected a range that begins above 0`);
    return [Object.freeze({ path, symbol, range, distribution, default: found.default })];
  });
  if (problems.length > 0) throw new InputError(problems);
  return Object.freeze(space);
}

/** The option a path names, or what is wrong with the path. */
function optionAt(path: string, tables: Readonly<Record<string, OptionTable>>): Option | string {
  const [mind, rule = "", name = "", ...more] = path.split(".");
  if (mind !== "mind" || name === "" || more.length > 0) return "invalid; expected mind.<rule>.<option>";
  const table = Object.hasOwn(tables, rule) ? tables[rule] : undefined;
  if (!table) return unknownWord(rule, Object.keys(tables));
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  return option ?? unknownWord(name, Object.keys(table));
}
