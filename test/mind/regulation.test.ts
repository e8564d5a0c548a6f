import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { type Run, simulate } from "../../src/engine/run.ts";
import { memoryOptions } from "../../src/mind/memory-rule.ts";
import { regulation } from "../../src/mind/regulation.ts";
import { regulationOptions } from "../../src/mind/regulation-rule.ts";
import { alone } from "./lone.ts";

const rule = (options: Readonly<Record<string, number>> = {}): Mechanism =>
  regulation(resolveOptions(regulationOptions, options));

/** People who report to the first one, all with these feelings on day 0. */
function calmDown(
  days: number,
  options: Readonly<Record<string, number>>,
  start: Readonly<Record<string, number>>,
  more: readonly Mechanism[] = [],
): Run {
  const { people, network } = alone(4, true);
  const columns = Object.fromEntries(Object.entries(start).map(([k, v]) => [k, Array(4).fill(v)]));
  const mechanisms = [...more, rule(options)];
  return simulate({ people, network, start: columns, mechanisms, days, seed: 1 });
}

describe("half-lives", () => {
  const plain = { affectWeight: 0, empathy: 0, valenceRest: 0.1, arousalRest: 0.2 };

  test.each([2, 5, 10])("a deviation of valence halves in %i days, whichever side it is on", (h) => {
    for (const valence of [0.9, -0.7]) {
      const away = (days: number): number =>
        calmDown(days, { ...plain, valenceHalfLife: h }, { valence }).last("valence")[1]! - 0.1;
      expect(away(h)).toBeCloseTo((valence - 0.1) / 2, 6);
      expect(away(3 * h)).toBeCloseTo((valence - 0.1) / 8, 6);
    }
  });

  test.each([1, 2, 5])("a deviation of arousal halves in %i days", (h) => {
    const away = (days: number): number =>
      calmDown(days, { ...plain, arousalHalfLife: h }, { arousal: 1 }).last("arousal")[0]! - 0.2;
    expect(away(h)).toBeCloseTo(0.4, 12);
    expect(away(4 * h)).toBeCloseTo(0.05, 12);
  });

  test("at rest nothing moves", () => {
    const run = calmDown(200, {}, {});
    for (const v of run.last("valence")) expect(v).toBeCloseTo(0.1, 7);
    for (const a of run.last("arousal")) expect(a).toBe(0.1);
  });
});

describe("empathy", () => {
  test("of one's manager shortens the half-life of valence by its share; the top has none above it", () => {
    const options = { affectWeight: 0, empathy: 0.8 };
    const run = calmDown(4, options, { valence: -0.5 });
    const empathy = run.last("empathy")[0]!;
    expect(empathy).toBeGreaterThan(0.05);
    const kept = 2 ** (-1 / (5 * (1 - 0.8 * empathy)));
    expect(run.last("calm")[0]!).toBeCloseTo(2 ** (-1 / 5), 7);
    for (const i of [1, 2, 3]) {
      expect(run.last("calm")[i]!).toBeCloseTo(kept, 7);
      expect(run.last("valence")[i]!).toBeCloseTo(0.1 - 0.6 * kept ** 4, 6);
      expect(run.last("valence")[i]!).toBeGreaterThan(run.last("valence")[0]!);
    }
  });

  test("follows Beta(4, 4) between people", () => {
    const { people, network } = alone(5000);
    const values = simulate({ people, network, mechanisms: [rule()], days: 0, seed: 7 }).last("empathy");
    const mean = values.reduce((a, b) => a + b) / 5000;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / 5000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 36 / 5000));
    expect(Math.abs(variance - 1 / 36)).toBeLessThan(0.003);
  });

  test("of a new manager is another, for those who report to the newcomer too; others keep theirs", () => {
    const { people, network } = alone(4, true);
    const leaver = (who: number, days: readonly number[]): Mechanism => ({
      name: "leaver",
      initialize(world) {
        return {
          after(day) {
            if (days.includes(day)) world.renew(who);
          },
        };
      },
    });
    const options = { people, network, start: {}, days: 5, seed: 3, probes: ["calm", "empathy", "valence"] };
    const run = simulate({ ...options, mechanisms: [rule(), leaver(0, [2])] });
    const [before, after] = [run.column("empathy", 1), run.column("empathy", 2)];
    expect(after[0]).not.toBe(before[0]);
    expect([...after.slice(1)]).toEqual([...before.slice(1)]);
    const kept = 2 ** (-1 / (5 * (1 - 0.5 * after[0]!)));
    for (const i of [1, 2, 3]) expect(run.column("calm", 2)[i]!).toBeCloseTo(kept, 7);
    expect(run.column("calm", 2)[1]).not.toBe(run.column("calm", 1)[1]);
    const below = simulate({ ...options, mechanisms: [rule(), leaver(2, [2])] });
    expect(below.column("calm", 5)).toEqual(run.column("calm", 1));
    expect(below.column("valence", 2)[2]).toBe(0.1);
  });
});

describe("remembered affect", () => {
  test("halves in affectHalfLife days where it does not shift the rest", () => {
    // valence stays at rest; only the memory is of a bad time
    const run = calmDown(30, { affectWeight: 0 }, { affectMemory: -0.7 });
    expect(run.last("affectMemory")[0]!).toBeCloseTo(0.1 - 0.4, 5);
    expect(run.last("valence")[0]!).toBeCloseTo(0.1, 7);
  });

  test("shifts the rest by affectWeight, worked by hand for one day", () => {
    const run = calmDown(1, { affectWeight: 0.5, empathy: 0 }, { valence: -0.5, affectMemory: -0.3 });
    const memory = -0.3 + (1 - 2 ** (-1 / 30)) * (-0.5 + 0.3);
    const rest = 0.1 + 0.5 * (memory - 0.1);
    expect(run.last("affectMemory")[0]!).toBeCloseTo(memory, 7);
    expect(run.last("valence")[0]!).toBeCloseTo(rest + 2 ** (-1 / 5) * (-0.5 - rest), 6);
  });

  test("keeps people below their rest long after the feeling of the day has gone", () => {
    /** Ten days on which everybody feels bad, whatever regulation does. */
    const crisis: Mechanism = {
      name: "crisis",
      initialize: (world) => ({
        before(day) {
          if (day <= 10) world.columns.valence!.fill(-0.8);
        },
      }),
    };
    const left = (days: number, affectWeight: number): number =>
      calmDown(10 + days, { affectWeight, empathy: 0 }, {}, [crisis]).last("valence")[0]! - 0.1;
    expect(Math.abs(left(40, 0))).toBeLessThan(0.005);
    expect(left(40, 0.5)).toBeLessThan(-0.02);
    expect(left(40, 0.8)).toBeLessThan(left(40, 0.5));
  });

  test("lasts longer than what was said and who said it: more of it is left on every day of the first six weeks", () => {
    const value = (name: keyof typeof memoryOptions): number => memoryOptions[name].default;
    for (const days of [1, 7, 14, 30, 42]) {
      const affect =
        (calmDown(days, { affectWeight: 0 }, { affectMemory: -0.7 }).last("affectMemory")[0]! - 0.1) / -0.8;
      const content =
        (value("fast") * value("fastKept") ** days + value("slow") * 2 ** (-days / value("slowHalfLife"))) /
        (value("fast") + value("slow"));
      expect(affect).toBeGreaterThan(content);
      expect(affect).toBeGreaterThan(2 ** (-days / value("cueHalfLife")));
    }
  });
});
