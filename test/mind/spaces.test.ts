import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { spaces } from "../../src/mind/spaces.ts";
import { spacesOptions } from "../../src/mind/spaces-rule.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { alone, type Held } from "./held.ts";
import { hermits, mean, village } from "./support.ts";

function meet(organisation: Organisation, options: Record<string, number>, held: Held = {}, seed = 1): Stage {
  const rule = spaces(resolveOptions(spacesOptions, { every: 5, share: 1, keep: 1, ...options }));
  return alone(rule, { valence: 0, attitude: 0, away: 0, ...held }, { organisation, seed });
}
const degrees = ({ n, offsets }: Network): number[] =>
  Array.from({ length: n }, (_, i) => offsets[i + 1]! - offsets[i]!);
const has = ({ offsets, neighbours }: Network, i: number, j: number): boolean =>
  neighbours.subarray(offsets[i]!, offsets[i + 1]!).includes(j);
/** How many people have each number of ties, as "people x ties", most ties last. */
function groups(network: Network): string[] {
  const counts = new Map<number, number>();
  for (const k of degrees(network)) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([k, people]) => `${people} x ${k}`);
}

test("people are cut into groups of 16, and a last group of fewer than 12 joins the one before", () => {
  const of = (n: number): string[] => {
    const stage = meet(hermits(n), {});
    advance(stage, 5);
    return groups(stage.world.network);
  };
  expect(of(32)).toEqual(["32 x 15"]);
  expect(of(28)).toEqual(["12 x 11", "16 x 15"]);
  expect(of(27)).toEqual(["27 x 26"]);
  expect(of(40)).toEqual(["16 x 15", "24 x 23"]);
  expect(of(10)).toEqual(["10 x 9"]);
  expect(of(1)).toEqual(["1 x 0"]);
});

test("nothing happens between days of meetings", () => {
  const organisation = hermits(40);
  const stage = meet(organisation, {}, { valence: (i) => i / 40 });
  advance(stage, 4);
  expect(stage.world.network).toBe(organisation.network);
  expect(stage.columns.of.valence![7]).toBe(7 / 40);
});

test("a new tie stands in both rows once, in the last layer with strength .5, and the given ties stay as they were", () => {
  const base = village(60).network;
  const pairs: [number, number, number, number][] = [];
  for (let i = 0; i < 60; i++)
    for (let t = base.offsets[i]!; t < base.offsets[i + 1]!; t++)
      if (base.neighbours[t]! > i) pairs.push([i, base.neighbours[t]!, 1 + ((i + t) % 5) / 4, (i + t) % 2]);
  const network = buildNetwork({
    n: 60,
    layers: [
      { name: "work", directed: false },
      { name: "advice", directed: true },
    ],
    source: pairs.map(([i, j]) => (i % 3 === 0 ? i : j)),
    target: pairs.map(([i, j]) => (i % 3 === 0 ? j : i)),
    weight: pairs.map(([, , w]) => w),
    layer: pairs.map(([, , , l]) => l),
  });
  const before = structuredClone({ ...network });
  const stage = meet({ people: village(60).people, network }, { size: 25, keep: 0.5 });
  advance(stage, 20);
  expect({ ...network }).toEqual(before);
  const now = stage.world.network;
  expect(now).not.toBe(network);
  let added = 0;
  for (let i = 0; i < 60; i++) {
    let strength = 0;
    for (let t = now.offsets[i]!; t < now.offsets[i + 1]!; t++) {
      const j = now.neighbours[t]!;
      strength += now.weights[t]!;
      expect(j).not.toBe(i);
      if (t > now.offsets[i]!) expect(j).toBeGreaterThan(now.neighbours[t - 1]!);
      const given = [...network.neighbours.subarray(network.offsets[i]!, network.offsets[i + 1]!)].indexOf(j);
      if (given >= 0) {
        expect(now.weights[t]).toBe(network.weights[network.offsets[i]! + given]);
        expect(now.layer[t]).toBe(network.layer[network.offsets[i]! + given]);
        continue;
      }
      added++;
      expect([now.weights[t], now.layer[t]]).toEqual([0.5, 1]);
      expect(has(now, j, i)).toBe(true);
      // a tie of advice in the other direction is a tie: no second one is made
      expect(has(network, j, i)).toBe(false);
    }
    expect(stage.world.strength[i]!).toBeCloseTo(strength, 12);
    for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++)
      expect(has(now, i, network.neighbours[t]!)).toBe(true);
  }
  expect(added).toBeGreaterThan(200);
  expect(now.offsets[60]).toBe(network.offsets[60]! + added);
});

