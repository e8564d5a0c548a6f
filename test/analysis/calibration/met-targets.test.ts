import { expect, test } from "vitest";
import { meets, metTargets, missedWords } from "../../../src/analysis/calibration/met-targets.ts";

const aim = (name: string, value: number, tolerance: number) => ({ name, value, tolerance, meaning: name, source: "" });
const aims = [aim("turnover", 0.125, 0.025), aim("trust", 0.5, 0.1), aim("practising", 0.125, 0.075)];
const worlds = [
  { summary: { turnover: 0.11, trust: 0.3, practising: 0.2 } },
  { summary: { turnover: 0.16, trust: 0.39, practising: 0.05 } },
  { summary: { turnover: 0.125, trust: 0.61, practising: 0.1 } },
];

test("a target is met up to its tolerance, that included, on both sides", () => {
  expect([0.05, 0.125, 0.2].every((value) => meets(aims[2]!, value))).toBe(true);
  expect([0.0499, 0.2001, Number.NaN, Number.POSITIVE_INFINITY].some((value) => meets(aims[2]!, value))).toBe(false);
});

test("of every target it is told in how many worlds it is met, and where the worlds lie", () => {
  expect(metTargets(worlds, aims)).toEqual([
    { name: "turnover", meaning: "turnover", value: 0.125, tolerance: 0.025, met: 2, worlds: 3, low: 0.11, high: 0.16 },
    { name: "trust", meaning: "trust", value: 0.5, tolerance: 0.1, met: 0, worlds: 3, low: 0.3, high: 0.61 },
    {
      name: "practising",
      meaning: "practising",
      value: 0.125,
      tolerance: 0.075,
      met: 3,
      worlds: 3,
      low: 0.05,
      high: 0.2,
    },
  ]);
  expect(metTargets([], aims)).toEqual([]);
  expect(metTargets(worlds, [aim("unknown", 1, 1)])).toEqual([]);
});

test("in words only those that are not met in each world are named", () => {
  expect(missedWords(metTargets(worlds, aims))).toEqual([
    "turnover (met in 2 of 3 worlds)",
    "trust (met in 0 of 3 worlds)",
  ]);
  expect(missedWords(metTargets(worlds.slice(1, 2), aims.slice(0, 1)))).toEqual(["turnover (met in 0 of 1 world)"]);
  expect(missedWords(metTargets(worlds, aims.slice(2)))).toEqual([]);
});
