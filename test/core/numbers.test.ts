import { describe, expect, it } from "vitest";
import { exp, log, logistic, normalCdf, normalQuantile, pow, retention, sat01, sat11 } from "../../src/core/numbers.ts";

/** Values of an independent implementation (CPython 3.11: math and statistics.NormalDist). */
const EXP: [number, number][] = [
  [-745, 5e-324],
  [-708.5, 2.006132305331306e-308],
  [-700.25, 7.678723813110872e-305],
  [-100.125, 3.2829555262177533e-44],
  [-20, 2.061153622438558e-9],
  [-5.5, 0.004086771438464067],
  [-1, 0.36787944117144233],
  [-1e-10, 0.9999999999],
  [0, 1],
  [0.1, 1.1051709180756477],
  [0.5, 1.6487212707001282],
  [1, 2.718281828459045],
  [3.75, 42.52108200006278],
  [50.5, 8.548134287298057e21],
  [700, 1.0142320547350045e304],
  [709.7, 1.6549840276802644e308],
];
const LOG: [number, number][] = [
  [5e-324, -744.4400719213812],
  [1e-310, -713.8013788281542],
  [1e-5, -11.512925464970229],
  [0.5, -0.6931471805599453],
  [0.9999999, -1.0000000494736474e-7],
  [1, 0],
  [1.4142135623730951, 0.3465735902799727],
  [2, 0.6931471805599453],
  [3, 1.0986122886681098],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e308, 709.1962086421661],
];
const CDF: [number, number][] = [
  [-8, 6.22096057427178e-16],
  [-5, 2.8665157187919333e-7],
  [-3, 0.0013498980316300933],
  [-1.96, 0.024997895148220435],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [1.96, 0.9750021048517795],
  [4, 0.9999683287581669],
];
const QUANTILE: [number, number][] = [
  [1e-12, -7.034483825301132],
  [1e-6, -4.753424308822899],
  [0.001, -3.090232306167813],
  [0.025, -1.9599639845400538],
  [0.1, -1.2815515655446008],
  [0.3, -0.5244005127080407],
  [0.5, 0],
  [0.975, 1.9599639845400536],
  [0.999, 3.090232306167813],
];
const near = (got: number, expected: number, relative: number): boolean =>
  Math.abs(got - expected) <= relative * Math.abs(expected) + 5e-324;

describe("exact numbers", () => {
  it.each(EXP)("exp(%d) is right to the last place or the one before", (x, y) => {
    expect(near(exp(x), y, 2.3e-16), `${exp(x)} against ${y}`).toBe(true);
  });
  it.each(LOG)("log(%d) is right to the last place or the one before", (x, y) => {
    expect(near(log(x), y, 2.3e-16), `${log(x)} against ${y}`).toBe(true);
  });
  it("exp and log agree with the engine's own within two units in the last place over their whole range", () => {
    for (let k = -7000; k <= 7000; k += 7) {
      const x = k / 10 + k / 12345;
      expect(near(exp(x), Math.exp(x), 4.5e-16), `exp ${x}`).toBe(true);
      const y = Math.exp(x);
      expect(near(log(y), Math.log(y), 4.5e-16), `log ${y}`).toBe(true);
    }
  });
  it("the ends of the range are infinities, zeros and NaN", () => {
    expect([
      exp(710),
      exp(-746),
      exp(Number.NaN),
      exp(Number.POSITIVE_INFINITY),
      exp(Number.NEGATIVE_INFINITY),
    ]).toEqual([Number.POSITIVE_INFINITY, 0, Number.NaN, Number.POSITIVE_INFINITY, 0]);
    expect([log(0), log(-1), log(Number.POSITIVE_INFINITY), log(Number.NaN)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });
  it("pow agrees with known values", () => {
    const known: [number, number, number][] = [
      [2, 0.5, 1.4142135623730951],
      [10, -2.5, 0.0031622776601683794],
      [0.3, 7, 0.00021869999999999995],
      [1.0001, 1000, 1.1051653926032206],
      [7, 0.1, 1.214814044039067],
      [0.5, 93, 1.0097419586828951e-28],
      [-2, 3, -8],
      [0, 0, 1],
      [0, -0.5, Number.POSITIVE_INFINITY],
    ];
    for (const [x, y, z] of known) expect(Object.is(pow(x, y), z) || near(pow(x, y), z, 1e-13), `${x}^${y}`).toBe(true);
  });
  it.each(CDF)("the normal distribution function at %d", (x, p) => {
    expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-14);
  });
  it.each(QUANTILE)("the normal quantile of %d", (p, x) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(x)));
  });
  it("quantile and distribution function undo each other", () => {
    for (let p = 0.0005; p < 1; p += 0.0005) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-0.1), normalQuantile(Number.NaN)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]);
  });
  it("the logistic function is symmetric and stays within 0 and 1", () => {
    expect(logistic(0)).toBe(0.5);
    for (const x of [0.1, 1, 5, 30, 800]) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
    expect([logistic(-1e9), logistic(1e9)]).toEqual([0, 1]);
  });
  it("retention halves what it keeps in its half-life: 7, 14 and 30 days as published in the model", () => {
    expect(retention(7)).toBeCloseTo(0.9057236643, 9);
    expect(retention(14)).toBeCloseTo(0.951695153, 9);
    expect(retention(30)).toBeCloseTo(0.9771599684, 9);
    expect(retention(0)).toBe(0);
  });
  it("saturating steps keep their range and move by a share of the room left", () => {
    expect(sat11(0.5, 0.2)).toBeCloseTo(0.6, 15);
    expect(sat11(0.5, -0.2)).toBeCloseTo(0.2, 15);
    expect(sat01(0.5, 0.2)).toBeCloseTo(0.6, 15);
    expect(sat01(0.5, -0.2)).toBeCloseTo(0.4, 15);
    for (const x of [-1, -0.3, 0, 1])
      for (const d of [-1, -0.5, 0, 0.7, 1]) expect(Math.abs(sat11(x, d))).toBeLessThanOrEqual(1);
  });
});
