import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { buildNetwork, layerOf, networkOf, tieCount } from "../../src/people/network.ts";

const work = { name: "work", directed: false };
const advice = { name: "advice", directed: true };
const problemsOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((p) => `${p.path}: ${p.message}`);
    throw error;
  }
  return [];
};

describe("buildNetwork", () => {
  it("writes a directed tie in the row of who listens, and an undirected tie in both", () => {
    const network = buildNetwork({
      n: 4,
      layers: [work, advice],
      source: [2, 0, 3],
      target: [0, 1, 0],
      layer: [0, 1, 1],
      weight: [0.5, 2, 3],
    });
    expect([...network.offsets]).toEqual([0, 2, 2, 3, 4]);
    expect([...network.neighbours]).toEqual([1, 2, 0, 0]);
    expect([...network.weights]).toEqual([2, 0.5, 0.5, 3]);
    expect([...network.layer]).toEqual([1, 0, 0, 1]);
    expect(tieCount(network)).toBe(3);
  });

  it("orders the ties of a pair by layer and adds up those of the same layer", () => {
    const network = buildNetwork({
      n: 2,
      layers: [work, advice],
      source: [0, 1, 0, 0],
      target: [1, 0, 1, 1],
      layer: [1, 0, 0, 1],
      weight: [1, 2, 4, 8],
    });
    expect([...network.neighbours]).toEqual([1, 1, 0]);
    expect([...network.layer]).toEqual([0, 1, 0]);
    expect([...network.weights]).toEqual([6, 9, 6]);
  });

  it("equals a plain build from a list of entries, whatever the order of the ties", () => {
    const ties = fc.array(
      fc.record({
        i: fc.nat(5),
        step: fc.integer({ min: 1, max: 5 }),
        l: fc.nat(2),
        w: fc.float({ min: Math.fround(1e-3), max: 1000, noNaN: true }),
      }),
      { maxLength: 40 },
    );
    const layers = [work, advice, { name: "friends", directed: false }];
    const build = (list: { i: number; step: number; l: number; w: number }[]) =>
      buildNetwork({
        n: 6,
        layers,
        source: list.map((t) => t.i),
        target: list.map((t) => (t.i + t.step) % 6),
        weight: list.map((t) => t.w),
        layer: list.map((t) => t.l),
      });
    fc.assert(
      fc.property(ties, fc.infiniteStream(fc.nat()), (list, stream) => {
        const network = build(list);
        const entries = new Map<string, number>();
        for (const { i, step, l, w } of list) {
          const j = (i + step) % 6;
          for (const key of layers[l]!.directed ? [`${i}${j}${l}`] : [`${i}${j}${l}`, `${j}${i}${l}`])
            entries.set(key, (entries.get(key) ?? 0) + w);
        }
        const keys: string[] = [];
        for (let i = 0; i < 6; i++)
          for (let e = network.offsets[i]!; e < network.offsets[i + 1]!; e++) {
            const key = `${i}${network.neighbours[e]}${network.layer[e]}`;
            keys.push(key);
            expect(network.weights[e]! / entries.get(key)!).toBeCloseTo(1, 5);
          }
        expect(keys).toEqual([...entries.keys()].sort());
        const shuffled = list
          .map((tie) => ({ tie, at: stream.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ tie }) => tie);
        expect(build(shuffled)).toEqual(network);
      }),
    );
  });

  it("adds many repeats of one tie", () => {
    const m = 500;
    const network = buildNetwork({
      n: 2,
      layers: [work],
      source: Array.from({ length: m }, (_, k) => k % 2),
      target: Array.from({ length: m }, (_, k) => 1 - (k % 2)),
    });
    expect([...network.weights]).toEqual([m, m]);
  });

  it("refuses every fault at once and says where it is", () => {
    const faults = problemsOf(() =>
      buildNetwork({
        n: 3,
        layers: [work],
        source: [0, 1, 5, 0.5, 0, 0, 0],
        target: [0, 2, 1, 1, Number.NaN, 1, 2],
        weight: [1, Number.NaN, 1, 1, 1, -1, 1e-60],
        layer: [0, 0, 0, 0, 0, 1, 0],
      }),
    );
    expect(faults.map((fault) => fault.split(":")[0])).toEqual([
      "ties[0].target",
      "ties[1].weight",
      "ties[2].source",
      "ties[3].source",
      "ties[4].target",
      "ties[5].weight",
      "ties[5].layer",
      "ties[6].weight",
    ]);
    expect(faults[2]).toBe("ties[2].source: unknown 5; expected a person from 0 to 2");
  });

  it("refuses weights of nothing, infinity and zero, and sums that are infinite", () => {
    for (const weight of [0, -0, -1, Number.NaN, Infinity, 1e39])
      expect(() => buildNetwork({ n: 2, layers: [work], source: [0], target: [1], weight: [weight] })).toThrow(
        "weight",
      );
    const huge = { n: 2, layers: [work], source: [0, 0], target: [1, 1], weight: [3e38, 3e38] };
    expect(() => buildNetwork(huge)).toThrow("infinity");
  });

  it("refuses a frame that does not fit", () => {
    const ties = { source: [0], target: [1] };
    expect(() => buildNetwork({ n: 0, layers: [work], source: [], target: [] })).toThrow("n: invalid 0");
    expect(() => buildNetwork({ n: 2, layers: [], ...ties })).toThrow("expected 1 to 256");
    expect(() => buildNetwork({ n: 2, layers: [work, work], ...ties })).toThrow('layers[1]: invalid "work"');
    expect(() => buildNetwork({ n: 2, layers: [work], ...ties, weight: [1, 2] })).toThrow("columns of 1, 1, 2");
  });
});

