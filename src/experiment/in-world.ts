/** A scenario as it is in another plausible world: the same but for numbers nobody knows for sure. */
import type { Scenario } from "../scenario/scenario.ts";

/** Values of parameters by their place in a scenario: `{ "mind.behaviour.barrier": 0.4 }`. */
export type ParameterValues = Readonly<Record<string, number>>;

type Setting = Readonly<Record<string, number>> | string;

/**
 * The scenario with these values laid over its mind. Only the numbers named change; a rule that the
 * scenario switches off stays off. Copies.
 * @example inWorld({ mind: { trust: { gain: 0.01, recovery: 0.1 } } }, { "mind.trust.gain": 0.02 }).mind // { trust: { gain: 0.02, recovery: 0.1 } }
 */
export function inWorld<S extends Pick<Scenario, "mind">>(scenario: S, values: ParameterValues): S {
  const mind: Record<string, Setting> = { ...(scenario.mind as Readonly<Record<string, Setting>>) };
  for (const [path, value] of Object.entries(values)) {
    const [, rule, option] = path.split(".") as [string, string, string];
    const setting = mind[rule];
    if (setting === "off") continue;
    mind[rule] = { ...(typeof setting === "object" ? setting : {}), [option]: value };
  }
  return { ...scenario, mind: Object.freeze(mind) };
}
