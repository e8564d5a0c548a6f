import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { poisson } from "./support.ts";

describe("Watts' rule", () => {
  const end = (updating: gs.Updating, ties: { network?: gs.Network }, seed: number): number[] => {
    const options = { people: 300, ...ties, days: 300, seed, until: gs.still("active") };
    return [...gs.simulate({ ...options, mechanisms: [gs.wattsThreshold({ first: 9, updating })] }).last("active")];
  };

  test("wins over the same people all at once and one after the other, since nobody turns back", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const network = poisson(300, 4, seed);
      expect(end("sequential", { network }, seed)).toEqual(end("synchronous", { network }, seed));
    }
  });

  test("where everybody hears everybody, is that of the complete graph", () => {
    const network = gs.completeGraph({ n: 300 });
    for (const updating of ["synchronous", "sequential"] as const) {
      for (const share of [0.05, 0.1]) {
        const run = (ties: { network?: gs.Network }) =>
          gs.simulate({
            people: { threshold: Array.from({ length: 300 }, (_, i) => share * ((i % 7) / 6)) },
            ...ties,
            mechanisms: [gs.wattsThreshold({ updating })],
            days: 2,
            seed: 1,
          });
        expect(run({}).last("active")).toEqual(run({ network }).last("active"));
      }
    }
  });

  test("moves nobody without neighbours, not even with a threshold of 0", () => {
    const people = { active: [1, 0, 0], threshold: [0, 0, 0] };
    const options = { people, network: gs.network([[0, 1]], { n: 3 }), days: 5, seed: 1 };
    expect([...gs.simulate({ ...options, mechanisms: [gs.wattsThreshold()] }).last("active")]).toEqual([1, 1, 0]);
  });

  test.each([
    [7, 25, 0.28],
    [7, 100, 0.07],
    [7, 50, 0.14],
    [55, 100, 0.55],
    [14, 25, 0.56],
  ])("%i of %i neighbours are at least a share of %f, and one fewer is not", (k, ties, share) => {
    for (const updating of ["synchronous", "sequential"] as const)
      for (const tied of [true, false]) {
        expect(centre(k, ties, share, updating, tied)).toBe(1);
        expect(centre(k - 1, ties, share, updating, tied)).toBe(0);
      }
  });

  test("every share k / m is reached by k of m", () => {
    for (let m = 1; m <= 40; m++)
      for (let k = 1; k <= m; k++) {
        const share = Number((k / m).toPrecision(17));
        expect(centre(k, m, share, "synchronous", true)).toBe(1);
      }
  });
});

/** Whether somebody is won over when `k` of the `ties` others are, on a star or where everybody hears everybody. */
function centre(k: number, ties: number, share: number, updating: gs.Updating, tied: boolean): number {
  const active = Array.from({ length: ties + 1 }, (_, i) => (i > 0 && i <= k ? 1 : 0));
  const threshold = Array.from({ length: ties + 1 }, (_, i) => (i === 0 ? share : 1));
  const network = gs.network(Array.from({ length: ties }, (_, i): gs.Edge => [0, i + 1]));
  const options = { people: { active, threshold }, ...(tied && { network }), days: 1, seed: 1, digest: false };
  return gs.simulate({ ...options, mechanisms: [gs.wattsThreshold({ updating })] }).last("active")[0]!;
}
