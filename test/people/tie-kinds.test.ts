import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../src/people/generators/stream.ts";
import { buildNetwork } from "../../src/people/network.ts";

const layers = [
  { name: "work", directed: false },
  { name: "advice", directed: true },
];

describe("ties of few kinds", () => {
  it("become the same network as ties of many kinds, which go another way", () => {
    const tie = fc.record({
      i: fc.nat(7),
      step: fc.integer({ min: 1, max: 7 }),
      layer: fc.nat(1),
      weight: fc.constantFrom(0.5, 1, 0.1, 3e38),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 120 }), (list) => {
        // nine ties between people of their own have nine weights, which is one too many for kinds
        const apart = Array.from({ length: 9 }, (_, k) => ({ i: 8, step: 1, layer: 1, weight: k + 2 }));
        const build = (ties: typeof list) =>
          buildNetwork({
            n: 10,
            layers,
            source: ties.map((t) => t.i),
            target: ties.map((t) => (t.i < 8 ? (t.i + t.step) % 8 : 9)),
            layer: ties.map((t) => t.layer),
            weight: ties.map((t) => t.weight),
          });
        const attempt = (ties: typeof list) => {
          try {
            return build(ties);
          } catch (error) {
            return String(error);
          }
        };
        const few = attempt(list);
        const many = attempt([...list, ...apart]);
        if (typeof few === "string" || typeof many === "string") {
          expect(few).toEqual(many);
          return;
        }
        const length = few.neighbours.length;
        expect(many.offsets.subarray(0, 9)).toEqual(few.offsets.subarray(0, 9));
        for (const column of ["neighbours", "weights", "layer"] as const)
          expect([...many[column].subarray(0, length)]).toEqual([...few[column]]);
      }),
    );
  });

  it("are sorted in rows of any length", () => {
    const n = 500;
    const others = Array.from({ length: n - 1 }, (_, k) => ((k * 7) % (n - 1)) + 1);
    const network = buildNetwork({ n, layers, source: others.map(() => 0), target: others });
    expect([...network.neighbours.subarray(0, n - 1)]).toEqual([...others].sort((a, b) => a - b));
  });
});

describe("the stream of draws", () => {
  it("is uniform, the same for the same words and unlike for others", () => {
    const cells = new Float64Array(256);
    const random = stream("1", "test");
    const m = 200_000;
    let before = random.uniform();
    for (let k = 0; k < m; k++) {
      const u = random.uniform();
      expect(u >= 0 && u < 1).toBe(true);
      cells[Math.floor(before * 16) * 16 + Math.floor(u * 16)]!++;
      before = u;
    }
    // chi-square of pairs with 255 degrees of freedom: mean 255, standard deviation 22.6
    const chi = cells.reduce((sum, count) => sum + (count - m / 256) ** 2 / (m / 256), 0);
    expect(chi).toBeGreaterThan(255 - 4 * 22.6);
    expect(chi).toBeLessThan(255 + 4 * 22.6);
    const first = (seed: string, purpose: string) => {
      const draws = stream(seed, purpose);
      return Array.from({ length: 4 }, () => draws.uniform());
    };
    expect(first("1", "a")).toEqual(first("1", "a"));
    expect(new Set([...first("1", "a"), ...first("1", "b"), ...first("2", "a")]).size).toBe(12);
    expect([0, 1, 2]).toContain(stream("1", "a").integer(3));
  });
});
