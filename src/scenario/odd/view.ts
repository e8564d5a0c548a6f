import type { OptionTable } from "../../core/options.ts";
import { mindRules } from "../../mind/catalogue.ts";
import type { Scenario } from "../scenario.ts";
import { code, span, table } from "./markdown.ts";

/** What a document is written for: a scenario, or the model as it is shipped. */
export type Given = Scenario | null;

/** Whether a rule of the mind is switched off: in the scenario, or by default. */
export function isOff(given: Given, rule: string): boolean {
  if (given) return given.mind[rule] === "off";
  return mindRules.some(({ name, on }) => name === rule && !on);
}

/** Options of a rule of the mind in a scenario; null where there is none, or where the rule is off. */
export function mindValues(given: Given, rule: string): Readonly<Record<string, number>> | null {
  const values = given?.mind[rule];
  return values === undefined || values === "off" ? null : values;
}

/**
 * The table of a table of options. With values there is a column more, the value here; bold, and with
 * the default beside it, where it is another than the default.
 */
export function optionsTable(options: OptionTable, values: Readonly<Record<string, number>> | null): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const value = values?.[name];
    const here = value === undefined || value === option.default ? String(option.default) : `**${value}**`;
    return [
      code(name),
      option.symbol,
      option.meaning,
      option.unit,
      ...(values ? [here] : []),
      String(option.default),
      span(option.range),
      `${option.distribution}${option.whole ? ", whole" : ""}`,
      option.evidence,
      option.source,
    ];
  });
  if (rows.length === 0) return "";
  const heads = ["parameter", "symbol", "meaning", "unit", ...(values ? ["here"] : []), "default", "range"];
  return table([...heads, "distribution", "evidence", "source"], rows);
}
