import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intervals } from "../../src/analysis/bootstrap.ts";
import { about, figures } from "../../src/analysis/figures.ts";
import { compareValues } from "../../src/analysis/pairs.ts";
import { ranked } from "../../src/analysis/ranking.ts";
import { type Question, sentence } from "../../src/analysis/sentence.ts";
import { findingOf, verdict } from "../../src/analysis/verdict.ts";
import { measures } from "../../src/experiment/measures.ts";

/** A question from the outcomes of each design. */
function ask(
  outcomes: Record<string, (number | null)[]>,
  changes: Partial<Question> & { primary?: string } = {},
): string {
  const measure = measures[changes.primary ?? "practising"]!;
  const replications = Object.values(outcomes)[0]!.length;
  return sentence({
    designs: Object.keys(outcomes),
    measure,
    practicalDifference: 0.02,
    horizon: { day: 260, daysAfter: 130, label: "130 days after the campaign" },
    requested: replications,
    replications,
    interval: (design) => intervals([outcomes[design]!], "1")[0]!,
    finding: (a, b) => {
      const { row, differences } = compareValues(a, b, measure, outcomes[a]!, outcomes[b]!);
      const [found] = intervals([differences], "1");
      return findingOf({ ...row, low: found!.low, high: found!.high }, differences);
    },
    ...changes,
  });
}

/** `count` values around `mean`, alternating by `swing`. */
const around = (mean: number, swing: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => mean + (k % 2 === 0 ? swing : -swing));
const level = (count: number) => around(0.1, 0, count);

