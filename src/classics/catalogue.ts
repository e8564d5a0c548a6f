/** The list of the classics: what documents, pages and trainers read. */
import { freeze } from "../core/freeze.ts";
import type { OptionTable } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { bass, bassOptions } from "./bass.ts";
import { complexContagion, complexContagionOptions } from "./complex-contagion.ts";
import { deGroot, deGrootOptions } from "./de-groot.ts";
import { deffuant, deffuantOptions } from "./deffuant.ts";
import { friedkinJohnsen, friedkinJohnsenOptions } from "./friedkin-johnsen.ts";
import { granovetter, granovetterOptions } from "./granovetter.ts";
import { hegselmannKrause, hegselmannKrauseOptions } from "./hegselmann-krause.ts";
import { independentCascade, independentCascadeOptions } from "./independent-cascade.ts";
import { linearThreshold, linearThresholdOptions } from "./linear-threshold.ts";
import { sir, sirOptions } from "./sir.ts";
import { sis, sisOptions } from "./sis.ts";
import { voter, voterOptions } from "./voter.ts";
import { wattsThreshold, wattsThresholdOptions } from "./watts-threshold.ts";

/** One rule of the textbooks. */
export interface Classic {
  /** The name of its function, and of the mechanism that it makes. */
  readonly name: string;
  /** The column in which its state is. */
  readonly state: string;
  /** Author and year. */
  readonly paper: string;
  /** Its numbers, each with meaning, unit, range, default, source and evidence. */
  readonly options: OptionTable;
  /** Makes the mechanism, by default with all defaults. @throws InputError where an option is unknown or out of bounds */
  readonly create: (options?: Readonly<Record<string, number | string>>) => Mechanism;
}

const classic = (
  name: string,
  state: string,
  paper: string,
  options: OptionTable,
  create: (options?: object) => Mechanism,
): Classic => Object.freeze({ name, state, paper, options: freeze(options), create });

/**
 * All rules of the textbooks, in the order of their years; frozen.
 * @example
 * gs.classics.map(({ name, paper }) => `${name}: ${paper}`)[0]; // "sir: Kermack & McKendrick 1927"
 * gs.classics.find(({ name }) => name === "deffuant")?.options.pace?.default; // 0.5
 */
export const classics: readonly Classic[] = Object.freeze([
  classic("sir", "infected", "Kermack & McKendrick 1927", sirOptions, sir),
  classic("sis", "infected", "Kermack & McKendrick 1932", sisOptions, sis),
  classic("bass", "adopted", "Bass 1969", bassOptions, bass),
  classic("voter", "opinion", "Clifford & Sudbury 1973", voterOptions, voter),
  classic("deGroot", "opinion", "DeGroot 1974", deGrootOptions, deGroot),
  classic("granovetter", "active", "Granovetter 1978", granovetterOptions, granovetter),
  classic("friedkinJohnsen", "opinion", "Friedkin & Johnsen 1990", friedkinJohnsenOptions, friedkinJohnsen),
  classic("deffuant", "opinion", "Deffuant, Neau, Amblard & Weisbuch 2000", deffuantOptions, deffuant),
  classic("hegselmannKrause", "opinion", "Hegselmann & Krause 2002", hegselmannKrauseOptions, hegselmannKrause),
  classic("wattsThreshold", "active", "Watts 2002", wattsThresholdOptions, wattsThreshold),
  classic(
    "independentCascade",
    "active",
    "Kempe, Kleinberg & Tardos 2003",
    independentCascadeOptions,
    independentCascade,
  ),
  classic("linearThreshold", "active", "Kempe, Kleinberg & Tardos 2003", linearThresholdOptions, linearThreshold),
  classic("complexContagion", "adopted", "Centola & Macy 2007", complexContagionOptions, complexContagion),
]);
