/**
 * Centola, Becker, Brackbill & Baronchelli 2018, Experimental evidence for tipping points in social
 * convention, Science 360, 1116-1119: everybody plays the best reply to what the last M partners
 * played. Written by hand: a memory of M partners, everybody in a random pair each round.
 */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

/** As printed: with a memory of M = 12 the convention tips where the committed minority is 25 %. */
const MEMORY = 12;
const TIPPING = 0.25;

/** `plays` is 1 for the new convention, 0 for the old; `committed` always plays the new. */
function convention(memory: number): gs.Mechanism {
  return {
    name: "convention",
    initialize({ n, columns: { plays, committed } }, random) {
      const [pairs, ties] = [random("pairs"), random("ties")];
      const seen = new Uint8Array(n * memory);
      const heard = new Int32Array(n);
      const order = new Int32Array(n);
      const remember = (i: number, day: number, play: number): void => {
        const slot = i * memory + (day % memory);
        heard[i] += play - seen[slot]!;
        seen[slot] = play;
      };
      return {
        start() {
          seen.fill(0);
          heard.fill(0);
        },
        before(day) {
          for (let i = 0; i < n; i++) {
            const twice = 2 * heard[i]!;
            const best = twice > memory ? 1 : twice < memory ? 0 : ties.at(i, day) < 0.5 ? 1 : 0;
            plays[i] = committed[i] === 1 ? 1 : best;
          }
          for (let i = 0; i < n; i++) order[i] = i;
          for (let k = n - 1; k > 0; k--) {
            const other = Math.floor(pairs.shared(day, k) * (k + 1));
            [order[k], order[other]] = [order[other]!, order[k]!];
          }
          for (let k = 0; k + 1 < n; k += 2) {
            const [i, j] = [order[k]!, order[k + 1]!];
            remember(i, day, plays[j]!);
            remember(j, day, plays[i]!);
          }
        },
      };
    },
  };
}

/** Share of the uncommitted who play the new convention, mean of the last 50 rounds. */
function adopted(n: number, share: number, rounds: number, seed: number, memory = MEMORY): number {
  const committed = Array.from({ length: n }, (_, i) => (i < Math.round(share * n) ? 1 : 0));
  const others = n - Math.round(share * n);
  const read = ({ columns: { plays, committed } }: gs.World): number =>
    plays!.reduce((sum, play, i) => sum + (committed![i] === 0 ? play : 0), 0) / others;
  const people = { plays: committed, committed };
  const probes = [{ name: "others", read }];
  const options = { people, mechanisms: [convention(memory)], days: rounds, probes, digest: false };
  const late = gs
    .simulate({ ...options, seed })
    .probe("others")
    .subarray(-50);
  return late.reduce((a, b) => a + b, 0) / late.length;
}

describe("a memory of the last M partners (Centola and others 2018)", () => {
  const n = 1000;
  const seeds = [1, 2, 3, 1001, 1002, 1003];

  test("the best reply to twelve random partners tips within a hundredth of the printed share", () => {
    const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (MEMORY - k + 1)) / k);
    const reply = (seen: number): number => {
      let most = 0;
      for (let k = MEMORY / 2; k <= MEMORY; k++)
        most += (2 * k === MEMORY ? 0.5 : 1) * choose(k) * seen ** k * (1 - seen) ** (MEMORY - k);
      return most;
    };
    const tips = (share: number): boolean => {
      let plays = 0;
      for (let round = 0; round < 20_000; round++) plays = reply(share + (1 - share) * plays);
      return plays > 0.5;
    };
    expect([tips(TIPPING - 0.01), tips(TIPPING)]).toEqual([false, true]);
  });

  test("a minority of 25 % and a little overturns the convention, one of a little less does not", () => {
    for (const seed of seeds) {
      expect(adopted(n, TIPPING - 0.02, 1000, seed)).toBeLessThan(0.25);
      expect(adopted(n, TIPPING + 0.02, 1000, seed)).toBeGreaterThan(0.95);
    }
  });

  test("a longer memory is more entrenched: 30 % is not enough for one of 50, and is for one of 12", () => {
    for (const seed of seeds.slice(2, 4)) {
      expect(adopted(n, 0.3, 600, seed, 50)).toBeLessThan(0.25);
      expect(adopted(n, 0.3, 600, seed)).toBeGreaterThan(0.95);
    }
  });

  test("a memory of one partner is the voter rule: any minority wins in the end, the others being won at its pace", () => {
    expect(adopted(200, 0.05, 3000, 1, 1)).toBeGreaterThan(0.99);
  });
});
