import { expect, test } from "vitest";
import { hermits, live, mean, spread, village } from "./support.ts";

const NEEDS = ["Recognition", "SelfDevelopment", "Status", "Security"];

test("needs are standard normal and their importance is a monotone map of them", () => {
  const stage = live({ organisation: hermits(5000), days: 0 });
  for (const need of NEEDS) {
    expect(mean(stage, `need${need}`)).toBeCloseTo(0, 1);
    expect(spread(stage, `need${need}`)).toBeCloseTo(1, 1);
    expect(mean(stage, `importance${need}`)).toBeCloseTo(0.5, 1);
    const z = stage.columns.of[`need${need}`]!;
    const w = stage.columns.of[`importance${need}`]!;
    const order = Array.from(z.keys()).sort((a, b) => z[a]! - z[b]!);
    for (let k = 1; k < order.length; k++) expect(w[order[k]!]!).toBeGreaterThanOrEqual(w[order[k - 1]!]!);
  }
});

test("without noise satisfaction goes half the way to what is lived in one half-life", () => {
  const options = { needs: { noise: 0, fortune: 0, statusQuoSpread: 0, statusQuo: 0.2, adjustment: 30 } };
  const stage = live({ organisation: hermits(5), days: 30, options, conditions: { lived: 0.9 } });
  for (const need of NEEDS) expect(mean(stage, `satisfaction${need}`)).toBeCloseTo((0.2 + 0.8) / 2, 12);
  expect(mean(stage, "satisfaction")).toBeCloseTo(0.5, 6);
  expect(mean(stage, "perceivedSupply")).toBeCloseTo(0.9, 6);
});

test("the perceived supply is unbiased and its spread is that of an exponential mean of the readings", () => {
  const stage = live({ organisation: hermits(4000), days: 80, conditions: { lived: 0.5 } });
  const kept = 2 ** (-1 / 10);
  expect(mean(stage, "perceivedSupply")).toBeCloseTo(0.5, 2);
  expect(spread(stage, "perceivedSupply")).toBeCloseTo(0.25 * Math.sqrt((1 - kept) / (1 + kept)), 2);
});

test("needs cluster in teams as the option says, and keep variance 1", () => {
  for (const clustering of [0, 0.1, 0.4]) {
    const stage = live({ organisation: village(6000), days: 0, options: { needs: { clustering } } });
    const leader = stage.world.people.manager;
    let product = 0;
    let pairs = 0;
    for (const need of NEEDS) {
      const z = stage.columns.of[`need${need}`]!;
      expect(Math.abs(spread(stage, `need${need}`) - 1)).toBeLessThan(0.06);
      for (let i = 2; i < 6000; i++)
        if (leader[i] === leader[i - 1]) {
          product += z[i]! * z[i - 1]!;
          pairs++;
        }
    }
    expect(Math.abs(product / pairs - clustering)).toBeLessThan(0.04);
  }
});
