import { expect, test } from "vitest";
import { simulate } from "../../src/engine/run.ts";
import { minds, plainMessage, toAll } from "../../src/patterns/minds.ts";
import { measureOf, ordered, organisationOf, sends } from "../../src/patterns/outcomes.ts";
import { design, play, traced } from "../../src/patterns/plays.ts";
import { seedsOf } from "../../src/patterns/seed-sets.ts";

const seeds = seedsOf("second");

test("an order holds in 17 of 20 pairs or more, and not in fewer", () => {
  const upTo = (last: number) => ordered("order", seeds, (seed) => seed <= last);
  expect(upTo(1017)).toEqual({
    what: "order, pairs of 20",
    expected: "at least 17",
    tolerance: null,
    got: 17,
    holds: true,
  });
  expect(upTo(1016)).toMatchObject({ got: 16, holds: false });
});

test("in minds in which no rule acts nothing moves, and messages reach only those that persuasion wakes", () => {
  const mail = () => [toAll(plainMessage())];
  const lives = (rules: Record<string, "on">) =>
    simulate({ people: 3, mechanisms: minds({ rules, mail }), days: 3, seed: 1, probes: ["discrepancy", "reached"] });
  const asleep = lives({});
  expect(asleep.column("discrepancy", 3)).toEqual(asleep.column("discrepancy", 0));
  expect([asleep.probe("reached")[3], lives({ persuasion: "on" }).probe("reached")[3]]).toEqual([0, 1]);
  expect(lives({ persuasion: "on" }).probe("discrepancy")[3]).toBeGreaterThan(asleep.probe("discrepancy")[3]!);
});

test("arms meet the same people with the same luck, and differ by what is done to them alone", () => {
  expect(organisationOf(1001)).toBe(organisationOf(1001));
  expect(organisationOf(1001).people.n).toBe(300);
  const common = { organisation: organisationOf(1001), days: 12, seed: 1001 };
  const nothing = traced({ ...common, plan: design("nothing") });
  expect(traced({ ...common, plan: sends(() => []) }).digest).toBe(nothing.digest);
  const told = traced({ ...common, plan: sends((day) => (day === 3 ? [plainMessage()] : [])) });
  expect(told.digest).not.toBe(nothing.digest);
  expect(measureOf("reach")(play({ ...common, plan: sends(() => [plainMessage()]) }).columns)).toBeGreaterThan(0.9);
  expect(nothing.spent).toEqual({ attentionMinutes: 0, managerHours: 0, money: 0 });
});
