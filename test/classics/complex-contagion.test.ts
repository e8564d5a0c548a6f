import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { sum } from "./support.ts";

/** Runs until all have adopted or nobody new does: the share in the end, and the days it took. */
function spread(network: gs.Network, seeds: readonly number[], threshold: number, updating?: gs.Updating) {
  const adopted = new Float64Array(network.n);
  for (const i of seeds) adopted[i] = 1;
  const still = gs.still("adopted");
  const run = gs.simulate({
    people: { adopted },
    network,
    mechanisms: [gs.complexContagion(updating ? { threshold, updating } : { threshold })],
    days: 2500,
    seed: 1,
    digest: false,
    probes: [{ name: "adopters", read: ({ columns }) => sum(columns.adopted!) }],
    until: (world, day) => still(world, day) || sum(world.columns.adopted!) === network.n,
  });
  return { share: run.probe("adopters").at(-1)! / network.n, days: run.days };
}

describe("a ring lattice of 200", () => {
  test.each([
    [4, 1, 2, 1, 50],
    [4, 2, 2, 1, 99],
    [4, 3, 2, 0.01, 1],
    [6, 3, 2, 0.01, 1],
    [6, 3, 3, 1, 98],
  ])("of degree %i, threshold %i: %i neighbours reach the share %f in %i days", (k, threshold, seeds, share, days) => {
    const reached = spread(gs.ringLattice({ n: 200, k }), [...Array(seeds).keys()], threshold);
    expect(reached).toEqual({ share, days });
  });

  test("one after the other, the same people adopt, sooner", () => {
    const ring = gs.ringLattice({ n: 200, k: 4 });
    const { share, days } = spread(ring, [0, 1], 2, "sequential");
    expect(share).toBe(1);
    expect(days).toBeLessThan(80);
    expect(spread(ring, [0, 1], 3, "sequential").share).toBe(0.01);
  });
});

test("where everybody hears everybody, a threshold is a number of adopters", () => {
  const options = { people: 50, days: 3, seed: 1, probes: ["adopted"] };
  const share = (first: number, threshold: number): number[] => [
    ...gs.simulate({ ...options, mechanisms: [gs.complexContagion({ first, threshold })] }).probe("adopted"),
  ];
  expect(share(5, 5)).toEqual([0.1, 1, 1, 1]);
  expect(share(5, 6)).toEqual([0.1, 0.1, 0.1, 0.1]);
});

describe("Centola and Macy 2007, on a torus of 50 by 50 with eight neighbours", () => {
  const side = 50;
  const at = (x: number, y: number): number => ((x + side) % side) * side + ((y + side) % side);
  const cells = [...Array(side * side).keys()].map((c): [number, number] => [Math.floor(c / side), c % side]);
  const steps: [number, number][] = [
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -1],
  ];
  const lattice = cells.flatMap(([x, y]) => steps.map(([dx, dy]): [number, number] => [at(x, y), at(x + dx, y + dy)]));
  const seeds = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => at(25 + dx, 25 + dy)));

  /** Each tie swaps, with probability p, its second end with that of a random other tie: degrees stay. */
  function rewired(p: number, seed: number): gs.Network {
    const random = gs.sequence(seed, "swaps");
    const ties = lattice.map(([i, j]): [number, number] => [i, j]);
    const key = (i: number, j: number): number => Math.min(i, j) * side * side + Math.max(i, j);
    const tied = new Set(ties.map(([i, j]) => key(i, j)));
    for (const tie of ties) {
      if (random.uniform() >= p) continue;
      const other = ties[random.integer(ties.length)]!;
      const [a, b] = tie;
      const [c, d] = other;
      if (a === d || c === b || tied.has(key(a, d)) || tied.has(key(c, b))) continue;
      for (const [i, j] of [tie, other]) tied.delete(key(i, j));
      tie[1] = d;
      other[1] = b;
      for (const [i, j] of [tie, other]) tied.add(key(i, j));
    }
    return gs.network(ties);
  }
  const runs = (threshold: number, p: number) =>
    [1, 2, 3, 4, 5, 6].map((seed) => spread(rewired(p, seed), seeds, threshold));
  const meanDays = (reached: readonly { days: number }[]): number =>
    reached.reduce((sum, { days }) => sum + days, 0) / reached.length;

  test("the lattice and its swaps keep eight ties a person", () => {
    for (const p of [0, 0.5]) expect(new Set(gs.degree(rewired(p, 1)))).toEqual(new Set([8]));
  });

  test("one exposure is enough: rewired ties are a short cut", () => {
    expect(spread(gs.network(lattice), seeds, 1)).toEqual({ share: 1, days: 24 });
    for (const p of [0.1, 0.5, 1]) {
      for (const { share, days } of runs(1, p)) {
        expect(share).toBe(1);
        expect(days).toBeLessThanOrEqual(7);
      }
    }
  });

  test("two exposures: a few rewired ties speed it up, many stop it", () => {
    expect(spread(gs.network(lattice), seeds, 2)).toEqual({ share: 1, days: 47 });
    for (const p of [0.02, 0.1, 0.2]) for (const { share } of runs(2, p)) expect(share).toBe(1);
    expect(meanDays(runs(2, 0.2))).toBeLessThan(24);
    for (const p of [0.5, 1]) for (const { share } of runs(2, p)) expect(share).toBeLessThan(0.02);
  });

  test("three exposures: it is stopped much earlier", () => {
    expect(spread(gs.network(lattice), seeds, 3)).toEqual({ share: 1, days: 70 });
    for (const p of [0.01, 0.03]) for (const { share } of runs(3, p)) expect(share).toBe(1);
    for (const p of [0.2, 0.5, 1]) for (const { share } of runs(3, p)) expect(share).toBeLessThan(0.02);
  });
});
