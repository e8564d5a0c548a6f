import { expect, test } from "vitest";
import { trialDigest } from "../../src/analysis/digest.ts";
import { plan } from "../../src/experiment/plan.ts";
import type { RunResult } from "../../src/experiment/spec.ts";
import { study } from "../experiment/study.ts";
import { fakeRunner } from "./results.ts";

const scenario = study({ days: 10 });
const make = (): RunResult[] =>
  plan(scenario, { replications: 2 }).specs.map(fakeRunner({ scenario, organisation: null, every: 5, by: null }));
const whole = trialDigest(make());

test("the digest is that of the results, in whatever order they are given", () => {
  expect(trialDigest(make())).toBe(whole);
  expect(trialDigest(make().reverse())).toBe(whole);
  expect(whole).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, (result: RunResult) => RunResult]>([
  ["an outcome", (result) => ({ ...result, outcomes: { ...result.outcomes, practising: 0.123 } })],
  ["an outcome that becomes undefined", (result) => ({ ...result, outcomes: { ...result.outcomes, cost: null } })],
  ["a trajectory", (result) => ({ ...result, trajectory: "another" })],
  ["the number of people", (result) => ({ ...result, people: 61 })],
  ["a design", (result) => ({ ...result, spec: { ...result.spec, design: "loud" } })],
  ["a day", (result) => ({ ...result, days: Int32Array.of(0, 4, 10) })],
  ["a group", (result) => ({ ...result, series: [{ ...result.series[0]!, group: "everybody" }] })],
  [
    "the last bit of one number of a series",
    (result) => {
      const values = { ...result.series[0]!.values, habit: result.series[0]!.values.habit!.slice() };
      values.habit[1] = values.habit[1]! * (1 + 2 ** -52);
      return { ...result, series: [{ ...result.series[0]!, values }] };
    },
  ],
  [
    "a 0 in place of an undefined value",
    (result) => {
      const values = { ...result.series[0]!.values, trust: result.series[0]!.values.trust!.slice() };
      values.trust[0] = 0;
      return { ...result, series: [{ ...result.series[0]!, values }] };
    },
  ],
])("%s changes it", (_, change) => {
  const results = make();
  results[1] = change(results[1]!);
  expect(trialDigest(results)).not.toBe(whole);
});

test("an undefined value counts as one, whichever bits an engine writes for it", () => {
  const results = make();
  const trust = results[0]!.series[0]!.values.trust!;
  new BigUint64Array(trust.buffer, trust.byteOffset, 1)[0] = 0xfff8_0000_0000_0001n;
  expect(Number.isNaN(trust[0])).toBe(true);
  expect(trialDigest(results)).toBe(whole);
});
