/**
 * Room 5, scenario: text -> frozen data -> world. A `Scenario` is plain data with every default
 * filled in; it can be sent to a worker, written as YAML and read again without loss.
 */
import type { Spend } from "../campaigns/campaign.ts";

/** A synthetic organisation (`people/generators/organisation`). Further options by name, all with defaults. */
export interface SyntheticOrganisation {
  /** Number of people, a whole number from 1. */
  readonly people: number;
  /** Any other of `organisationOptions`. */
  readonly [option: string]: number;
}

/** One campaign design of a scenario: the kind and its options, all filled in. */
export interface DesignSpec {
  /** Name in this scenario, in tables and in `designs`. */
  readonly name: string;
  /** Name in the catalogue of designs: nothing, cascade, fluid. */
  readonly kind: string;
  /** Option of that kind -> value. */
  readonly options: Readonly<Record<string, number>>;
}

/** What employees live through, whatever is said to them. */
export interface Conditions {
  /** Lived supply of the four needs once the change is at work, [0, 1]. */
  readonly lived: number;
  /** How far the leaders stand behind the change at the start, (0, 1]; also the share of meaning each hop keeps on top of the fidelity. */
  readonly alignment: number;
  /** Share of people who consent to be listened to, [0, 1]. */
  readonly consent: number;
  /** How far people take part in shaping the change: 0 nobody, .5 by representatives, 1 everybody; [0, 1]. */
  readonly participation: number;
  /** Strength of an order to practise, [0, 1]; 0 is none. */
  readonly mandate: number;
  /** First day of that order, included. */
  readonly mandateFirst: number;
  /** Last day of that order, included; not before the first. */
  readonly mandateLast: number;
  /** Last day on which the organisation helps people to practise, included; 0: the help never ends. */
  readonly supportLast: number;
  /** Any further condition. */
  readonly [condition: string]: number;
}

/** The words of a scenario for its readers; every heading is required. */
export interface Info {
  /** The question of the study. */
  readonly whatIsIt: string;
  /** The rules and the designs, in words. */
  readonly howItWorks: string;
  /** What to run, and what to set. */
  readonly howToUseIt: string;
  /** What to look at in the results. */
  readonly thingsToNotice: string;
  /** Changes worth a run. */
  readonly thingsToTry: string;
  /** What must not be concluded. */
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
  /** The study in one line, the heading of the report. */
  readonly title: string;
  /** The words for its readers. */
  readonly info: Info;
  /** The pattern expected, and the pattern that would refute it, written before the run. */
  readonly expected: {
    /** What is expected to come out. */
    readonly pattern: string;
    /** What would show that the expectation is wrong. */
    readonly refutedBy: string;
  };
  /** The organisation that is generated where no files are given. */
  readonly organisation: {
    /** Options of `syntheticOrganisation`, all filled in. */
    readonly synthetic: SyntheticOrganisation;
  };
  /** Working days simulated, a whole number from 1. */
  readonly days: number;
  /** First and last day of the campaign, both included. */
  readonly campaign: {
    /** First day, from 1. */
    readonly first: number;
    /** Last day, not before the first. */
    readonly last: number;
  };
  /** What people live through, whatever is said to them. */
  readonly conditions: Conditions;
  /** Rules of the mind: rule -> option -> value, all filled in, or "off" where the rule is switched off. */
  readonly mind: Readonly<Record<string, Readonly<Record<string, number>> | "off">>;
  /**
   * Caps for every design over the whole campaign, from 0: attentionMinutes per person, managerHours per
   * manager, money in thousand euros per 1,000 people.
   */
  readonly budget: Spend;
  /** The designs to compare, at least one; `nothing` always runs beside them. */
  readonly designs: readonly DesignSpec[];
  /** Runs of each design, from 1 to 100,000. */
  readonly replications: number;
  /** Seed of all luck. */
  readonly seed: string;
  /** Name of the measure that decides. */
  readonly primary: string;
  /** Differences up to this are "no practical difference", from 0, in the unit of the primary measure. */
  readonly practicalDifference: number;
}
