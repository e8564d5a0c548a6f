import type { Inbox } from "./message.ts";

/** What people live through, whatever is said to them. */
export interface LivedConditions {
  /** Lived supply of the four needs, [0, 1]. */
  readonly lived: number;
  /** Agreement of the leaders at the start, [0, 1]. */
  readonly alignment: number;
  /** Share of people who consent to be listened to, [0, 1]. */
  readonly consent: number;
  /** How far people take part in the change: 0 nobody, .5 by representatives, 1 all; [0, 1]. */
  readonly participation: number;
  /** Strength of a mandate to practise, [0, 1]; 0 is none. */
  readonly mandate: number;
  /** First day of the mandate, from 1. */
  readonly mandateFirst: number;
  /** Last day of the mandate. */
  readonly mandateLast: number;
  /** Last day on which the organisation supports the behaviour; 0: it never ends. */
  readonly supportLast: number;
}

/** What a rule of the mind is told beside its own options. */
export interface Mind {
  /** What people live through in this run. */
  readonly conditions: LivedConditions;
  /** Filled by a campaign before each day. */
  readonly inbox: Inbox;
  /** Whether a rule is switched on. */
  on(rule: string): boolean;
  /** An option of another rule, or `whenOff` where that rule is switched off. */
  option(rule: string, name: string, whenOff: number): number;
}
