/**
 * Room 5, scenario: text -> frozen data -> world. A `Scenario` is plain data with every default
 * filled in; it can be sent to a worker, written as YAML and read again without loss.
 */
import type { Spend } from "../campaigns/campaign.ts";

/** A synthetic organisation (`people/generators/organisation`). Further options by name, all with defaults. */
export interface SyntheticOrganisation {
  readonly people: number;
  readonly [option: string]: number;
}

/** One campaign design of a scenario: the kind and its options, all filled in. */
export interface DesignSpec {
  readonly name: string;
  /** Name in the catalogue of designs: nothing, cascade, fluid. */
  readonly kind: string;
  readonly options: Readonly<Record<string, number>>;
}

/** What employees live through, whatever is said to them. */
export interface Conditions {
  /** Lived supply of the four needs once the change is at work, [0, 1]. */
  readonly lived: number;
  /** Agreement of the leaders down the line, (0, 1]: the share of meaning each hop keeps on top of the fidelity. */
  readonly alignment: number;
  /** Share of people who consent to be listened to, [0, 1]. */
  readonly consent: number;
  readonly [condition: string]: number;
}

/** The words of a scenario for its readers; every heading is required. */
export interface Info {
  readonly whatIsIt: string;
  readonly howItWorks: string;
  readonly howToUseIt: string;
  readonly thingsToNotice: string;
  readonly thingsToTry: string;
  readonly whatItDoesNotShow: string;
  /** Sources, the seed passage quoted among them. */
  readonly sources: readonly string[];
}

/** A scenario, parsed, checked, defaults filled, frozen. */
export interface Scenario {
  /** Version of the format. */
  readonly format: 1;
  /** Lower-case name with hyphens; the file's name. */
  readonly name: string;
  readonly title: string;
  readonly info: Info;
  /** The pattern expected, and the pattern that would refute it, written before the run. */
  readonly expected: { readonly pattern: string; readonly refutedBy: string };
  readonly organisation: { readonly synthetic: SyntheticOrganisation };
  /** Working days simulated. */
  readonly days: number;
  /** First and last day of the campaign, both included. */
  readonly campaign: { readonly first: number; readonly last: number };
  readonly conditions: Conditions;
  /** Options of the mind's mechanisms: mechanism name -> option -> value, all filled in. */
  readonly mind: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Caps for every design: attentionMinutes per person, managerHours per manager, money per 1,000 people. */
  readonly budget: Spend;
  readonly designs: readonly DesignSpec[];
  readonly replications: number;
  readonly seed: string;
  /** Name of the measure that decides. */
  readonly primary: string;
  /** Differences up to this are "no practical difference", in the unit of the primary measure. */
  readonly practicalDifference: number;
}
