import { expect, test } from "vitest";
import { intervals, meanOf, quantile, varianceOf } from "../../src/analysis/bootstrap.ts";
import { sequence } from "../../src/core/sequence.ts";

const normals = (count: number, seed: string): Float64Array => {
  const draws = sequence(seed, "test");
  return Float64Array.from({ length: count }, () => draws.normal());
};

test("the 95 % interval of a mean covers it in about 95 of 100 samples", () => {
  const samples = Array.from({ length: 500 }, (_, k) => normals(60, `coverage/${k}`));
  const covered = intervals(samples, 1, 1000).filter(({ low, high }) => low! <= 0 && high! >= 0).length;
  expect(covered / 500).toBeGreaterThanOrEqual(0.925);
  expect(covered / 500).toBeLessThanOrEqual(0.97);
});

test("the interval of a large normal sample is the mean plus and minus 1.96 standard errors", () => {
  const values = normals(4000, "width");
  const [found] = intervals([values], 1);
  const error = Math.sqrt(varianceOf(values)! / 4000);
  expect(found!.low).toBeCloseTo(meanOf(values)! - 1.96 * error, 2);
  expect(found!.high).toBeCloseTo(meanOf(values)! + 1.96 * error, 2);
});

test("below two values there is a mean and no interval, below one nothing", () => {
  expect(intervals([[3], [], [null, Number.NaN], [null, 4]], 1)).toEqual([
    { mean: 3, low: null, high: null },
    { mean: null, low: null, high: null },
    { mean: null, low: null, high: null },
    { mean: 4, low: null, high: null },
  ]);
});

test("equal values have an interval of no width, to the last bit", () => {
  const [found] = intervals([Array<number>(97).fill(0.1)], 1);
  expect(found).toEqual({ mean: 0.1, low: 0.1, high: 0.1 });
  expect(varianceOf(Array<number>(97).fill(0.1))).toBe(0);
});

test("undefined values are left out", () => {
  const [holed, whole] = intervals(
    [
      [1, null, 2, Number.NaN, 4],
      [1, 2, 4],
    ],
    1,
  );
  expect(holed).toEqual(whole);
});

test("an interval is the same alone and in company, and another under another seed", () => {
  const [a, b] = [normals(40, "a"), normals(40, "b")];
  const both = intervals([a, b, normals(39, "c")], "s");
  expect(both[0]).toEqual(intervals([a], "s")[0]);
  expect(both[1]).toEqual(intervals([b], "s")[0]);
  expect(intervals([a], "t")[0]!.low).not.toBe(both[0]!.low);
});

test("an interval moves and stretches with its values, and holds the mean", () => {
  const values = normals(30, "move");
  const [plain] = intervals([values], 1);
  const [moved] = intervals([values.map((value) => value * 2 + 5)], 1);
  expect(moved!.low).toBeCloseTo(plain!.low! * 2 + 5, 10);
  expect(moved!.high).toBeCloseTo(plain!.high! * 2 + 5, 10);
  expect(plain!.low!).toBeLessThan(plain!.mean!);
  expect(plain!.high!).toBeGreaterThan(plain!.mean!);
});

test("two values: the interval is from one to the other", () => {
  expect(intervals([[1, 2]], 1)[0]).toEqual({ mean: 1.5, low: 1, high: 2 });
});

test("quantiles stand between the two nearest values in proportion", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([7], 0.3)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

test("ten thousand values take no minute", () => {
  const lists = Array.from({ length: 5 }, (_, k) => normals(10_000, `fast/${k}`));
  const [first] = intervals(lists, 1);
  expect(first!.high! - first!.low!).toBeCloseTo((2 * 1.96) / 100, 2);
}, 20_000);
