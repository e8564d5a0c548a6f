import { describe, expect, test } from "vitest";
import { correlation } from "../../src/analysis/correlation.ts";
import { blockNames, correlationBlock, type SurveyColumns } from "../../src/analysis/correlation-block.ts";
import { sequence } from "../../src/core/sequence.ts";

/** People whose breach moves satisfaction, commitment and trust by known correlations, one common cause. */
function people(seed: string, n = 20_000): SurveyColumns {
  const luck = sequence(seed, "people");
  const breach = new Float64Array(n);
  const columns = ["trust", "violation", "workSatisfaction", "commitment"].map(() => new Float64Array(n));
  const alternatives = new Float64Array(n);
  const loadings = [-0.8, 0.7, -0.6, -0.5];
  for (let i = 0; i < n; i++) {
    const z = luck.normal();
    breach[i] = 0.5 + 0.1 * z;
    loadings.forEach((r, c) => {
      columns[c]![i] = 0.3 + 0.1 * (r * z + Math.sqrt(1 - r * r) * luck.normal());
    });
    alternatives[i] = luck.uniform();
  }
  const [trust, violation, workSatisfaction, commitment] = columns as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { breach, trustInTop: trust, trustInManager: trust, violation, workSatisfaction, commitment, alternatives };
}

describe("a correlation", () => {
  test("is that of the textbook", () => {
    // Anscombe 1973, first quartet: r = .816.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
    expect(
      correlation(
        x,
        y.map((value) => 1e9 - value),
      ),
    ).toBeCloseTo(-0.81642, 5);
  });
  test("is undefined where nothing varies", () => {
    expect(correlation([1, 1, 1, 1], [1, 2, 3, 4])).toBe(null);
    expect(correlation([1, 2], [1, 2])).toBe(null);
  });
});

describe.each(["1", "2", "3"])("the block (seed %s)", (seed) => {
  const block = correlationBlock(people(seed), sequence(seed, "survey"));
  test("shows true correlations weakened by a reliability of .8 on both sides", () => {
    expect(block.breachMistrust).toBeCloseTo(0.8 * 0.8, 1);
    expect(Math.abs(block.breachMistrust! - 0.64)).toBeLessThan(0.02);
    expect(Math.abs(block.breachViolation! - 0.56)).toBeLessThan(0.02);
    expect(Math.abs(block.breachSatisfaction! + 0.48)).toBeLessThan(0.02);
    expect(Math.abs(block.breachCommitment! + 0.4)).toBeLessThan(0.02);
    expect(Math.abs(block.trustSatisfaction! - 0.8 * 0.48)).toBeLessThan(0.02);
  });
  test("has performance that attitudes predict as published", () => {
    // Composite 2 sat + 1 com + 1 trust: r with breach = (2·.6 + .5 + .8)/sd; sd² = 6 + 2(2·.3 + 2·.48 + .4) = 9.92.
    const inRole = -(2 * 0.6 + 0.5 + 0.8) / Math.sqrt(6 + 2 * (2 * 0.3 + 2 * 0.48 + 0.4));
    expect(Math.abs(block.breachInRole! - 0.8 * 0.3 * inRole)).toBeLessThan(0.02);
    const helping = -(0.6 + 2 * 0.5 + 0.8) / Math.sqrt(6 + 2 * (2 * 0.3 + 0.48 + 2 * 0.4));
    expect(Math.abs(block.breachCitizenship! - 0.8 * 0.24 * helping)).toBeLessThan(0.02);
  });
  test("says nothing of turnover that was not followed up", () => {
    for (const name of ["breachTurnover", "intentionTurnover", "satisfactionTurnover", "commitmentTurnover"] as const)
      expect(block[name]).toBe(null);
    expect(Object.keys(block)).toEqual(blockNames);
  });
});

test("turnover counts as it is, and changes no other correlation", () => {
  const columns = people("4");
  const cut = (1 - 0.3) * 1.2;
  const left = Float64Array.from(columns.workSatisfaction, (s, i) =>
    (1 - s) * (0.5 + columns.alternatives[i]!) > cut ? 1 : 0,
  );
  const without = correlationBlock(columns, sequence(1, "survey"));
  const block = correlationBlock({ ...columns, left }, sequence(1, "survey"));
  expect(block.intentionTurnover!).toBeGreaterThan(0.5);
  expect(block.satisfactionTurnover!).toBeLessThan(0);
  for (const name of blockNames) if (without[name] !== null) expect(block[name]).toBe(without[name]);
});

test("constant columns give null and no NaN", () => {
  const same = new Float64Array(50).fill(0.4);
  const block = correlationBlock(
    {
      breach: same,
      trustInTop: same,
      trustInManager: same,
      violation: same,
      workSatisfaction: same,
      commitment: same,
      alternatives: same,
    },
    sequence(1, "survey"),
  );
  expect(block.breachMistrust).toBe(null);
  expect(Object.values(block).filter((value) => Number.isNaN(value))).toEqual([]);
});
