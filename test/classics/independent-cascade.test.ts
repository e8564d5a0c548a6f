import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { poisson, seeds, sum } from "./support.ts";

/** The mean number reached from person 0 in many copies of a small graph, side by side in one world. */
function reached(size: number, listens: readonly (readonly [number, number])[], probability: number, copies: number) {
  const edges = Array.from({ length: copies }, (_, c) =>
    listens.map(([i, j]): gs.Edge => [c * size + i, c * size + j]),
  );
  const network = gs.network(edges.flat(), { directed: true });
  const people = { active: Array.from({ length: network.n }, (_, i) => (i % size === 0 ? 1 : 0)) };
  const mechanisms = [gs.independentCascade({ probability })];
  return sum(gs.simulate({ people, network, mechanisms, days: 3, seed: 1, digest: false }).last("active")) / copies;
}

describe("Kempe, Kleinberg and Tardos 2003, independent cascades", () => {
  test("from the tip of a diamond 1 + 2p + 1 - (1 - p^2)^2 are reached", () => {
    const diamond = [
      [1, 0],
      [2, 0],
      [3, 1],
      [3, 2],
    ] as const;
    expect(Math.abs(reached(4, diamond, 0.2, 60_000) - 1.4784)).toBeLessThan(0.01);
  });

  test("whoever is reached tries once, the next day: on a line of certain ties one more a day, on uncertain ones it stops", () => {
    const network = gs.network(
      Array.from({ length: 99 }, (_, i): gs.Edge => [i + 1, i]),
      { directed: true },
    );
    const people = { active: Array.from({ length: 100 }, (_, i) => (i === 0 ? 1 : 0)) };
    const run = (probability: number, days: number, seed: number) => {
      const mechanisms = [gs.independentCascade({ probability })];
      return sum(gs.simulate({ people, network, mechanisms, days, seed, digest: false }).last("active"));
    };
    expect([0, 1, 2, 99, 200].map((days) => run(1, days, 1))).toEqual([1, 2, 3, 100, 100]);
    const lengths = seeds(400).map((seed) => run(0.5, 25, seed));
    expect(Math.abs(sum(lengths) / 400 - 2)).toBeLessThan(0.3);
  });

  test("a seed is one world: more people at the start never reach fewer, and the same ties are live for each set", () => {
    const network = poisson(200, 4, 1);
    const from = (first: readonly number[], seed: number): Set<number> => {
      const active = Float64Array.from({ length: 200 }, (_, i) => (first.includes(i) ? 1 : 0));
      const mechanisms = [gs.independentCascade({ probability: 0.3 })];
      const last = gs
        .simulate({ people: { active }, network, mechanisms, days: 200, seed, digest: false })
        .last("active");
      return new Set([...last.keys()].filter((i) => last[i] === 1));
    };
    for (const seed of seeds(20))
      expect(from([3, 77], seed)).toEqual(new Set([...from([3], seed), ...from([77], seed)]));
  });

  test("strengths multiply the chance", () => {
    const edges = Array.from({ length: 20_000 }, (_, k): gs.Edge => [2 * k + 1, 2 * k, 0.5]);
    const people = { active: Array.from({ length: 40_000 }, (_, i) => 1 - (i % 2)) };
    const options = { people, network: gs.network(edges, { directed: true }), days: 1, seed: 1 };
    const last = gs.simulate({ ...options, mechanisms: [gs.independentCascade({ probability: 0.4 })] }).last("active");
    expect(Math.abs(sum(last) / 20_000 - 1.2)).toBeLessThan(0.012);
  });
});
