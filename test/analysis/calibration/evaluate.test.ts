import { describe, expect, test } from "vitest";
import { createEvaluate, promiseStudy } from "../../../src/analysis/calibration/evaluate.ts";
import { freeParameters } from "../../../src/analysis/calibration/free-parameters.ts";
import { parameterSpace } from "../../../src/analysis/calibration/parameter-space.ts";
import { targets } from "../../../src/analysis/calibration/targets.ts";
import type { ParameterValues } from "../../../src/experiment/in-world.ts";

const size = { people: 200, seeds: 2, seed: "1" };
const evaluate = createEvaluate(size);
const usual: ParameterValues = Object.fromEntries(
  parameterSpace(freeParameters).map(({ path, default: value }) => [path, value]),
);
const of = (values: ParameterValues): Readonly<Record<string, number>> =>
  Object.fromEntries(evaluate(values).map((value, k) => [targets[k]!.name, value!]));
const first = of(usual);

describe("an evaluation", () => {
  test("gives a value to every target", () => {
    expect(Object.keys(first)).toEqual(targets.map(({ name }) => name));
    for (const value of Object.values(first)) expect(Number.isFinite(value)).toBe(true);
    for (const name of ["practising", "turnover"]) {
      expect(first[name]).toBeGreaterThanOrEqual(0);
      expect(first[name]).toBeLessThanOrEqual(1);
    }
  });
  test("depends on the values alone: not on what was evaluated before, nor by whom", () => {
    of({ ...usual, "mind.persuasion.gain": 0.2, "mind.exit.hazard": 0.001 });
    expect(of(usual)).toEqual(first);
    expect(createEvaluate(size)(usual)).toEqual(evaluate(usual));
    expect(createEvaluate({ ...size, seed: "2" })(usual)).not.toEqual(evaluate(usual));
  });
  test("answers to each parameter that a target can see, and in its direction", () => {
    const effect = (gain: number): number => of({ ...usual, "mind.persuasion.gain": gain })["median message"]!;
    const [weak, middle, strong] = [0.05, 0.1, 0.2].map(effect);
    expect(middle!).toBeGreaterThan(1.5 * weak!);
    expect(strong!).toBeGreaterThan(1.5 * middle!);
    expect(effect(0)).toBe(0);
    const turnover = (hazard: number): number => of({ ...usual, "mind.exit.hazard": hazard }).turnover!;
    expect(turnover(0.001)).toBeGreaterThan(2 * turnover(0.0003));
    const mistrust = (gain: number): number => of({ ...usual, "mind.trust.gain": gain }).breachMistrust!;
    expect(mistrust(0.02)).toBeGreaterThan(mistrust(0.005));
    const range = parameterSpace(["mind.behaviour.barrier"])[0]!.range;
    const [easy, hard] = range.map((barrier) => of({ ...usual, "mind.behaviour.barrier": barrier }).practising!);
    expect(easy!).toBeGreaterThan(hard!);
  });
  test("has a message move readiness more where it speaks to one's own need", () => {
    expect(first["matched message"]).toBeGreaterThan(first["median message"]!);
    const blind = of({ ...usual, "mind.matching.gain": 0, "mind.matching.spread": 0 });
    expect(blind["matched message"]).toBeLessThan(first["matched message"]!);
  });
});

describe("the study of promises", () => {
  test("is the block of the evaluation", () => {
    const block = promiseStudy(usual, size) as Readonly<Record<string, number | null>>;
    for (const { name } of targets) if (name in block) expect(block[name]).toBe(first[name]);
  });
  test("follows turnover up where it is asked to, without changing the rest", () => {
    const block = promiseStudy(usual, size);
    const followed = promiseStudy(usual, size, 65);
    expect(block.breachTurnover).toBe(null);
    expect(Number.isFinite(followed.breachTurnover)).toBe(true);
    expect(followed.breachMistrust).toBe(block.breachMistrust);
  });
});
