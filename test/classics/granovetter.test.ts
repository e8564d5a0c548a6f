import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/core/numbers.ts";
import * as gs from "../../src/index.ts";
import { sum } from "./support.ts";

const rioters = (threshold: readonly number[], updating?: gs.Updating): number => {
  const mechanisms = [gs.granovetter(updating ? { updating } : {})];
  return sum(gs.simulate({ people: { threshold }, mechanisms, days: 300, seed: 1 }).last("active"));
};

describe("Granovetter 1978", () => {
  test("one after the other too, a riot of 100 or of one person hangs on one threshold", () => {
    const threshold = [...Array(100).keys()];
    expect(rioters(threshold, "sequential")).toBe(100);
    expect(rioters(threshold.with(1, 2), "sequential")).toBe(1);
  });

  test("normal thresholds of mean 25: few riot up to a spread of 12, nearly all beyond 12.2", () => {
    const crowd = (spread: number): number =>
      rioters(Array.from({ length: 100 }, (_, k) => 25 + spread * normalQuantile((k + 0.5) / 100)));
    expect(crowd(5)).toBe(0);
    expect(crowd(12)).toBeLessThanOrEqual(6);
    expect(crowd(13)).toBeGreaterThanOrEqual(95);
  });

  test("thresholds drawn have the mean and the spread asked for", () => {
    const mechanisms = [gs.granovetter({ mean: 30, spread: 8 })];
    const drawn = gs.simulate({ people: 10_000, mechanisms, days: 0, seed: 1 }).last("threshold");
    const mean = sum(drawn) / 10_000;
    expect(Math.abs(mean - 30)).toBeLessThan(0.32);
    expect(Math.abs(Math.sqrt(sum(drawn.map((x) => (x - mean) ** 2)) / 10_000) - 8)).toBeLessThan(0.3);
  });

  test("on a network one counts the neighbours, and leaves when they have left", () => {
    const people = { active: [1, 0, 0], threshold: [1, 1, 1] };
    const options = {
      people,
      network: gs.network([
        [0, 1],
        [1, 2],
      ]),
      seed: 1,
    };
    const on = (days: number) => gs.simulate({ ...options, days, mechanisms: [gs.granovetter()] }).last("active");
    expect([on(1), on(2), on(3)].map((day) => [...day])).toEqual([
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
  });
});
