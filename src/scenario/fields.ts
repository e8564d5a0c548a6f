import { z } from "zod";
import type { Option, OptionTable } from "../core/options.ts";

/** The field of one option: its range, default and description come from the table. */
export function optionField(option: Option): z.ZodType<number> {
  const [low, high] = option.range;
  const number = option.whole ? z.int() : z.number();
  return number
    .min(low)
    .max(high)
    .default(option.default)
    .describe(`${option.meaning} (${option.symbol}, ${option.unit}); ${option.evidence}: ${option.source}`);
}

/** The fields of a table of options, every one with its default; unknown names are refused. */
export function optionFields(
  table: OptionTable,
): z.ZodType<Record<string, number>, Record<string, number> | undefined> {
  return optionMap(table).prefault({}) as unknown as z.ZodType<
    Record<string, number>,
    Record<string, number> | undefined
  >;
}

/** The words and values by which a rule is switched. */
const SWITCHES = ["off", "on"];

/**
 * The field of a rule that can be switched off: off or false, on or true, or a map of its options,
 * which switches it on. What comes out is "off" or the map with every option filled in.
 */
export function ruleField(
  table: OptionTable,
  on: boolean,
  what: string,
): z.ZodType<Record<string, number> | "off", Record<string, number> | string | boolean | undefined> {
  const map = optionMap(table);
  return z
    .union([z.enum(SWITCHES as never), z.boolean(), map])
    .transform((given: unknown) =>
      given === "off" || given === false ? "off" : given === "on" || given === true ? map.parse({}) : given,
    )
    .prefault((on ? "on" : "off") as never)
    .describe(`${what}; off, on or a map of its options; ${on ? "on" : "off"} where nothing is said`) as never;
}

function optionMap(table: OptionTable): z.ZodType<Record<string, number>> {
  const fields: Record<string, z.ZodType<number>> = {};
  for (const [name, option] of Object.entries(table)) fields[name] = optionField(option);
  return z.strictObject(fields) as unknown as z.ZodType<Record<string, number>>;
}
