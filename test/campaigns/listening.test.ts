import { expect, test } from "vitest";
import { createListening } from "../../src/campaigns/listening.ts";
import { luckOf } from "../../src/core/luck.ts";
import type { Signals } from "../../src/mind/signals.ts";
import { cliques } from "./office.ts";

const { people } = cliques(2, 4);
/** People with an even number show a cue of their own number every day. */
const signals: Signals = {
  consents: (i) => i % 2 === 0,
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
