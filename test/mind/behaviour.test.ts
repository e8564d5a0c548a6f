import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { behaviour, behaviourOptions } from "../../src/mind/behaviour.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, live, practising, village } from "./support.ts";

/** Behaviour alone, with attitude, readiness and valence held where they are put. */
function alone(held: Record<string, number>, options = {}, organisation = hermits(400)) {
  const owner = createColumnsOwner(["attitude", "readiness", "valence"], held);
  const mechanisms = [owner, behaviour(resolveOptions(behaviourOptions, options))];
  const stage = createStage({ ...organisation, mechanisms });
  stage.begin({ seed: 1 });
  return stage;
}
const ALWAYS = { attitude: 1, readiness: 1, valence: 1 };
const EAGER = { attitude: 40, readiness: 0, valence: 0 };
const NEVER = { attitude: -40, readiness: 0, valence: 0 };

test("habit reaches 95 % after 66 performances (Lally 2010) and follows 1 - (1 - gain)^days", () => {
  const stage = alone(EAGER);
  const habit = stage.columns.of.habit!;
  for (let day = 1; day <= 90; day++) {
    advance(stage, 1);
    expect(habit[0]!).toBeCloseTo(1 - (1 - 0.04438) ** day, 12);
    if (day === 66) expect(Math.abs(habit[0]! - 0.95)).toBeLessThan(1e-3);
  }
});

test("a single missed day on day 30 lowers habit on day 84 by less than .01", () => {
  const run = (missed: number): number => {
    const stage = alone(EAGER);
    for (let day = 1; day <= 84; day++) {
      stage.columns.of.attitude!.fill(day === missed ? -40 : 40);
      advance(stage, 1);
    }
    return stage.columns.of.habit![0]!;
  };
  const lost = run(0) - run(30);
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(0.01);
});

test("60 days without performance keep .98^60 of habit", () => {
  const stage = alone(EAGER);
  advance(stage, 50);
  const before = stage.columns.of.habit![0]!;
  stage.columns.of.attitude!.fill(-40);
  advance(stage, 60);
  expect(stage.columns.of.habit![0]! / before).toBeCloseTo(0.98 ** 60, 12);
});

test("habit gain from its range spans 18 to 254 days to 95 %", () => {
  const days = (habitGain: number): number => Math.log(0.05) / Math.log(1 - habitGain);
  const [low, high] = behaviourOptions.habitGain.range;
  expect(days(high)).toBeCloseTo(18, 0);
  expect(Math.abs(days(low) - 254)).toBeLessThan(2);
});

test("the last ten days stand in the bits, today in bit 0", () => {
  const stage = alone(EAGER);
  advance(stage, 3);
  stage.columns.of.attitude!.fill(NEVER.attitude);
  advance(stage, 2);
  expect(stage.columns.of.recent![0]).toBe(0b11100);
  advance(stage, 7);
  expect(stage.columns.of.recent![0]).toBe(0b1000000000);
  advance(stage, 1);
  expect(stage.columns.of.recent![0]).toBe(0);
});

test("daily practice without ties follows the logistic of the intention, and nobody's absence weighs nothing", () => {
  const options = { threshold: 0, habit: 0.2, habitGain: 0.0117 };
  const stage = alone({ attitude: 0.4, readiness: 0.2, valence: 0.1 }, options, hermits(20000));
  advance(stage, 1);
  const share = stage.columns.of.practised!.reduce((sum: number, y: number) => sum + y, 0) / 20000;
  const intention = 0.35 * 0.4 + 0.25 * 0.2 + 0.15 * 0.1;
  expect(Math.abs(share - 1 / (1 + Math.exp(-4 * (intention - 0.38))))).toBeLessThan(0.01);
});

test("neighbours who practise pull, neighbours who do not hold back", () => {
  const first = (organisation: Parameters<typeof alone>[2], y: number): number => {
    const stage = alone({ attitude: 0.5, readiness: 0.5, valence: 0 }, {}, organisation);
    stage.columns.of.practised!.fill(y);
    advance(stage, 1);
    return stage.columns.of.practised!.reduce((sum: number, value: number) => sum + value, 0);
  };
  const still = first(hermits(2000), 0);
  expect(first(village(2000), 1)).toBeGreaterThan(still * 1.2);
  expect(first(village(2000), 0)).toBeLessThan(still / 1.2);
});

test("a higher barrier leaves fewer people practising", () => {
  const share = (barrier: number): number =>
    practising(live({ organisation: village(300), days: 150, options: { behaviour: { barrier } } }).world);
  expect(share(0.3)).toBeGreaterThan(share(0.38));
  expect(share(0.38)).toBeGreaterThan(share(0.46));
});

test("at full attitude, readiness and valence nearly everybody practises in time", () => {
  const stage = alone(ALWAYS, {}, village(300));
  advance(stage, 100);
  expect(practising(stage.world)).toBeGreaterThan(0.9);
});
