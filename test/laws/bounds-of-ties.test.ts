/**
 * Li, Luo & Porter 2025, Bounded-confidence models of opinion dynamics with adaptive confidence
 * bounds, SIAM J. Appl. Dyn. Syst. 24: every tie has a bound of its own, which grows where its two
 * people are within it and shrinks where they are not. Written by hand: a threshold a tie, that moves.
 */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

/** As printed: the bound of every tie ends at 0 or at 1; where it ends at 1, its two people end at one opinion. */
const ENDS = [0, 1];

/** x_i' = mean of x_i and all x_j within the tie's bound c; c' = c + growth (1 - c) within it, else c' = decay c. */
function boundsOfTies(start: number, growth: number, decay: number, bounds: Float64Array): gs.Mechanism {
  return {
    name: "boundsOfTies",
    gathers: ["opinion"],
    initialize({ network: { offsets, neighbours }, columns: { opinion }, yesterday }) {
      return {
        start() {
          bounds.fill(start);
        },
        step(_day, lo, hi) {
          const was = yesterday.opinion!;
          for (let i = lo; i < hi; i++) {
            let [sum, count] = [was[i]!, 1];
            for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
              const [x, bound] = [was[neighbours[e]!]!, bounds[e]!];
              const within = Math.abs(x - was[i]!) < bound;
              bounds[e] = within ? bound + growth * (1 - bound) : decay * bound;
              if (!within) continue;
              sum += x;
              count++;
            }
            opinion[i] = sum / count;
          }
        },
      };
    },
  };
}

function play(network: gs.Network, opinion: number[], growth: number, decay: number, days: number, start = 0.2) {
  const bounds = new Float64Array(network.neighbours.length);
  const mechanisms = [boundsOfTies(start, growth, decay, bounds)];
  const run = gs.simulate({ people: { opinion }, network, mechanisms, days, seed: 1, digest: false });
  return { bounds, opinion: run.last("opinion") };
}

describe("a confidence bound for every tie (Li, Luo and Porter 2025)", () => {
  test("two people: nearer than the bound they meet half-way and it goes to 1; else it fades and nobody moves", () => {
    const pair = gs.network([[0, 1]]);
    const near = play(pair, [0.4, 0.5], 0.01, 0.5, 30);
    expect([...near.opinion]).toEqual([0.45, 0.45]);
    for (const bound of near.bounds) expect(Math.abs(bound - (1 - 0.8 * 0.99 ** 30))).toBeLessThan(1e-14);
    const far = play(pair, [0.4, 0.7], 0.01, 0.5, 30);
    expect([...far.opinion]).toEqual([0.4, 0.7]);
    for (const bound of far.bounds) expect(bound).toBe(0.2 * 0.5 ** 30);
  });

  test("on random networks every bound ends at 0 or 1, the same both ways, and a 1 joins two of one opinion", () => {
    for (const seed of [1, 2, 3, 1001, 1002, 1003]) {
      const network = gs.erdosRenyi({ n: 100, p: 0.1 }, seed);
      const random = gs.sequence(seed, "opinions");
      const start = Array.from({ length: 100 }, () => random.uniform());
      const { bounds, opinion } = play(network, start, 0.01, 0.5, 4000);
      const { offsets, neighbours } = network;
      const ways = new Map<string, number>();
      for (let i = 0; i < 100; i++)
        for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
          const [j, bound] = [neighbours[e]!, bounds[e]!];
          expect(Math.min(...ENDS.map((end) => Math.abs(bound - end)))).toBeLessThan(1e-6);
          if (bound > 0.5) expect(Math.abs(opinion[i]! - opinion[j]!)).toBeLessThan(1e-6);
          const pair = `${Math.min(i, j)} ${Math.max(i, j)}`;
          expect(ways.get(pair) ?? bound).toBe(bound);
          ways.set(pair, bound);
        }
      expect(new Set([...bounds].map(Math.round))).toEqual(new Set(ENDS));
    }
  });

  test("bounds that do not move are Hegselmann and Krause's rule", () => {
    const network = gs.wattsStrogatz({ n: 200, k: 10, p: 0.1 }, 1);
    const random = gs.sequence(1, "opinions");
    const start = Array.from({ length: 200 }, () => random.uniform());
    const options = { people: { opinion: start }, network, days: 60, seed: 1 };
    const classic = gs.simulate({ ...options, mechanisms: [gs.hegselmannKrause({ bound: 0.2 })] }).last("opinion");
    const { opinion } = play(network, start, 0, 1, 60);
    for (let i = 0; i < 200; i++) expect(Math.abs(opinion[i]! - classic[i]!)).toBeLessThan(1e-13);
  });
});
