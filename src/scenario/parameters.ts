import { designs } from "../campaigns/catalogue.ts";
import { freeze } from "../core/freeze.ts";
import type { Option, OptionTable } from "../core/options.ts";
import { mindOptions } from "../mind/catalogue.ts";
import { organisationOptions } from "../people/generators/organisation.ts";
import { conditionOptions } from "./conditions.ts";
import { budgetOptions, campaignOptions, studyOptions } from "./terms.ts";

/** One number that a scenario can set, with everything that is known of it. */
export interface Parameter extends Option {
  /**
   * Where it stands in a scenario: `mind.behaviour.barrier`, `conditions.lived`,
   * `organisation.synthetic.people`; of a design by its kind, as `designs.cascade.every`, which in the
   * file is `every` among the options of every design of that kind.
   */
  readonly path: string;
  /** The rule, the design or the part of the scenario that it belongs to: behaviour, cascade, conditions. */
  readonly rule: string;
  /** Its own word: barrier. */
  readonly name: string;
}

/**
 * Every number that a scenario can set, in one flat table, read from the tables that the rules, the
 * designs and the scenario schema read: conditions, organisation, the rules of the mind in the order
 * of the day, the designs, then calendar, budget and study. The table is frozen, and made once.
 * @example
 * const barrier = gs.parameters().find(({ path }) => path === "mind.behaviour.barrier")!;
 * barrier.rule; // "behaviour"
 * barrier.evidence; // "assumed"
 * gs.parameters().every(({ default: value, range: [low, high] }) => value >= low && value <= high); // true
 */
export function parameters(): readonly Parameter[] {
  return table;
}

const table: readonly Parameter[] = freeze([
  ...rows("conditions", "conditions", conditionOptions),
  ...rows("organisation.synthetic", "organisation", organisationOptions),
  ...Object.entries(mindOptions).flatMap(([rule, options]) => rows(`mind.${rule}`, rule, options)),
  ...Object.values(designs).flatMap(({ name, options }) => rows(`designs.${name}`, name, options)),
  ...rows("campaign", "campaign", campaignOptions),
  ...rows("budget", "budget", budgetOptions),
  ...rows("", "study", studyOptions),
]);

function rows(at: string, rule: string, options: OptionTable): Parameter[] {
  return Object.entries(options).map(([name, option]) => ({
    path: at === "" ? name : `${at}.${name}`,
    rule,
    name,
    ...option,
  }));
}
