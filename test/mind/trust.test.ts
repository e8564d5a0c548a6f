import { expect, test } from "vitest";
import { luckOf } from "../../src/core/luck.ts";
import { retention } from "../../src/core/numbers.ts";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { trust } from "../../src/mind/trust.ts";
import { trustOptions } from "../../src/mind/trust-rule.ts";
import { alone, type Held } from "./held.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, mean, village } from "./support.ts";

const HELD: Held = { promised: 0, perceivedSupply: 0.6, participation: 0 };
/** What numbers by hand are worked with. */
const WORKED = {
  tolerance: 0.1,
  gain: 0.01,
  asymmetry: 2.7,
  blameOnTop: 0.7,
  recovery: 0,
  participation: 0.003,
  breachGain: 0.05,
  breachKept: 0.98,
};
const rule = (options = {}) => trust(resolveOptions(trustOptions, options));

test("a first day by hand: breach, integrity, and trust lost in top and manager", () => {
  const stage = alone(rule(WORKED), { ...HELD, promised: 0.9, perceivedSupply: 0.5 });
  const { trustInTop, trustInManager, breach, integrity } = stage.columns.of;
  const top = trustInTop![0]!;
  const manager = trustInManager![0]!;
  advance(stage, 1);
  expect(breach![0]!).toBeCloseTo(0.05 * 0.3 * 0.98, 14);
  expect(integrity![0]!).toBeCloseTo(0.6, 6);
  expect(trustInTop![0]!).toBeCloseTo(top * (1 - 0.7 * 0.027 * 0.3), 14);
  expect(trustInManager![0]!).toBeCloseTo(manager * (1 - 0.3 * 0.027 * 0.3), 14);
  advance(stage, 1);
  const b = 0.05 * 0.3 * 0.98;
  expect(breach![0]!).toBeCloseTo((b + 0.05 * 0.3 * (1 - b)) * 0.98, 14);
});

test("breach costs trust 2.7 times as fast as over-delivery by as much wins it on a full promise, half of one half", () => {
  const rate = (perceivedSupply: number): number => {
    const stage = alone(rule(WORKED), { ...HELD, promised: 0.5, perceivedSupply });
    const before = stage.columns.of.trustInTop![0]!;
    advance(stage, 1);
    const moved = stage.columns.of.trustInTop![0]! - before;
    return moved > 0 ? moved / (1 - before) : moved / before;
  };
  expect(rate(0.8)).toBeCloseTo(0.7 * 0.01 * 0.5 * 0.2, 14);
  expect(rate(0.2) / rate(0.8)).toBeCloseTo(-2.7 / 0.5, 10);
  expect(rate(0.45)).toBe(0);
});

test("a promise of nearly nothing wins nearly no trust: there is no jump from no promise to a small one", () => {
  const trustAfter = (promised: number): number => {
    const stage = alone(rule(WORKED), { ...HELD, promised, perceivedSupply: 0.6 });
    advance(stage, 100);
    return stage.columns.of.trustInTop![0]!;
  };
  const none = trustAfter(0);
  for (const promised of [1e-6, 1e-3, 0.01]) expect(Math.abs(trustAfter(promised) - none)).toBeLessThan(promised);
  expect(trustAfter(0.5)).toBe(none);
});

test("taking part wins trust in both, whole in each", () => {
  const stage = alone(rule(WORKED), { ...HELD, participation: 0.5 });
  const { trustInTop, trustInManager, trustInTopAtStart, trustInManagerAtStart, breach } = stage.columns.of;
  advance(stage, 40);
  const left = (1 - 0.0015) ** 40;
  expect(trustInTop![3]!).toBeCloseTo(1 - (1 - trustInTopAtStart![3]!) * left, 12);
  expect(trustInManager![3]!).toBeCloseTo(1 - (1 - trustInManagerAtStart![3]!) * left, 12);
  expect(breach![3]).toBe(0);
});

test("trust that was lost comes back by a two-hundredth of the way a day, breach fades by a fiftieth", () => {
  const stage = alone(rule({ ...WORKED, recovery: 0.005 }), HELD);
  const { trustInTop, trustInTopAtStart, breach } = stage.columns.of;
  trustInTop![0] = trustInTopAtStart![0]! / 2;
  breach![0] = 0.5;
  advance(stage, 100);
  expect(1 - trustInTop![0]! / trustInTopAtStart![0]!).toBeCloseTo(0.5 * 0.995 ** 100, 12);
  expect(breach![0]!).toBeCloseTo(0.5 * 0.98 ** 100, 12);
});

/** What is lived, read every day with noise of .25 and remembered with a half-life of ten days. */
function reader(lived: number): Mechanism {
  const kept = retention(10);
  return {
    name: "reader",
    initialize(world, random) {
      const noise = random("test/reading");
      const perceived = world.columns.perceivedSupply!;
      return {
        step(day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const reading = lived + 0.25 * noise.normal(i, day);
            perceived[i] = reading + kept * (perceived[i]! - reading);
          }
        },
      };
    },
  };
}

