import { describe, expect, test } from "vitest";
import { drawOf } from "../../../src/analysis/calibration/draw.ts";
import { freeParameters } from "../../../src/analysis/calibration/free-parameters.ts";
import { type FreeParameter, parameterSpace } from "../../../src/analysis/calibration/parameter-space.ts";
import type { Option } from "../../../src/core/options.ts";
import { mindOptions } from "../../../src/mind/catalogue.ts";

const option = (changes: Partial<Option>): Option => ({
  symbol: "x",
  meaning: "a number",
  unit: "share",
  default: 0.5,
  range: [0, 1],
  source: "our choice",
  evidence: "assumed",
  distribution: "uniform",
  ...changes,
});
const tables = {
  trust: {
    gain: option({}),
    pace: option({ range: [0.001, 1], default: 0.1, distribution: "log-uniform" }),
    half: option({ distribution: "log-uniform" }),
    kept: option({ distribution: "fixed" }),
    days: option({ range: [1, 9], default: 2, whole: true }),
  },
};

describe("the parameter space", () => {
  test("is read off the option tables", () => {
    expect(parameterSpace(["mind.trust.pace", "mind.trust.gain"], tables)).toEqual([
      { path: "mind.trust.pace", symbol: "x", range: [0.001, 1], distribution: "log-uniform", default: 0.1 },
      { path: "mind.trust.gain", symbol: "x", range: [0, 1], distribution: "uniform", default: 0.5 },
    ]);
  });
  test("of the model has few free parameters, each as its table says", () => {
    const space = parameterSpace(freeParameters);
    expect(space.length).toBeGreaterThanOrEqual(5);
    expect(space.length).toBeLessThanOrEqual(8);
    for (const { path, range, distribution } of space) {
      const [, rule, name] = path.split(".") as [string, string, string];
      expect(mindOptions[rule]![name]).toMatchObject({ range, distribution });
    }
  });
  test("frees one of each pair that trades off, and none that a meta-analysis gives", () => {
    for (const fixed of ["mind.matching.gain", "mind.behaviour.steepness", "mind.reactance.visibility"])
      expect(freeParameters).not.toContain(fixed);
  });
  test("refuses every path that cannot be drawn, all at once", () => {
    const paths = [
      ...["mind.trust.gian", "mind.trsut.gain", "trust.gain", "mind.trust.half", "mind.trust.kept"],
      ...["mind.trust.days", "mind.trust.gain", "mind.trust.gain"],
    ];
    const fail = (): unknown => parameterSpace(paths, tables);
    expect(fail).toThrow(/mind\.trust\.gian: unknown "gian"; expected .*did you mean gain\?/);
    expect(fail).toThrow(/mind\.trsut\.gain: unknown "trsut"/);
    expect(fail).toThrow(/trust\.gain: invalid; expected mind\.<rule>\.<option>/);
    expect(fail).toThrow(/mind\.trust\.half: invalid: log-uniform from 0/);
    expect(fail).toThrow(/mind\.trust\.kept: invalid: fixed/);
    expect(fail).toThrow(/mind\.trust\.days: invalid: counts in whole numbers/);
    expect(fail).toThrow(/mind\.trust\.gain: invalid: named twice/);
  });
});

describe("a draw", () => {
  const space = parameterSpace(["mind.trust.gain", "mind.trust.pace"], tables);
  const draws = Array.from({ length: 4000 }, (_, k) => drawOf(space, "1", k));

  test("keeps its range and its distribution", () => {
    const [gain, pace] = space.map(({ path }) => draws.map((values) => values[path]!).sort((a, b) => a - b));
    for (const [sorted, quantile] of [
      [gain!, (p: number) => p],
      [pace!, (p: number) => 0.001 * 1000 ** p],
    ] as const) {
      expect(sorted[0]!).toBeGreaterThanOrEqual(quantile(0));
      expect(sorted.at(-1)!).toBeLessThanOrEqual(quantile(1));
      // Kolmogorov-Smirnov: the largest distance of 4,000 draws is below .031 in 999 of 1,000 cases.
      const share = (value: number): number => sorted.filter((drawn) => drawn <= value).length / sorted.length;
      for (const p of [0.05, 0.2, 0.4, 0.5, 0.6, 0.8, 0.95])
        expect(Math.abs(share(quantile(p)) - p)).toBeLessThan(0.031);
    }
  });
  test("is the same in any company: alone, in another order, beside other parameters", () => {
    const [gain, pace] = space as unknown as [FreeParameter, FreeParameter];
    for (const k of [0, 7, 1999]) {
      expect(drawOf([gain], "1", k)["mind.trust.gain"]).toBe(draws[k]!["mind.trust.gain"]);
      expect(drawOf([pace, gain], "1", k)).toEqual(draws[k]);
    }
    expect(drawOf(space, "2", 0)).not.toEqual(draws[0]);
  });
  test("has numbers that a file of six digits gives back, and parameters that do not move together", () => {
    for (const values of draws.slice(0, 200))
      for (const value of Object.values(values)) expect(Number(value.toPrecision(6))).toBe(value);
    const u = draws.map((values) => values["mind.trust.gain"]! - 0.5);
    const v = draws.map((values) => Math.log10(values["mind.trust.pace"]!) + 1.5);
    const r =
      u.reduce((sum, x, k) => sum + x * v[k]!, 0) /
      Math.sqrt(u.reduce((s, x) => s + x * x, 0) * v.reduce((s, x) => s + x * x, 0));
    expect(Math.abs(r)).toBeLessThan(0.05);
  });
});