describe("networkOf", () => {
  it("takes pairs, triples and words", () => {
    const network = networkOf([[0, 1], [1, 2, 0.5], { source: 2, target: 0, weight: 3, layer: "tie" }]);
    expect(network.n).toBe(3);
    expect([...network.neighbours]).toEqual([1, 2, 0, 2, 0, 1]);
    expect([...network.weights]).toEqual([1, 3, 1, 0.5, 3, 0.5]);
    expect(network.layers).toEqual([{ name: "tie", directed: false }]);
  });

  it("finds the layers that are named and takes those that are given", () => {
    const edges = [
      { source: 0, target: 1, layer: "work" },
      { source: 0, target: 1, layer: "friends" },
    ];
    expect(networkOf(edges, { directed: true }).layers).toEqual([
      { name: "friends", directed: true },
      { name: "work", directed: true },
    ]);
    const given = networkOf([...edges, [1, 2]], { layers: [work, { name: "friends", directed: true }] });
    expect([...given.layer]).toEqual([0, 1, 0, 0, 0]);
  });

  it("has people without ties", () => {
    expect([...networkOf([], { n: 2 }).offsets]).toEqual([0, 0, 0]);
    expect(() => networkOf([])).toThrow("n: invalid 0; expected a whole number from 1");
  });

  it("refuses all faults at once, with the nearest word", () => {
    const faults = problemsOf(() =>
      networkOf([{ source: 0, target: 1, layer: "wrok" }, [1, 1], [0, 1, -2], [0, 9]], { n: 3, layers: [work] }),
    );
    expect(faults).toHaveLength(4);
    expect(faults[0]).toBe('ties[0].layer: unknown "wrok"; expected work; did you mean work?');
  });

  it("refuses what is no edge", () => {
    const edges = [[0], {}, [0, "1"]] as unknown as readonly [number, number][];
    expect(() => networkOf(edges, { n: 2 })).toThrow("unknown");
  });
});

describe("layerOf and tieCount", () => {
  const network = buildNetwork({
    n: 3,
    layers: [work, advice],
    source: [0, 0, 2],
    target: [1, 1, 1],
    layer: [0, 1, 1],
  });
  it("take one layer alone and count ties once", () => {
    const alone = layerOf(network, "advice");
    expect(alone).toEqual(buildNetwork({ n: 3, layers: [advice], source: [0, 2], target: [1, 1] }));
    expect(tieCount(network)).toBe(3);
    expect(tieCount(alone)).toBe(2);
    expect(tieCount(layerOf(network, "work"))).toBe(1);
  });
  it("know no other layer", () => {
    expect(() => layerOf(network, "advise")).toThrow('unknown "advise"; expected work or advice; did you mean advice?');
  });
});
