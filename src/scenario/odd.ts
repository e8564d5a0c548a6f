import { concepts } from "./odd/concepts.ts";
import { entities } from "./odd/entities.ts";
import { initialization } from "./odd/initialization.ts";
import { inputData } from "./odd/input.ts";
import { parts } from "./odd/markdown.ts";
import { preamble } from "./odd/preamble.ts";
import { purpose } from "./odd/purpose.ts";
import { schedule } from "./odd/schedule.ts";
import { submodels } from "./odd/submodels.ts";
import type { Scenario } from "./scenario.ts";

/**
 * The complete description of the model by the ODD protocol, as Markdown: the seven elements with
 * their exact headings, tables of state variables, schedule, submodels and parameters written from
 * the declarations that the program runs by. With a scenario: its values (bold where they differ from
 * the default), its switched-off rules and its designs; without: the model with all defaults and every
 * kind of design. The scenario is not changed.
 * Source: Grimm et al. 2020, JASSS 23(2) 7.
 * @example
 * gs.odd().split("\n").filter((line) => line.startsWith("## ")).length; // 7
 * gs.odd(gs.scenario("tsunami-or-tailored")).includes("### Design fluid"); // true
 */
export function odd(scenario?: Scenario): string {
  const given = scenario ?? null;
  const elements = [preamble, purpose, entities, schedule, concepts, initialization, inputData, submodels];
  return `${parts(...elements.map((element) => element(given)))}\n`;
}
