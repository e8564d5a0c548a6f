import { expect, test } from "vitest";
import { hermits, live, mean, message, toAll, village } from "./support.ts";

const QUIET = { needs: { noise: 0 }, trust: { recovery: 0 } };
const promise = (value: number) => (day: number) =>
  day === 1 ? [toAll(message({ open: 1, minutes: 0, promise: value }))] : [];
const both = (stage: Parameters<typeof mean>[0]): number => mean(stage, "trustInTop") + mean(stage, "trustInManager");

test("breach costs trust 2.7 times as fast as over-delivery by as much wins it", () => {
  const rate = (lived: number): { lost: number; before: number } => {
    const stage = live({
      organisation: hermits(2),
      days: 1,
      options: QUIET,
      conditions: { lived },
      posts: promise(0.5),
    });
    const after = stage.columns.of.trustInTop![0]!;
    const before = stage.columns.of.trustInTopAtStart![0]!;
    return { lost: before - after, before };
  };
  const short = rate(0.2);
  const over = rate(0.8);
  expect(short.lost / short.before).toBeCloseTo(0.7 * 0.027 * 0.2, 6);
  expect(-over.lost / (1 - over.before)).toBeCloseTo(0.7 * 0.01 * 0.2, 6);
  expect(short.lost / short.before / (-over.lost / (1 - over.before))).toBeCloseTo(2.7, 3);
});

test("a promise that is kept leaves trust within .01 of no campaign", () => {
  for (const lived of [0.2, 0.5, 0.6, 0.9]) {
    const life = { organisation: hermits(1500), days: 260, conditions: { lived } };
    const none = live(life);
    const kept = live({ ...life, posts: promise(lived) });
    expect(mean(kept, "promised")).toBeGreaterThan(0.9 * lived);
    for (const column of ["trustInTop", "trustInManager"])
      expect(Math.abs(mean(kept, column) - mean(none, column))).toBeLessThan(0.01);
  }
});

test("more lived delivery never lowers mean trust, paired by luck", () => {
  const organisation = village(150);
  const posts = (day: number) => (day % 4 === 0 ? [toAll(message({ promise: 0.7 }))] : []);
  for (const seed of ["1", "2"]) {
    const trust = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1].map((lived) =>
      both(live({ organisation, days: 130, seed, conditions: { lived }, posts })),
    );
    for (let k = 1; k < trust.length; k++) expect(trust[k]!).toBeGreaterThanOrEqual(trust[k - 1]!);
    expect(trust.at(-1)!).toBeGreaterThan(trust[0]! + 0.2);
  }
});

test("promising more than is lived takes trust below that of no campaign, more from the top than from the manager", () => {
  const life = { organisation: hermits(500), days: 130, conditions: { lived: 0.3 } };
  const none = live(life);
  const broken = live({ ...life, posts: promise(0.8) });
  const top = mean(none, "trustInTop") - mean(broken, "trustInTop");
  const manager = mean(none, "trustInManager") - mean(broken, "trustInManager");
  expect(top).toBeGreaterThan(manager);
  expect(manager).toBeGreaterThan(0.05);
  expect(mean(broken, "breach")).toBeGreaterThan(0.2);
  expect(mean(none, "breach")).toBe(0);
});

test("trust in the manager starts with mean 5/9 and is shared within teams as the option says", () => {
  const correlation = (teamCorrelation: number): number => {
    const stage = live({ organisation: village(4000), days: 0, options: { trust: { teamCorrelation } } });
    const t = stage.columns.of.trustInManager!;
    const leader = stage.world.people.manager;
    expect(mean(stage, "trustInManager")).toBeCloseTo(5 / 9, 1);
    const m = mean(stage, "trustInManager");
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
  expect(correlation(0)).toBeCloseTo(0, 1);
  expect(Math.abs(correlation(0.2) - 0.2)).toBeLessThan(0.08);
  expect(Math.abs(correlation(0.5) - 0.5)).toBeLessThan(0.08);
});
