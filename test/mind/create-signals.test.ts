import { expect, test } from "vitest";
import { luckOf } from "../../src/core/luck.ts";
import { createSignals } from "../../src/mind/create-signals.ts";
import { hermits, live, mean, message, toAll } from "./support.ts";

const NEEDS = ["Recognition", "SelfDevelopment", "Status", "Security"];

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sa += a[i]!;
    sb += b[i]!;
    saa += a[i]! * a[i]!;
    sbb += b[i]! * b[i]!;
    sab += a[i]! * b[i]!;
  }
  return (sab - (sa * sb) / n) / Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n));
}

test("the mean of n cues is as accurate as .605 sqrt(n / (n + 48)), for every need", () => {
  const people = 4000;
  const stage = live({ organisation: hermits(people), days: 0, conditions: { consent: 1 } });
  const signals = createSignals(stage.world, luckOf("1", stage.world.people.keys), { rate: 1 });
  const sums = NEEDS.map(() => new Float64Array(people));
  const cue = new Float64Array(4);
  let shown = 0;
  const at = new Map([
    [10, 0.251],
    [70, 0.466],
    [150, 0.527],
    [300, 0.562],
  ]);
  for (let day = 1; day <= 300; day++) {
    for (let i = 0; i < people; i++) {
      shown += signals.cue(i, day, cue) ? 1 : 0;
      for (let k = 0; k < 4; k++) sums[k]![i]! += cue[k]!;
    }
    const expected = at.get(day);
    if (expected === undefined) continue;
    // A correlation of 4,000 people has a standard error of .015: each need within four, their mean within .03.
    const found = NEEDS.map((need, k) => correlation(sums[k]!, stage.columns.of[`need${need}`]!));
    for (const r of found) expect(Math.abs(r - expected)).toBeLessThan(0.06);
    expect(Math.abs(found.reduce((sum, r) => sum + r / 4, 0) - expected)).toBeLessThan(0.03);
  }
  expect(shown).toBe(300 * people);
});

test("people who did not consent show nothing, others show cues at the rate of the option", () => {
  const stage = live({
    organisation: hermits(3000),
    days: 1,
    conditions: { consent: 0.4 },
    posts: () => [toAll(message({ open: 1, minutes: 0 }))],
  });
  const signals = createSignals(stage.world, luckOf("1", stage.world.people.keys), { shown: 1 });
  expect(mean(stage, "consent")).toBeCloseTo(0.4, 1);
  const cue = new Float64Array(4);
  let agreed = 0;
  let cues = 0;
  for (let i = 0; i < 3000; i++) {
    const shows = signals.cue(i, 1, cue);
    if (!signals.consents(i)) {
      expect(shows).toBe(false);
      expect(signals.reaction(i, 1)).toBe(0);
    } else {
      agreed++;
      if (shows) cues++;
      expect([-1, 1]).toContain(signals.reaction(i, 1));
    }
  }
  expect(cues / agreed).toBeCloseTo(0.5, 1);
});

test("the stronger a message is felt, the surer its sign is seen; at 0 it is a coin", () => {
  const welcomed = (quality: number, sharpness: number): { share: number; expected: number } => {
    const stage = live({
      organisation: hermits(4000),
      days: 1,
      conditions: { consent: 1 },
      posts: () => [toAll(message({ open: 1, minutes: 0, quality }))],
    });
    const signals = createSignals(stage.world, luckOf("1", stage.world.people.keys), { shown: 1, sharpness });
    let share = 0;
    let expected = 0;
    for (let i = 0; i < 4000; i++) {
      if (signals.reaction(i, 1) === 1) share += 1 / 4000;
      const felt = (stage.columns.of.reaction![i]! - 128) / 127;
      expected += 1 / (1 + Math.exp(-sharpness * felt)) / 4000;
    }
    return { share, expected };
  };
  for (const quality of [0.1, 0.5, 0.7, 0.9])
    for (const sharpness of [1, 5, 20]) {
      const { share, expected } = welcomed(quality, sharpness);
      expect(Math.abs(share - expected)).toBeLessThan(0.02);
    }
  expect(welcomed(0.9, 20).share).toBeGreaterThan(0.97);
  expect(welcomed(0.1, 20).share).toBeLessThan(0.03);
  expect(welcomed(0.7, 5).share).toBeGreaterThan(0.7);
});

test("asking twice gives the same answer and changes nothing", () => {
  const stage = live({ organisation: hermits(50), days: 5, conditions: { consent: 1 } });
  const signals = createSignals(stage.world, luckOf("1", stage.world.people.keys));
  const before = new Uint8Array(stage.columns.buffer).slice();
  const [a, b] = [new Float64Array(4), new Float64Array(4)];
  for (let i = 0; i < 50; i++) {
    expect(signals.cue(i, 5, a)).toBe(signals.cue(i, 5, b));
    expect(a).toEqual(b);
    expect(signals.reaction(i, 5)).toBe(signals.reaction(i, 5));
  }
  expect(new Uint8Array(stage.columns.buffer)).toEqual(before);
});

test("an option out of range is refused", () => {
  const stage = live({ organisation: hermits(2), days: 0 });
  const random = luckOf("1", stage.world.people.keys);
  expect(() => createSignals(stage.world, random, { rate: 2 })).toThrow(/options.rate: invalid 2; expected/);
  expect(() => createSignals(stage.world, random, { rates: 0.1 })).toThrow(/did you mean rate/);
});

test("who has left shows nothing, and a newcomer's cues share nothing with those of the one before", () => {
  const people = 2000;
  const stage = live({ organisation: hermits(people), days: 0, conditions: { consent: 1 } });
  const signals = createSignals(stage.world, luckOf("1", stage.world.people.keys), { rate: 1, noise: 20 });
  const { away, arrived } = stage.columns.of;
  const unseen = (from: number): number[] => {
    const cue = new Float64Array(4);
    return Array.from({ length: people }, (_, i) => {
      let sum = 0;
      for (let day = from; day < from + 100; day++) sum += signals.cue(i, day, cue) ? cue[0]! : 0;
      return sum;
    });
  };
  const before = unseen(1);
  const same = unseen(101);
  for (let i = 0; i < people; i++) arrived![i] = 200;
  // The needs are the same people's here: what is left in common is through them, .605² of the reliable part.
  const after = unseen(201);
  expect(correlation(before, same)).toBeGreaterThan(0.75);
  expect(Math.abs(correlation(before, after) - 0.605 ** 2 * correlation(before, same))).toBeLessThan(0.08);
  away!.fill(1);
  const cue = new Float64Array(4);
  for (let i = 0; i < people; i++) {
    expect(signals.consents(i)).toBe(false);
    expect(signals.cue(i, 301, cue)).toBe(false);
    expect(signals.reaction(i, 0)).toBe(0);
  }
});
