import { expect, test } from "vitest";
import type { Message } from "../../src/mind/message.ts";
import { detection, legitimacy } from "../../src/mind/reactance-rule.ts";
import { at, type Meeting, meanOf, meet, once, plain } from "./meeting.ts";

const ALONE = ["attention", "elaboration", "credibility", "matching", "repetition", "memory"];

/** What all numbers below are worked with. */
const WORKED = {
  persuasion: { gain: 0.07 },
  reactance: { visibility: 0.5, rise: 0.15, warranted: 0.8, unwarranted: 0.2, halfLife: 10, backlash: 0.2 },
};

const after = (changes: Partial<Message>, more: Meeting = {}): ReturnType<typeof meet> =>
  meet({ off: ALONE, options: WORKED, posts: once(plain({ pressure: 0.5, ...changes })), ...more });

test("pressure is seen through by what is known of the targeting", () => {
  expect(detection(false, false, 0.3, 0.5)).toBe(0.3);
  expect(detection(true, false, 0.3, 0.5)).toBe(0.5);
  expect(detection(true, true, 0.3, 0.5)).toBe(1);
});

test("disclosure to whoever agreed, or taking part, makes it legitimate, whichever does more", () => {
  expect(legitimacy(true, 0, 0.8, 0.2)).toBe(0.8);
  expect(legitimacy(false, 0, 0.8, 0.2)).toBe(0.2);
  expect(legitimacy(false, 0.5, 0.8, 0.2)).toBe(0.4);
  expect(legitimacy(false, 1, 0.8, 0.2)).toBe(0.8);
  expect(legitimacy(false, 0.1, 0.8, 0.2)).toBe(0.2);
});

test("one message raises reactance by rise * detection * (1 - legitimacy) * pressure", () => {
  const rise = (changes: Partial<Message>, consent: number, participation: number = 0): number =>
    at(after(changes, { consent, held: { participation } }), "reactance");
  expect(rise({ targeted: true, disclosed: true }, 1)).toBeCloseTo(0.15 * 1 * 0.2 * 0.5, 14);
  expect(rise({ targeted: true, disclosed: true }, 0)).toBeCloseTo(0.15 * 1 * 0.8 * 0.5, 14);
  expect(rise({ targeted: true }, 1)).toBeCloseTo(0.15 * 0.5 * 0.8 * 0.5, 14);
  expect(rise({}, 1)).toBeCloseTo(0.15 * 0.5 * 0.8 * 0.5, 14);
  expect(rise({ pressure: 1 }, 1)).toBeCloseTo(0.15 * 1 * 0.8 * 1, 14);
  expect(rise({ targeted: true }, 1, 0.5)).toBeCloseTo(0.15 * 0.5 * 0.6 * 0.5, 14);
  expect(rise({ targeted: true, pressure: 0 }, 0)).toBe(0);
  expect(rise({ targeted: true, open: 0 }, 0)).toBe(0);
});

test("a second message raises by a share of the room left, and rest halves reactance in its half-life", () => {
  const twice = meet({ off: ALONE, options: WORKED, posts: once(plain({ pressure: 1 }), plain({ pressure: 1 })) });
  expect(at(twice, "reactance")).toBeCloseTo(0.12 + 0.12 * 0.88, 14);
  const rested = after({ pressure: 1 }, { days: 11 });
  expect(at(rested, "reactance")).toBeCloseTo(0.06, 12);
});

test("a message of full pressure loses backlash times reactance of its force, after the rise", () => {
  const options = { persuasion: { gain: 0.1 }, reactance: { rise: 0.4, unwarranted: 0, backlash: 0.5 } };
  const stage = after({ pressure: 1 }, { options });
  // Argument .4, reactance .4, push .4 - .5 * .4 * 1 = .2.
  expect(at(stage, "discrepancy")).toBeCloseTo(0.1 * 0.2, 14);
});

test("the more pressure, the less is believed in the end", () => {
  const run = (pressure: number): number =>
    at(meet({ off: ALONE, days: 40, posts: (day) => (day % 2 ? once(plain({ pressure }))(1) : []) }), "discrepancy");
  expect(run(0)).toBeGreaterThan(run(0.5));
  expect(run(0.5)).toBeGreaterThan(run(1));
});

test("being targeted is noticed by all where it is disclosed, by the visibility where not, and not forgotten", () => {
  const n = 20000;
  const noticed = (changes: Partial<Message>, days: number = 1): number =>
    meanOf(
      meet({ n, days, off: ALONE, options: WORKED, posts: (day) => once(plain(changes))(Math.min(day, 3)) }),
      "detected",
    );
  expect(noticed({ targeted: true, disclosed: true })).toBe(1);
  expect(noticed({ targeted: false, pressure: 1 })).toBe(0);
  expect(noticed({ targeted: true, disclosed: true, open: 0 })).toBe(0);
  expect(Math.abs(noticed({ targeted: true }) - 0.5)).toBeLessThan(0.015);
  expect(noticed({ targeted: true }, 6)).toBe(noticed({ targeted: true }));
  const often = meet({ n, days: 4, off: ALONE, options: WORKED, posts: () => once(plain({ targeted: true }))(1) });
  expect(Math.abs(meanOf(often, "detected") - 15 / 16)).toBeLessThan(0.01);
});

test("consent is given by the share of people that the scenario states", () => {
  for (const share of [0, 0.3, 1])
    expect(Math.abs(meanOf(meet({ n: 20000, consent: share }), "consent") - share)).toBeLessThan(0.012);
});

test("switched off, nobody resents anything and nothing is noticed", () => {
  const stage = after({ pressure: 1, targeted: true, disclosed: true }, { off: [...ALONE, "reactance"] });
  expect(at(stage, "reactance")).toBe(0);
  expect(at(stage, "detected")).toBe(0);
  expect(at(stage, "discrepancy")).toBeCloseTo(0.07 * 0.4, 14);
});
