/**
 * Xie, Sreenivasan, Korniss, Zhang, Lim & Szymanski 2011, Social consensus through the influence of
 * committed minorities, Phys. Rev. E 84, 011130: two words, one of which a committed minority never
 * gives up. Written by hand: an extra population, and n interactions one after the other as one round.
 */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

/** As printed: "when the committed fraction grows beyond a critical value p_c of about 10 %"; .0979 in the rate equations. */
const CRITICAL = 0.1;
const CRITICAL_OF_EQUATIONS = 0.0979;

const [A, B, BOTH] = [1, 2, 3];

/** A random speaker voices a word to a random listener: who knows it keeps it alone, as does the speaker; else it is learnt. */
const agreement: gs.Mechanism = {
  name: "agreement",
  initialize({ n, columns: { words, committed } }, random) {
    const luck = random("interactions");
    return {
      before(day) {
        for (let k = 0; k < n; k++) {
          const speaker = Math.floor(luck.shared(day, 3 * k) * n);
          const listener = (speaker + 1 + Math.floor(luck.shared(day, 3 * k + 1) * (n - 1))) % n;
          const voiced = words[speaker] === BOTH ? (luck.shared(day, 3 * k + 2) < 0.5 ? A : B) : words[speaker];
          const known = words[listener] === BOTH || words[listener] === voiced;
          if (known && committed[speaker] === 0) words[speaker] = voiced;
          if (committed[listener] === 0) words[listener] = known ? voiced : BOTH;
        }
      },
    };
  },
};

/** Share of all who hold A alone after some rounds, everybody but the committed having begun with B. */
function shareOfA(n: number, p: number, rounds: number, seed: number): { share: number; days: number } {
  const committed = Array.from({ length: n }, (_, i) => (i < p * n ? 1 : 0));
  const words = committed.map((c) => (c === 1 ? A : B));
  const agreed: gs.Until = ({ columns }) => columns.words!.every((word) => word === A);
  const options = { people: { words, committed }, mechanisms: [agreement], days: rounds, digest: false, until: agreed };
  const run = gs.simulate({ ...options, seed });
  return { share: run.last("words").filter((word) => word === A).length / n, days: run.days };
}

/** Whether the rate equations of the paper lead from no A but the committed to A alone. */
function tips(p: number): boolean {
  let [a, b] = [0, 1 - p];
  const step = 0.02;
  for (let t = 0; t < 500_000; t++) {
    const both = 1 - p - a - b;
    const da = -a * b + both * both + both * a + 1.5 * p * both;
    const db = -a * b + both * both + both * b - p * b;
    a += step * da;
    b += step * db;
  }
  return b < 0.01;
}

describe("a committed minority (Xie and others 2011)", () => {
  const n = 2000;
  const seeds = [1, 2, 3, 1001, 1002, 1003];

  test("the rate equations tip at the printed share, to its last digit", () => {
    expect([tips(CRITICAL_OF_EQUATIONS - 1e-4), tips(CRITICAL_OF_EQUATIONS + 1e-4)]).toEqual([false, true]);
  });

  test("of 8.5 % is stuck, one of 11.5 % wins everybody", () => {
    for (const seed of seeds) {
      expect(shareOfA(n, CRITICAL - 0.015, 1000, seed).share).toBeLessThan(0.5);
      const { share, days } = shareOfA(n, CRITICAL + 0.015, 1000, seed);
      expect(share).toBe(1);
      expect(days).toBeLessThan(400);
    }
  });

  test("above it, ten times as many people take only a little longer: the time grows as the logarithm", () => {
    const mean = (n: number): number =>
      [1, 2, 3].reduce((sum, seed) => sum + shareOfA(n, 0.15, 1000, seed).days / 3, 0);
    expect(mean(5000) / mean(500)).toBeLessThan(2);
  });
});
