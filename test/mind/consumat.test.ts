import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { chosen, consumat, strategyOf } from "../../src/mind/consumat.ts";
import { consumatOptions, consumatRule } from "../../src/mind/consumat-rule.ts";
import { NEED_COLUMNS } from "../../src/mind/needs.ts";
import type { Organisation } from "../../src/people/population.ts";
import { given, mindOf, runAlone, tied } from "./alone.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, village } from "./support.ts";

const FOUR = (start: string): string[] => NEED_COLUMNS.map((need) => start + need);
const NARROW = [...FOUR("importance"), ...FOUR("change"), ...FOUR("statusQuo"), "importanceSocial"];
type Given = Readonly<Record<string, number | readonly number[]>>;
const all = (start: string, value: number | readonly number[]): Given =>
  Object.fromEntries(FOUR(start).map((name) => [name, value]));

function run(
  organisation: Organisation,
  columns: Given,
  options: Readonly<Record<string, number>> = {},
  days = 1,
): Stage {
  const owner = createColumnsOwner([...NARROW, "choice"], {}, NARROW);
  const rule = consumat(resolveOptions(consumatOptions, options), mindOf({}, { consumat: true }));
  return runAlone(organisation, [owner, rule, given(columns)], days);
}

const [REPEAT, IMITATE, DELIBERATE, INQUIRE] = [1, 2, 3, 4] as const;

/** 0 tied to four others who keep their choice: satisfied with it, and certain as they see 0 only. */
const star = tied(5, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
]);
interface Case {
  readonly change: number;
  readonly statusQuo: number;
  readonly choices: readonly number[];
}
function centre({ change, statusQuo, choices }: Case): [strategy: number, choice: number] {
  const columns = {
    ...all("importance", 1),
    ...all("change", [change, 1, 1, 1, 1]),
    ...all("statusQuo", [statusQuo, 1, 1, 1, 1]),
    choice: choices,
  };
  const stage = run(star, columns);
  expect([...stage.columns.of.choice!].slice(1)).toEqual(choices.slice(1));
  return [stage.columns.of.strategy![0]!, stage.columns.of.choice![0]!];
}

test("the four strategies follow from satisfaction and certainty", () => {
  expect([strategyOf(true, true), strategyOf(true, false), strategyOf(false, true), strategyOf(false, false)]).toEqual([
    REPEAT,
    IMITATE,
    DELIBERATE,
    INQUIRE,
  ]);
});

describe("one person among four others", () => {
  test("repeats where satisfied and certain, even if another choice were better", () => {
    expect(centre({ change: 1, statusQuo: 0.5, choices: [0, 0, 0, 0, 0] })).toEqual([REPEAT, 0]);
    expect(centre({ change: 0.5, statusQuo: 1, choices: [1, 0, 0, 0, 0] })).toEqual([REPEAT, 1]);
  });
  test("imitates the majority where satisfied and uncertain, even if it is worse", () => {
    expect(centre({ change: -1, statusQuo: 1, choices: [0, 1, 1, 1, 0] })).toEqual([IMITATE, 1]);
    expect(centre({ change: 1, statusQuo: -1, choices: [1, 1, 0, 0, 0] })).toEqual([IMITATE, 0]);
  });
  test("keeps the choice where the others are of two halves", () => {
    for (const own of [0, 1])
      expect(centre({ change: 0.5, statusQuo: 0.5, choices: [own, 1, 1, 0, 0] })).toEqual([IMITATE, own]);
  });
  test("deliberates where not satisfied but certain, against all others", () => {
    expect(centre({ change: 0.5, statusQuo: -0.5, choices: [0, 0, 0, 0, 0] })).toEqual([DELIBERATE, 1]);
    expect(centre({ change: -1, statusQuo: -0.5, choices: [1, 1, 1, 1, 1] })).toEqual([DELIBERATE, 0]);
    expect(centre({ change: -1, statusQuo: -0.5, choices: [0, 1, 1, 1, 1] })).toEqual([DELIBERATE, 0]);
  });
  test("inquires where neither: follows the majority only if that is better", () => {
    expect(centre({ change: 0.5, statusQuo: -0.5, choices: [0, 1, 1, 1, 0] })).toEqual([INQUIRE, 1]);
    expect(centre({ change: -1, statusQuo: -0.5, choices: [0, 1, 1, 1, 0] })).toEqual([INQUIRE, 0]);
    expect(centre({ change: 0.5, statusQuo: -0.5, choices: [0, 1, 0, 0, 0] })).toEqual([INQUIRE, 0]);
  });
});

