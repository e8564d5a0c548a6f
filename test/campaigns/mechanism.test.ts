import { describe, expect, test } from "vitest";
import type { Office } from "../../src/campaigns/campaign.ts";
import { message } from "../../src/campaigns/content.ts";
import { campaignMechanism, capsFor } from "../../src/campaigns/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import type { Inbox } from "../../src/mind/message.ts";
import { cliques, silence } from "./office.ts";

const { people, network } = cliques(2, 4);
const budget = { attentionMinutes: 10, managerHours: 2, money: 1000 };
const said = message(
  { quality: 0.7, mode: 0.5, promise: 0.5, pressure: 0.2 },
  { sender: "top", topic: "business", frame: [1, 0, 0, 0], open: 1, minutes: 1, targeted: false, disclosed: true },
);

function seated() {
  const inbox: Inbox = { posts: [] };
  const seat = campaignMechanism({ inbox, signals: () => silence, first: 1, last: 5, budget, alignment: 0.5 });
  const stage = createStage({ people, network, mechanisms: [seat.mechanism] });
  return { inbox, seat, stage };
}

describe("the seat of a campaign", () => {
  test("lets it speak before the day and listen after it, with an inbox that is empty each morning", () => {
    const { inbox, seat, stage } = seated();
    const log: string[] = [];
    seat.seat((office) => ({
      name: "talker",
      morning(day) {
        log.push(`morning ${day}: ${office.inbox.posts.length}`);
        office.inbox.posts.push({ messages: [said], choice: null, fidelity: null });
      },
      evening(day) {
        log.push(`evening ${day}: ${office.inbox.posts.length}`);
      },
    }));
    stage.begin({ seed: 1 });
    advance(stage, 2);
    expect(log).toEqual(["morning 1: 0", "evening 1: 1", "morning 2: 0", "evening 2: 1"]);
    stage.begin({ seed: 1 });
    expect(inbox.posts).toEqual([]);
  });

  test("lets nobody hear what has not happened yet, nor an earlier day's reaction as today's", () => {
    const inbox: Inbox = { posts: [] };
    const open = { consents: () => true, arrived: () => 0, cue: () => true, reaction: () => 1 } as const;
    const seat = campaignMechanism({ inbox, signals: () => open, first: 1, last: 5, budget, alignment: 0.5 });
    const stage = createStage({ people, network, mechanisms: [seat.mechanism] });
    const heard: Record<string, number[]> = {};
    const out = new Float64Array(4);
    seat.seat(({ signals }) => {
      const ask = (when: string) => {
        heard[`${when}, cues`] = [0, 1, 2, 3, 4, 500].filter((day) => signals.cue(0, day, out));
        heard[`${when}, reactions`] = [0, 1, 2, 3, 4, 500].filter((day) => signals.reaction(0, day) !== 0);
      };
      return { name: "spy", morning: (day) => ask(`morning ${day}`), evening: (day) => ask(`evening ${day}`) };
    });
    stage.begin({ seed: 1 });
    advance(stage, 2);
    expect(heard).toMatchObject({
      "morning 2, cues": [0, 1],
      "evening 2, cues": [0, 1, 2],
      "evening 1, reactions": [1],
      "evening 2, reactions": [2],
    });
    expect(heard["morning 1, cues"]).toEqual([0]);
  });

  test("takes another design for the next run, with a new ledger", () => {
    const { seat, stage } = seated();
    const spender = (name: string) => (office: Office) => ({
      name,
      morning() {
        office.spend({ attentionMinutes: 1, managerHours: 0, money: 0 });
      },
      evening() {},
    });
    for (const days of [3, 2]) {
      seat.seat(spender(`run of ${days}`));
      stage.begin({ seed: 1 });
      advance(stage, days);
      expect(seat.spent().attentionMinutes).toBe(days);
      expect(seat.unspent().attentionMinutes).toBe(80 - days);
    }
  });

  test("shows an office, and no world or column", () => {
    const { seat, stage } = seated();
    let seen: string[] = [];
    seat.seat((office) => {
      seen = Object.keys(office).sort();
      return { name: "looker", morning() {}, evening() {} };
    });
    stage.begin({ seed: 1 });
    advance(stage, 1);
    expect(seen).toEqual(
      [
        "alignment",
        "budget",
        "contacts",
        "first",
        "inbox",
        "last",
        "left",
        "luck",
        "people",
        "signals",
        "spend",
      ].sort(),
    );
  });

  test("gives luck of campaigns only", () => {
    const { seat, stage } = seated();
    seat.seat((office) => {
      office.luck("needs/traits");
      return { name: "peeper", morning() {}, evening() {} };
    });
    stage.begin({ seed: 1 });
    expect(() => advance(stage, 1)).toThrow(/purpose: invalid needs\/traits; expected it to start with campaign\//);
  });
});

test("caps grow with people, managers and size", () => {
  expect(capsFor(50, 8, budget)).toEqual({ attentionMinutes: 500, managerHours: 16, money: 50 });
});
