import { expect, test } from "vitest";
import { roomLeft } from "../../src/mind/attention-rule.ts";
import { at, daily, meanOf, meet, once, plain } from "./meeting.ts";

const ALONE = ["elaboration", "credibility", "matching", "repetition", "reactance", "memory"];

test("a full desk halves attention, a desk three times as full leaves a quarter", () => {
  expect(roomLeft(40, 0)).toBe(1);
  expect(roomLeft(40, 40)).toBe(0.5);
  expect(roomLeft(40, 120)).toBe(0.25);
});

test.each(["1", "unseen"])(
  "the k-th message of a day is attended by cap / (cap + (k - 1) c) of people (seed %s)",
  (seed) => {
    const n = 20000;
    const attended = (times: number): number => {
      const stage = meet({
        n,
        seed,
        off: ["elaboration", "credibility", "matching", "reactance", "memory"],
        options: { attention: { capacity: 20, backlog: 0 } },
        posts: once(...Array.from({ length: times }, () => plain({ minutes: 10 }))),
      });
      return meanOf(stage, "exposuresBusiness");
    };
    for (const [k, share] of [
      [1, 1],
      [2, 2 / 3],
      [3, 1 / 2],
      [5, 1 / 3],
    ] as const)
      expect(Math.abs(attended(k) - attended(k - 1) - share), `message ${k}`).toBeLessThan(0.012);
  },
);

test("load counts what was sent, attended or not, and half of it is there the next morning", () => {
  const load: number[] = [];
  meet({
    days: 3,
    posts: (day) => (day === 1 ? daily(plain({ open: 0, minutes: 8 }), plain({ open: 0, minutes: 4 }))(day) : []),
    watch: (_, world) => load.push(world.columns.load![0]!),
  });
  expect(load).toEqual([0, 12, 6, 3]);
});

test("where the sender alone does not convince, some messages do more in total than one, and than many", () => {
  const [n, cap, minutes, gain] = [20000, 40, 20, 0.001];
  // Trust 0 and expertise .6 make c = .3, quality 1 an argument of 1, importance .5 a relevance of .75.
  const total = (times: number): number =>
    meanOf(
      meet({
        n,
        off: ["matching", "repetition", "reactance", "memory"],
        options: { attention: { capacity: cap, backlog: 0 }, elaboration: { fit: 0 }, persuasion: { gain } },
        held: { trustInTop: 0 },
        posts: once(...Array.from({ length: times }, () => plain({ quality: 1, minutes }))),
      }),
      "discrepancy",
    ) / gain;
  const byHand = (times: number): number => {
    let sum = 0;
    for (let k = 0; k < times; k++) {
      const room = cap / (cap + k * minutes);
      const share = room * 0.75;
      sum += room * (share * 1 + (1 - share) * (2 * 0.3 - 1));
    }
    return sum;
  };
  const effects = Array.from({ length: 26 }, (_, k) => byHand(k));
  const best = effects.indexOf(Math.max(...effects));
  expect(best).toBeGreaterThan(2);
  expect(best).toBeLessThan(10);
  for (const times of [1, best, 25]) expect(Math.abs(total(times) - byHand(times)), `${times}`).toBeLessThan(0.03);
  expect(total(best)).toBeGreaterThan(total(1));
  expect(total(best)).toBeGreaterThan(total(25));
});

test("switched off, everybody attends with the probability of the channel, however much is sent", () => {
  const posts = once(...Array.from({ length: 30 }, () => plain({ open: 0.5, minutes: 60 })));
  const off = meet({ n: 5000, off: ALONE.filter((rule) => rule !== "repetition").concat("attention"), posts });
  expect(meanOf(off, "load")).toBe(0);
  expect(Math.abs(meanOf(off, "exposuresBusiness") - 15)).toBeLessThan(0.2);
  const on = meet({ n: 5000, off: ALONE.filter((rule) => rule !== "repetition"), posts });
  expect(meanOf(on, "exposuresBusiness")).toBeLessThan(5);
  expect(at(on, "load")).toBe(1800);
});
