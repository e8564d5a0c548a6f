import { expect, test } from "vitest";
import { resolveOptions, type Values } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import { commitment } from "../../src/mind/commitment.ts";
import { commitmentOptions } from "../../src/mind/commitment-rule.ts";
import { exit } from "../../src/mind/exit.ts";
import { exitOptions } from "../../src/mind/exit-rule.ts";
import { trust } from "../../src/mind/trust.ts";
import { trustOptions } from "../../src/mind/trust-rule.ts";
import { alone, type Held, type Setting } from "./held.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, mean, village } from "./support.ts";

const SATISFIED: Held = {
  satisfactionRecognition: 0.1,
  satisfactionSelfDevelopment: 0.2,
  satisfactionStatus: 0.3,
  satisfactionSecurity: 0.2,
  valence: 0.1,
};
const VISIBLE = ["practised", "voluntary", "shown", "recent", "habit", "spreading", "knowing", "expressiveness"];
const FELT = ["shownValence", "shownArousal"];
const ONES: Held = Object.fromEntries([...VISIBLE, ...FELT].map((name) => [name, 1]));
const HELD: Held = {
  ...SATISFIED,
  ...ONES,
  trustInTop: 0.5,
  trustInManager: 0.6,
  commitment: 0.55,
  breach: 0,
};
const DEFAULTS = resolveOptions(exitOptions);
const rule = (changes: Partial<Values<typeof exitOptions>> = {}): Mechanism => exit({ ...DEFAULTS, ...changes });
/** Hazard at which everybody leaves on the first day. */
const EVERYBODY = 2;
const run = (changes: Partial<Values<typeof exitOptions>>, held: Held = {}, setting: Setting = {}): Stage =>
  alone(rule(changes), { ...HELD, ...held }, setting);

test("satisfaction with work, voice, loyalty and neglect by hand", () => {
  const stage = run({ hazard: 0 });
  advance(stage, 1);
  const { workSatisfaction, voice, loyalty, neglect, alternatives } = stage.columns.of;
  // .4 * .2 + .2 * .1 + .2 * .5 + .2 * .55
  const sat = 0.31;
  for (let i = 0; i < 20; i++) {
    const alt = alternatives![i]!;
    expect(workSatisfaction![i]!).toBeCloseTo(sat, 6);
    expect(voice![i]!).toBeCloseTo(((1 - sat) / 2) * 0.55 * 0.6, 6);
    expect(loyalty![i]!).toBeCloseTo(0.55 * (1 - alt), 6);
    expect(neglect![i]!).toBeCloseTo(((1 - sat) / 2) * 0.45 * (1 - alt), 6);
  }
});

/** Share of people who have left after a year of 260 days, and the share expected of the alternatives they have. */
function year(held: Held, factor: number, seed: number): { left: number; expected: number } {
  const n = 4000;
  const stage = run({ replaced: 0 }, held, { organisation: hermits(n), seed });
  advance(stage, 260);
  const { away, alternatives } = stage.columns.of;
  let left = 0;
  let expected = 0;
  for (let i = 0; i < n; i++) {
    if (away![i]! > 0) left++;
    expected += 1 - (1 - DEFAULTS.hazard * factor * (0.5 + alternatives![i]!)) ** 260;
  }
  return { left: left / n, expected: expected / n };
}

test("of people content with work 10 to 13 % leave in a year; where work and promises disappoint, 16 to 21 %", () => {
  // .4 * -.55 + .2 * -.1 + .2 * .35 + .2 * .35 = -.1
  const low = -0.55;
  const needs = { satisfactionRecognition: low, satisfactionSelfDevelopment: low };
  const more = { satisfactionStatus: low, satisfactionSecurity: low };
  const sour = { ...needs, ...more, valence: -0.1, trustInTop: 0.35, commitment: 0.35, breach: 0.15 };
  for (const seed of [1, 2, 611, 90210]) {
    const content = year({}, 1, seed);
    expect(content.expected).toBeGreaterThan(0.1);
    expect(content.expected).toBeLessThan(0.13);
    expect(Math.abs(content.left - content.expected)).toBeLessThan(0.013);
    const soured = year(sour, 1 + 4 * 0.1 + 2 * 0.15, seed);
    expect(soured.expected).toBeGreaterThan(0.16);
    expect(soured.expected).toBeLessThan(0.21);
    expect(Math.abs(soured.left - soured.expected)).toBeLessThan(0.016);
  }
});

test("better alternatives make leaving likelier, as .5 + alternatives", () => {
  const stage = run({ hazard: 0.01, replaced: 0 }, {}, { organisation: hermits(20000) });
  advance(stage, 10);
  const { away, alternatives } = stage.columns.of;
  for (const [low, high] of [
    [0, 0.3],
    [0.3, 0.55],
    [0.55, 1],
  ] as const) {
    let left = 0;
    let expected = 0;
    let count = 0;
    for (let i = 0; i < 20000; i++) {
      const alt = alternatives![i]!;
      if (!(alt >= low && alt < high)) continue;
      count++;
      expected += 1 - (1 - 0.01 * (0.5 + alt)) ** 10;
      if (away![i]! > 0) left++;
    }
    expect(Math.abs(left - expected) / count).toBeLessThan(0.015);
  }
});

