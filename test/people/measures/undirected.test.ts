import fc from "fast-check";
import { expect, it } from "vitest";
import { undirected } from "../../../src/people/measures/undirected.ts";
import { buildNetwork } from "../../../src/people/network.ts";

const layers = [
  { name: "work", directed: false },
  { name: "advice", directed: true },
  { name: "trust", directed: true },
  { name: "friends", directed: false },
];

it("the undirected view adds layers and directions up, is symmetric to the bit, ascending, and each neighbour stands once", () => {
  const ties = fc.array(
    fc.record({
      i: fc.nat(5),
      step: fc.integer({ min: 1, max: 5 }),
      l: fc.nat(3),
      w: fc.integer({ min: 1, max: 999 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(ties, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (list, kept) => {
      const used = list.filter((t) => kept.includes(t.l));
      const network = buildNetwork({
        n: 6,
        layers: kept.map((l) => layers[l]!),
        source: used.map((t) => t.i),
        target: used.map((t) => (t.i + t.step) % 6),
        weight: used.map((t) => t.w / 7),
        layer: used.map((t) => kept.indexOf(t.l)),
      });
      const sums = Array.from({ length: 6 }, () => Array<number>(6).fill(0));
      for (const { i, step, w } of used) {
        const j = (i + step) % 6;
        sums[i]![j]! += w / 7;
        sums[j]![i]! += w / 7;
      }
      const view = undirected(network);
      const rows = Array.from({ length: 6 }, () => Array<number>(6).fill(0));
      for (let i = 0; i < 6; i++)
        for (let e = view.offsets[i]!; e < view.offsets[i + 1]!; e++) {
          if (e > view.offsets[i]!) expect(view.neighbours[e]).toBeGreaterThan(view.neighbours[e - 1]!);
          rows[i]![view.neighbours[e]!] = view.weights[e]!;
        }
      for (let i = 0; i < 6; i++)
        for (let j = 0; j < 6; j++) {
          expect(rows[i]![j]).toBe(rows[j]![i]);
          expect(rows[i]![j]! > 0).toBe(sums[i]![j]! > 0);
          expect(rows[i]![j]).toBeCloseTo(sums[i]![j]!, 3);
        }
      expect([...undirected(network, false).weights].every((w) => w === 1)).toBe(true);
    }),
  );
});

it("the undirected view leaves the network as it was", () => {
  const network = buildNetwork({ n: 2, layers: [layers[0]!], source: [0], target: [1], weight: [3] });
  undirected(network, false);
  expect([...network.weights]).toEqual([3, 3]);
});
