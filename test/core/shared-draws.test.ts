import { expect, test } from "vitest";
import { luckOf, luckSource } from "../../src/core/luck.ts";

const keys = (n: number) => ({ high: new Uint32Array(n), low: Uint32Array.from({ length: n }, (_, i) => i) });
const many = (draw: (k: number) => number): Float64Array => Float64Array.from({ length: 20_000 }, (_, k) => draw(k));
/** Correlation times the square root of the number of pairs: standard normal for independent columns. */
const correlation = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, u, k) => sum + (u - 0.5) * (b[k]! - 0.5) * 12, 0) / Math.sqrt(a.length);

test("a draw that is nobody's is uniform, and independent of index, day, seed, purpose and persons", () => {
  const luck = luckOf(1, keys(20_000))("pairs");
  const draws = many((k) => luck.shared(3, k));
  const counts = new Float64Array(100);
  for (const u of draws) {
    expect(u >= 0 && u < 1).toBe(true);
    counts[Math.floor(100 * u)]!++;
  }
  const x = counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
  expect(Math.abs((x - 99) / Math.sqrt(198))).toBeLessThan(4);
  const others = [
    many((k) => luck.shared(3, k + 1)),
    many((k) => luck.shared(4, k)),
    many((k) => luck.shared(k, 3)),
    many((k) => luckOf(2, keys(1))("pairs").shared(3, k)),
    many((k) => luckOf(1, keys(1))("pair").shared(3, k)),
    many((k) => luck.at(k, 3)),
    many((k) => luck.at(0, 3, k)),
  ];
  for (const other of others) expect(Math.abs(correlation(draws, other))).toBeLessThan(4);
});

test("it is the same whoever there is, and there is none before the run", () => {
  expect(luckOf("s", keys(3))("x").shared(7, 2)).toBe(luckOf("s", keys(9))("x").shared(7, 2));
  expect(luckOf("s", keys(3))("x").shared(7)).toBe(luckOf("s", keys(3))("x").shared(7, 0));
  expect(() => luckSource().random("early").shared(1)).toThrow("invalid draw of early: the run has not begun");
});
