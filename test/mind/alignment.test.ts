import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { alignment } from "../../src/mind/alignment.ts";
import { alignmentOptions } from "../../src/mind/alignment-rule.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { buildPopulation, type Organisation } from "../../src/people/population.ts";
import { alone, mindOf } from "./held.ts";
import { hermits, mean, spread, village } from "./support.ts";

/** People by the rows of their managers. */
function firm(manager: readonly number[]): Organisation {
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  const layers = [{ name: "work", directed: false }];
  return { people, network: buildNetwork({ n: people.n, layers, source: [], target: [] }) };
}
const run = (organisation: Organisation, options = {}, atStart = 0.8): Stage => {
  const rule = alignment(resolveOptions(alignmentOptions, options), mindOf({ alignment: atStart }));
  return alone(rule, { commitment: 0.5, commitmentAtStart: 0.5 }, { organisation });
};

test("three levels by hand: the weakest link weighs most, wherever its row stands", () => {
  // rows: 0 and 4 at the bottom, led by 3, who is led by 1 at the top; 2 reports to 1 too
  const stage = run(firm([3, -1, 1, 1, 3]));
  stage.columns.of.stance!.set([0.7, 0.9, 0.6, 0.3, 0.2]);
  advance(stage, 1);
  const { alignment: agreement } = stage.columns.of;
  expect(agreement![1]!).toBeCloseTo(0.9, 6);
  expect(agreement![3]!).toBeCloseTo(0.9, 6);
  expect(agreement![2]!).toBeCloseTo(0.9, 6);
  expect(agreement![0]!).toBeCloseTo(0.45, 6);
  expect(agreement![4]).toBe(agreement![0]);
});

test("a leader's stand follows his or her own commitment, and never falls below .01", () => {
  const stage = run(firm([-1, 0, 1]), { follow: 0.5 });
  stage.columns.of.stance!.set([0.5, 0.5, 0.5]);
  stage.columns.of.commitment!.set([0.7, 0.1, 0.5]);
  advance(stage, 1);
  // .5 + .5 * .2 and .5 - .5 * .4
  expect(stage.columns.of.alignment![2]!).toBeCloseTo(2 / (1 / 0.6 + 1 / 0.3), 12);
  stage.columns.of.stance!.set([0.5, 0.05, 0.5]);
  stage.columns.of.commitment!.set([0.5, 0, 0.5]);
  advance(stage, 1);
  expect(stage.columns.of.alignment![2]!).toBeCloseTo(2 / (1 / 0.5 + 1 / 0.01), 12);
});

test("somebody without a manager has his or her own stand", () => {
  const stage = run(hermits(30));
  advance(stage, 1);
  for (let i = 0; i < 30; i++) expect(stage.columns.of.alignment![i]).toBe(stage.columns.of.stance![i]);
});

test("leaders who all stand alike agree as the scenario says, at every level; so does everybody on day 0", () => {
  const stage = run(village(200), { spread: 0 }, 0.65);
  for (const days of [0, 5]) {
    advance(stage, days);
    for (let i = 0; i < 200; i++) expect(stage.columns.of.alignment![i]!).toBeCloseTo(0.65, 6);
  }
});

test("the harmonic mean is at most the mean of the leaders above", () => {
  const organisation = village(400);
  const stage = run(organisation, { spread: 0.3 }, 0.6);
  advance(stage, 1);
  const { manager } = organisation.people;
  const { stance, alignment: agreement } = stage.columns.of;
  let below = 0;
  for (let i = 1; i < 400; i++) {
    let sum = 0;
    let count = 0;
    let least = 1;
    for (let m = manager[i]!; m >= 0; m = manager[m]!) {
      sum += stance![m]!;
      least = Math.min(least, stance![m]!);
      count++;
    }
    expect(agreement![i]!).toBeLessThanOrEqual(sum / count + 1e-9);
    expect(agreement![i]!).toBeGreaterThanOrEqual(least - 1e-9);
    if (agreement![i]! < sum / count - 1e-3) below++;
  }
  expect(below).toBeGreaterThan(100);
});

test("leaders differ by the spread; switched off, the scenario's number stays", () => {
  const stage = run(hermits(4000), { spread: 0.1 }, 0.5);
  expect(mean(stage, "stance")).toBeCloseTo(0.5, 2);
  expect(Math.abs(spread(stage, "stance") - 0.1)).toBeLessThan(0.005);
  const rule = switchedOff(alignment(resolveOptions(alignmentOptions), mindOf({ alignment: 0.35 })));
  const off = alone(rule, { commitment: 0.9, commitmentAtStart: 0.1 }, { organisation: village(50) });
  advance(off, 10);
  expect(off.columns.of.alignment!.every((value) => value === 0.35)).toBe(true);
});
