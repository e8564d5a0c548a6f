import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { NEED_COLUMNS, needs } from "../../src/mind/needs.ts";
import { needsOptions, needsRule } from "../../src/mind/needs-rule.ts";
import type { LivedConditions } from "../../src/mind/parts.ts";
import type { Organisation } from "../../src/people/population.ts";
import { given, mindOf, runAlone } from "./alone.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, mean, spread, village } from "./support.ts";

interface Life {
  readonly organisation?: Organisation;
  readonly days: number;
  readonly options?: Readonly<Record<string, number>>;
  readonly conditions?: Partial<LivedConditions>;
  readonly practised?: (i: number) => number;
  readonly extra?: readonly Mechanism[];
  readonly seed?: string;
}

function live({ organisation = hermits(5), days, options = {}, conditions = {}, extra = [], ...rest }: Life): Stage {
  const held = { practised: rest.practised ?? 0, participation: conditions.participation ?? 0 };
  const owner = createColumnsOwner(["practised", "participation"], held, ["participation"]);
  const rule = needs(resolveOptions(needsOptions, options), mindOf(conditions));
  return runAlone(organisation, [owner, rule, ...extra], days, { seed: rest.seed ?? "1" });
}

const still = { noise: 0, fortune: 0, statusQuoSpread: 0, statusQuo: 0.2 };

test("needs are standard normal and their importance is a monotone map of them", () => {
  const stage = live({ organisation: hermits(5000), days: 0 });
  for (const need of NEED_COLUMNS) {
    expect(mean(stage, `need${need}`)).toBeCloseTo(0, 1);
    expect(spread(stage, `need${need}`)).toBeCloseTo(1, 1);
    expect(mean(stage, `importance${need}`)).toBeCloseTo(0.5, 1);
    const z = stage.columns.of[`need${need}`]!;
    const w = stage.columns.of[`importance${need}`]!;
    const order = Array.from(z.keys()).sort((a, b) => z[a]! - z[b]!);
    for (let k = 1; k < order.length; k++) expect(w[order[k]!]!).toBeGreaterThanOrEqual(w[order[k - 1]!]!);
  }
});

test("without noise satisfaction goes half the way to what is lived in one half-life", () => {
  const stage = live({ days: 30, options: { ...still, adjustment: 30 }, conditions: { lived: 0.875 } });
  for (const need of NEED_COLUMNS) expect(mean(stage, `satisfaction${need}`)).toBeCloseTo((0.2 + 0.75) / 2, 12);
  expect(mean(stage, "satisfaction")).toBeCloseTo(0.475, 6);
  expect(mean(stage, "perceivedSupply")).toBeCloseTo(0.875, 6);
});

test("noise is in what is remembered of the supply, not in what is lived", () => {
  const calm = live({ days: 20, options: { ...still, noise: 0 } });
  const noisy = live({ days: 20, options: { ...still, noise: 0.4 } });
  for (const need of NEED_COLUMNS)
    expect(noisy.columns.of[`satisfaction${need}`]).toEqual(calm.columns.of[`satisfaction${need}`]);
  expect(noisy.columns.of.perceivedSupply).not.toEqual(calm.columns.of.perceivedSupply);
});

test("the perceived supply is unbiased and its spread is that of an exponential mean of the readings", () => {
  for (const seed of ["1", "untuned"]) {
    const stage = live({ organisation: hermits(4000), days: 80, conditions: { lived: 0.5 }, seed });
    const kept = 2 ** (-1 / 10);
    expect(mean(stage, "perceivedSupply")).toBeCloseTo(0.5, 2);
    expect(spread(stage, "perceivedSupply")).toBeCloseTo(0.25 * Math.sqrt((1 - kept) / (1 + kept)), 2);
  }
});

test("the lived supply differs between people as the option says, and is perceived as it is", () => {
  const options = { ...still, supplySpread: 0.1 };
  const stage = live({ organisation: hermits(4000), days: 10, options, conditions: { lived: 0.5 } });
  expect(mean(stage, "supply")).toBeCloseTo(0.5, 2);
  expect(spread(stage, "supply")).toBeCloseTo(0.1, 2);
  const { supply, perceivedSupply } = stage.columns.of;
  for (let i = 0; i < 4000; i++) expect(perceivedSupply![i]!).toBeCloseTo(supply![i]!, 6);
});

test("full participation adds its supply, up to 1", () => {
  const options = { ...still, involvementSupply: 0.125, supplyMemory: 5 };
  const some = live({ days: 400, options, conditions: { lived: 0.5, participation: 0.5 } });
  expect(mean(some, "perceivedSupply")).toBeCloseTo(0.5625, 6);
  expect(mean(some, "satisfactionStatus")).toBeCloseTo(0.125, 3);
  const full = live({ days: 400, options, conditions: { lived: 1, participation: 1 } });
  expect(mean(full, "perceivedSupply")).toBeCloseTo(1, 6);
});

