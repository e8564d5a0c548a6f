import { Matrix, solve } from "ml-matrix";
import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { influence } from "../../src/mind/influence.ts";
import { influenceOptions } from "../../src/mind/influence-rule.ts";
import { buildNetwork } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { alone, type Held } from "./held.ts";
import { hermits, mean, village } from "./support.ts";

function run(organisation: Organisation, options: Record<string, number>, held: Held = {}): Stage {
  const all = { resistanceToChange: 0.5, trustInPeers: 0.6, ...held };
  return alone(influence({ ...resolveOptions(influenceOptions), ...options }), all, { organisation, seed: 3 });
}

/** Everybody tied to everybody. */
function crowd(n: number): Organisation {
  const pairs = Array.from({ length: n }, (_, i) => Array.from({ length: i }, (_, j) => [i, j] as const)).flat();
  const network = buildNetwork({
    n,
    layers: [{ name: "work", directed: false }],
    source: pairs.map(([i]) => i),
    target: pairs.map(([, j]) => j),
  });
  return { people: hermits(n).people, network };
}

test("with everybody in bounds and pace 1 it ends in the closed form of Friedkin and Johnsen", () => {
  const organisation = village(60);
  const trust = (i: number): number => (i % 5) / 4;
  const stage = run(organisation, { bound: 2, pace: 1 }, { trustInPeers: trust });
  const { n, offsets, neighbours, weights } = organisation.network;
  const { attitudeAnchor, susceptibility, attitude } = stage.columns.of;
  const left = Matrix.eye(n, n);
  const right = new Matrix(n, 1);
  for (let i = 0; i < n; i++) {
    const open = Math.min(1, (susceptibility![i]! * trust(i)) / 0.6);
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
  let moved = 0;
  for (let i = 0; i < n; i++) {
    expect(attitude![i]!).toBeCloseTo(expected.get(i, 0), 10);
    moved += Math.abs(attitude![i]! - attitudeAnchor![i]!);
  }
  expect(moved / n).toBeGreaterThan(0.05);
});

test("one step by hand: two people, openness .6, pace .05", () => {
  const stage = run(village(2), { susceptibilitySpread: 0, bound: 2 });
  const { attitude, attitudeAnchor } = stage.columns.of;
  attitude!.set([0.1, 0.5]);
  attitudeAnchor!.set([0, 0.25]);
  advance(stage, 1);
  expect(attitude![0]!).toBeCloseTo(0.1 + 0.05 * (0.6 * 0.5 + 0.4 * 0 - 0.1), 6);
  expect(attitude![1]!).toBeCloseTo(0.5 + 0.05 * (0.6 * 0.1 + 0.4 * 0.25 - 0.5), 6);
});

test("who trusts no peer keeps to the anchor; trust of .6 leaves susceptibility as it was drawn", () => {
  const stage = run(village(40), { bound: 2 }, { trustInPeers: 0 });
  const before = stage.columns.of.attitude!.slice();
  advance(stage, 100);
  for (let i = 0; i < 40; i++) expect(stage.columns.of.attitude![i]!).toBeCloseTo(before[i]!, 12);
});

test("people without ties keep their attitude", () => {
  const stage = run(hermits(50), {});
  const before = stage.columns.of.attitude!.slice();
  advance(stage, 50);
  for (let i = 0; i < 50; i++) expect(stage.columns.of.attitude![i]!).toBeCloseTo(before[i]!, 12);
});

test("people farther apart than the bound do not move each other", () => {
  const gap = (apart: number): number => {
    const stage = run(village(2), { bound: 0.6 });
    const { attitude, attitudeAnchor } = stage.columns.of;
    for (const column of [attitude!, attitudeAnchor!]) {
      column[0] = -apart / 2;
      column[1] = apart / 2;
    }
    advance(stage, 100);
    return attitude![1]! - attitude![0]!;
  };
  expect(gap(0.5)).toBeLessThan(0.4);
  expect(gap(0.75)).toBeCloseTo(0.75, 12);
});

test("two camps farther apart than the bound become two points, each at the mean it began with", () => {
  const n = 40;
  const stage = run(crowd(n), { susceptibility: 1, susceptibilitySpread: 0, bound: 0.6, pace: 0.2 });
  const { attitude } = stage.columns.of;
  for (let i = 0; i < n; i++) attitude![i] = i < 15 ? -0.8 + 0.02 * i : 0.3 + 0.02 * (i - 15);
  advance(stage, 400);
  for (let i = 0; i < n; i++) expect(attitude![i]!).toBeCloseTo(i < 15 ? -0.66 : 0.54, 9);
});

test("resistance to change above its mean lowers the attitude with which one starts", () => {
  const start = (resistanceToChange: number): number => mean(run(hermits(500), {}, { resistanceToChange }), "attitude");
  expect(start(0.5) - start(0.9)).toBeCloseTo(0.2, 2);
});