test("an inquiry that finds nothing better, and one without a majority, change nothing", () => {
  for (const own of [0, 1]) {
    expect(chosen(INQUIRE, own, 0.75, 0)).toBe(own);
    expect(chosen(INQUIRE, own, 0.5, own === 1 ? -1 : 1)).toBe(own);
    expect(chosen(DELIBERATE, own, 0.75, 0)).toBe(own);
  }
});

test("where all are satisfied and all uncertain it is the majority rule, everybody at once", () => {
  const n = 40;
  const organisation = village(n);
  const start = Array.from({ length: n }, (_, i) => (i * 7) % 2);
  const columns = { ...all("importance", 1), ...all("change", 1), ...all("statusQuo", 1), choice: start };
  const stage = run(organisation, columns, { uncertain: 0.1 });
  const { offsets, neighbours } = organisation.network;
  let uncertain = 0;
  for (let i = 0; i < n; i++) {
    const around = [...neighbours.subarray(offsets[i], offsets[i + 1])];
    const share = around.filter((j) => start[j] === 1).length / around.length;
    if (4 * share * (1 - share) <= 0.1) continue;
    uncertain++;
    expect(stage.columns.of.choice![i]).toBe(share > 0.5 ? 1 : share < 0.5 ? 0 : start[i]);
  }
  expect(uncertain).toBeGreaterThan(n / 2);
});

test("people without ties are certain: they repeat, or deliberate", () => {
  const columns = {
    ...all("importance", 1),
    ...all("change", 0.25),
    ...all("statusQuo", [0.5, -0.5]),
    importanceSocial: 1,
    choice: 0,
  };
  const stage = run(hermits(2), columns);
  expect([...stage.columns.of.strategy!]).toEqual([REPEAT, DELIBERATE]);
  expect([...stage.columns.of.choice!]).toEqual([0, 1]);
});

test("what satisfies includes being with the majority", () => {
  // Without others -1/3 * 2: with all four on one's side 1/3 more.
  const columns = { ...all("importance", 1), ...all("change", -0.25), ...all("statusQuo", 1), choice: 1 };
  expect(run(star, { ...columns, importanceSocial: [0, 0, 0, 0, 0] }).columns.of.strategy![0]).toBe(DELIBERATE);
  expect(run(star, { ...columns, importanceSocial: [1, 0, 0, 0, 0] }).columns.of.strategy![0]).toBe(REPEAT);
});

test("choices stay 0 or 1 and strategies 1 to 4 whatever is given", () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  const rows = fc.array(fc.array(value, { minLength: 20, maxLength: 20 }), { minLength: 14, maxLength: 14 });
  const satisfied = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  const uncertain = fc.double({ min: 0.1, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(rows, satisfied, uncertain, (values, min, max) => {
      const columns = Object.fromEntries(
        NARROW.map((name, k) => [name, values[k]!.map((v) => (name.startsWith("importance") ? Math.abs(v) : v))]),
      );
      const start = values[13]!.map((v) => (v > 0 ? 1 : 0));
      const stage = run(village(20), { ...columns, choice: start }, { satisfied: min, uncertain: max }, 5);
      const { choice, strategy } = stage.columns.of;
      return choice!.every((c) => c === 0 || c === 1) && strategy!.every((s) => s >= 1 && s <= 4);
    }),
    { numRuns: 100, seed: 11 },
  );
  expect(consumatRule.on).toBe(false);
});
