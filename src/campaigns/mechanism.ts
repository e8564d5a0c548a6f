import { refuse } from "../core/errors.ts";
import type { Random } from "../core/luck.ts";
import type { Mechanism, World } from "../engine/mechanism.ts";
import type { Inbox } from "../mind/message.ts";
import type { Signals } from "../mind/signals.ts";
import type { Campaign, Office, Spend } from "./campaign.ts";
import { contactsAmong } from "./contacts.ts";
import { createLedger, FREE, type Ledger } from "./ledger.ts";

/** What stays the same in every run, whatever the design. */
export interface CampaignTerms {
  /** The minds' inbox: the campaign clears and fills it. */
  readonly inbox: Inbox;
  /** Opens the ears of a world, once. */
  readonly signals: (world: World, random: Random) => Signals;
  readonly first: number;
  readonly last: number;
  /** Caps: attention minutes a person, manager hours a manager, money per 1,000 people. */
  readonly budget: Spend;
  readonly alignment: number;
}

/** The engine's side of a campaign: one mechanism for all runs, into which each run's design is put. */
export interface CampaignSeat {
  readonly mechanism: Mechanism;
  /** Takes the design of the next run; call it before the run begins. */
  seat(create: (office: Office) => Campaign): void;
  /** What the run has cost so far, and what is left. */
  spent(): Spend;
  unspent(): Spend;
}

/**
 * Makes the mechanism "campaign": before the people's day it clears the inbox and lets the campaign
 * speak, after it the campaign listens. The campaign is made on the first day, from what its office
 * shows; it never gets the world or a column. Put it anywhere in the order of the mechanisms.
 */
export function campaignMechanism(terms: CampaignTerms): CampaignSeat {
  let create: ((office: Office) => Campaign) | null = null;
  let campaign: Campaign | null = null;
  let ledger: Ledger = createLedger(FREE);
  let bound: { world: World; random: Random; signals: Signals } | null = null;
  /** The last day whose evening has come: what happened after it cannot be known. */
  let past = 0;

  function open(): Campaign | null {
    if (!bound || !create) return null;
    const { world, random, signals } = bound;
    const { people, network } = world;
    const { inbox, first, last, alignment } = terms;
    const { spend, left, budget } = ledger;
    const contacts = lazily(() => contactsAmong(network, (i) => signals.consents(i)));
    return create({
      people,
      get contacts() {
        return contacts();
      },
      signals,
      luck(purpose) {
        if (!purpose.startsWith("campaign/"))
          refuse("purpose", `invalid ${purpose}; expected it to start with campaign/`);
        return random(purpose);
      },
      inbox,
      first,
      last,
      budget,
      alignment,
      left,
      spend,
    });
  }

  return {
    mechanism: {
      name: "campaign",
      initialize(world, random) {
        bound = { world, random, signals: knownBy(() => past, terms.signals(world, random)) };
      },
      start({ people }) {
        campaign = null;
        past = 0;
        terms.inbox.posts.length = 0;
        let managers = 0;
        for (let i = 0; i < people.n; i++) if (people.reports[i]! > 0) managers++;
        ledger = createLedger(capsFor(people.n, managers, terms.budget));
      },
      before(day) {
        terms.inbox.posts.length = 0;
        campaign ??= open();
        campaign?.morning(day);
      },
      after(day) {
        past = day;
        campaign?.evening(day);
      },
    },
    seat(next) {
      create = next;
    },
    spent: () => ledger.spent(),
    unspent: () => ledger.left(),
  };
}

/** Signals as they can be known: cues of days whose evening has come, reactions on the evening of their own day. */
function knownBy(past: () => number, signals: Signals): Signals {
  return {
    consents: (i) => signals.consents(i),
    arrived: (i) => signals.arrived(i),
    cue: (i, day, out) => day <= past() && signals.cue(i, day, out),
    reaction: (i, day) => (day === past() ? signals.reaction(i, day) : 0),
  };
}

/** The budget of an organisation of this size. */
export function capsFor(people: number, managers: number, budget: Spend): Spend {
  return {
    attentionMinutes: budget.attentionMinutes * people,
    managerHours: budget.managerHours * managers,
    money: (budget.money * people) / 1000,
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
