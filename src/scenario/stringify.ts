import { stringify as toYaml } from "yaml";
import type { Scenario } from "./scenario.ts";

/**
 * A scenario as YAML, with every default written out; `parse` reads the same scenario from it.
 * The scenario is not changed.
 * @example gs.parse(gs.stringify(gs.scenario("tsunami-or-tailored"))).name; // "tsunami-or-tailored"
 */
export function stringify(scenario: Scenario): string {
  return toYaml(scenario, { aliasDuplicateObjects: false, lineWidth: 0, blockQuote: "literal", version: "1.2" });
}
