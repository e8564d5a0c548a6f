import { describe, expect, test } from "vitest";
import { intervals } from "../../src/analysis/bootstrap.ts";
import { FEWEST_GROUPS, groupedIntervals } from "../../src/analysis/cluster-bootstrap.ts";
import { varianceComponents } from "../../src/analysis/variance-components.ts";
import { sequence } from "../../src/core/sequence.ts";

describe("variance components", () => {
  test("of a balanced layout are those of the analysis of variance, by hand", () => {
    // Means 2, 6, 10; grand mean 6. SSW = 3 (1 + 1) = 6, MSW = 6/3 = 2; SSB = 2 (16 + 0 + 16) = 64, MSB = 64/2 = 32; (32 - 2)/2 = 15.
    const { groups, between, within } = varianceComponents([1, 3, 5, 7, 9, 11], [1, 1, 2, 2, 3, 3]);
    expect([groups, between, within]).toEqual([3, 15, 2]);
  });
  test("of an unbalanced layout weigh groups by their size, by hand", () => {
    // Groups {0, 2, 4} and {6, 8}: MSW = (8 + 2)/3; grand mean 4; SSB = 3·4 + 2·9 = 30; n0 = 5 - 13/5 = 2.4.
    const { between, within } = varianceComponents([0, 2, 4, 6, 8], [7, 7, 7, 2, 2]);
    expect(within).toBeCloseTo(10 / 3, 12);
    expect(between).toBeCloseTo((30 - 10 / 3) / 2.4, 12);
  });
  test("are never below 0, and exactly 0 where nothing varies", () => {
    expect(varianceComponents([0, 10, 0, 10], [1, 1, 2, 2])).toMatchObject({ between: 0, within: 50 });
    expect(varianceComponents([0.1, 0.1, 0.1, 0.1], [1, 1, 2, 2])).toEqual({ groups: 2, between: 0, within: 0 });
  });
  test("are not made up where they cannot be told apart", () => {
    expect(varianceComponents([1, 2, 3], [1, 2, 3])).toEqual({ groups: 3, between: null, within: null });
    expect(varianceComponents([1, 2, 3], [1, 1, 1])).toEqual({ groups: 1, between: null, within: 1 });
    expect(varianceComponents([], [])).toEqual({ groups: 0, between: null, within: null });
    expect(varianceComponents([1, null, 3, Number.NaN, 5, 7], [1, 1, 1, 2, 2, 2])).toMatchObject({
      groups: 2,
      within: 2,
    });
  });
  test.each(["a", "b", "c"])("find the variances from which values were drawn (seed %s)", (seed) => {
    const luck = sequence(seed, "components");
    const values: number[] = [];
    const group: number[] = [];
    for (let g = 0; g < 400; g++) {
      const centre = 2 * luck.normal();
      for (let r = 0; r < 4; r++) {
        values.push(centre + luck.normal());
        group.push(g);
      }
    }
    const { between, within } = varianceComponents(values, group);
    expect(Math.abs(within! - 1)).toBeLessThan(0.15);
    expect(Math.abs(between! - 4)).toBeLessThan(1);
  });
});

