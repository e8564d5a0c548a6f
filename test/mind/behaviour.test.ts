import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { advance } from "../../src/engine/simulate.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { behaviour } from "../../src/mind/behaviour.ts";
import { behaviourOptions } from "../../src/mind/behaviour-rule.ts";
import type { LivedConditions } from "../../src/mind/parts.ts";
import { buildNetwork } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { alone, type Held, mindOf } from "./held.ts";
import { hermits, mean } from "./support.ts";

interface Case {
  readonly held?: Held;
  readonly options?: Readonly<Record<string, number>>;
  readonly conditions?: Partial<LivedConditions>;
  readonly others?: Parameters<typeof mindOf>[1];
  readonly organisation?: Organisation;
  readonly seed?: number;
}
/** What all numbers below are worked with; each lies in its range. */
const WORKED = resolveOptions(behaviourOptions, {
  barrier: 0.3,
  steepness: 4,
  attitude: 0.35,
  peers: 0.25,
  efficacy: 0.25,
  valence: 0.15,
  habit: 0.5,
  choice: 0.1,
  thresholdWeight: 0.6,
  mandate: 0.6,
  supportEnd: 0.1,
});
const STILL = { attitude: 0, efficacy: 0, valence: 0, habit: 0, choice: 0, norm: 0 };

function run({ held = {}, options = {}, conditions, others, organisation = hermits(20000), seed = 1 }: Case): Stage {
  return alone(
    behaviour({ ...WORKED, ...options }, mindOf(conditions, others)),
    { ...STILL, ...held },
    { organisation, seed },
  );
}
/** Share who practised on the first day. */
function share(one: Case): number {
  const stage = run(one);
  advance(stage, 1);
  return mean(stage, "practised");
}
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Person 0 with ties to everybody else. */
function star(n: number): Organisation {
  const target = Array.from({ length: n - 1 }, (_, k) => k + 1);
  const layers = [{ name: "work", directed: false }];
  return { people: hermits(n).people, network: buildNetwork({ n, layers, source: target.map(() => 0), target }) };
}
/** A ring in which everybody is tied to three people on either side. */
function ring(n: number): Organisation {
  const source = Array.from({ length: 3 * n }, (_, k) => Math.floor(k / 3));
  const target = source.map((i, k) => (i + 1 + (k % 3)) % n);
  return {
    people: hermits(n).people,
    network: buildNetwork({ n, layers: [{ name: "work", directed: false }], source, target }),
  };
}

test("practice on a day is as likely as the logistic of intention less effort says, on every seed", () => {
  const held = { attitude: 0.4, efficacy: 0.2, valence: 0.1, habit: 0.3 };
  const drive = 0.35 * 0.4 + 0.25 * 0.2 + 0.15 * 0.1 + 0.5 * 0.3 - 0.3;
  for (const seed of [1, 2, 77, 901])
    expect(Math.abs(share({ held, options: { thresholdWeight: 0 }, seed }) - logistic(4 * drive))).toBeLessThan(0.012);
});

test("a threshold above its mean is that much more to overcome", () => {
  const stage = run({ options: { steepness: 5000, attitude: 0.3 }, held: { attitude: 1 } });
  advance(stage, 1);
  const { practised, threshold } = stage.columns.of;
  let low = 0;
  for (let i = 0; i < 20000; i++) {
    if (Math.abs(threshold![i]! - 0.25) < 0.005) continue;
    expect(practised![i]).toBe(threshold![i]! < 0.25 ? 1 : 0);
    low += practised![i]!;
  }
  expect(low / 20000).toBeGreaterThan(0.4);
});

test("preferring the change or the status quo weighs alike either way, and only where people choose", () => {
  const options = { thresholdWeight: 0 };
  const chosen = (choice: number): number => share({ held: { choice }, options, others: { humat: {} } });
  expect(Math.abs(chosen(1) - logistic(4 * (0.1 - 0.3)))).toBeLessThan(0.01);
  expect(Math.abs(chosen(0) - logistic(4 * (-0.1 - 0.3)))).toBeLessThan(0.01);
  expect(share({ held: { choice: 0 }, options, others: { consumat: {} } })).toBe(chosen(0));
  expect(share({ held: { choice: 1 }, options })).toBe(share({ held: { choice: 0 }, options }));
});

