import { expect, test } from "vitest";
import { hermits, live, mean, message, toAll, village } from "./support.ts";

const FLAT = { needs: { noise: 0, fortune: 0, statusQuoSpread: 0, heterogeneity: 0 } };

test("readiness returns to what is seen: leaders who agree, and lived benefit", () => {
  const home = (alignment: number, lived: number): number =>
    mean(
      live({
        organisation: hermits(10),
        days: 3000,
        options: { ...FLAT, readiness: { spread: 0 } },
        conditions: { alignment, lived },
      }),
      "readiness",
    );
  expect(home(0.8, 0.6)).toBeCloseTo(0.2 * 0.6, 5);
  expect(home(1, 0.6)).toBeCloseTo(0.2, 5);
  expect(home(0.8, 0.9)).toBeCloseTo(0.2 * 0.6 + 0.2 * (0.8 - 0.2), 5);
});

test("what messages added halves in 93 working days", () => {
  const life = { organisation: hermits(2000), options: { ...FLAT, perception: { warmth: 0 } } };
  const added = (days: number): number => {
    const posts = (day: number) => (day === 1 ? [toAll(message({ open: 1 }))] : []);
    return mean(live({ ...life, days, posts }), "readiness") - mean(live({ ...life, days }), "readiness");
  };
  expect(added(94) / added(1)).toBeCloseTo(0.5, 6);
});

test("attitude follows readiness, and more slowly in people who resist change", () => {
  const organisation = hermits(2000);
  const posts = (day: number) => (day <= 20 ? [toAll(message({ open: 1, minutes: 0 }))] : []);
  const told = live({ organisation, days: 60, posts });
  const silent = live({ organisation, days: 60 });
  const moved = (i: number): number => told.columns.of.attitude![i]! - silent.columns.of.attitude![i]!;
  const resistance = told.columns.of.resistanceToChange!;
  let open = 0;
  let stubborn = 0;
  let many = 0;
  let few = 0;
  for (let i = 0; i < 2000; i++) {
    if (resistance[i]! < 0.4) {
      open += moved(i);
      many++;
    } else if (resistance[i]! > 0.6) {
      stubborn += moved(i);
      few++;
    }
  }
  expect(open / many).toBeGreaterThan(0.01);
  expect(stubborn / few).toBeLessThan(open / many);
});

test("leaders who disagree leave attitude lower", () => {
  const attitude = (alignment: number): number =>
    mean(live({ organisation: village(200), days: 130, conditions: { alignment } }), "attitude");
  expect(attitude(0.4)).toBeLessThan(attitude(0.8));
});