describe("two designs", () => {
  test("better: with points, interval, pairs won, the day, and nothing", () => {
    expect(ask({ nothing: level(100), cascade: level(100), fluid: around(0.15, 0.02, 100) })).toMatch(
      /^In the model, 130 days after the campaign, fluid is better than cascade: the share practising is 5\.0 points higher \(95 % interval 4\.\d to 5\.\d; won in 100 of 100 pairs\); against nothing, cascade is level and fluid is 5\.0 points higher \(4\.\d to 5\.\d\)\.$/,
    );
  });
  test("worse is the same the other way round", () => {
    expect(ask({ nothing: level(100), cascade: around(0.15, 0.02, 100), fluid: level(100) })).toMatch(
      /fluid is worse than cascade: the share practising is 5\.0 points lower \(95 % interval 4\.\d to 5\.\d; lost in 100 of 100 pairs\)/,
    );
  });
  test("better, but perhaps by less than what matters", () => {
    expect(ask({ nothing: level(40), cascade: level(40), fluid: around(0.12, 0.03, 40) })).toMatch(
      /fluid is better than cascade, though perhaps by no more than 2 points: .*2\.0 points higher \(95 % interval 1\.\d to 2\.\d; won in 20 of 40 pairs\)/,
    );
  });
  test("no practical difference: the whole interval within 2 points, though it excludes 0", () => {
    expect(ask({ nothing: level(50), cascade: level(50), fluid: around(0.11, 0.005, 50) })).toMatch(
      /there is no practical difference between fluid and cascade: the share practising is 1\.0 points higher under fluid \(95 % interval 0\.\d to 1\.\d; won in 50 of 50 pairs\), within 2 points; /,
    );
  });
  test("not yet known, and how many more pairs would tell", () => {
    // sd of the differences .1013, mean .01: half of the interval must come down to .01: (1.96 * .1013 / .01)^2 = 394
    const text = ask({ nothing: level(40), cascade: level(40), fluid: around(0.11, 0.1, 40) });
    expect(text).toMatch(/it is not yet known whether fluid is better or worse than cascade: /);
    expect(text).toMatch(
      /1\.0 points higher under fluid so far \(95 % interval −\d\.\d to \d\.\d; won in 20 of 40 pairs\)/,
    );
    expect(text).toContain("and about 360 more pairs would tell;");
  });
  test("one pair: no interval, no verdict", () => {
    const text = ask({ nothing: [0.1], cascade: [0.2], fluid: [0.3] });
    expect(text).toContain("it is not yet known whether fluid is better or worse than cascade");
    expect(text).toContain("10.0 points higher under fluid so far (won in the only pair)");
    expect(text).toContain("and one pair has no interval: about 29 more pairs would give a first answer");
    expect(text).toContain("against nothing, cascade is 10.0 points higher and fluid is 20.0 points higher.");
  });
  test("one pair, level or lost", () => {
    expect(ask({ nothing: [0.1], cascade: [0.2], fluid: [0.2] })).toContain("the same so far (level in the only pair)");
    expect(ask({ nothing: [0.1], cascade: [0.2], fluid: [0.1] })).toContain(
      "lower under fluid so far (lost in the only pair)",
    );
  });
  test("two pairs that both point one way are too few", () => {
    const text = ask({ nothing: [0.1, 0.1], cascade: [0.1, 0.1], fluid: [0.3, 0.4] });
    expect(text).toContain("not yet known");
    expect(text).toContain(
      "won in 2 of 2 pairs), and 2 pairs are too few: about 4 more pairs would give a first answer",
    );
  });
  test("two pairs are too few where both differ by the same", () => {
    expect(ask({ nothing: [0, 0], cascade: [0, 0], fluid: [0.5, 0.5] })).toContain(
      "it is not yet known whether fluid is better or worse than cascade: the share practising is 50.0 points higher under fluid so far (by the same in every pair, so no interval; won in 2 of 2 pairs), and 2 pairs are too few: about 28 more pairs would give a first answer",
    );
    expect(ask({ nothing: [0, 0], cascade: [0.5, 0.5], fluid: [0.5, 0.5] })).toContain(
      "it is not yet known whether fluid is better or worse than cascade: the share practising is the same so far (level in all 2 pairs), and 2 pairs are too few: about 28 more pairs would give a first answer",
    );
  });
  test("identical designs: level in all pairs", () => {
    const cascade = [0.3, 0.4, 0.3, 0.4, 0.3, 0.4];
    const nothing = cascade.map((value) => value - 0.25);
    expect(ask({ nothing, cascade, fluid: cascade })).toBe(
      "In the model, 130 days after the campaign, there is no practical difference between fluid and cascade: the share practising is the same (level in all 6 pairs); against nothing, cascade is 25.0 points higher and fluid is 25.0 points higher.",
    );
  });
  test("a constant difference has no interval, and says so", () => {
    const [none, half] = [Array<number>(6).fill(0), Array<number>(6).fill(0.5)];
    expect(ask({ nothing: none, cascade: none, fluid: half })).toContain(
      "fluid is better than cascade: the share practising is 50.0 points higher (by the same in every pair, so no interval; won in 6 of 6 pairs)",
    );
    expect(ask({ nothing: none, cascade: half, fluid: none })).toContain(
      "fluid is worse than cascade: the share practising is 50.0 points lower (by the same in every pair, so no interval; lost in 6 of 6 pairs)",
    );
  });
  test("ties are told", () => {
    const fluid = around(0.15, 0.02, 60).map((value, k) => (k < 6 ? 0.1 : value));
    expect(ask({ nothing: level(60), cascade: level(60), fluid })).toContain("won in 54 of 60 pairs, level in 6)");
  });
  test("lower is better where the measure says so", () => {
    const text = ask(
      { nothing: around(0, 0, 20), cascade: around(50, 1, 20), fluid: around(40, 2, 20) },
      { primary: "cost", practicalDifference: 1 },
    );
    expect(text).toMatch(
      /fluid is better than cascade: the cost, all in is 10\.0 thousand euros lower \(95 % interval 9\.\d to 1\d\.\d; won in 20 of 20 pairs\)/,
    );
  });
  test("a measure without direction is higher or lower, never better", () => {
    const outcomes = { nothing: around(0.1, 0.01, 20), cascade: around(0.1, 0.02, 20), fluid: around(0.4, 0.03, 20) };
    const text = ask(outcomes, { primary: "arousal" });
    expect(text).toContain("fluid is higher than cascade: the mean arousal is 0.30 higher");
    expect(text).toContain("higher in 20 of 20 pairs");
    expect(text).not.toContain("better");
    expect(text).not.toContain("won");
  });
  test("undefined in every pair: says that nothing can be said", () => {
    expect(ask({ nothing: [null], cascade: [null], fluid: [0.1] })).toContain(
      "nothing can be said of fluid against cascade, because the share practising is undefined in every pair; against nothing, cascade is undefined and fluid is undefined.",
    );
  });
  test("a campaign still running, and an interruption, are said", () => {
    const horizon = { day: 40, daysAfter: -90, label: "campaign still running" };
    const text = ask({ nothing: level(8), cascade: level(8), fluid: level(8) }, { horizon, requested: 1500 });
    expect(text).toMatch(/^In the model, on day 40 \(campaign still running\), there is no practical difference/);
    expect(text).toMatch(/; interrupted after 8 of 1,500 pairs\.$/);
  });
  test("with a practical difference of 0 designs that differ by nothing on average stay unknown", () => {
    const fluid = around(0.25, 0.125, 10);
    const text = ask({ nothing: level(10), cascade: around(0.25, 0, 10), fluid }, { practicalDifference: 0 });
    expect(text).toContain("no number of pairs would tell");
  });
});