test("several practising neighbours are needed: four of ten never do, six of ten always", () => {
  const practises = (shown: number): number => {
    const organisation = star(11);
    const stage = run({
      held: { attitude: 1 },
      options: { steepness: 5000, attitude: 0.3, thresholdWeight: 0 },
      organisation,
    });
    for (let j = 1; j <= shown; j++) stage.columns.of.shown![j] = 1;
    advance(stage, 1);
    return stage.columns.of.practised![0]!;
  };
  expect([0, 1, 2, 3, 4].map(practises)).toEqual([0, 0, 0, 0, 0]);
  expect([6, 7, 8, 9, 10].map(practises)).toEqual([1, 1, 1, 1, 1]);
});

test("where two of six neighbours are needed one person spreads nothing, and two beside each other reach all", () => {
  const end = (seeds: number): number => {
    // intention = .425 - .25 + .5 S against .3: enough from S = .25 on
    const stage = run({
      held: { attitude: (i) => (i < seeds ? 9 : 1) },
      options: { steepness: 5000, attitude: 0.425, thresholdWeight: 0 },
      organisation: ring(60),
    });
    advance(stage, 60);
    return mean(stage, "practised") * 60;
  };
  expect(end(1)).toBe(1);
  expect(end(2)).toBe(60);
});

test("what is usual counts beside what is seen, as far as culture weighs", () => {
  const one = (weight: number): number => {
    const organisation = star(11);
    const options = { steepness: 5000, attitude: 0.3, thresholdWeight: 0 };
    const stage = run({ held: { attitude: 1, norm: 1 }, options, organisation, others: { culture: { weight } } });
    for (let j = 1; j <= 4; j++) stage.columns.of.shown![j] = 1;
    advance(stage, 1);
    return stage.columns.of.practised![0]!;
  };
  // .4 (1 - C) + C crosses .5 at C = 1/6
  expect(one(0.15)).toBe(0);
  expect(one(0.18)).toBe(1);
});

test("a mandate lowers the barrier on its days only; what is forced is not voluntary and shows less", () => {
  const stage = run({ conditions: { mandate: 0.5, mandateFirst: 2, mandateLast: 3 }, options: { thresholdWeight: 0 } });
  const { practised, voluntary, shown } = stage.columns.of;
  const free = logistic(4 * -0.3);
  const forced = logistic(4 * (-0.3 + 0.6 * 0.5));
  for (let day = 1; day <= 4; day++) {
    advance(stage, 1);
    const on = day === 2 || day === 3;
    expect(Math.abs(mean(stage, "practised") - (on ? forced : free))).toBeLessThan(0.012);
    for (let i = 0; i < 200; i++) {
      expect(voluntary![i]!).toBeCloseTo(on ? free / forced : 1, 6);
      expect(shown![i]).toBe(practised![i]! * voluntary![i]!);
    }
  }
});

test("onlookers count what is shown: ten who are forced are as three who are free", () => {
  const options = { thresholdWeight: 0 };
  const organisation = ring(6000);
  const seen = (value: number): number => {
    const stage = run({ organisation, options, held: { attitude: 1 } });
    stage.columns.of.practised!.fill(1);
    stage.columns.of.shown!.fill(value);
    advance(stage, 1);
    return mean(stage, "practised");
  };
  for (const value of [0.3, 1])
    expect(Math.abs(seen(value) - logistic(4 * (0.35 + 0.25 * (2 * value - 1) - 0.3)))).toBeLessThan(0.02);
});

test("people relapse when support ends, and when a mandate does", () => {
  const held = { attitude: 0.6, efficacy: 0.4, habit: 0.2 };
  const options = { thresholdWeight: 0 };
  const drive = 0.35 * 0.6 + 0.25 * 0.4 + 0.5 * 0.2 - 0.3;
  const on = (day: number, conditions: Partial<LivedConditions>): number => {
    const stage = run({ held, options, conditions });
    advance(stage, day);
    return mean(stage, "practised");
  };
  expect(Math.abs(on(20, { supportLast: 20 }) - logistic(4 * drive))).toBeLessThan(0.012);
  expect(Math.abs(on(21, { supportLast: 20 }) - logistic(4 * (drive - 0.1)))).toBeLessThan(0.012);
  expect(on(21, { supportLast: 0 })).toBe(on(21, {}));
  const mandate = { mandate: 1, mandateLast: 20 };
  expect(on(20, mandate) - on(21, mandate)).toBeGreaterThan(0.3);
});

test("the last ten days stand in the bits, today in bit 0", () => {
  const stage = run({ held: { attitude: 40 }, organisation: hermits(5) });
  advance(stage, 3);
  stage.columns.of.attitude!.fill(-40);
  advance(stage, 2);
  expect(stage.columns.of.recent![0]).toBe(0b11100);
  advance(stage, 7);
  expect(stage.columns.of.recent![0]).toBe(0b1000000000);
  advance(stage, 1);
  expect(stage.columns.of.recent![0]).toBe(0);
});
