/** What arms of a study lead to: the same people with the same luck in each. */
import type { Campaign, Office } from "../campaigns/campaign.ts";
import type { Measure } from "../experiment/measure.ts";
import { measures } from "../experiment/measures.ts";
import type { Message } from "../mind/message.ts";
import { syntheticOrganisation } from "../people/generators/organisation.ts";
import { atLeast } from "./check.ts";
import type { Check, Seeds } from "./pattern.ts";
import type { Plan } from "./plays.ts";

const PEOPLE = 300;
const PAIRS = 20;
const ENOUGH = 17;

const organisations = new Map<number, ReturnType<typeof syntheticOrganisation>>();

/** The organisation of that seed: 300 people. */
export function organisationOf(seed: number): ReturnType<typeof syntheticOrganisation> {
  if (organisations.size > PAIRS) organisations.clear();
  const known = organisations.get(seed) ?? syntheticOrganisation({ people: PEOPLE }, seed);
  organisations.set(seed, known);
  return known;
}

/** A measure of people, as a function of their columns. */
export function measureOf(name: string): (columns: Parameters<Measure["compute"]>[0]) => number {
  const measure = measures[name]!;
  return (columns) => measure.compute(columns, null) ?? Number.NaN;
}

/** Whether an order holds in at least 17 of 20 pairs. */
export function ordered(words: string, seeds: Seeds, holds: (seed: number) => boolean): Check {
  return atLeast(`${words}, pairs of ${PAIRS}`, seeds(PAIRS).filter(holds).length, ENOUGH);
}

/** A campaign that sends messages to everybody on days of its own choice. */
export function sends(messages: (day: number) => readonly Message[]): Plan {
  return ({ inbox }: Office): Campaign => ({
    name: "sender",
    morning(day) {
      for (const message of messages(day)) inbox.posts.push({ messages: [message], choice: null, fidelity: null });
    },
    evening() {},
  });
}