test("one design is compared with nothing", () => {
  expect(ask({ nothing: level(20), fluid: around(0.2, 0.01, 20) })).toMatch(
    /^In the model, 130 days after the campaign, fluid is better than nothing: .* \(95 % interval 9\.\d to 10\.\d; won in 20 of 20 pairs\)\.$/,
  );
});

test("nothing alone is described", () => {
  expect(ask({ nothing: around(0.2, 0.01, 20) })).toMatch(
    /^In the model, 130 days after the campaign, with no campaign the share practising is 20\.0 % \(95 % interval 19\.\d to 20\.\d\) in 20 runs\.$/,
  );
  expect(ask({ nothing: [0.2] })).toBe(
    "In the model, 130 days after the campaign, with no campaign the share practising is 20.0 % in 1 run.",
  );
});

test("of more than two designs the best is compared with the second, and all with nothing", () => {
  const outcomes = {
    nothing: level(20),
    cascade: around(0.3, 0.01, 20),
    fluid: around(0.2, 0.01, 20),
    loud: around(0.4, 0.02, 20),
  };
  const text = ask(outcomes);
  expect(text).toContain("of 3 designs loud comes first and cascade second: loud is better than cascade: ");
  expect(text).toMatch(/against nothing, cascade is 20\.0 points higher \(.*\), fluid is 10\.0 .* and loud is 30\.0/);
  expect(ask({ ...outcomes, lost: Array<null>(20).fill(null) })).toContain(
    "of 4 designs loud comes first and cascade second",
  );
});

test("of more than two designs the cheapest comes first where cost decides", () => {
  const outcomes = {
    nothing: around(0, 0, 20),
    cascade: around(50, 1, 20),
    fluid: around(40, 2, 20),
    loud: around(90, 3, 20),
  };
  const text = ask(outcomes, { primary: "cost", practicalDifference: 1 });
  expect(text).toContain("of 3 designs fluid comes first and cascade second: fluid is better than cascade: ");
});

test("designs are ranked in the measure's direction, equal ones in their order, undefined ones last", () => {
  const means: Record<string, number | null> = { a: 2, b: null, c: 1, d: 2, e: 3 };
  const names = Object.keys(means);
  const mean = (name: string) => means[name]!;
  expect(ranked(names, "higher", mean)).toEqual(["e", "a", "d", "c", "b"]);
  expect(ranked(names, "none", mean)).toEqual(["e", "a", "d", "c", "b"]);
  expect(ranked(names, "lower", mean)).toEqual(["c", "a", "d", "e", "b"]);
  expect(names).toEqual(["a", "b", "c", "d", "e"]);
});

