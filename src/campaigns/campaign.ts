/**
 * Room 4, campaigns: what the organisation does. A campaign is a plan over days. It sees the
 * organisation chart, the signals people consent to give, and its own ledger; it never sees a mind.
 */
import type { Luck } from "../core/luck.ts";
import type { Inbox } from "../mind/message.ts";
import type { Signals } from "../mind/signals.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";

/** The three currencies in which every design is paid: totals of a run; in `Scenario.budget` per head, see there. */
export interface Spend {
  /** Attention minutes of receivers, all people together. */
  readonly attentionMinutes: number;
  /** Working hours of managers, all together. */
  readonly managerHours: number;
  /** Money, in the scenario's unit (thousand euros). */
  readonly money: number;
}

/** Everything a campaign may see and use; made anew for each run. */
export interface Office {
  /** The organisation chart: managers, teams, groupings. */
  readonly people: Population;
  /** Who talks with whom among people who consent, as seen in the network of work contacts. */
  readonly contacts: Network;
  /** What people who consent let out, with noise. */
  readonly signals: Signals;
  /** Luck of one purpose; purposes of campaigns start with "campaign/". */
  readonly luck: (purpose: string) => Luck;
  /** Where the posts of the morning go. */
  readonly inbox: Inbox;
  /** First day of the campaign, included; days count from 1. */
  readonly first: number;
  /** Last day of the campaign, included. */
  readonly last: number;
  /** What may be spent over the whole campaign, for all people together. */
  readonly budget: Spend;
  /** Share of the meaning that each hop down the line keeps, (0, 1]: a condition of the organisation, not a choice of the design. */
  readonly alignment: number;
  /** What is left of the budget. */
  left(): Spend;
  /** Takes a cost from the budget if all three parts are still there: true, and booked; else false, and nothing changes. */
  spend(cost: Spend): boolean;
}

/** One design at work in one run. */
export interface Campaign {
  /** Name of the kind of design: nothing, cascade, fluid. */
  readonly name: string;
  /** Before the people's day: puts posts into the inbox. */
  morning(day: number): void;
  /** After the people's day: reads signals, learns. */
  evening(day: number): void;
}
