import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { commitment } from "../../src/mind/commitment.ts";
import { commitmentOptions } from "../../src/mind/commitment-rule.ts";
import { alone } from "./held.ts";
import { hermits, mean } from "./support.ts";

const run = (attitude: number, participation: number, breach: number, days: number) => {
  const stage = alone(commitment(resolveOptions(commitmentOptions)), { attitude, participation, breach });
  advance(stage, days);
  const { commitment: bond, commitmentAtStart } = stage.columns.of;
  return { now: bond![7]!, atStart: commitmentAtStart![7]! };
};

test("full good will closes the gap to 1 by a hundredth a day, full breach takes a hundredth a day", () => {
  const won = run(1, 0, 0, 50);
  expect(won.now).toBeCloseTo(1 - (1 - won.atStart) * 0.99 ** 50, 12);
  const lost = run(0, 0, 1, 50);
  expect(lost.now).toBeCloseTo(lost.atStart * 0.99 ** 50, 12);
});

test("good will, participation and breach add up before the step; a bad attitude takes nothing by itself", () => {
  const both = run(0.4, 0.5, 0.3, 1);
  expect(both.now).toBeCloseTo(both.atStart + 0.006 * (1 - both.atStart), 14);
  const bad = run(-1, 0, 0, 100);
  expect(bad.now).toBe(bad.atStart);
});

test("people start from Beta(5, 4)", () => {
  const rule = commitment(resolveOptions(commitmentOptions));
  const stage = alone(rule, { attitude: 0, participation: 0, breach: 0 }, { organisation: hermits(4000) });
  expect(Math.abs(mean(stage, "commitment") - 5 / 9)).toBeLessThan(0.01);
});
