import fc from "fast-check";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { barabasiAlbert } from "../../../src/people/generators/barabasi-albert.ts";
import { completeGraph } from "../../../src/people/generators/complete-graph.ts";
import { erdosRenyi } from "../../../src/people/generators/erdos-renyi.ts";
import { ringLattice } from "../../../src/people/generators/ring-lattice.ts";
import { betweenness } from "../../../src/people/measures/betweenness.ts";
import { clustering, transitivity } from "../../../src/people/measures/clustering.ts";
import { components } from "../../../src/people/measures/components.ts";
import { degree } from "../../../src/people/measures/degree.ts";
import { leadingEigenvalue } from "../../../src/people/measures/leading-eigenvalue.ts";
import { pageRank } from "../../../src/people/measures/page-rank.ts";
import { pathLength } from "../../../src/people/measures/path-length.ts";
import { buildNetwork, networkOf } from "../../../src/people/network.ts";
import { distancesOf, matrixOf, pathsOf, smallNetworks } from "../brute.ts";

const star = networkOf([
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
]);
const path = networkOf([
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
]);

describe("closed forms", () => {
  it("of the complete graph", () => {
    const all = completeGraph({ n: 7 });
    expect([...degree(all)]).toEqual(Array(7).fill(6));
    expect([clustering(all).mean, transitivity(all), pathLength(all).mean]).toEqual([1, 1, 1]);
    expect([...betweenness(all).values]).toEqual(Array(7).fill(0));
    expect(leadingEigenvalue(all)).toBeCloseTo(6, 12);
    for (const rank of pageRank(all)) expect(rank).toBeCloseTo(1 / 7, 12);
  });

  it("of the star", () => {
    expect([...betweenness(star).values]).toEqual([1, 0, 0, 0, 0]);
    expect(leadingEigenvalue(star)).toBeCloseTo(2, 12);
    expect(pathLength(star).mean).toBeCloseTo(1.6, 12);
    // r = (1 - a) / n + 4 a l and l = (1 - a) / n + a r / 4
    const a = 0.85;
    const hub = ((1 - a) / 5 + (4 * a * (1 - a)) / 5) / (1 - a * a);
    expect(pageRank(star, { tolerance: 1e-12 })[0]).toBeCloseTo(hub, 8);
  });

  it("of the path", () => {
    expect(leadingEigenvalue(path)).toBeCloseTo(2 * Math.cos(Math.PI / 6), 10);
    expect(pathLength(path).mean).toBeCloseTo((5 + 1) / 3, 12);
    [0, 3 / 6, 4 / 6, 3 / 6, 0].forEach((value, i) => {
      expect(betweenness(path).values[i]).toBeCloseTo(value, 12);
    });
  });

  it("of the ring lattice", () => {
    const ring = ringLattice({ n: 1000, k: 10 });
    expect(clustering(ring).mean).toBeCloseTo(2 / 3, 12);
    expect(pathLength(ring).mean).toBeCloseTo(50.4505, 4);
    expect(leadingEigenvalue(ring)).toBeCloseTo(10, 10);
  });

  it("of people without ties, and of one alone", () => {
    const nobody = networkOf([], { n: 3 });
    expect(pathLength(nobody)).toEqual({ mean: null, standardError: 0, longest: 0, connected: 0, exact: true });
    expect(clustering(nobody).mean).toBe(0);
    expect(transitivity(nobody)).toBe(0);
    expect(leadingEigenvalue(nobody)).toBe(0);
    expect([...pageRank(nobody)]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect([...betweenness(networkOf([], { n: 1 })).values]).toEqual([0]);
    expect(pathLength(networkOf([], { n: 1 })).connected).toBe(1);
    expect([...betweenness(networkOf([[0, 1]])).values]).toEqual([0, 0]);
  });

  it("of two components: the larger eigenvalue counts, even of very few among many", () => {
    const edges: [number, number][] = [];
    for (let i = 0; i < 20_000; i++) edges.push([i, (i + 1) % 20_000]);
    for (let i = 0; i < 6; i++) for (let j = 0; j < i; j++) edges.push([20_000 + i, 20_000 + j]);
    expect(leadingEigenvalue(networkOf(edges))).toBeCloseTo(5, 9);
    expect([...components(networkOf(edges)).sizes]).toEqual([20_000, 6]);
  });
});

describe("on small random networks, the measures equal their definitions:", () => {
  it("clustering and transitivity", () => {
    fc.assert(
      fc.property(smallNetworks, (network) => {
        const a = matrixOf(network);
        const { local, mean } = clustering(network);
        let closed = 0;
        let pairs = 0;
        a.forEach((row, i) => {
          const near = [...row.keys()].filter((j) => row[j]! > 0);
          let own = 0;
          for (const j of near) for (const k of near) if (j < k && a[j]![k]! > 0) own++;
          const most = (near.length * (near.length - 1)) / 2;
          expect(local[i]).toBeCloseTo(most > 0 ? own / most : 0, 12);
          expect(degree(network)[i]).toBe(near.length);
          closed += own;
          pairs += most;
        });
        expect(mean).toBeCloseTo(local.reduce((x, y) => x + y, 0) / network.n, 12);
        expect(transitivity(network)).toBeCloseTo(pairs > 0 ? closed / pairs : 0, 12);
      }),
    );
  });

  it("path length, components and betweenness", () => {
    fc.assert(
      fc.property(smallNetworks, (network) => {
        const { n } = network;
        const d = distancesOf(network);
        const paths = pathsOf(network);
        const met = d.flatMap((row, i) => row.filter((x, j) => i !== j && x < Infinity));
        const found = pathLength(network);
        if (met.length === 0) expect(found.mean).toBeNull();
        else expect(found.mean).toBeCloseTo(met.reduce((x, y) => x + y) / met.length, 12);
        expect(found.longest).toBe(Math.max(0, ...met));
        if (n > 1) expect(found.connected).toBeCloseTo(met.length / (n * (n - 1)), 12);
        const { membership } = components(network);
        const { values } = betweenness(network);
        for (let v = 0; v < n; v++) {
          let sum = 0;
          for (let s = 0; s < n; s++) {
            expect(membership[v] === membership[s]).toBe(d[v]![s]! < Infinity);
            for (let t = 0; t < s; t++)
              if (s !== v && t !== v && d[s]![t]! < Infinity && d[s]![v]! + d[v]![t]! === d[s]![t]!)
                sum += (paths[s]![v]! * paths[v]![t]!) / paths[s]![t]!;
          }
          expect(values[v]).toBeCloseTo(n > 2 ? (2 * sum) / ((n - 1) * (n - 2)) : 0, 10);
        }
      }),
    );
  });

  it("the leading eigenvalue", () => {
    fc.assert(
      fc.property(smallNetworks, (network) => {
        const all = new EigenvalueDecomposition(new Matrix(matrixOf(network)), { assumeSymmetric: true })
          .realEigenvalues;
        expect(leadingEigenvalue(network)).toBeCloseTo(Math.max(...all), 8);
      }),
    );
  });

  it("PageRank, as the fixed point, also where listening is one-way and layers are several", () => {
    const ties = fc.array(
      fc.record({
        i: fc.nat(5),
        step: fc.integer({ min: 1, max: 5 }),
        l: fc.nat(1),
        w: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(ties, fc.boolean(), (list, weighted) => {
        const network = buildNetwork({
          n: 6,
          layers: [
            { name: "advice", directed: true },
            { name: "trust", directed: true },
          ],
          source: list.map((t) => t.i),
          target: list.map((t) => (t.i + t.step) % 6),
          layer: list.map((t) => t.l),
          weight: list.map((t) => t.w),
        });
        const a = matrixOf(network).map((row) => row.map((w) => (weighted ? w : Math.sign(w))));
        const rank = pageRank(network, { weighted, tolerance: 1e-14 });
        for (let j = 0; j < 6; j++) {
          let flow = 0;
          a.forEach((row, i) => {
            const out = row.reduce((x, y) => x + y);
            flow += rank[i]! * (out > 0 ? row[j]! / out : 1 / 6);
          });
          expect(rank[j]).toBeCloseTo(0.15 / 6 + 0.85 * flow, 12);
        }
      }),
    );
  });
});

describe("sampled measures", () => {
  const network = erdosRenyi({ n: 2000, p: 0.004 }, "sampled");
  it("estimate the path length within their standard error", () => {
    const exact = pathLength(network);
    let inside = 0;
    for (let s = 0; s < 40; s++) {
      const found = pathLength(network, { exactUpTo: 100, samples: 100, seed: `${s}` });
      expect(found.exact).toBe(false);
      expect(found.standardError).toBeGreaterThan(0);
      if (Math.abs(found.mean! - exact.mean!) <= 2 * found.standardError) inside++;
    }
    expect(inside).toBeGreaterThanOrEqual(34);
  });

  it("estimate betweenness within its standard errors", () => {
    const exact = betweenness(network);
    const found = betweenness(network, { exactUpTo: 100, samples: 400 });
    expect([exact.exact, found.exact]).toEqual([true, false]);
    const top = [...exact.values.keys()].sort((a, b) => exact.values[b]! - exact.values[a]!).slice(0, 200);
    const inside = top.filter((i) => Math.abs(found.values[i]! - exact.values[i]!) <= 2 * found.standardErrors[i]!);
    expect(inside.length / top.length).toBeGreaterThan(0.85);
    expect(found.values.reduce((a, b) => a + b) / exact.values.reduce((a, b) => a + b)).toBeCloseTo(1, 1);
  });

  it("are exact up to 10,000 people and sampled above", () => {
    expect(pathLength(barabasiAlbert({ n: 10_001, m: 1 }, "1"), { samples: 5 }).exact).toBe(false);
    expect(pathLength(ringLattice({ n: 400, k: 2 })).exact).toBe(true);
  });

  it("refuse options that make no sense", () => {
    expect(() => pathLength(network, { samples: 1 })).toThrow("samples");
    expect(() => betweenness(network, { exactUpTo: Number.NaN })).toThrow("exactUpTo");
    expect(() => pageRank(network, { alpha: 1, tolerance: Number.NaN })).toThrow(/alpha.*\n.*tolerance/);
  });
});
