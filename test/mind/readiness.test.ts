import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { readiness } from "../../src/mind/readiness.ts";
import { readinessOptions } from "../../src/mind/readiness-rule.ts";
import { alone, type Held } from "./held.ts";
import { hermits, mean } from "./support.ts";

const HELD: Held = {
  attitude: 0,
  discrepancy: 0.1,
  appropriateness: 0.2,
  efficacy: -0.4,
  principalSupport: 0.6,
  personalValence: 0.3,
};
const rule = (options = {}) => readiness(resolveOptions(readinessOptions, options));
// .15 * .1 + .25 * .2 - .2 * .4 + .2 * .6 + .2 * .3
const BY_HAND = 0.165;

test("readiness is the weighted mean of the five beliefs, on day 0 and after", () => {
  const stage = alone(rule(), HELD);
  expect(stage.columns.of.readiness![0]!).toBeCloseTo(BY_HAND, 14);
  stage.columns.of.efficacy!.fill(1);
  advance(stage, 1);
  expect(stage.columns.of.readiness![0]!).toBeCloseTo(BY_HAND + 0.28, 14);
});

test("weights need not add up to 1", () => {
  const stage = alone(rule({ efficacy: 0.3 }), HELD);
  expect(stage.columns.of.readiness![0]!).toBeCloseTo((BY_HAND - 0.04) / 1.1, 14);
});

test("upwards attitude goes pull times the gap, less what resistance takes; downwards nothing is taken", () => {
  for (const [attitude, sign] of [
    [-0.5, 1],
    [0.5, -1],
  ] as const) {
    const stage = alone(rule({ brake: 0.5 }), { ...HELD, attitude });
    advance(stage, 1);
    for (let i = 0; i < 20; i++) {
      const d = 0.02 * (BY_HAND - attitude);
      const resistance = stage.columns.of.resistanceToChange![i]!;
      const step = sign > 0 ? d * (1 - 0.5 * resistance) * 1.5 : d * 1.5;
      expect(stage.columns.of.attitude![i]!).toBeCloseTo(attitude + step, 14);
    }
  }
});

test("held beliefs take attitude to readiness from either side; pull 0 leaves it", () => {
  for (const attitude of [-1, 1]) {
    const stage = alone(rule({ brake: 0 }), { ...HELD, attitude });
    advance(stage, 2000);
    expect(stage.columns.of.attitude![0]!).toBeCloseTo(BY_HAND, 6);
  }
  const still = alone(rule({ pull: 0 }), { ...HELD, attitude: -0.3 });
  advance(still, 50);
  expect(still.columns.of.attitude![0]).toBe(-0.3);
});

test("resistance to change is Beta(4, 4) between people", () => {
  const stage = alone(rule(), HELD, { organisation: hermits(4000) });
  const m = mean(stage, "resistanceToChange");
  const square = stage.columns.of.resistanceToChange!.reduce((sum: number, x: number) => sum + (x - m) ** 2, 0) / 4000;
  expect(Math.abs(m - 0.5)).toBeLessThan(0.01);
  expect(Math.abs(square - 1 / 36)).toBeLessThan(0.002);
});
