import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plantedGroups, plantedPartition } from "../../../src/people/generators/planted-partition.ts";
import { ringLattice } from "../../../src/people/generators/ring-lattice.ts";
import { louvain } from "../../../src/people/measures/louvain.ts";
import { modularity } from "../../../src/people/measures/modularity.ts";
import { nmi } from "../../../src/people/measures/nmi.ts";
import { networkOf } from "../../../src/people/network.ts";
import { matrixOf, smallNetworks } from "../brute.ts";

describe("modularity", () => {
  it("equals its definition over all pairs", () => {
    fc.assert(
      fc.property(
        smallNetworks,
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(0.5, 1, 2),
        (network, groups, resolution) => {
          const a = matrixOf(network);
          const k = a.map((row) => row.reduce((x, y) => x + y, 0));
          const all = k.reduce((x, y) => x + y, 0);
          let q = 0;
          a.forEach((row, i) => {
            row.forEach((w, j) => {
              const same = i === j || (groups[i]! >= 0 && groups[i] === groups[j]);
              if (same && all > 0) q += w / all - (resolution * k[i]! * k[j]!) / (all * all);
            });
          });
          const membership = groups.slice(0, network.n);
          expect(modularity(network, membership, { resolution })).toBeCloseTo(q, 12);
        },
      ),
    );
  });

  it("of two cliques with one tie between is known", () => {
    const edges = [0, 5].flatMap((at) =>
      [0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2, 3, 4].filter((j) => j < i).map((j) => [at + i, at + j] as const)),
    );
    const network = networkOf([...edges, [0, 5]]);
    const groups = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    expect(modularity(network, groups)).toBeCloseTo(20 / 21 - 0.5, 12);
    expect([...louvain(network).membership]).toEqual(groups);
  });

  it("refuses memberships that do not fit", () => {
    const network = networkOf([[0, 1]]);
    expect(() => modularity(network, [0])).toThrow("membership: invalid: 1 numbers; expected 2, one a person");
    expect(() => modularity(network, [0, Number.NaN])).toThrow("membership[1]");
    expect(() => modularity(network, [0, 0], { resolution: 0 })).toThrow("resolution");
    expect(() => louvain(network, { resolution: Number.NaN })).toThrow("resolution");
  });
});

describe("louvain", () => {
  it("finds planted groups", () => {
    const network = plantedPartition({ n: 400, groups: 8, inside: 0.4, between: 0.01 }, "1");
    expect(nmi(louvain(network).membership, plantedGroups(400, 8))).toBe(1);
  });

  it("never scores below everybody alone or everybody together, and numbers communities by first member", () => {
    fc.assert(
      fc.property(smallNetworks, fc.option(fc.string(), { nil: undefined }), (network, seed) => {
        const found = louvain(network, seed === undefined ? {} : { seed });
        const alone = [...found.membership.keys()];
        expect(found.modularity).toBeGreaterThanOrEqual(modularity(network, alone) - 1e-12);
        expect(found.modularity).toBeGreaterThanOrEqual(
          modularity(
            network,
            alone.map(() => 0),
          ) - 1e-12,
        );
        expect(found.modularity).toBeCloseTo(modularity(network, found.membership), 12);
        let next = 0;
        for (const c of found.membership) {
          expect(c).toBeLessThanOrEqual(next);
          if (c === next) next++;
        }
        expect(next).toBe(found.count);
      }),
    );
  });

  it("is the same every time, and leaves people without ties alone", () => {
    const network = ringLattice({ n: 60, k: 4 });
    expect(louvain(network)).toEqual(louvain(network));
    expect(louvain(networkOf([], { n: 4 }))).toMatchObject({ count: 4, modularity: 0 });
    expect(louvain(networkOf([[0, 2]], { n: 4 })).membership).toEqual(Int32Array.of(0, 1, 0, 2));
  });

  it("goes by weights unless told not to", () => {
    const square = networkOf([
      [0, 1, 10],
      [1, 2, 1],
      [2, 3, 10],
      [3, 0, 1],
    ]);
    expect([...louvain(square).membership]).toEqual([0, 0, 1, 1]);
    const turned = networkOf([
      [0, 1, 1],
      [1, 2, 10],
      [2, 3, 1],
      [3, 0, 10],
    ]);
    expect([...louvain(turned).membership]).toEqual([0, 1, 1, 0]);
    const plain = { weighted: false };
    expect(louvain(square, plain)).toEqual(louvain(turned, plain));
  });

  it("gives smaller communities at a higher resolution", () => {
    const ring = ringLattice({ n: 300, k: 6 });
    expect(louvain(ring, { resolution: 3 }).count).toBeGreaterThan(louvain(ring, { resolution: 0.5 }).count);
  });
});

describe("nmi", () => {
  it("is 1 for the same division under other numbers, 0 for independent ones, and symmetric", () => {
    expect(nmi([0, 0, 1, 1, 2], [7, 7, 3, 3, 0])).toBeCloseTo(1, 14);
    expect(nmi([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 14);
    expect(nmi([0, 0, 0], [5, 5, 5])).toBe(1);
    expect(nmi([0, 0, 0], [0, 1, 2])).toBeCloseTo(0, 14);
    expect(nmi([], [])).toBe(1);
  });

  it("equals its definition", () => {
    const code = fc.integer({ min: -1, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 30 }), (pairs) => {
        const known = pairs.filter(([x, y]) => x >= 0 && y >= 0);
        const n = known.length;
        const share = (test: (pair: readonly [number, number]) => boolean): number => known.filter(test).length / n;
        let mutual = 0;
        let entropies = 0;
        for (let x = 0; x <= 3; x++) {
          const px = share((pair) => pair[0] === x);
          const py = share((pair) => pair[1] === x);
          for (const p of [px, py]) if (p > 0) entropies -= p * Math.log(p);
          for (let y = 0; y <= 3; y++) {
            const both = share((pair) => pair[0] === x && pair[1] === y);
            if (both > 0) mutual += both * Math.log(both / (px * share((pair) => pair[1] === y)));
          }
        }
        const found = nmi(
          pairs.map((pair) => pair[0]),
          pairs.map((pair) => pair[1]),
        );
        expect(found).toBeCloseTo(n > 0 && entropies > 0 ? (2 * mutual) / entropies : 1, 10);
      }),
    );
  });

  it("refuses divisions of different length and numbers that are not whole", () => {
    expect(() => nmi([0], [0, 1])).toThrow("expected 1, as in a");
    expect(() => nmi([0.5], [0])).toThrow("a[0]");
  });
});
