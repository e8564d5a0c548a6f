import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { beliefs } from "../../src/mind/beliefs.ts";
import { beliefsOptions } from "../../src/mind/beliefs-rule.ts";
import { alone, type Held, mindOf } from "./held.ts";
import { hermits, mean, spread } from "./support.ts";

const NEEDS = ["Recognition", "SelfDevelopment", "Status", "Security"];
const four = (stem: string, values: readonly number[]): Held =>
  Object.fromEntries(NEEDS.map((need, k) => [stem + need, values[k]!]));
const HELD: Held = {
  ...four("importance", [0.2, 0.4, 0.6, 0.8]),
  ...four("change", [0, 0, 0, 0]),
  ...four("statusQuo", [0, 0, 0, 0]),
  practised: 0,
  alignment: 0.8,
  breach: 0,
  resistanceToChange: 0.4,
};
const rule = (options = {}, brake?: number) =>
  beliefs(resolveOptions(beliefsOptions, options), mindOf({}, brake === undefined ? {} : { readiness: { brake } }));

test("practice day by day makes able: efficacy is 1 - (1 - e0)(1 - mastery)^t", () => {
  const stage = alone(rule(), { ...HELD, practised: 1 });
  const { efficacy } = stage.columns.of;
  const start = efficacy!.slice();
  advance(stage, 30);
  for (let i = 0; i < 20; i++) expect(efficacy![i]!).toBeCloseTo(1 - (1 - start[i]!) * 0.99 ** 30, 12);
});

test("resistance to change slows mastery by brake times the trait, and only where readiness is on", () => {
  const stage = alone(rule({}, 0.5), { ...HELD, practised: 1 });
  const { efficacy } = stage.columns.of;
  const start = efficacy![3]!;
  advance(stage, 10);
  expect(efficacy![3]!).toBeCloseTo(1 - (1 - start) * (1 - 0.01 * 0.8) ** 10, 12);
});

test("without practice efficacy comes half the way back to rest in 93 days", () => {
  const stage = alone(rule(), HELD);
  const { efficacy, efficacyAtRest } = stage.columns.of;
  expect(efficacy![0]).toBe(efficacyAtRest![0]);
  efficacy![0] = efficacyAtRest![0]! + 0.4;
  efficacy![1] = efficacyAtRest![1]! - 0.4;
  advance(stage, 93);
  expect(efficacy![0]! - efficacyAtRest![0]!).toBeCloseTo(0.2, 10);
  expect(efficacy![1]! - efficacyAtRest![1]!).toBeCloseTo(-0.2, 10);
});

test("the belief in the leaders ends at what is seen of them: agreement less breach", () => {
  const end = (alignment: number, breach: number): number => {
    const stage = alone(rule(), { ...HELD, alignment, breach });
    advance(stage, 600);
    return stage.columns.of.principalSupport![0]!;
  };
  expect(end(0.8, 0)).toBeCloseTo(0.6, 10);
  expect(end(0.8, 0.25)).toBeCloseTo(0.35, 10);
  expect(end(0, 0.5)).toBeCloseTo(-1, 10);
  const first = alone(rule(), HELD);
  const before = first.columns.of.principalSupport![0]!;
  advance(first, 1);
  expect(first.columns.of.principalSupport![0]!).toBeCloseTo(before + 0.05 * (0.6 - before), 14);
});

test("worth is what the change gives above the status quo, weighted by importance, and cut to its range", () => {
  const worth = (change: readonly number[], statusQuo: readonly number[], importance = [0.2, 0.4, 0.6, 0.8]) => {
    const held = {
      ...HELD,
      ...four("importance", importance),
      ...four("change", change),
      ...four("statusQuo", statusQuo),
    };
    const stage = alone(rule(), held);
    const atStart = stage.columns.of.personalValence![0]!;
    advance(stage, 1);
    expect(stage.columns.of.personalValence![0]).toBe(atStart);
    return atStart;
  };
  // (.2 * .5 + .4 * -.1 + .6 * .3 + .8 * 0) / 2
  expect(worth([0.7, 0.1, 0.3, 0.2], [0.2, 0.2, 0, 0.2])).toBeCloseTo(0.12, 14);
  expect(worth([1, 1, 1, 1], [-1, -1, -1, -1])).toBe(1);
  expect(worth([-1, -1, -1, -1], [1, 1, 1, 1])).toBe(-1);
  expect(worth([1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0])).toBe(0);
});

test("people start with beliefs around 0 that differ by the spread, each on its own", () => {
  const stage = alone(rule({ spread: 0.2 }), HELD, { organisation: hermits(4000) });
  for (const name of ["discrepancy", "appropriateness", "efficacy", "principalSupport"]) {
    expect(mean(stage, name)).toBeCloseTo(0, 1);
    expect(spread(stage, name)).toBeCloseTo(0.2, 1);
  }
  const { discrepancy, appropriateness } = stage.columns.of;
  let product = 0;
  for (let i = 0; i < 4000; i++) product += discrepancy![i]! * appropriateness![i]!;
  expect(Math.abs(product / 4000 / 0.04)).toBeLessThan(0.06);
});
