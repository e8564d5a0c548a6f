import { Matrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { influence, influenceOptions } from "../../src/mind/influence.ts";
import type { Organisation } from "../../src/people/population.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, village } from "./support.ts";

function alone(organisation: Organisation, options: Record<string, number>) {
  const owner = createColumnsOwner(["resistanceToChange"], { resistanceToChange: 0.5 }, ["resistanceToChange"]);
  const mechanisms = [owner, influence(resolveOptions(influenceOptions, options))];
  const stage = createStage({ ...organisation, mechanisms });
  stage.begin({ seed: 3 });
  return stage;
}

test("with everybody in bounds it ends in the closed form of Friedkin and Johnsen", () => {
  const organisation = village(60);
  const stage = alone(organisation, { bound: 2, pace: 0.2 });
  const { n, offsets, neighbours, weights } = organisation.network;
  const { attitudeAnchor, susceptibility, attitude } = stage.columns.of;
  const left = Matrix.eye(n, n);
  const right = new Matrix(n, 1);
  for (let i = 0; i < n; i++) {
    const open = susceptibility![i]!;
    let total = 0;
    for (let t = offsets[i]!; t < offsets[i + 1]!; t++) total += weights[t]!;
    for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
      const j = neighbours[t]!;
      left.set(i, j, left.get(i, j) - (open * weights[t]!) / total);
    }
    right.set(i, 0, (1 - open) * attitudeAnchor![i]!);
  }
  const expected = solve(left, right);
  advance(stage, 2000);
  for (let i = 0; i < n; i++) expect(attitude![i]!).toBeCloseTo(expected.get(i, 0), 10);
});

test("people without ties keep their attitude", () => {
  const stage = alone(hermits(50), {});
  const before = stage.columns.of.attitude!.slice();
  advance(stage, 50);
  for (let i = 0; i < 50; i++) expect(stage.columns.of.attitude![i]!).toBeCloseTo(before[i]!, 12);
});

test("people farther apart than the bound do not move each other", () => {
  const organisation = village(2);
  const run = (gap: number): number => {
    const stage = alone(organisation, { bound: 0.6 });
    const { attitude, attitudeAnchor } = stage.columns.of;
    for (const column of [attitude!, attitudeAnchor!]) {
      column[0] = -gap / 2;
      column[1] = gap / 2;
    }
    advance(stage, 100);
    return attitude![1]! - attitude![0]!;
  };
  expect(run(0.5)).toBeLessThan(0.4);
  expect(run(0.75)).toBeCloseTo(0.75, 12);
});
