import { freeze } from "../core/freeze.ts";
import type { OptionTable } from "../core/options.ts";
import type { Campaign, Office } from "./campaign.ts";
import { cascade, cascadeBelief } from "./designs/cascade.ts";
import { cascadeOptions } from "./designs/cascade-options.ts";
import { fluid, fluidBelief } from "./designs/fluid.ts";
import { fluidOptions } from "./designs/fluid-options.ts";
import { nothing, nothingBelief, nothingOptions } from "./designs/nothing.ts";

/** A campaign design as everybody else sees it. */
export interface Design {
  /** Its word in scenarios: nothing, cascade, fluid. */
  readonly name: string;
  /** What the design believes about people, in one sentence. */
  readonly belief: string;
  /** Its options, each with meaning, unit, range, default, source and evidence. */
  readonly options: OptionTable;
  /** Puts the design to work in one run. @throws InputError where an option is unknown or out of range */
  readonly create: (options: Readonly<Record<string, number>>, office: Office) => Campaign;
}

/**
 * All kinds of design by name, with what each believes and its options; frozen.
 * @example
 * Object.keys(gs.designs); // ["nothing", "cascade", "fluid"]
 * gs.designs.fluid.options.minutes.unit; // "minutes"
 */
export const designs: Readonly<Record<string, Design>> = Object.freeze({
  nothing: design("nothing", nothingBelief, nothingOptions, nothing),
  cascade: design("cascade", cascadeBelief, cascadeOptions, cascade),
  fluid: design("fluid", fluidBelief, fluidOptions, fluid),
});

function design(name: string, belief: string, options: OptionTable, create: Design["create"]): Design {
  return Object.freeze({ name, belief, options: freeze(options), create });
}
