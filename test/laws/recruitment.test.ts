/**
 * Kirman 1993, Ants, rationality, and recruitment, Quarterly Journal of Economics 108: two meet, and one
 * recruits the other; or one changes of one's own accord. Written by hand: noise, and n meetings
 * one after the other as one round.
 */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

/** As printed: the share is spread evenly over 0 to 1 where noise = recruiting / (n - 1), has one peak above, two below. */
const EVEN = (n: number, recruiting: number): number => recruiting / (n - 1);

function recruitment(noise: number, recruiting: number): gs.Mechanism {
  return {
    name: "recruitment",
    initialize({ n, columns: { place } }, random) {
      const luck = random("meetings");
      return {
        before(day) {
          for (let k = 0; k < n; k++) {
            const i = Math.floor(luck.shared(day, 3 * k) * n);
            const j = (i + 1 + Math.floor(luck.shared(day, 3 * k + 1) * (n - 1))) % n;
            const u = luck.shared(day, 3 * k + 2);
            if (u < noise) place[i] = 1 - place[i];
            else if (u < noise + recruiting) place[i] = place[j];
          }
        },
      };
    },
  };
}

/** How often 0 to n people are at place 1, over many rounds from an even start. */
function visits(n: number, noise: number, recruiting: number, rounds: number, seed: number): number[] {
  const place = Array.from({ length: n }, (_, i) => i % 2);
  const read = ({ columns }: gs.World): number => columns.place!.reduce((a, b) => a + b, 0);
  const probes = [{ name: "count", read }];
  const options = { people: { place }, mechanisms: [recruitment(noise, recruiting)], days: rounds, probes, seed };
  const counts = new Array<number>(n + 1).fill(0);
  for (const count of gs.simulate({ ...options, digest: false }).probe("count")) counts[count]! += 1 / (rounds + 1);
  return counts;
}

/** The stationary distribution by detailed balance: n - k may go up by noise or by one of the k who recruit, and back. */
function balance(n: number, noise: number, recruiting: number): number[] {
  const up = (k: number): number => ((n - k) / n) * (noise + (recruiting * k) / (n - 1));
  const chances = [1];
  for (let k = 0; k < n; k++) chances.push((chances[k]! * up(k)) / up(n - k - 1));
  const total = chances.reduce((a, b) => a + b);
  return chances.map((chance) => chance / total);
}

describe("recruitment with noise (Kirman 1993)", () => {
  const n = 20;
  const recruiting = 0.7;
  const even = EVEN(n, recruiting);

  test("by detailed balance the share is spread evenly at the printed noise, exactly", () => {
    for (const chance of balance(n, even, recruiting)) expect(Math.abs(chance - 1 / (n + 1))).toBeLessThan(1e-14);
  });

  test.each([
    ["is spread evenly at the printed noise", 1],
    ["keeps to both ends at a third of it", 1 / 3],
    ["keeps to the middle at four times it", 4],
  ])("the simulated share %s, as detailed balance says", (_, times) => {
    const expected = balance(n, times * even, recruiting);
    for (const seed of [1, 1001]) {
      const counts = visits(n, times * even, recruiting, 60_000, seed);
      const distance = counts.reduce((sum, share, k) => sum + Math.abs(share - expected[k]!), 0) / 2;
      expect(distance).toBeLessThan(0.05);
    }
    const [end, middle] = [expected[0]! + expected[n]!, 2 * expected[n / 2]!];
    expect(Math.sign(Math.round(1e9 * (end - middle)))).toBe(Math.sign(1 - times));
  });
});
