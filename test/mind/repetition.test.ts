import { expect, test } from "vitest";
import { wearOf, worn } from "../../src/mind/repetition-rule.ts";
import { at, daily, type Meeting, meet, once, plain } from "./meeting.ts";

const ALONE = ["attention", "elaboration", "credibility", "matching", "reactance", "memory"];
const GAIN = 1e-6;
/** Nothing is forgotten, to a part in a million. */
const KEPT = { peak: 10, halfLife: 1e9 };

/** Effect of n messages on one day against that of the first. */
function effect(n: number, more: Meeting = {}): number {
  const stage = meet({
    off: ALONE,
    options: { repetition: KEPT, persuasion: { gain: GAIN } },
    posts: once(...Array.from({ length: n }, () => plain())),
    ...more,
  });
  return at(stage, "discrepancy") / (GAIN * 0.4);
}

test("force shrinks by a tenth an exposure, turns at the peak and is never worse than its opposite", () => {
  expect(wearOf(0, 10)).toBe(1);
  expect(wearOf(5, 10)).toBe(0.5);
  expect(wearOf(10, 10)).toBe(0);
  expect(wearOf(50, 10)).toBe(-1);
  expect(worn(0.6, 0.5)).toBeCloseTo(0.3, 15);
  expect(worn(-0.6, 0.5)).toBeCloseTo(-0.3, 15);
  expect(worn(0.6, -0.5)).toBeCloseTo(-0.3, 15);
  expect(worn(-0.6, -0.5)).toBeCloseTo(-0.3, 15);
});

test("n messages add up to n - n (n - 1) / 20 times the first: most at 10 and 11, less at 20", () => {
  const effects = Array.from({ length: 23 }, (_, n) => effect(n));
  for (let n = 0; n <= 21; n++)
    expect(Math.abs(effects[n]! - (n - (n * (n - 1)) / 20)), `${n} messages`).toBeLessThan(2e-4);
  const best = effects.indexOf(Math.max(...effects));
  expect([10, 11]).toContain(best);
  expect(effects[20]!).toBeLessThan(effects[10]!);
  expect(effects[22]!).toBeLessThan(0);
});

test.each([12, 20])("%i messages five days apart do more than on one day, and than day by day", (times) => {
  const run = (every: number): number =>
    effect(0, {
      days: 5 * times,
      options: { persuasion: { gain: GAIN } },
      posts: (day) => (day % every === 0 && day / every <= times ? daily(plain())(day) : []),
    });
  const massed = effect(times, { options: { persuasion: { gain: GAIN } } });
  expect(run(5)).toBeGreaterThan(run(1));
  expect(run(1)).toBeGreaterThan(massed);
});

test("exposures are counted topic by topic, attended ones only, and halve in the half-life", () => {
  const stage = meet({
    days: 21,
    off: ALONE,
    options: { repetition: { halfLife: 20 } },
    posts: once(plain(), plain(), plain({ topic: "personal" }), plain({ open: 0 })),
  });
  expect(at(stage, "exposuresBusiness")).toBeCloseTo(1, 12);
  expect(at(stage, "exposuresPersonal")).toBeCloseTo(0.5, 12);
});

test("one topic does not wear out the other", () => {
  const posts = once(...Array.from({ length: 8 }, () => plain()), plain({ topic: "personal" }));
  const stage = meet({ off: ALONE, options: { repetition: KEPT, persuasion: { gain: GAIN } }, posts });
  expect(at(stage, "appropriateness") / (GAIN * 0.4)).toBeCloseTo(1, 5);
});

test("switched off, nothing wears out and nothing is counted", () => {
  const off = [...ALONE, "repetition"];
  expect(effect(30, { off })).toBeCloseTo(30, 2);
  const stage = meet({ off, posts: once(plain(), plain()) });
  expect(at(stage, "exposuresBusiness")).toBe(0);
});