test("a promise that is kept leaves trust within .01 of no promise, though what is lived is read with noise", () => {
  for (const lived of [0.2, 0.5, 0.6, 0.9]) {
    const end = (promised: number, column: string): number => {
      const held = { promised, perceivedSupply: lived, participation: 0 };
      const stage = alone(rule(), held, { organisation: hermits(800), before: [reader(lived)] });
      advance(stage, 260);
      return mean(stage, column);
    };
    for (const column of ["trustInTop", "trustInManager"])
      expect(Math.abs(end(lived, column) - end(0, column))).toBeLessThan(0.01);
  }
});

test("the more is lived of what was promised, the more trust is left", () => {
  const end = (perceivedSupply: number): number => {
    const stage = alone(rule(), { promised: 0.7, perceivedSupply, participation: 0 }, { organisation: hermits(50) });
    advance(stage, 130);
    return mean(stage, "trustInTop") + mean(stage, "trustInManager");
  };
  const trusts = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1].map(end);
  for (let k = 1; k < trusts.length; k++) expect(trusts[k]!).toBeGreaterThanOrEqual(trusts[k - 1]!);
  expect(trusts.at(-1)!).toBeGreaterThan(trusts[0]! + 0.2);
});

test("trust in the manager starts with mean 5/9 and is shared within teams as the option says", () => {
  const correlation = (teamCorrelation: number): number => {
    const organisation = village(4000);
    const stage = alone(rule({ teamCorrelation }), HELD, { organisation });
    const t = stage.columns.of.trustInManager!;
    const leader = organisation.people.manager;
    const m = mean(stage, "trustInManager");
    expect(Math.abs(m - 5 / 9)).toBeLessThan(0.02);
    let product = 0;
    let square = 0;
    let pairs = 0;
    for (let i = 2; i < 4000; i++) {
      if (leader[i] !== leader[i - 1]) continue;
      product += (t[i]! - m) * (t[i - 1]! - m);
      square += (t[i]! - m) ** 2;
      pairs++;
    }
    expect(pairs).toBeGreaterThan(3000);
    return product / square;
  };
  expect(Math.abs(correlation(0))).toBeLessThan(0.05);
  expect(Math.abs(correlation(0.2) - 0.2)).toBeLessThan(0.08);
  expect(Math.abs(correlation(0.5) - 0.5)).toBeLessThan(0.08);
});

test("trust in peers differs by its spread around its mean, and stays", () => {
  const stage = alone(rule({ peers: 0.7, peersSpread: 0.1 }), HELD, { organisation: hermits(4000) });
  const before = stage.columns.of.trustInPeers!.slice();
  expect(mean(stage, "trustInPeers")).toBeCloseTo(0.7, 1);
  advance(stage, 50);
  expect(stage.columns.of.trustInPeers).toEqual(before);
});

test("a newcomer shares the team's trust in the manager, drawn on the first day, and starts without breach", () => {
  const organisation = village(400);
  const renewing: Mechanism = {
    name: "renewing",
    initialize: (world) => ({
      after(day) {
        if (day === 3) for (let i = 0; i < world.n; i++) world.renew(i);
      },
    }),
  };
  const owner = createColumnsOwner(Object.keys(HELD), { ...HELD, promised: 0.9 });
  // with a correlation of 1 everybody has the team's draw
  const whole = trust({ ...resolveOptions(trustOptions), teamCorrelation: 1 });
  const stage = createStage({ ...organisation, mechanisms: [owner, whole, renewing] });
  stage.begin({ seed: 5 });
  const { trustInManager, trustInTop, breach, integrity } = stage.columns.of;
  const first = { manager: trustInManager!.slice(), top: trustInTop!.slice() };
  advance(stage, 2);
  expect(breach![9]).toBeGreaterThan(0);
  advance(stage, 1);
  expect(trustInManager!.subarray(1)).toEqual(first.manager.subarray(1));
  // Beta(5, 4): the fifth smallest of eight uniforms of the manager on day 0
  const draws = luckOf(5, organisation.people.keys)("trust/traits");
  for (const i of [1, 8, 250]) {
    const m = organisation.people.manager[i]!;
    const eight = Array.from({ length: 8 }, (_, k) => draws.at(m, 0, 16 + k)).sort((a, b) => a - b);
    expect(trustInManager![i]).toBe(Math.fround(eight[4]!));
  }
  let same = 0;
  for (let i = 0; i < 400; i++) if (trustInTop![i] === first.top[i]) same++;
  expect(same).toBe(0);
  expect([breach![9], integrity![9]]).toEqual([0, 1]);
});
