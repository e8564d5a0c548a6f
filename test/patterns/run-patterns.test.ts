import { describe, expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { patterns } from "../../src/patterns/catalogue.ts";
import { alike, atLeast, atMost, below, between, exactly, near } from "../../src/patterns/check.ts";
import { differencesFrom } from "../../src/patterns/differences.ts";
import { type NotReproduced, notReproduced } from "../../src/patterns/not-reproduced.ts";
import type { Check, PatternVerdict } from "../../src/patterns/pattern.ts";
import { type PatternOptions, runPatterns } from "../../src/patterns/run-patterns.ts";
import {
  expectedWords,
  type Scorecard,
  type ScorecardRow,
  scorecardJson,
  scorecardText,
} from "../../src/patterns/scorecard.ts";
import { SEED_SETS, type SeedSet, seedsOf } from "../../src/patterns/seed-sets.ts";
import { poissonChances, root, slope, sum } from "../../src/patterns/statistics.ts";

const faults = async (options: unknown): Promise<string[]> => {
  const error = await runPatterns(options as PatternOptions).then(
    () => undefined,
    (error: unknown) => error,
  );
  return error instanceof InputError ? error.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

describe("the catalogue", () => {
  test("goes up in whole numbers, each with its paper, its claim and a title of its own", () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
    expect(patterns.map(({ id }) => id)).toEqual([...numbered("O", 22), ...numbered("S", 4)]);
    expect(new Set(patterns.map(({ title }) => title)).size).toBe(patterns.length);
    for (const { paper, claim, seconds } of patterns) {
      expect(paper.year).toBeGreaterThan(1880);
      for (const word of [paper.authors, paper.title, paper.journal, claim]) expect(word.length).toBeGreaterThan(3);
      expect(seconds).toBeGreaterThan(0);
    }
    expect(Object.isFrozen(patterns) && patterns.every((pattern) => Object.isFrozen(pattern))).toBe(true);
  });

  test("the list of what is not reproduced names patterns that there are, sets that fail, and reasons", () => {
    for (const { id, fails, reason } of notReproduced) {
      expect(patterns.map((pattern) => pattern.id)).toContain(id);
      expect(fails.length).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test("the two sets share no seed", () => {
    const [first, second] = SEED_SETS.map((set) => seedsOf(set)(1000));
    expect(first!.slice(0, 3)).toEqual([1, 2, 3]);
    expect(second!.slice(0, 3)).toEqual([1001, 1002, 1003]);
    expect(first!.filter((seed) => second!.includes(seed))).toEqual([]);
  });
});

describe("a check", () => {
  const holds = (checks: readonly Check[]): boolean[] => checks.map((check) => check.holds);
  test("counts its bound in, or out where it says below", () => {
    const on = [
      near("", 0.5, 0.25, 0.25),
      between("", 1, 1, 2),
      between("", 2, 1, 2),
      atLeast("", 3, 3),
      atMost("", 3, 3),
    ];
    expect(holds(on)).toEqual([true, true, true, true, true]);
    const off = [
      near("", 0.51, 0.25, 0.25),
      between("", 2.01, 1, 2),
      atLeast("", 2, 3),
      atMost("", 4, 3),
      below("", 3, 3),
    ];
    expect(holds(off)).toEqual([false, false, false, false, false]);
    expect(holds([exactly("", 1, 1), exactly("", "a, b", "a, b"), exactly("", 1 + 1e-15, 1)])).toEqual([
      true,
      true,
      false,
    ]);
    expect(holds([alike("", [-0.1, 0.05], 0.1), alike("", [-0.11, 0.05], 0.1), alike("", [], 0)])).toEqual([
      true,
      false,
      true,
    ]);
  });
  test("of something that is no number never holds", () => {
    const x = Number.NaN;
    const all = [
      near("", x, 0, 9),
      exactly("", x, x),
      between("", x, 0, 1),
      atLeast("", x, 0),
      atMost("", x, 0),
      below("", x, 1),
    ];
    expect(holds([...all, alike("", [x, 0], 1), alike("", [0, x], 1)])).toEqual(Array(8).fill(false));
  });
  test("says what was expected", () => {
    const words = [near("", 0, 0.73, 0.12), exactly("", 0, 99), atLeast("", 0, 16), near("", 0, 0, 1e-12)].map(
      expectedWords,
    );
    expect(words).toEqual(["0.73 ± 0.12", "exactly 99", "at least 16", "0 ± 1e-12"]);
  });
});

test("roots, slopes and Poisson's distribution", () => {
  expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 12);
  expect(root((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 12);
  expect(
    slope([
      [1, 5],
      [2, 3],
      [3, 1],
    ]),
  ).toBeCloseTo(-2, 12);
  expect(poissonChances(2, 3).map((x) => x / Math.exp(-2))).toEqual([1, 2, 2, 4 / 3].map((x) => expect.closeTo(x, 12)));
  expect(sum(poissonChances(8, 60))).toBeCloseTo(1, 12);
});

describe("runPatterns", () => {
  test("runs those asked for, in the order of their numbers, whatever the case, and tells how far it is", async () => {
    const told: string[] = [];
    const { rows, differences, seeds } = await runPatterns({
      ids: ["o11", "O7", "O11"],
      onProgress: ({ finished, total, id }) => told.push(`${id} ${finished} of ${total}`),
    });
    expect(rows.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(["O7 reproduced", "O11 reproduced"]);
    expect(rows[1]).toMatchObject({
      what: "rioters, thresholds of 0 to 99",
      expected: "exactly 100",
      got: "100",
      reason: "",
    });
    expect([differences, seeds]).toEqual([[], "first"]);
    expect(told).toEqual(["O7 0 of 1", "O11 0 of 1", "O11 1 of 1"]);
  });

  test("gives the same twice", async () => {
    const [one, two] = [await runPatterns({ ids: ["O13"] }), await runPatterns({ ids: ["O13"] })];
    expect(scorecardJson(one)).toBe(scorecardJson(two));
  });

  test("stops where it is told to, and says what was not run", async () => {
    const controller = new AbortController();
    const card = await runPatterns({
      ids: ["O7", "O11"],
      signal: controller.signal,
      onProgress: ({ id }) => id === "O11" && controller.abort(),
    });
    expect(card.rows.map(({ verdict }) => verdict)).toEqual(["reproduced", "not run"]);
    expect(card.differences).toEqual(["O11 was not run: stopped before it began"]);
  });

  test("refuses every unknown word at once, with the nearest right one", async () => {
    const found = await faults({ ids: ["O5", "O55", "x"], seeds: "frist", id: 1 });
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^options: unknown "id"; expected ids, .*did you mean ids\?$/);
    expect(found[1]).toMatch(/^ids: unknown "O55"; expected O1, O2, .*did you mean O\d+\?$/);
    expect(found[2]).toMatch(/^ids: unknown "X"; expected O1/);
    expect(found[3]).toBe('seeds: unknown "frist"; expected first or second; did you mean first?');
    expect(await faults({ ids: "O5" })).toEqual(["ids: invalid O5; expected a list of ids"]);
    expect(await faults(null)).toEqual(["options: invalid null; expected an object of options"]);
  });
});

describe("the differences from the list", () => {
  const row = (what: string, holds: boolean, verdict: PatternVerdict, reason = "") =>
    ({ id: "O1", verdict, reason, checks: [{ ...exactly(what, 1, 1), holds }] }) as unknown as ScorecardRow;
  const listed: NotReproduced = {
    id: "O1",
    check: "a",
    got: { first: 1, second: 2 },
    fails: ["first"],
    reason: "known",
  };
  const told = (list: NotReproduced[], found: ScorecardRow, set: SeedSet = "first") =>
    differencesFrom(list, [found], set);

  test("are none where all holds, or fails as listed", () => {
    expect(told([], row("a", true, "reproduced"))).toEqual([]);
    expect(told([listed], row("a", false, "not reproduced"))).toEqual([]);
    expect(told([listed], row("a", true, "reproduced"), "second")).toEqual([]);
    expect(told([listed], row("a", true, "not run", "no browser"))).toEqual([]);
  });

  test("are told in either direction, and for what has no verdict", () => {
    expect(told([], row("a", false, "not reproduced"))).toEqual(["O1 is not reproduced and not listed as such: a"]);
    expect(told([listed], row("a", false, "not reproduced"), "second")).toHaveLength(1);
    expect(told([listed], row("a", true, "reproduced"))).toEqual(["O1 is listed as not reproduced and is: a"]);
    expect(told([listed], row("b", true, "reproduced"))).toEqual(["O1 is listed for a check that it does not have: a"]);
    expect(told([], row("a", true, "not run", "stopped on the way"))).toEqual(["O1 was not run: stopped on the way"]);
  });
});

describe("the scorecard", () => {
  const paper = { authors: "Smith & Jones", year: 2001, title: "On it", journal: "Journal" };
  const row = { title: "title", paper, claim: "it is so", what: "measured", reason: "" } as const;
  const checks = [exactly("a", 1, 1), near("b", 0.123456, 0.5, 0.1)];
  const card: Scorecard = {
    seeds: "second",
    rows: [
      { ...row, id: "O1", expected: "exactly 1", got: "1", verdict: "reproduced", checks: checks.slice(0, 1) },
      {
        ...row,
        id: "O2",
        expected: "0.5 ± 0.1",
        got: "0.123456",
        verdict: "not reproduced",
        reason: "too small",
        checks,
      },
      { ...row, id: "O22", what: "", expected: "", got: "", verdict: "not run", reason: "no browser", checks: [] },
    ],
    differences: ["O2 is not reproduced and not listed as such: b"],
  };

  test("is a table with what was measured, and why not, below each row", () => {
    expect(scorecardText(card).split("\n")).toEqual([
      "pattern    source              expected   got       checks  verdict",
      "O1  title  Smith & Jones 2001  exactly 1  1         1 of 1  reproduced",
      "    measured",
      "O2  title  Smith & Jones 2001  0.5 ± 0.1  0.123456  1 of 2  not reproduced",
      "    measured",
      "    too small",
      "O22 title  Smith & Jones 2001                       0 of 0  not run",
      "    no browser",
      "",
      "1 reproduced, 1 not reproduced, 1 not run (second seeds)",
      "O2 is not reproduced and not listed as such: b",
    ]);
  });

  test("lists every check where asked to", () => {
    const lines = scorecardText(card, true).split("\n");
    expect(lines).toContain("    holds  a: expected exactly 1, got 1");
    expect(lines).toContain("    FAILS  b: expected 0.5 ± 0.1, got 0.123456");
  });

  test("as JSON holds everything", () => {
    const { asListed, rows, ...rest } = JSON.parse(scorecardJson(card));
    expect([asListed, rows]).toEqual([false, JSON.parse(JSON.stringify(card.rows))]);
    expect(rest).toEqual({ seeds: "second", differences: card.differences });
  });
});
