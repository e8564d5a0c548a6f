/**
 * Options of a mechanism or a campaign: each number once, with its meaning, unit, range, default,
 * source and the grade of its evidence. The scenario schema, the documents and the sweeps read
 * these tables; nothing else states a default.
 */
import { type Problem, unknownWord } from "./errors.ts";

/** measured: read off data; meta-analysis: pooled studies; quoted: from a source, not checked; assumed: our choice. */
export type Evidence = "measured" | "meta-analysis" | "quoted" | "assumed";

/** The grades of evidence, the best first. */
export const evidenceGrades: readonly Evidence[] = Object.freeze(["measured", "meta-analysis", "quoted", "assumed"]);

/** How a sweep draws a value from the plausible range; fixed: it stays at its default. */
export type Distribution = "uniform" | "log-uniform" | "fixed";

/** One number that can be set. */
export interface Option {
  /** The letter it has in formulas; words where it has none of its own. */
  readonly symbol: string;
  /** What the number means, one line. */
  readonly meaning: string;
  /** Unit, or "share", "scale", "days" and the like. */
  readonly unit: string;
  /** The value where none is given; within the range. */
  readonly default: number;
  /** Lowest and highest plausible value, both included; values outside are refused. */
  readonly range: readonly [number, number];
  /** Where the default and the range come from. */
  readonly source: string;
  /** How good that source is. */
  readonly evidence: Evidence;
  /** How plausible values lie in the range. */
  readonly distribution: Distribution;
  /** True: only whole numbers make sense. */
  readonly whole?: boolean;
}

/** Options by name. */
export type OptionTable = Readonly<Record<string, Option>>;
/** The values of a table. */
export type Values<T extends OptionTable> = { readonly [K in keyof T]: number };

/**
 * The defaults of a table with some values replaced; undefined keeps the default. Adds to
 * `problems` (path, what is wrong, what was expected) instead of throwing.
 */
export function resolveOptions<T extends OptionTable>(
  table: T,
  given: Readonly<Record<string, unknown>> = {},
  path = "options",
  problems: Problem[] = [],
): Values<T> {
  const values: Record<string, number> = {};
  for (const [name, option] of Object.entries(table)) values[name] = option.default;
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(table, name) ? table[name] : undefined;
    if (value === undefined) continue;
    if (!option) problems.push({ path: `${path}.${name}`, message: unknownWord(name, Object.keys(table)) });
    else if (
      !(typeof value === "number" && value >= option.range[0] && value <= option.range[1]) ||
      (option.whole && !Number.isInteger(value))
    )
      problems.push({
        path: `${path}.${name}`,
        message: `invalid ${typeof value === "number" ? value : JSON.stringify(value)}; expected a ${option.whole ? "whole " : ""}number from ${option.range[0]} to ${option.range[1]} (${option.unit})`,
      });
    else values[name] = value;
  }
  return Object.freeze(values) as Values<T>;
}