/** Does each day what the rules before exit do: people practise, feel and talk. */
const busy: Mechanism = {
  name: "busy",
  initialize: (world) => ({
    step(_day, lo, hi) {
      for (const name of [...VISIBLE, ...FELT]) world.columns[name]!.fill(1, lo, hi);
    },
  }),
};

test("from the day of leaving on a person practises nothing and shows nothing, whatever the other rules do", () => {
  const stage = run({ hazard: EVERYBODY, replaced: 0 }, {}, { before: [busy] });
  for (let day = 1; day <= 50; day++) {
    advance(stage, 1);
    for (const name of [...VISIBLE, ...FELT])
      for (const value of stage.columns.of[name]!) if (value !== 0) expect([name, day, value]).toEqual([name, day, 0]);
    expect(stage.columns.of.away![4]).toBe(day);
  }
  const stay = run({ hazard: 0 }, {}, { before: [busy] });
  advance(stay, 50);
  for (const name of VISIBLE) expect(mean(stay, name)).toBe(1);
  expect(stay.columns.of.away![4]).toBe(0);
});

test("a seat stays empty for the vacancy; then a newcomer with a luck of the day of arrival takes it", () => {
  const at = (vacancy: number, seed = 1): { away: number[]; arrived: number[]; alternatives: number[] } => {
    const stage = run({ hazard: EVERYBODY, vacancy }, {}, { before: [busy], seed });
    const seen = { away: [] as number[], arrived: [] as number[], alternatives: [] as number[] };
    for (let day = 0; day <= 7; day++) {
      if (day > 0) advance(stage, 1);
      seen.away.push(stage.columns.of.away![2]!);
      seen.arrived.push(stage.columns.of.arrived![2]!);
      seen.alternatives.push(stage.columns.of.alternatives![2]!);
    }
    return seen;
  };
  const three = at(3);
  // left on day 1, empty on days 2 to 4, taken at the end of day 4, and left again on day 5
  expect(three.away).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  expect(three.arrived).toEqual([0, 0, 0, 0, 4, 4, 4, 4]);
  expect(new Set(three.alternatives).size).toBe(2);
  expect(at(3)).toEqual(three);
  const two = at(2);
  expect(two.arrived).toEqual([0, 0, 0, 3, 3, 3, 6, 6]);
  expect(two.alternatives[3]).not.toBe(three.alternatives[4]);
});

test("a newcomer is naive: no breach, commitment and trust as one starts with, a fresh person", () => {
  const held = { ...SATISFIED, ...ONES, attitude: 1, participation: 1, promised: 0.9, perceivedSupply: 0.2 };
  const mechanisms = [
    createColumnsOwner(Object.keys(held), held),
    trust(resolveOptions(trustOptions)),
    commitment(resolveOptions(commitmentOptions)),
    rule({ vacancy: 5, hazard: 0.01 }),
  ];
  const stage = createStage({ ...village(500), mechanisms });
  stage.begin({ seed: 2 });
  advance(stage, 40);
  const of = stage.columns.of;
  let fresh = 0;
  for (let i = 0; i < 500; i++) {
    if (of.arrived![i] !== 40) continue;
    fresh++;
    expect([of.away![i], of.breach![i], of.integrity![i]]).toEqual([0, 0, 1]);
    expect(of.commitment![i]).toBe(of.commitmentAtStart![i]);
    expect(of.trustInTop![i]).toBe(of.trustInTopAtStart![i]);
    expect(of.trustInManager![i]).toBe(of.trustInManagerAtStart![i]);
    expect(of.attitude![i]).toBe(1);
  }
  expect(fresh).toBeGreaterThan(0);
  const staid = Array.from({ length: 500 }, (_, i) => i).filter((i) => of.arrived![i] === 0 && of.away![i] === 0);
  expect(staid.length).toBeGreaterThan(200);
  for (const i of staid) expect(of.breach![i]!).toBeGreaterThan(0.3);
});

test("who leaves does not depend on how people are cut into blocks", () => {
  const gone = (block: number): Stage["columns"]["of"] => {
    const stage = run({ hazard: 0.02, vacancy: 3 }, {}, { organisation: hermits(300), block });
    advance(stage, 60);
    return stage.columns.of;
  };
  const one = gone(7);
  const other = gone(256);
  expect(one.arrived).toEqual(other.arrived);
  expect(one.alternatives).toEqual(other.alternatives);
  expect(one.arrived!.some((day) => day > 0)).toBe(true);
});
