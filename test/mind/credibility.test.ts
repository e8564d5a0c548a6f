import { expect, test } from "vitest";
import { credibility, credibilityOptions } from "../../src/mind/credibility-rule.ts";
import type { Message } from "../../src/mind/message.ts";
import { at, type Meeting, meet, once, plain } from "./meeting.ts";

/** Nobody is concerned: only the sender counts. */
const PERIPHERAL: Meeting = {
  off: ["attention", "matching", "repetition", "reactance", "memory"],
  options: { persuasion: { gain: 0.1 } },
  held: {
    importanceRecognition: 0,
    importanceSelfDevelopment: 0,
    importanceStatus: 0,
    importanceSecurity: 0,
  },
};

function force(
  sender: Message["sender"],
  topic: Message["topic"],
  held: Meeting["held"] = {},
  more: Meeting = {},
): number {
  const stage = meet({
    ...PERIPHERAL,
    posts: once(plain({ sender, topic })),
    ...more,
    held: { ...PERIPHERAL.held, ...held },
  });
  return at(stage, topic === "business" ? "discrepancy" : "appropriateness") / 0.1;
}

test("credibility is half expertise and half trust, by preference, less reactance", () => {
  expect(credibility(0.6, 0.5, 1, 0)).toBeCloseTo(0.55, 15);
  expect(credibility(0.6, 0.4, 0.8, 0.5)).toBeCloseTo(0.2, 15);
  expect(credibility(1, 1, 1, 0)).toBe(1);
});

test("every sender is trusted by its own trust, on each topic by its own preference", () => {
  const trust = { trustInTop: 0.8, trustInManager: 0.3, trustInPeers: 0.7 };
  const expected = { top: 0.8, manager: 0.3, peer: Math.fround(0.7), feed: credibilityOptions.trustInFeed.default };
  for (const sender of ["top", "manager", "peer", "feed"] as const)
    for (const [topic, name] of [
      ["business", `${sender}OnBusiness`],
      ["personal", `${sender}OnPersonal`],
    ] as const) {
      const preference = credibilityOptions[name as keyof typeof credibilityOptions].default;
      const c = ((0.6 + expected[sender]) / 2) * preference;
      expect(force(sender, topic, trust), `${sender} on ${topic}`).toBeCloseTo(2 * c - 1, 13);
    }
});

test("the top on why and the manager on what it means for me beat the swapped senders", () => {
  // Trust .5: c = .55 by preference: .55 and .55 against .33 and .44.
  const right = force("top", "business") + force("manager", "personal");
  const swapped = force("manager", "business") + force("top", "personal");
  expect(right).toBeCloseTo(0.2, 13);
  expect(swapped).toBeCloseTo(-0.46, 13);
});

test("reactance makes every sender less credible", () => {
  const stage = meet({
    ...PERIPHERAL,
    off: ["attention", "matching", "repetition", "memory"],
    options: { persuasion: { gain: 0.1 }, reactance: { rise: 1, unwarranted: 0, backlash: 0 } },
    posts: once(plain({ pressure: 0.5 }), plain({ topic: "personal", sender: "manager" })),
  });
  // First message: R = 1 * .5 * 1 * .5 = .25; second: c = .55 * .75.
  expect(at(stage, "reactance")).toBeCloseTo(0.25, 14);
  expect(at(stage, "appropriateness") / 0.1).toBeCloseTo(2 * 0.55 * 0.75 - 1, 13);
});

test("switched off, nobody is believed more or less: no sender moves anybody by itself", () => {
  const off = [...PERIPHERAL.off!, "credibility"];
  for (const sender of ["top", "manager", "peer", "feed"] as const)
    expect(force(sender, "business", { trustInTop: 1 }, { off })).toBe(0);
});
