import type { Campaign, Office, Spend } from "../../src/campaigns/campaign.ts";
import { createLedger } from "../../src/campaigns/ledger.ts";
import { luckOf } from "../../src/core/luck.ts";
import type { Inbox, Post } from "../../src/mind/message.ts";
import type { Signals } from "../../src/mind/signals.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";
import { buildPopulation, type Population } from "../../src/people/population.ts";

/** One at the top, three managers below, three people below each of them: 13 people on three levels. */
export const thirteen: Population = buildPopulation({
  manager: [-1, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3],
  groupings: [],
  source: { kind: "synthetic" },
}).people;

/** `groups` rings of `size` people, each person tied to all others of the ring; one at the top of all. */
export function cliques(groups: number, size: number): { people: Population; network: Network } {
  const n = groups * size;
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++)
      if (Math.floor(i / size) === Math.floor(j / size)) {
        source.push(i);
        target.push(j);
      }
  const manager = Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0));
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  return { people, network: buildNetwork({ n, layers: [{ name: "work", directed: false }], source, target }) };
}

/** Nobody is to be heard. */
export const silence: Signals = { consents: () => false, arrived: () => 0, cue: () => false, reaction: () => 0 };

/** What an office is made of in a test. */
export interface OfficeOptions {
  readonly people: Population;
  readonly network?: Network;
  readonly signals?: Signals;
  readonly budget?: Spend;
  readonly alignment?: number;
  readonly first?: number;
  readonly last?: number;
}

/** Plenty of everything. */
export const plenty: Spend = { attentionMinutes: 1e9, managerHours: 1e9, money: 1e9 };

/** An office whose purposes of luck and posts are kept. */
export function officeOf(options: OfficeOptions): {
  office: Office;
  ledger: ReturnType<typeof createLedger>;
  purposes: Set<string>;
  inbox: Inbox;
} {
  const { people, signals = silence, budget = plenty, alignment = 1, first = 1, last = 130 } = options;
  const layers = [{ name: "work", directed: false }];
  const contacts = options.network ?? buildNetwork({ n: people.n, layers, source: [], target: [] });
  const ledger = createLedger(budget);
  const random = luckOf("test", people.keys);
  const purposes = new Set<string>();
  const inbox: Inbox = { posts: [] };
  const luck = (purpose: string) => {
    purposes.add(purpose);
    return random(purpose);
  };
  const office = {
    people,
    contacts,
    signals,
    luck,
    inbox,
    first,
    last,
    budget,
    alignment,
    left: ledger.left,
    spend: ledger.spend,
  };
  return { office, ledger, purposes, inbox };
}

/** Runs a campaign alone; the posts of each day. */
export function postsOf(campaign: Campaign, inbox: Inbox, days: number): Post[][] {
  const posts: Post[][] = [];
  for (let day = 1; day <= days; day++) {
    inbox.posts.length = 0;
    campaign.morning(day);
    posts[day] = [...inbox.posts];
    campaign.evening(day);
  }
  return posts;
}
