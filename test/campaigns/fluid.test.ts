import { describe, expect, test } from "vitest";
import { fluid } from "../../src/campaigns/designs/fluid.ts";
import type { Signals } from "../../src/mind/signals.ts";
import { buildPopulation } from "../../src/people/population.ts";
import { cliques, officeOf, postsOf, silence } from "./office.ts";

const world = cliques(3, 20);

/** People of ring c need need c and nothing else, and show it every day. */
const clear: Signals = {
  consents: () => true,
  arrived: () => 0,
  cue(i, _day, out) {
    for (let k = 0; k < 4; k++) out[k] = k === Math.floor(i / 20) ? 0.4 : -0.1;
    return true;
  },
  reaction: () => 0,
};

/** The frames that people of each ring got, as counts of the choices 0 to 4. */
function choices(campaign: ReturnType<typeof fluid>, inbox: Parameters<typeof postsOf>[1], days: number): number[][] {
  const counts = [0, 1, 2].map(() => [0, 0, 0, 0, 0]);
  for (const posts of postsOf(campaign, inbox, days))
    for (const { choice } of posts ?? [])
      choice?.forEach((arm, i) => {
        counts[Math.floor(i / 20)]![arm]!++;
      });
  return counts;
}

describe("the fluid campaign", () => {
  test("speaks to each community about the need it shows", () => {
    const { office, inbox } = officeOf({ ...world, signals: clear });
    const counts = choices(fluid({ slope: 0.4, confidence: 200, dimensions: 0 }, office), inbox, 130);
    counts.forEach((row, ring) => {
      const total = row.reduce((sum, x) => sum + x, 0);
      expect(row[1 + ring]! / total).toBeGreaterThan(0.8);
    });
  });

  test("learns from reactions what the cues do not show", () => {
    const posts: { choice: Uint8Array | null }[] = [];
    const signals: Signals = {
      consents: () => true,
      arrived: () => 0,
      cue: () => false,
      reaction(i) {
        const arm = posts.at(-1)?.choice?.[i] ?? 0;
        return arm === 3 ? 1 : -1;
      },
    };
    const { office, inbox } = officeOf({ ...world, signals, last: 260 });
    const campaign = fluid({ delay: 0, every: 2, whyEvery: 0 }, office);
    const late = [0, 0, 0, 0, 0];
    for (let day = 1; day <= 260; day++) {
      inbox.posts.length = 0;
      campaign.morning(day);
      if (inbox.posts.length > 0) posts.push(inbox.posts[0]!);
      if (day > 130) for (const arm of inbox.posts[0]?.choice ?? []) late[arm]!++;
      campaign.evening(day);
    }
    expect(late[3]! / late.reduce((sum, x) => sum + x, 0)).toBeGreaterThan(0.8);
  });

  test("uses a signal no earlier than its delay", () => {
    const asked: number[] = [];
    const signals: Signals = {
      ...silence,
      consents: () => true,
      arrived: () => 0,
      cue(_i, day) {
        asked.push(day);
        return false;
      },
    };
    const { office, inbox } = officeOf({ ...world, signals });
    postsOf(fluid({ delay: 7 }, office), inbox, 20);
    expect(Math.min(...asked)).toBe(1);
    expect(Math.max(...asked)).toBe(13);
  });

  test.each([
    ["nobody consents", silence],
    ["people consent and show nothing", { ...silence, consents: () => true }],
  ])("says what its fallback says where %s", (_case, signals) => {
    const run = (tailoring: number) => {
      const { office, inbox } = officeOf({ ...world, signals });
      return postsOf(fluid({ tailoring }, office), inbox, 140);
    };
    expect(run(1)).toEqual(run(0));
  });

  test("makes every sending even where listening is more than it can pay for", () => {
    const { office, inbox, ledger } = officeOf({
      ...world,
      signals: clear,
      budget: { attentionMinutes: 1e9, managerHours: 0, money: 26 * (0.06 + 0.0002 * 60) + 1.3 },
    });
    const posts = postsOf(fluid({ platformMoneyPerPerson: 0 }, office), inbox, 130);
    expect(posts.flat().length).toBe(26);
    expect(ledger.left().money).toBeGreaterThanOrEqual(0);
  });

  test("sends nothing that it cannot pay for", () => {
    const { office, inbox, ledger } = officeOf({
      ...world,
      signals: clear,
      budget: { attentionMinutes: 60 * 5 * 0.35 * 3, managerHours: 0, money: 1e9 },
    });
    expect(postsOf(fluid({}, office), inbox, 130).flat().length).toBe(3);
    expect(ledger.left().attentionMinutes).toBeGreaterThanOrEqual(0);
  });

  test("draws from its own luck only", () => {
    const { office, inbox, purposes } = officeOf({ ...world, signals: clear });
    postsOf(fluid({}, office), inbox, 130);
    expect([...purposes].sort()).toEqual(["campaign/frames", "campaign/misreading"]);
  });

  test("targets openly and only with its own frames", () => {
    const { office, inbox } = officeOf({ ...world, signals: clear });
    const tailored = postsOf(fluid({}, office), inbox, 130)
      .flat()
      .filter((post) => post.choice);
    expect(tailored.length).toBeGreaterThan(0);
    for (const { messages } of tailored) {
      expect(messages.map(({ targeted }) => targeted)).toEqual([false, true, true, true, true]);
      for (const { frame, disclosed } of messages) {
        expect(frame.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
        expect(disclosed).toBe(true);
      }
    }
  });

  test("can pick a frame for each person, in a synthetic organisation", () => {
    const { office, inbox } = officeOf({ ...world, signals: clear });
    const counts = choices(fluid({ pinpoint: 1, slope: 0.4, confidence: 200, dimensions: 0 }, office), inbox, 130);
    counts.forEach((row, ring) => {
      expect(row.indexOf(Math.max(...row))).toBe(1 + ring);
    });
  });

  test("does not pick frames for single people of an imported organisation", () => {
    const source = { kind: "imported", minimumGroup: 10, publicData: null } as const;
    const { people } = buildPopulation({ manager: [-1, 0, 0], groupings: [], source });
    expect(() => fluid({ pinpoint: 1 }, officeOf({ people }).office)).toThrow(/fluid\.pinpoint: invalid 1; expected 0/);
  });
});