test("only who practises learns what the change is worth, by the share that the option says", () => {
  const options = { ...still, experience: 0.05 };
  const practised = (i: number): number => i % 2;
  const stage = live({ organisation: hermits(4), days: 10, options, conditions: { lived: 0.75 }, practised });
  for (const need of NEED_COLUMNS) {
    const change = stage.columns.of[`change${need}`]!;
    expect(change[0]).toBe(0);
    expect(change[2]).toBe(0);
    expect(change[1]).toBeCloseTo(0.5 * (1 - 0.95 ** 10), 6);
    expect(change[3]).toBe(change[1]);
  }
});

test("what one has of the status quo is where satisfaction starts, and stays", () => {
  const stage = live({ organisation: hermits(2000), days: 0 });
  const later = live({ organisation: hermits(2000), days: 50 });
  for (const need of NEED_COLUMNS) {
    const before = stage.columns.of[`statusQuo${need}`]!;
    expect(before).toEqual(Float32Array.from(stage.columns.of[`satisfaction${need}`]!));
    expect(later.columns.of[`statusQuo${need}`]).toEqual(before);
    expect(mean(stage, `statusQuo${need}`)).toBeCloseTo(0.2, 1);
    expect(spread(stage, `statusQuo${need}`)).toBeCloseTo(0.3, 1);
  }
});

test("needs cluster in teams as the option says, and keep variance 1", () => {
  for (const teamCorrelation of [0, 0.1, 0.4]) {
    const stage = live({ organisation: village(6000), days: 0, options: { teamCorrelation } });
    const leader = stage.world.people.manager;
    let product = 0;
    let pairs = 0;
    for (const need of NEED_COLUMNS) {
      const z = stage.columns.of[`need${need}`]!;
      expect(Math.abs(spread(stage, `need${need}`) - 1)).toBeLessThan(0.06);
      for (let i = 2; i < 6000; i++)
        if (leader[i] === leader[i - 1]) {
          product += z[i]! * z[i - 1]!;
          pairs++;
        }
    }
    expect(Math.abs(product / pairs - teamCorrelation)).toBeLessThan(0.04);
  }
});

test("a newcomer is somebody else, who shares with the team what it had in common", () => {
  const renewal: Mechanism = {
    name: "renewal",
    initialize: (world) => ({
      after(day) {
        if (day === 3) for (let i = 1000; i < 6000; i++) world.renew(i);
      },
    }),
  };
  const options = { teamCorrelation: 0.4 };
  const organisation = village(6000);
  const old = live({ organisation, days: 3, options });
  const stage = live({ organisation, days: 3, options, extra: [renewal] });
  const leader = organisation.people.manager;
  let team = 0;
  let self = 0;
  let pairs = 0;
  for (const need of NEED_COLUMNS) {
    const z = stage.columns.of[`need${need}`]!;
    const was = old.columns.of[`need${need}`]!;
    expect(z.subarray(0, 1000)).toEqual(was.subarray(0, 1000));
    for (let i = 1001; i < 6000; i++) {
      if (leader[i] !== leader[i - 1]) continue;
      expect(z[i]).not.toBe(was[i]);
      team += z[i]! * z[i - 1]!;
      self += z[i]! * was[i]!;
      pairs++;
    }
  }
  // Of the old holder of the row a newcomer has what the team shares, and nothing more.
  expect(Math.abs(team / pairs - 0.4)).toBeLessThan(0.04);
  expect(Math.abs(self / pairs - 0.4)).toBeLessThan(0.04);
});

test("all columns stay in their ranges whatever the options", () => {
  const numbers = fc.record(
    Object.fromEntries(
      Object.entries(needsOptions).map(([name, { range }]) => [
        name,
        fc.double({ min: range[0], max: range[1], noNaN: true }),
      ]),
    ),
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(numbers, share, share, (options, lived, participation) => {
      const organisation = hermits(20);
      const practised = (i: number): number => i % 2;
      const stage = live({ organisation, days: 15, options, conditions: { lived, participation }, practised });
      for (const [name, { range }] of Object.entries(needsRule.columns))
        for (const value of stage.columns.of[name]!)
          if (!(value >= range[0] && value <= range[1])) throw new Error(`${name} is ${value}`);
    }),
    { numRuns: 60, seed: 3 },
  );
});

test("people of no weight at all have a satisfaction of 0", () => {
  const nobody = given(Object.fromEntries(NEED_COLUMNS.map((need) => [`importance${need}`, 0])));
  expect(mean(live({ days: 2, extra: [nobody] }), "satisfaction")).toBe(0);
});
