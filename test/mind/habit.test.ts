import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { habit } from "../../src/mind/habit.ts";
import { habitOptions } from "../../src/mind/habit-rule.ts";
import { alone } from "./held.ts";

/** Habit alone, one performance a day unless changed; by default wholly voluntary and with full benefit. */
const run = (options: Record<string, number> = { benefit: 1 }, voluntary = 1, personalValence = 0) =>
  alone(habit(resolveOptions(habitOptions, options)), { practised: 1, voluntary, personalValence });

test("habit reaches 95 % after 66 performances (Lally 2010) and follows 1 - (1 - gain)^days", () => {
  const stage = run();
  const strength = stage.columns.of.habit!;
  for (let day = 1; day <= 90; day++) {
    advance(stage, 1);
    expect(strength[0]!).toBeCloseTo(1 - (1 - 0.04438) ** day, 12);
    if (day === 66) expect(Math.abs(strength[0]! - 0.95)).toBeLessThan(1e-3);
  }
});

test("a single missed day on day 30 lowers habit on day 84 by less than .01", () => {
  const on84 = (missed: number): number => {
    const stage = run();
    for (let day = 1; day <= 84; day++) {
      stage.columns.of.practised!.fill(day === missed ? 0 : 1);
      advance(stage, 1);
    }
    return stage.columns.of.habit![0]!;
  };
  const lost = on84(0) - on84(30);
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(0.01);
});

test("60 days without performance keep .98^60 of habit", () => {
  const stage = run();
  advance(stage, 50);
  const before = stage.columns.of.habit![0]!;
  stage.columns.of.practised!.fill(0);
  advance(stage, 60);
  expect(stage.columns.of.habit![0]! / before).toBeCloseTo(0.98 ** 60, 12);
});

test("gain from its range takes 18 to 254 days to 95 %", () => {
  const days = (gain: number): number => {
    const stage = run({ benefit: 1, gain });
    let day = 0;
    for (; stage.columns.of.habit![0]! < 0.95; day++) advance(stage, 1);
    return day;
  };
  const [low, high] = habitOptions.gain.range;
  expect(Math.abs(days(high) - 18)).toBeLessThanOrEqual(1);
  expect(Math.abs(days(low) - 254)).toBeLessThanOrEqual(2);
});

test("a performance wholly forced brings a twentieth, one half forced .525 of a free one", () => {
  const gained = (voluntary: number): number => {
    const stage = run({ benefit: 1 }, voluntary);
    advance(stage, 1);
    return stage.columns.of.habit![0]!;
  };
  expect(gained(0)).toBeCloseTo(0.05 * 0.04438, 14);
  expect(gained(0.5)).toBeCloseTo(0.525 * 0.04438, 14);
  expect(gained(1)).toBeCloseTo(0.04438, 14);
});

test("what brings oneself less is learned more slowly, and not at all where it costs more than it brings", () => {
  const gained = (personalValence: number): number => {
    const stage = run({}, 1, personalValence);
    advance(stage, 1);
    return stage.columns.of.habit![0]! / 0.04438;
  };
  expect(gained(0)).toBeCloseTo(0.6, 12);
  expect(gained(-0.2)).toBeCloseTo(0.4, 12);
  expect(gained(-0.7)).toBe(0);
  expect(gained(0.9)).toBeCloseTo(1, 12);
});
