import { describe, expect, test } from "vitest";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { networkOf } from "../../src/people/network.ts";
import { village } from "../mind/support.ts";

const column = { type: "f64", meaning: "m", unit: "u", range: [-1e9, 1e9] } as const;

/** Everybody enters with a draw of the day, and grows by one a day. */
const growing: Mechanism = {
  name: "growing",
  columns: { luck: column, age: column, other: column },
  initialize(world, random) {
    const draws = random("growing");
    const { luck, age } = world.columns;
    return {
      enter(day, lo, hi) {
        for (let i = lo; i < hi; i++) luck![i] = draws.at(i, day);
      },
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) age![i]! += 1;
      },
    };
  },
};
const leaving = (days: Readonly<Record<number, number[]>>): Mechanism => ({
  name: "leaving",
  initialize: (world) => ({
    after(day) {
      for (const i of days[day] ?? []) world.renew(i);
    },
  }),
});

describe("newcomers", () => {
  const organisation = village(30);
  const run = (days: Readonly<Record<number, number[]>>) => {
    const stage = createStage({ ...organisation, mechanisms: [growing, leaving(days)] });
    stage.begin({ seed: "1" });
    advance(stage, 10);
    return stage.columns.of;
  };
  const nobody = run({});

  test("start anew, with draws of their own day, and change nobody else", () => {
    const some = run({ 4: [7, 7, 3] });
    for (let i = 0; i < 30; i++) {
      const renewed = i === 7 || i === 3;
      expect(some.age![i]).toBe(renewed ? 6 : 10);
      expect(some.luck![i] === nobody.luck![i]).toBe(!renewed);
    }
  });

  test("of a day do not depend on the order in which they were asked for", () => {
    expect(run({ 4: [7, 3] })).toEqual(run({ 4: [3, 7] }));
  });

  test("are refused in a step, and for somebody who is not there", () => {
    const early: Mechanism = { name: "early", initialize: (world) => ({ step: () => world.renew(0) }) };
    const stage = createStage({ ...organisation, mechanisms: [early] });
    stage.begin({ seed: "1" });
    expect(() => advance(stage, 1)).toThrow("invalid renew in a step of day 1; expected it in before or after");
    const far = createStage({ ...organisation, mechanisms: [leaving({ 1: [30] })] });
    far.begin({ seed: "1" });
    expect(() => advance(far, 1)).toThrow("invalid 30; expected a person from 0 to 29");
  });
});

describe("rewiring", () => {
  const listening: Mechanism = {
    name: "listening",
    columns: { heard: column, voice: column },
    gathers: ["voice"],
    initialize(world) {
      const { heard, voice } = world.columns;
      const gathered = world.gathered.voice!;
      return {
        enter(_day, lo, hi) {
          for (let i = lo; i < hi; i++) voice![i] = i + 1;
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) heard![i] = gathered[i - lo]!;
        },
      };
    },
  };
  const rewiring = (part: "before" | "after"): Mechanism => ({
    name: "rewiring",
    initialize: (world) => ({
      [part]: (day: number) => {
        if (day === 2) world.rewire(networkOf([[0, 2, 0.5]], { n: 3 }));
      },
    }),
  });
  const first = networkOf([[0, 1]], { n: 3 });
  const { people } = village(3);
  const heard = (part: "before" | "after"): number[] => {
    const stage = createStage({ people, network: first, mechanisms: [listening, rewiring(part)] });
    stage.begin({ seed: "1" });
    const days: number[] = [];
    for (let day = 1; day <= 3; day++) {
      advance(stage, 1);
      days.push(stage.columns.of.heard![0]!);
    }
    expect(Array.from(stage.world.strength)).toEqual([0.5, 0, 0.5]);
    stage.begin({ seed: "1" });
    expect(Array.from(stage.world.strength)).toEqual([1, 1, 0]);
    return days;
  };

  test("in before counts today, in after tomorrow", () => {
    expect(heard("before")).toEqual([2, 1.5, 1.5]);
    expect(heard("after")).toEqual([2, 2, 1.5]);
  });

  test("refuses a network of others", () => {
    const wrong: Mechanism = {
      name: "wrong",
      initialize: (world) => ({ before: () => world.rewire(networkOf([[0, 1]])) }),
    };
    const stage = createStage({ people, network: first, mechanisms: [wrong] });
    stage.begin({ seed: "1" });
    expect(() => advance(stage, 1)).toThrow("network.n: invalid 2; expected 3");
  });
});

test("a mechanism that is switched off keeps its columns at their start", () => {
  const stage = createStage({ ...village(30), mechanisms: [switchedOff(growing)] });
  stage.begin({ seed: "1" });
  const before = Float64Array.from(stage.columns.of.luck!);
  advance(stage, 5);
  expect(stage.columns.of.luck).toEqual(before);
  expect(before.some((value) => value > 0)).toBe(true);
  expect(stage.columns.of.age!.every((value) => value === 0)).toBe(true);
});
