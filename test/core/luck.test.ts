import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Luck, luckOf, luckSource, type PersonKeys } from "../../src/core/luck.ts";

const N = 20_000;
const rows = (n: number): PersonKeys => ({
  high: new Uint32Array(n),
  low: Uint32Array.from({ length: n }, (_, i) => i),
});
const hashed: PersonKeys = {
  high: Uint32Array.from({ length: N }, (_, i) => Math.imul(i, 0x9e3779b1)),
  low: Uint32Array.from({ length: N }, (_, i) => Math.imul(i + 7, 0x85ebca77)),
};
const column = (luck: Luck, day: number, index = 0): Float64Array => {
  const out = new Float64Array(N);
  luck.fill(out, 0, N, day, index);
  return out;
};

/** Chi-square of counts in 100 equal bins, standardised: (x - 99) / sqrt(2 * 99). */
function chiSquare(values: Float64Array): number {
  const counts = new Float64Array(100);
  for (const value of values) counts[Math.floor(value * 100)]!++;
  const expected = values.length / 100;
  const x = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (x - 99) / Math.sqrt(198);
}

/** Correlation times the square root of the number of pairs: standard normal for independent columns. */
function correlation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5) * 12;
  return sum / Math.sqrt(a.length);
}

describe.each([
  ["persons numbered by row", rows(N)],
  ["persons keyed by a hash", hashed],
])("with %s", (_, people) => {
  const random = luckOf(1, people);

  test("draws are uniform on [0, 1) on any day and for any index", () => {
    for (const [day, index] of [
      [0, 0],
      [1, 0],
      [260, 3],
      [100_000, 4_000_000_000],
    ] as const) {
      const values = column(random("uniform"), day, index);
      expect(values.every((u) => u >= 0 && u < 1)).toBe(true);
      expect(Math.abs(chiSquare(values))).toBeLessThan(4);
    }
  });

  test("draws are independent across days, indices, purposes, seeds and neighbouring persons", () => {
    const base = column(random("a"), 5);
    const others = {
      day: column(random("a"), 6),
      index: column(random("a"), 5, 1),
      swapped: column(random("a"), 0, 5),
      purpose: column(random("b"), 5),
      seed: column(luckOf(2, people)("a"), 5),
      text: column(luckOf("one", people)("a"), 5),
      person: Float64Array.from(base, (_, i) => base[(i + 1) % N]!),
    };
    for (const [what, other] of Object.entries(others)) {
      expect(other, what).not.toEqual(base);
      expect(Math.abs(correlation(base, other)), what).toBeLessThan(4);
    }
  });

  test("normals have the moments of a sum of 12 uniforms and do not follow the uniforms", () => {
    const luck = random("normal");
    const z = Float64Array.from({ length: N }, (_, i) => luck.normal(i, 3));
    const moment = (power: number): number => z.reduce((sum, value) => sum + value ** power, 0) / N;
    expect(Math.abs(moment(1)) * Math.sqrt(N)).toBeLessThan(4);
    expect(Math.abs(moment(2) - 1) * Math.sqrt(N / 2)).toBeLessThan(4);
    expect(Math.abs(moment(3)) * Math.sqrt(N / 15)).toBeLessThan(4);
    // excess kurtosis of the sum of 12 uniforms: -0.1
    expect(Math.abs(moment(4) - 2.9) * Math.sqrt(N / 96)).toBeLessThan(4);
    const u = column(luck, 3);
    expect(
      Math.abs(
        correlation(
          u,
          z.map((value) => value / Math.sqrt(12) + 0.5),
        ),
      ),
    ).toBeLessThan(4);
    const index1 = z.map((_, i) => luck.normal(i, 3, 1));
    expect(
      Math.abs(
        correlation(
          z.map((v) => v / Math.sqrt(12) + 0.5),
          index1.map((v) => v / Math.sqrt(12) + 0.5),
        ),
      ),
    ).toBeLessThan(4);
  });

  test("the draw of a pair is that of an ordered pair", () => {
    const luck = random("pairs");
    const there = Float64Array.from({ length: N }, (_, i) => luck.pair(i, (i + 1) % N, 2));
    const back = Float64Array.from({ length: N }, (_, i) => luck.pair((i + 1) % N, i, 2));
    const oneSide = Float64Array.from({ length: N }, (_, i) => luck.pair(7, i, 2));
    const otherSide = Float64Array.from({ length: N }, (_, i) => luck.pair(i, 7, 2));
    for (const values of [there, back, oneSide, otherSide]) expect(Math.abs(chiSquare(values))).toBeLessThan(4);
    expect(Math.abs(correlation(there, back))).toBeLessThan(4);
    expect(Math.abs(correlation(oneSide, otherSide))).toBeLessThan(4);
    expect(Math.abs(correlation(there, column(luck, 2)))).toBeLessThan(4);
  });
});

test("a draw is the same asked alone, in any block, in any order, and among other people", () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(400), fc.nat(7), fc.integer({ min: 1, max: 300 }), (i, day, index, size) => {
      const luck = luckOf("seed", rows(1000))("p");
      const lo = Math.max(0, i - size);
      const out = new Float64Array(size + 1);
      luck.at(3, day + 1);
      luck.fill(out, lo, i + 1, day, index);
      luck.fill(new Float64Array(1000), 0, 1000, day, index + 1);
      const alone = luckOf("seed", { high: Uint32Array.of(0), low: Uint32Array.of(i) })("p");
      expect(out[i - lo]).toBe(luck.at(i, day, index));
      expect(alone.at(0, day, index)).toBe(luck.at(i, day, index));
      expect(alone.normal(0, day, index)).toBe(luck.normal(i, day, index));
      luck.fillNormal(out, lo, i + 1, day, index);
      expect(out[i - lo]).toBe(luck.normal(i, day, index));
      expect(out[0]).toBe(luck.normal(lo, day, index));
    }),
  );
});

test("re-keying changes the draws of objects already given, and back again", () => {
  const source = luckSource();
  const early = source.random("p");
  source.key(1, rows(10));
  const one = early.at(3, 1);
  expect(one).toBe(luckOf(1, rows(10))("p").at(3, 1));
  expect(source.random("p")).toBe(early);
  source.key(2, rows(10));
  expect(early.at(3, 1)).toBe(luckOf(2, rows(10))("p").at(3, 1));
  expect(early.at(3, 1)).not.toBe(one);
  source.key(1, { high: new Uint32Array(10), low: Uint32Array.from({ length: 10 }, (_, i) => 9 - i) });
  expect(early.at(6, 1)).toBe(one);
});

test("drawing before the run has begun, or for nobody, is refused", () => {
  const luck = luckSource().random("early");
  expect(() => luck.at(0, 1)).toThrow("invalid draw of early: the run has not begun");
  expect(() => luck.fill(new Float64Array(1), 0, 1, 1)).toThrow("has not begun");
  const few = luckOf(1, rows(3))("few");
  expect(() => few.at(3, 1)).toThrow("person 3; expected below 3");
  expect(() => few.pair(0, 3, 1)).toThrow("person 3");
  expect(() => few.at(Number.NaN, 1)).toThrow("person NaN");
});
