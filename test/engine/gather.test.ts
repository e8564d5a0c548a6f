import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BoundedReading,
  type Gather,
  gatherOf,
  generatedGather,
  plainGather,
  type Reading,
} from "../../src/engine/gather.ts";
import { networkOf } from "../../src/people/network.ts";
import { randomNetwork } from "./rules.ts";

const column = (n: number, k: number): Float64Array => Float64Array.from({ length: n }, (_, i) => Math.sqrt(i + k) % 1);

/** The sums straight from the definition. */
function slow(
  network: ReturnType<typeof randomNetwork>,
  i: number,
  from: Float64Array,
  bound = Number.POSITIVE_INFINITY,
) {
  let [sum, strength] = [0, 0];
  for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++) {
    const theirs = from[network.neighbours[t]!]!;
    if (Math.abs(theirs - from[i]!) > bound) continue;
    sum += network.weights[t]! * theirs;
    strength += network.weights[t]!;
  }
  return { sum, strength };
}

test("generated and plain loops give the bits of the definition, for any number of fields", () => {
  fc.assert(
    fc.property(
      fc.nat(8),
      fc.nat(3),
      fc.integer({ min: 2, max: 60 }),
      fc.nat(59),
      fc.string(),
      (p, b, n, from, seed) => {
        const network = randomNetwork(seed, n);
        const lo = from % n;
        const results = [generatedGather, plainGather, gatherOf].map((make) => {
          const plain: Reading[] = Array.from({ length: p }, (_, k) => ({
            from: column(n, k),
            out: new Float64Array(n),
          }));
          const bounded: BoundedReading[] = Array.from({ length: b }, (_, k) => ({
            ...{ from: column(n, k), out: new Float64Array(n), strength: new Float64Array(n) },
            bound: 0.1 + 0.2 * k,
          }));
          const gather: Gather = make(plain, bounded);
          gather(network.offsets, network.neighbours, network.weights, lo, n);
          return { plain, bounded };
        });
        for (const { plain, bounded } of results)
          for (let i = lo; i < n; i++) {
            for (const reading of plain) expect(reading.out[i - lo]).toBe(slow(network, i, reading.from).sum);
            for (const reading of bounded) {
              const { sum, strength } = slow(network, i, reading.from, reading.bound);
              expect([reading.out[i - lo], reading.strength[i - lo]]).toEqual([sum, strength]);
            }
          }
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

test("where functions may not be generated the plain loops take over", () => {
  const readings: Reading[] = [{ from: column(20, 1), out: new Float64Array(20) }];
  const network = randomNetwork("strict", 20);
  const free = globalThis.Function;
  try {
    globalThis.Function = function forbidden() {
      throw new EvalError("code generation from strings disallowed for this context");
    } as unknown as FunctionConstructor;
    expect(() => generatedGather(readings, [])).toThrow(EvalError);
    gatherOf(readings, [])(network.offsets, network.neighbours, network.weights, 0, 20);
  } finally {
    globalThis.Function = free;
  }
  expect(readings[0]!.out[7]).toBe(slow(network, 7, readings[0]!.from).sum);
  expect(readings[0]!.out.some((sum) => sum > 0)).toBe(true);
});

test("the bound itself is included, on both sides, and infinity is no bound", () => {
  const from = Float64Array.of(0.5, 0, 1, 1.25);
  const network = networkOf([
    [0, 1, 2],
    [0, 2, 4],
    [0, 3, 8],
  ]);
  for (const make of [generatedGather, plainGather])
    for (const [bound, sum, strength] of [
      [0.5, 4, 6],
      [0.49, 0, 0],
      [0.75, 14, 14],
      [Number.POSITIVE_INFINITY, 14, 14],
    ] as const) {
      const reading = { from, bound, out: new Float64Array(1), strength: new Float64Array(1) };
      make([], [reading])(network.offsets, network.neighbours, network.weights, 0, 1);
      expect([reading.out[0], reading.strength[0]]).toEqual([sum, strength]);
    }
});
