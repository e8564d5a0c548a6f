import { expect, test } from "vitest";
import { compareValues, outcomesOf, pairUp, summarise } from "../../src/analysis/pairs.ts";
import { measureNames, measures } from "../../src/experiment/measures.ts";
import { result } from "./results.ts";

const practising = measures.practising!;

test("a pair by hand: differences, wins, losses, ties and the variance ratio", () => {
  const a = [0.1, 0.2, 0.3, 0.4];
  const b = [0.2, 0.2, 0.5, 0.3];
  const { row, differences } = compareValues("a", "b", practising, a, b);
  expect(differences.map((d) => Number(d.toFixed(12)))).toEqual([0.1, 0, 0.2, -0.1]);
  expect(row).toMatchObject({ a: "a", b: "b", measure: "practising", wins: 2, losses: 1, ties: 1, missing: 0 });
  expect(row.difference).toBeCloseTo(0.05, 12);
  // var a = .05/3, var b = .06/3, var(b - a) = .05/3
  expect(row.varianceRatio).toBeCloseTo((0.05 + 0.06) / 0.05, 10);
});

test("a win is b better in the measure's direction: lower for cost, higher without a direction", () => {
  expect(compareValues("a", "b", measures.cost!, [1, 2, 3], [2, 1, 3]).row).toMatchObject({
    wins: 1,
    losses: 1,
    ties: 1,
  });
  expect(compareValues("a", "b", measures.cost!, [1, 2], [5, 6]).row).toMatchObject({ wins: 0, losses: 2 });
  expect(compareValues("a", "b", measures.arousal!, [0.1], [0.2]).row).toMatchObject({ wins: 1, losses: 0 });
});

test("the variance ratio is null where it is undefined: one pair, equal values, a constant difference", () => {
  const ratio = (a: number[], b: number[]) => compareValues("a", "b", practising, a, b).row.varianceRatio;
  expect(ratio([0.1], [0.2])).toBe(null);
  expect(ratio([], [])).toBe(null);
  expect(ratio([0.1, 0.1], [0.1, 0.1])).toBe(null);
  expect(ratio([0.1, 0.1], [0.3, 0.3])).toBe(null);
  // the difference is .3 in all, but not to the last bit
  expect(ratio([0.1, 0.2, 0.7], [0.1 + 0.3, 0.2 + 0.3, 0.7 + 0.3])).toBe(null);
  expect(ratio([0.1, 0.3], [0.3, 0.1])).toBeCloseTo(0.5, 12);
});

test("undefined outcomes are left out of the pair and counted", () => {
  const { row } = compareValues("a", "b", practising, [0.1, null, 0.3], [0.2, 0.2, null]);
  expect(row).toMatchObject({ wins: 1, losses: 0, ties: 0, missing: 2 });
  expect(row.difference).toBeCloseTo(0.1, 12);
  const none = compareValues("a", "b", practising, [null], [1]).row;
  expect(none).toMatchObject({
    difference: null,
    low: null,
    high: null,
    wins: 0,
    losses: 0,
    ties: 0,
    varianceRatio: null,
  });
});

const results = [
  result(0, "nothing", 1, { practising: 0.1, cost: 0 }),
  result(1, "cascade", 1, { practising: 0.2, cost: 5 }),
  result(2, "fluid", 1, { practising: 0.4, cost: 4 }),
  result(3, "nothing", 2, { practising: 0.2, cost: 0 }),
  result(4, "cascade", 2, { practising: 0.2, cost: 5 }),
  result(5, "fluid", 2, { practising: 0.3, cost: Number.NaN }),
];
const designs = ["nothing", "cascade", "fluid"];

test("every pair of designs is there, earlier against later, with every measure in order", () => {
  const rows = pairUp(outcomesOf(results, designs), designs, "1");
  expect(rows.map(({ a, b }) => `${a} ${b}`).filter((pair, k, all) => all.indexOf(pair) === k)).toEqual([
    "nothing cascade",
    "nothing fluid",
    "cascade fluid",
  ]);
  expect(rows.slice(0, measureNames.length).map(({ measure }) => measure)).toEqual(measureNames);
  const fluid = rows.find(({ a, b, measure }) => a === "cascade" && b === "fluid" && measure === "practising")!;
  expect(fluid.difference).toBeCloseTo(0.15, 12);
  expect(fluid.low).toBeCloseTo(0.1, 12);
  expect(fluid.high).toBeCloseTo(0.2, 12);
  const cost = rows.find(({ a, b, measure }) => a === "cascade" && b === "fluid" && measure === "cost")!;
  expect(cost).toMatchObject({ difference: -1, low: null, high: null, wins: 1, losses: 0, missing: 1 });
  expect(rows.find(({ measure }) => measure === "habit")).toMatchObject({ difference: null, missing: 2 });
});

test("the outcomes of a pair do not depend on the order in which results are given", () => {
  const forward = pairUp(outcomesOf(results, designs), designs, "1");
  expect(pairUp(outcomesOf([...results].reverse(), designs), designs, "1")).toEqual(forward);
});

test("the summary has a mean and an interval of every design and measure, null where undefined", () => {
  const summary = summarise(outcomesOf(results, designs), designs, "1");
  expect(summary.cascade!.practising).toEqual({ mean: 0.2, low: 0.2, high: 0.2 });
  expect(summary.fluid!.cost).toEqual({ mean: 4, low: null, high: null });
  expect(summary.nothing!.habit).toEqual({ mean: null, low: null, high: null });
});
