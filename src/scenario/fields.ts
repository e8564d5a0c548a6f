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
    .describe(`${option.meaning} (${option.unit}); ${option.evidence}: ${option.source}`);
}

/** The fields of a table of options, every one with its default; unknown names are refused. */
export function optionFields(
  table: OptionTable,
): z.ZodType<Record<string, number>, Record<string, number> | undefined> {
  const fields: Record<string, z.ZodType<number>> = {};
  for (const [name, option] of Object.entries(table)) fields[name] = optionField(option);
  return z.strictObject(fields).prefault({}) as unknown as z.ZodType<
    Record<string, number>,
    Record<string, number> | undefined
  >;
}
