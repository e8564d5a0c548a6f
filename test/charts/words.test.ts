import { describe, expect, test } from "vitest";
import { adoptionTable, adoptionWords } from "../../src/charts/adoption-words.ts";
import { timeTicks, weekOf } from "../../src/charts/calendar.ts";
import { climateWords } from "../../src/charts/climate-words.ts";
import { costWords } from "../../src/charts/cost-words.ts";
import { decimalsFor, figure, signed } from "../../src/charts/figures.ts";
import { dodge, widthOf, wrap } from "../../src/charts/lettering.ts";
import { pairedTable, pairedWords } from "../../src/charts/paired-words.ts";
import { dresses, hues, papers } from "../../src/charts/palette.ts";
import { apartSince } from "../../src/charts/parting.ts";
import { type DesignSeries, designSeries, fan } from "../../src/charts/series.ts";
import { standing } from "../../src/charts/standing.ts";
import { fixture } from "./fixture.ts";

const base = fixture();
const series = (rows: number[][]): DesignSeries => ({
  design: "d",
  days: rows[0]!.map((_, k) => k * 5),
  replications: rows.map((_, r) => r + 1),
  values: rows.map((row) => Float64Array.from(row)),
});

describe("words of charts", () => {
  test("are made from the numbers, as a table shows", () => {
    const words = {
      adoption: adoptionWords(base),
      "one run": adoptionWords(fixture({ replications: 1 })),
      flat: adoptionWords(fixture({ flat: true, replications: 12 })),
      trying: adoptionWords(base, "trying"),
      "fluid against cascade": pairedWords(base, "cascade", "fluid"),
      "cascade against nothing": pairedWords(base, "nothing", "cascade"),
      "one pair": pairedWords(fixture({ replications: 1 }), "cascade", "fluid"),
      "three pairs": pairedWords(fixture({ replications: 3 }), "cascade", "fluid"),
      "equal pairs": pairedWords(fixture({ flat: true, replications: 12 }), "cascade", "fluid"),
      climate: climateWords(base),
      cost: costWords(base),
    };
    expect(words).toMatchSnapshot();
  });

  test("a text alternative follows the numbers when they change", () => {
    const turned = fixture({ ends: { cascade: 0.4, fluid: 0.2 } });
    expect(adoptionWords(turned).finding).toMatch(
      /median run: cascade (39|40)\u00a0%, above fluid (19|20)\u00a0% and nothing 5\u00a0%/,
    );
    expect(pairedWords(turned, "cascade", "fluid").finding).toMatch(
      /fluid is (19|20)\.\d\u00a0points below cascade, higher in 0 of 40 pairs/,
    );
  });

  test("data tables hold the read-out and the last day, and one column a design", () => {
    const table = adoptionTable(base);
    expect(table.columns).toEqual(["day", "nothing", "cascade", "fluid"]);
    expect(table.rows.at(-1)![0]).toBe("260");
    expect(table.rows.length).toBeLessThanOrEqual(16);
    expect(pairedTable(base, "cascade", "fluid").rows.at(-1)).toEqual([
      "260",
      "+2.3",
      expect.stringMatching(/ to /),
      expect.stringMatching(/ to /),
      "39 of 40",
    ]);
    expect(pairedTable(fixture({ replications: 1 }), "cascade", "fluid").rows[0]![2]).toBe("too few pairs");
  });

  test("runs that not every design has finished are left out", () => {
    const whole = fixture({ replications: 4 });
    const cut = {
      ...whole,
      series: whole.series
        .params({})
        .filter((row: { design: string; replication: number }) => !(row.design === "fluid" && row.replication === 4)),
    };
    expect(designSeries(cut, "practising").map(({ replications }) => replications)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(adoptionWords(cut).description).toContain("median of 3 runs");
  });

  test("designs have parted from the first day since which nine of ten pairs stand on one side", () => {
    const zero = series(Array.from({ length: 10 }, () => [0, 0, 0, 0, 0]));
    const nine = series(Array.from({ length: 10 }, (_, r) => (r === 0 ? [0, -1, -1, -1, -1] : [0, 1, -1, 1, 1])));
    expect(apartSince(zero, nine, 20)).toBe(15);
    expect(apartSince(nine, zero, 20)).toBe(15);
    expect(apartSince(zero, nine, 10)).toBe(10);
    expect(apartSince(zero, zero, 20)).toBeNull();
    const five = Array.from({ length: 5 }, () => [1, 1]);
    expect(apartSince(series(five.map(() => [0, 0])), series(five), 20)).toBeNull();
  });

  test("an interval says where a design stands", () => {
    const row = {
      a: "a",
      b: "b",
      measure: "practising",
      difference: 0.01,
      wins: 20,
      losses: 0,
      ties: 0,
      varianceRatio: null,
    };
    expect(standing({ ...row, low: 0.005, high: 0.05 }, 0.02)).toBe("above");
    expect(standing({ ...row, low: -0.05, high: -0.005 }, 0.02)).toBe("below");
    expect(standing({ ...row, low: -0.01, high: 0.02 }, 0.02)).toBe("level");
    expect(standing({ ...row, low: -0.01, high: 0.03 }, 0.02)).toBe("open");
    expect(standing({ ...row, low: null, high: null }, 0.02)).toBe("open");
    expect(standing({ ...row, wins: 5, low: 0.03, high: 0.05 }, 0.02)).toBe("open");
    expect(standing({ ...row, wins: 2, low: 0.5, high: 0.5 }, 0.02)).toBe("open");
    expect(standing({ ...row, wins: 0, ties: 5, low: 0, high: 0 }, 0.02)).toBe("open");
    expect(standing({ ...row, wins: 6, low: 0.5, high: 0.5 }, 0.02)).toBe("above");
    expect(standing({ ...row, wins: 0, ties: 6, low: 0, high: 0 }, 0.02)).toBe("level");
    expect(standing(null, 0.02)).toBe("open");
  });

  test("a fan of few runs is their range, of many their quantiles", () => {
    const few = fan([1, 2, 3].map((value) => Float64Array.of(value)));
    expect([few.median[0], few.low90[0], few.high90[0], few.low50[0]]).toEqual([2, 1, 3, Number.NaN]);
    const many = fan(Array.from({ length: 101 }, (_, k) => Float64Array.of(k, k === 0 ? Number.NaN : k)));
    expect([many.low90[0], many.low50[0], many.median[0], many.high50[0], many.high90[0]]).toEqual([5, 25, 50, 75, 95]);
    expect(many.median[1]).toBe(50.5);
    expect(fan([]).median.length).toBe(0);
  });
});

describe("figures", () => {
  test("have the decimals that their interval deserves", () => {
    expect([6, 2, 1.9, 0.2, 0.19, 0.0001, 0, Number.NaN].map((width) => decimalsFor(width))).toEqual([
      0, 0, 1, 1, 2, 3, 1, 1,
    ]);
    expect([19, 20, 199, 200, 660].map((width) => decimalsFor(width, true))).toEqual([0, -1, -1, -2, -2]);
  });

  test("have a true minus, no minus zero and commas between thousands", () => {
    expect([
      figure(-0.04, 1),
      figure(-1.25, 1),
      figure(1234567.4, 0),
      figure(103114, -2),
      figure(Number.NaN, 1),
    ]).toEqual(["0.0", "−1.2", "1,234,567", "103,100", "not known"]);
    expect([signed(0.04, 1), signed(2, 0), signed(-2, 0), signed(0, 1)]).toEqual(["0.0", "+2", "−2", "0.0"]);
  });

  test("time is marked in whole weeks, up to the last where it can be", () => {
    expect([0, 1, 5, 6, 260].map(weekOf)).toEqual([1, 1, 1, 2, 52]);
    expect(timeTicks(260, 6).days).toEqual([0, 65, 130, 195, 260]);
    expect(timeTicks(10, 10)).toMatchObject({
      days: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((day) => day % 1 === 0),
      label: "working day",
    });
    for (const last of [1, 3, 14, 15, 40, 261, 5000])
      for (const most of [3, 6, 12]) expect(timeTicks(last, most).days.length).toBeLessThanOrEqual(most + 1);
  });
});

describe("lettering", () => {
  test("boxes are moved apart as little as it takes, and kept in order and in bounds", () => {
    expect(
      dodge(
        [
          { at: 50, height: 10 },
          { at: 50, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
    expect(
      dodge(
        [
          { at: 10, height: 10 },
          { at: 90, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 90]);
    expect(
      dodge(
        [
          { at: 2, height: 10 },
          { at: 99, height: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([5, 95]);
    const boxes = [5, 80, 7, 81, 6, 80].map((at) => ({ at, height: 12 }));
    const placed = dodge(boxes, 0, 100);
    const inOrder = [...placed].sort((x, y) => x - y);
    for (let k = 1; k < inOrder.length; k++) expect(inOrder[k]! - inOrder[k - 1]!).toBeGreaterThanOrEqual(12 - 1e-9);
    expect(Math.min(...placed)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...placed)).toBeLessThanOrEqual(94);
    expect(dodge([], 0, 10)).toEqual([]);
  });

  test("lines are no wider than their room", () => {
    for (const line of wrap("a sentence of words and a-rather-long-name-with-hyphens that goes on", 120, 14))
      expect(widthOf(line, 14)).toBeLessThanOrEqual(120);
    expect(wrap("one two three four five six", 60, 14, false, 2)).toHaveLength(2);
    expect(wrap("", 60, 14)).toEqual([]);
  });
});

describe("colours", () => {
  const channel = (hex: string, at: number): number => {
    const v = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string): number =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (x: string, y: string): number => {
    const [low, high] = [luminance(x), luminance(y)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };

  test("of words and lines read at least 4.5 to 1 on both papers", () => {
    for (const theme of ["light", "dark"] as const) {
      const { paper, zone, ink, quiet } = papers[theme];
      for (const colour of [ink, quiet])
        for (const under of [paper, zone]) expect(contrast(colour, under)).toBeGreaterThanOrEqual(4.5);
      for (const hue of hues) expect(contrast(hue[theme], paper)).toBeGreaterThanOrEqual(4.5);
      for (const hue of hues) expect(contrast(hue[theme], zone)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  test("belong to a design by its name, whoever else is there", () => {
    const of = (...names: string[]): Record<string, string> =>
      Object.fromEntries(dresses(names).map(({ design, hue }) => [design, hue.name]));
    expect(of("fluid", "nothing", "cascade")).toEqual({ nothing: "grey", cascade: "blue", fluid: "vermillion" });
    expect(of("late-fluid")["late-fluid"]).toBe(of("nothing", "cascade", "late-fluid")["late-fluid"]);
    expect(Object.values(of("a", "b", "c")).includes("grey")).toBe(false);
  });

  test("dashes and symbols differ as well, for up to eight designs", () => {
    const names = ["nothing", "cascade", "fluid", "a", "b", "c", "d", "e"];
    const worn = dresses(names);
    for (const of of [
      (d: (typeof worn)[number]) => d.hue.name,
      (d: (typeof worn)[number]) => d.dash,
      (d: (typeof worn)[number]) => d.symbol,
    ])
      expect(new Set(worn.map(of)).size).toBe(8);
    expect(dresses(["__proto__", "constructor", "toString"]).map(({ hue }) => hue.name)).not.toContain(undefined);
  });
});