describe("the interval over a few groups", () => {
  const size = ({ low, high }: { low: number | null; high: number | null }): number => high! - low!;
  test("covers nothing of what lies between them: without luck it has no width", () => {
    const lucky = [0, 10, 0, 10, 0, 10, 0, 10];
    expect(groupedIntervals([lucky], [1, 2, 1, 2, 1, 2, 1, 2], 1)).toEqual([{ mean: 5, low: 5, high: 5 }]);
    for (let groups = 2; groups < FEWEST_GROUPS; groups++) {
      const values = Array.from({ length: 3 * groups }, (_, k) => 0.1 * (k % groups));
      const group = values.map((_, k) => k % groups);
      const [found] = groupedIntervals([values], group, "s");
      expect([found!.low, found!.high]).toEqual([found!.mean, found!.mean]);
    }
  });
  test("is as wide wherever the groups lie", () => {
    const luck = sequence("apart", "few");
    const values = Array.from({ length: 24 }, () => luck.normal());
    const group = values.map((_, k) => k % 3);
    const [together, apart] = groupedIntervals([values, values.map((value, k) => value + 100 * (k % 3))], group, 1);
    expect(size(apart!)).toBeCloseTo(size(together!), 9);
    expect(apart!.mean! - together!.mean!).toBeCloseTo(100, 9);
  });
  test.each([
    ["2 groups of 30", 2, 30],
    ["5 groups of 2", 5, 2],
    ["3 groups of 4", 3, 4],
  ] as const)("is as wide as the spread within groups has it: %s", (_, groups, runs) => {
    // Mean over many samples of the squared standard error must be within / N: groups lie far apart and count for nothing.
    let sum = 0;
    const samples = 200;
    for (let s = 0; s < samples; s++) {
      const luck = sequence(`${groups}/${runs}/${s}`, "width");
      const group = Array.from({ length: groups * runs }, (__, k) => k % groups);
      const values = group.map((g) => 50 * g + luck.normal());
      const [found] = groupedIntervals([values], group, s, 400);
      sum += (size(found!) / (2 * 1.96)) ** 2;
    }
    const wanted = 1 / (groups * runs);
    expect(sum / samples / wanted).toBeGreaterThan(0.85);
    expect(sum / samples / wanted).toBeLessThan(1.15);
  });
  test("is none where no group has two values, and takes the spread of the others for a group of one", () => {
    expect(groupedIntervals([[1, 5, 9]], [1, 2, 3], 1)).toEqual([{ mean: 5, low: null, high: null }]);
    const [found] = groupedIntervals([[0, 2, 0, 2, 0, 2, 80]], [1, 1, 1, 1, 1, 1, 2], 1);
    const [without] = groupedIntervals([[0, 2, 0, 2, 0, 2, 80, 80]], [1, 1, 1, 1, 1, 1, 2, 2], 1);
    expect(size(found!)).toBeGreaterThan(size(without!) * 1.02);
    expect(found!.low!).toBeGreaterThan(11);
    expect(found!.high!).toBeLessThan(14);
  });
  test("is the same alone and in company, and leaves out what is undefined", () => {
    const luck = sequence("company", "few");
    const values = Array.from({ length: 15 }, () => luck.normal());
    const group = values.map((_, k) => k % 4);
    const gappy = values.map((value, k) => (k % 7 === 0 ? null : value));
    const oneGroup = values.map((value, k) => (k % 4 === 1 ? value : Number.NaN));
    const all = groupedIntervals([values, gappy, oneGroup], group, 1);
    [values, gappy, oneGroup].forEach((list, k) => {
      expect(groupedIntervals([list], group, 1)).toEqual([all[k]]);
    });
    expect(all[2]).toEqual(intervals([oneGroup], 1)[0]);
    expect(all[1]!.low).not.toBeNull();
  });
});

describe("the interval over groups", () => {
  const nested = (groups: number, runs: number, seed: string): { values: number[]; group: number[] } => {
    const luck = sequence(seed, "nested");
    const values: number[] = [];
    const group: number[] = [];
    for (let g = 0; g < groups; g++) {
      const centre = luck.normal();
      for (let r = 0; r < runs; r++) {
        values.push(centre + 0.1 * luck.normal());
        group.push(g);
      }
    }
    return { values, group };
  };
  test("is wider than that of single values where groups differ, by about the root of the runs in a group", () => {
    const { values, group } = nested(30, 4, "1");
    const [wide] = groupedIntervals([values], group, 1);
    const [narrow] = intervals([values], 1);
    expect(wide!.mean).toBe(narrow!.mean);
    const ratio = (wide!.high! - wide!.low!) / (narrow!.high! - narrow!.low!);
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
  });
  test("is that of single values where every group has one of them, and where there is one group", () => {
    const { values } = nested(3, 4, "2");
    expect(
      groupedIntervals(
        [values],
        values.map(() => 7),
        1,
      ),
    ).toEqual(intervals([values], 1));
    const alone = nested(40, 1, "3");
    const [one] = groupedIntervals([alone.values], alone.group, 1);
    const [other] = intervals([alone.values], 1);
    expect(Math.abs(one!.low! - other!.low!)).toBeLessThan(0.05);
    expect(Math.abs(one!.high! - other!.high!)).toBeLessThan(0.05);
  });
  test("is the same alone and in company, and leaves out what is undefined", () => {
    const { values, group } = nested(8, 3, "4");
    const gappy = values.map((value, k) => (k % 5 === 0 ? null : value));
    const [first, second] = groupedIntervals([values, gappy], group, 1);
    expect(groupedIntervals([gappy], group, 1)).toEqual([second]);
    expect(groupedIntervals([values], group, 1)).toEqual([first]);
    expect(groupedIntervals([values.map(() => 0.1)], group, 1)).toEqual([{ mean: 0.1, low: 0.1, high: 0.1 }]);
  });
  test.each(["x", "y"])("covers the true mean about as often as it says (seed %s)", (seed) => {
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const { values, group } = nested(30, 3, `${seed}${trial}`);
      const [found] = groupedIntervals([values], group, trial, 400);
      if (found!.low! <= 0 && found!.high! >= 0) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.87);
  });
});
