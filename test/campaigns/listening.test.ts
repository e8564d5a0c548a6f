import { expect, test } from "vitest";
import { createListening } from "../../src/campaigns/listening.ts";
import { luckOf } from "../../src/core/luck.ts";
import type { Signals } from "../../src/mind/signals.ts";
import { cliques } from "./office.ts";

const { people } = cliques(2, 4);
/** People with an even number show a cue of their own number every day. */
const signals: Signals = {
  consents: (i) => i % 2 === 0,
  arrived: () => 0,
  cue(i, _day, out) {
    if (i % 2 === 1) return false;
    out.fill(i);
    return true;
  },
  reaction: () => 0,
};

function ears() {
  const luck = luckOf("1", people.keys)("campaign/misreading");
  return createListening({ n: people.n, arms: 5, signals, delay: 1, accuracy: 1, noiseRatio: 48, luck, first: 1 });
}

test("cues are offered for payment by their number, once, and heard if it is agreed to", () => {
  const listening = ears();
  const silent = JSON.stringify(ears().profiles);
  const asked: number[] = [];
  const agree = (count: number) => asked.push(count) > 0;
  expect(listening.cues(1, agree)).toBe(true);
  expect([asked, JSON.stringify(listening.profiles) === silent]).toEqual([[], true]);
  expect(listening.cues(2, agree)).toBe(true);
  expect([asked, JSON.stringify(listening.profiles) === silent]).toEqual([[4], false]);
});

test("cues that are not paid for are not heard", () => {
  const listening = ears();
  expect(listening.cues(2, () => false)).toBe(false);
  expect(JSON.stringify(listening.profiles)).toBe(JSON.stringify(ears().profiles));
});

test("of whoever takes over a place nothing is known, and nothing that was on its way for the one before counts", () => {
  const arrival = new Int32Array(people.n);
  const reacting: Signals = { ...signals, arrived: (i) => arrival[i]!, reaction: () => 1 };
  const luck = luckOf("1", people.keys)("campaign/misreading");
  const listening = createListening({
    ...{ n: people.n, arms: 5, signals: reacting, delay: 1, accuracy: 0.5, noiseRatio: 48, luck, first: 1 },
  });
  const sent = new Uint8Array(people.n);
  for (let day = 1; day <= 4; day++) {
    listening.cues(day, () => true);
    listening.reactions(day);
    listening.watch(day, sent);
  }
  const { heard, sums } = listening.profiles;
  expect([heard[2], heard[4], listening.wins[2 * 5], listening.wins[4 * 5]]).toEqual([3, 3, 3, 3]);
  const errorBefore = sums[8]! / 3 - 2;
  arrival[2] = 4;
  listening.cues(5, () => true);
  listening.reactions(5);
  expect([heard[2], heard[4], listening.wins[2 * 5], listening.wins[4 * 5]]).toEqual([1, 4, 0, 4]);
  expect(Math.abs(sums[8]! - 2 - errorBefore)).toBeGreaterThan(1e-6);
});