test("keep is the share of pairs who stay tied where all are of one mind, 0 where two are opposites", () => {
  for (const seed of [1, 2, 33]) {
    const stage = meet(hermits(3200), { keep: 0.1 }, { attitude: (i) => (i % 2 === 0 ? 1 : -1) }, seed);
    advance(stage, 5);
    const { offsets, neighbours } = stage.world.network;
    for (let i = 0; i < 3200; i++)
      for (let t = offsets[i]!; t < offsets[i + 1]!; t++) expect((neighbours[t]! + i) % 2).toBe(0);
    const alike = meet(hermits(3200), { keep: 0.1 }, {}, seed);
    advance(alike, 5);
    // 200 groups of 16 make 24,000 pairs
    expect(Math.abs(alike.world.network.offsets[3200]! / 2 / 24000 - 0.1)).toBeLessThan(0.008);
    const half = meet(hermits(3200), { keep: 0.4 }, { attitude: (i) => (i % 2 === 0 ? 0.5 : -0.5) }, seed);
    advance(half, 5);
    const pairs = half.world.network.neighbours;
    const at = half.world.network.offsets;
    let mixed = 0;
    for (let i = 0; i < 3200; i++) for (let t = at[i]!; t < at[i + 1]!; t++) mixed += (pairs[t]! + i) % 2;
    // half of all pairs are mixed, each with probability .4 (1 - 1 / 2)
    expect(Math.abs(mixed / 2 / 24000 - 0.5 * 0.2)).toBeLessThan(0.008);
  }
});

test("the share of people who come is as set, drawn anew each time, and people away do not come", () => {
  const stage = meet(hermits(8000), { share: 0.2 }, { away: (i) => (i < 4000 ? 3 : 0) });
  advance(stage, 5);
  const first = degrees(stage.world.network).map((k) => k > 0);
  expect(first.slice(0, 4000).some(Boolean)).toBe(false);
  const came = first.filter(Boolean).length / 4000;
  expect(Math.abs(came - 0.2)).toBeLessThan(0.025);
  advance(stage, 5);
  const both = degrees(stage.world.network).filter((k) => k > 0).length / 4000;
  expect(Math.abs(both - 0.36)).toBeLessThan(0.03);
});

test("moods of a group of 12 go .55 of the way to their mean, which stays", () => {
  const stage = meet(hermits(12), { size: 12, keep: 0 }, { valence: (i) => (i - 3) / 12 });
  const before = mean(stage, "valence");
  advance(stage, 5);
  const m = 2.5 / 12;
  for (let i = 0; i < 12; i++) {
    const v = (i - 3) / 12;
    expect(stage.columns.of.valence![i]!).toBeCloseTo(v + 0.55 * (m - v), 14);
  }
  expect(mean(stage, "valence")).toBeCloseTo(before, 14);
});

test("without lasting ties the given network stays, and the mean of all moods", () => {
  const organisation = village(300);
  const stage = meet(organisation, { keep: 0, share: 0.7, contagion: 0.1 }, { valence: (i) => Math.sin(i) });
  const before = mean(stage, "valence");
  advance(stage, 50);
  expect(stage.world.network).toBe(organisation.network);
  expect(mean(stage, "valence")).toBeCloseTo(before, 12);
});

test("meetings again and again never tie a pair twice", () => {
  const stage = meet(hermits(30), { size: 12 });
  advance(stage, 200);
  const { network } = stage.world;
  for (const k of degrees(network)) expect(k).toBe(29);
  expect(network.weights.every((weight) => weight === 0.5)).toBe(true);
});

test("two who meet again have another chance: after two meetings 1 - .7^2 of all pairs are tied", () => {
  let tied = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const stage = meet(hermits(12), { size: 12, keep: 0.3 }, {}, seed);
    advance(stage, 10);
    tied += stage.world.network.offsets[12]! / 2;
  }
  expect(Math.abs(tied / (40 * 66) - 0.51)).toBeLessThan(0.03);
});