test("below six pairs nothing is known, whatever the differences", () => {
  const differences = fc.oneof(
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
    fc.tuple(fc.constantFrom(-0.5, 0, 0.01, 1 / 3), fc.integer({ min: 1, max: 5 })).map(([d, k]) => Array(k).fill(d)),
  );
  fc.assert(
    fc.property(differences, fc.constantFrom(0, 0.02), (values: number[], practical) => {
      const { row } = compareValues("a", "b", measures.practising!, around(0, 0, values.length), values);
      const [found] = intervals([values], "1");
      const told = verdict(findingOf({ ...row, low: found!.low, high: found!.high }, values), "higher", practical);
      if (told.kind !== "unknown") throw new Error(told.kind);
      expect(values.length + told.more!).toBeGreaterThanOrEqual(6);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([
  // low, high, verdict (practical difference .02)
  [0.03, 0.05, "better"],
  [0.01, 0.05, "better"],
  [-0.01, 0.015, "equal"],
  [0.005, 0.02, "equal"],
  [-0.02, 0.02, "equal"],
  [-0.01, 0.021, "unknown"],
  [0, 0.03, "unknown"],
  [-0.05, -0.001, "worse"],
])("an interval from %d to %d is %s", (low, high, kind) => {
  const finding = { difference: (low + high) / 2, low, high, wins: 10, losses: 10, ties: 0, deviation: 0.05 };
  expect(verdict(finding, "higher", 0.02).kind).toBe(kind);
  const turned = kind === "better" ? "worse" : kind === "worse" ? "better" : kind;
  expect(verdict(finding, "lower", 0.02).kind).toBe(turned);
});

test("as many more pairs as the verdict asks for do tell", () => {
  const differences = around(0.005, 0.1, 40);
  const { row } = compareValues("a", "b", measures.practising!, around(0, 0, 40), differences);
  const [found] = intervals([differences], "1");
  const first = verdict(findingOf({ ...row, low: found!.low, high: found!.high }, differences), "higher", 0.02);
  if (first.kind !== "unknown") throw new Error(first.kind);
  const more = around(0.005, 0.1, 2 * Math.ceil((40 + first.more! * 1.1) / 2));
  const again = compareValues("a", "b", measures.practising!, around(0, 0, more.length), more);
  const [narrow] = intervals([more], "1");
  const second = verdict(findingOf({ ...again.row, low: narrow!.low, high: narrow!.high }, more), "higher", 0.02);
  expect(second.kind).toBe("equal");
});

test("numbers keep the digits their interval is worth, and never read 0 where they are not", () => {
  expect(figures("share", [0.1, -0.2, 0.3]).number(0.123)).toBe("12");
  expect(figures("share", [0.1, 0.05, 0.15]).number(0.123)).toBe("12.3");
  expect(figures("share", [0.0001, 0.0002]).size(0.0001)).toBe("0.01 points");
  expect(figures("share").number(-0.00001)).toBe("0.0");
  expect(figures("scale", [0.5]).size(-0.123)).toBe("0.12");
  expect([about(40), about(123), about(1234), about(20_000)]).toEqual([
    "about 40",
    "about 130",
    "about 1,300",
    "more than 10,000",
  ]);
});

test("whatever the outcomes, it is one sentence of words and finite numbers", () => {
  const outcome = fc.oneof(
    fc.constant(null),
    fc.constantFrom(0, 1, 0.5),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1e-9, noNaN: true }),
  );
  const questions = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }))
    .chain(([designs, pairs]) =>
      fc.tuple(
        fc.array(fc.array(outcome, { minLength: pairs, maxLength: pairs }), { minLength: designs, maxLength: designs }),
        fc.constantFrom("practising", "attitude", "arousal", "cost", "managerHours", "attentionMinutes"),
        fc.constantFrom(0, 0.02, 0.5),
      ),
    );
  fc.assert(
    fc.property(questions, ([values, primary, practicalDifference]) => {
      const names = ["nothing", "cascade", "fluid", "loud", "late"];
      const outcomes = Object.fromEntries(values.map((column, at) => [names[at]!, column]));
      const text = ask(outcomes, { primary, practicalDifference });
      expect(text).toMatch(/^In the model, [^;]+(; [^;]+)*\.$/);
      expect(text).not.toMatch(/NaN|null|Infinity|undefined (?!in every|and)|-0(\.0+)?[ ,)]| {2}|\.\./);
      expect(text.match(/\.(?!\d)/g)).toHaveLength(1);
    }),
    { seed: 5, numRuns: 300 },
  );
});
