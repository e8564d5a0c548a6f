import { describe, expect, it } from "vitest";
import { barabasiAlbert } from "../../../src/people/generators/barabasi-albert.ts";
import { completeGraph } from "../../../src/people/generators/complete-graph.ts";
import { erdosRenyi } from "../../../src/people/generators/erdos-renyi.ts";
import { plantedGroups, plantedPartition } from "../../../src/people/generators/planted-partition.ts";
import { ringLattice } from "../../../src/people/generators/ring-lattice.ts";
import { wattsStrogatz } from "../../../src/people/generators/watts-strogatz.ts";
import { components } from "../../../src/people/measures/components.ts";
import { degree } from "../../../src/people/measures/degree.ts";
import { type Network, tieCount } from "../../../src/people/network.ts";

const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length;

/** Everybody's ties stand once, ascending, weigh 1, and stand in both rows. */
function expectSimple({ n, offsets, neighbours, weights }: Network): void {
  const pairs = new Set<number>();
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (e > offsets[i]!) expect(neighbours[e]! > neighbours[e - 1]!).toBe(true);
      expect(weights[e]).toBe(1);
      pairs.add(i * n + neighbours[e]!);
    }
  for (const pair of pairs) expect(pairs.has((pair % n) * n + Math.floor(pair / n))).toBe(true);
}

describe("wattsStrogatz", () => {
  it("keeps the number of ties at every share rewired", () => {
    for (const p of [0.01, 0.1, 0.3]) expect(tieCount(wattsStrogatz({ n: 1000, k: 10, p }, "1"))).toBe(5000);
  });

  it("is the lattice at p = 0, keeps every tie simple at p = 1, and follows its seed", () => {
    expect(wattsStrogatz({ n: 50, k: 4, p: 0 }, "1")).toEqual(ringLattice({ n: 50, k: 4 }));
    const wild = wattsStrogatz({ n: 50, k: 4, p: 1 }, "1");
    expectSimple(wild);
    expect(tieCount(wild)).toBe(100);
    expect(wattsStrogatz({ n: 50, k: 4, p: 1 }, "1")).toEqual(wild);
    expect(wattsStrogatz({ n: 50, k: 4, p: 1 }, "2")).not.toEqual(wild);
  });

  it("leaves people alone who know everybody", () => {
    expectSimple(wattsStrogatz({ n: 5, k: 4, p: 1 }, "1"));
    expect(wattsStrogatz({ n: 1, k: 0, p: 1 }, "1").n).toBe(1);
  });
});

describe("barabasiAlbert", () => {
  it("has two ties for each newcomer, in one piece", () => {
    const network = barabasiAlbert({ n: 20_000, m: 2 }, "1");
    expect(tieCount(network)).toBe(2 + 2 * (20_000 - 3));
    expect(components(network).sizes).toHaveLength(1);
  });

  it("ties newcomers to different people", () => {
    expectSimple(barabasiAlbert({ n: 60, m: 5 }, "1"));
    expect(tieCount(barabasiAlbert({ n: 4, m: 3 }, "1"))).toBe(3);
    expect(barabasiAlbert({ n: 1, m: 1 }, "1").neighbours).toHaveLength(0);
  });
});

describe("erdosRenyi", () => {
  it("ties each pair with the probability asked, wherever the pair is", () => {
    const n = 12;
    const seeds = 3000;
    const count = new Map<number, number>();
    for (let s = 0; s < seeds; s++) {
      const { offsets, neighbours } = erdosRenyi({ n, p: 0.2 }, `${s}`);
      for (let i = 0; i < n; i++)
        for (let e = offsets[i]!; e < offsets[i + 1]!; e++)
          if (neighbours[e]! < i) count.set(i * n + neighbours[e]!, (count.get(i * n + neighbours[e]!) ?? 0) + 1);
    }
    expect(count.size).toBe(66);
    // 5 standard errors of a share over 3,000 draws
    for (const c of count.values()) expect(Math.abs(c / seeds - 0.2)).toBeLessThan(5 * Math.sqrt(0.16 / seeds));
  });

  it("has no tie at p = 0 and all at p = 1", () => {
    expect(erdosRenyi({ n: 9, p: 0 }, "1").neighbours).toHaveLength(0);
    expect(erdosRenyi({ n: 9, p: 1 }, "1")).toEqual(completeGraph({ n: 9 }));
    expectSimple(erdosRenyi({ n: 200, p: 0.1 }, "1"));
  });

  it("makes sparse graphs of 200,000 people at once", () => {
    const n = 200_000;
    const network = erdosRenyi({ n, p: 10 / (n - 1) }, "1");
    expect(Math.abs(mean([...degree(network)]) - 10)).toBeLessThan(0.1);
  });
});

describe("plantedPartition", () => {
  it("has the densities asked inside and between groups", () => {
    const options = { n: 603, groups: 4, inside: 0.2, between: 0.02 };
    const network = plantedPartition(options, "1");
    expectSimple(network);
    const group = plantedGroups(603, 4);
    const sizes = [0, 1, 2, 3].map((g) => group.filter((x) => x === g).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    let inside = 0;
    for (let i = 0; i < 603; i++)
      for (let e = network.offsets[i]!; e < network.offsets[i + 1]!; e++)
        if (group[network.neighbours[e]!] === group[i]) inside += 0.5;
    const pairsInside = sizes.reduce((sum, s) => sum + (s * (s - 1)) / 2, 0);
    const pairsBetween = (603 * 602) / 2 - pairsInside;
    expect(Math.abs(inside / pairsInside - 0.2)).toBeLessThan(0.01);
    expect(Math.abs((tieCount(network) - inside) / pairsBetween - 0.02)).toBeLessThan(0.002);
  });
});

describe("completeGraph and ringLattice", () => {
  it("have the ties they should", () => {
    expect(tieCount(completeGraph({ n: 30 }))).toBe(435);
    expect(completeGraph({ n: 1 }).neighbours).toHaveLength(0);
    const ring = ringLattice({ n: 9, k: 4 });
    expectSimple(ring);
    expect([...ring.neighbours.subarray(0, 4)]).toEqual([1, 2, 7, 8]);
    expect(ringLattice({ n: 5, k: 4 })).toEqual(completeGraph({ n: 5 }));
  });
});

describe("generators refuse", () => {
  it("every option out of bounds, at once", () => {
    expect(() => plantedPartition({ n: 0, groups: 2, inside: 2, between: Number.NaN }, "1")).toThrow(
      /n: invalid 0.*\n.*groups.*\n.*inside: invalid 2.*\n.*between: invalid NaN/,
    );
    expect(() => ringLattice({ n: 9, k: 3 })).toThrow("k: invalid 3; expected an even number");
    expect(() => wattsStrogatz({ n: 4, k: 6, p: 0.1 }, "1")).toThrow(
      "k: invalid 6; expected a whole number from 0 to 3",
    );
    expect(() => wattsStrogatz({ n: 10, k: 4, p: -0.1 }, "1")).toThrow("p: invalid -0.1");
    expect(() => barabasiAlbert({ n: 3, m: 3 }, "1")).toThrow("m: invalid 3");
    expect(() => erdosRenyi({ n: 1.5, p: 0.1 }, "1")).toThrow("n: invalid 1.5");
    expect(() => completeGraph({ n: 1e6 })).toThrow("n: invalid 1000000");
  });
});
