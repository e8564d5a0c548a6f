import { expect, test } from "vitest";
import { argument, elaboration } from "../../src/mind/elaboration-rule.ts";
import { at, type Meeting, meet, once, plain } from "./meeting.ts";

const OTHERS = ["attention", "matching", "repetition", "reactance", "memory"];
const weight = (w: number): NonNullable<Meeting["held"]> => ({
  importanceRecognition: w,
  importanceSelfDevelopment: w,
  importanceStatus: w,
  importanceSecurity: w,
});
const GAIN = 0.1;

/** What one message of that quality by a top of that trust moves, divided by the gain: its force. */
function force(importance: number, quality: number, trust: number, more: Meeting = {}): number {
  const stage = meet({
    off: OTHERS,
    options: { elaboration: { involvement: 1, fit: 0 }, credibility: { expertise: 0.5 }, persuasion: { gain: GAIN } },
    held: { ...weight(importance), trustInTop: trust },
    posts: once(plain({ quality })),
    ...more,
  });
  return at(stage, "discrepancy") / GAIN;
}

test("elaboration is room times relevance, at most 1, by hand", () => {
  expect(elaboration(0.5, 1.5, 0.5)).toBe(0.375);
  expect(elaboration(0.5, 2, 0.9)).toBe(0.5);
  expect(elaboration(1, 1.5, 0)).toBe(0);
});

test("an argument that fits the style gains, the opposite loses, by hand", () => {
  expect(argument(0.5, 0.3, 0.3, 0.2)).toBeCloseTo(0.2, 15);
  expect(argument(0.5, 0, 1, 0.2)).toBeCloseTo(-0.2, 15);
  expect(argument(0.75, 0, 0.5, 0.2)).toBeCloseTo(0.5, 15);
});

test("on the central route the force is the argument, whoever speaks", () => {
  expect(force(1, 0.9, 0)).toBeCloseTo(0.8, 14);
  expect(force(1, 0.9, 1)).toBe(force(1, 0.9, 0));
  // A weak argument goes against its sender: the step is down by the same share of the room.
  expect(force(1, 0.2, 1)).toBeCloseTo(-0.6, 14);
});

test("on the peripheral route the force is what the sender is worth, whatever is said", () => {
  // c = (.5 + 1) / 2 = .75, force 2 c - 1 = .5; without trust c = .25, force -.5.
  expect(force(0, 0.9, 1)).toBeCloseTo(0.5, 14);
  expect(force(0, 0.1, 1)).toBe(force(0, 0.9, 1));
  expect(force(0, 0.9, 0)).toBeCloseTo(-0.5, 14);
});

test("between the routes both count by their share", () => {
  // E = 1/4: .25 * .8 + .75 * .5 = .575.
  expect(force(0.25, 0.9, 1)).toBeCloseTo(0.575, 14);
});

test("the better the argument, the more it matters to those concerned; sender and concern trade places", () => {
  const quality = (w: number): number => force(w, 0.9, 0.5) - force(w, 0.5, 0.5);
  const sender = (w: number): number => force(w, 0.7, 0.9) - force(w, 0.7, 0.1);
  expect(quality(0.9)).toBeGreaterThan(quality(0.5));
  expect(quality(0.5)).toBeGreaterThan(quality(0.1));
  expect(sender(0.1)).toBeGreaterThan(sender(0.5));
  expect(sender(0.5)).toBeGreaterThan(sender(0.9));
});

test("a mode counts by the emotional style of each person", () => {
  const n = 500;
  const stage = meet({
    n,
    off: OTHERS,
    options: { elaboration: { involvement: 1, fit: 0.4 }, persuasion: { gain: GAIN, warmth: 0 } },
    held: weight(1),
    posts: once(plain({ quality: 0.5, mode: 1 })),
  });
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const style = at(stage, "emotionalStyle", i);
    sum += style;
    const d = GAIN * 0.4 * (1 - 2 * Math.abs(1 - style));
    expect(at(stage, "discrepancy", i)).toBeCloseTo(d, 14);
  }
  // Beta(4, 4) has mean .5 and standard deviation 1/6.
  expect(Math.abs(sum / n - 0.5)).toBeLessThan(0.03);
});

test("switched off, only the argument counts, and no fit", () => {
  const off = [...OTHERS, "elaboration"];
  expect(force(0, 0.9, 0, { off })).toBeCloseTo(0.8, 14);
  expect(force(0, 0.9, 1, { off })).toBe(force(0.7, 0.9, 0, { off }));
});
