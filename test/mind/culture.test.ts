import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { type Run, simulate } from "../../src/engine/run.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { culture } from "../../src/mind/culture.ts";
import { cultureOptions } from "../../src/mind/culture-rule.ts";
import { type Network, networkOf } from "../../src/people/network.ts";

/** Person 0 among three colleagues, of whom person 1 counts twice, and one who is tied to nobody. */
const network = networkOf(
  [
    [0, 1, 2],
    [0, 2],
    [0, 3],
  ],
  { n: 5 },
);

const rule = (halfLife: number): Mechanism => culture(resolveOptions(cultureOptions, { halfLife }));

/** What is seen of everybody changes on `turn`. */
function live(
  mechanism: Mechanism,
  days: number,
  shown: readonly number[],
  then: readonly number[] = shown,
  turn = 1e9,
  ties: Network = network,
): Run {
  const fashion: Mechanism = {
    name: "fashion",
    initialize: ({ columns }) => ({
      before(day) {
        columns.shown!.set(day < turn ? shown : then);
      },
    }),
  };
  const people = { shown: Array(5).fill(0) };
  return simulate({ people, network: ties, mechanisms: [fashion, mechanism], days, seed: 1, probes: ["norm"] });
}

test.each([20, 65, 260])(
  "the norm goes half of the way to what colleagues do in %i days, and half of the rest in as many",
  (h) => {
    const run = live(rule(h), 2 * h, [0, 1, 0, 0, 1]);
    expect(run.column("norm", 0)[0]).toBe(0);
    expect(run.column("norm", h)[0]!).toBeCloseTo(0.5 * 0.5, 5);
    expect(run.column("norm", 2 * h)[0]!).toBeCloseTo(0.5 * 0.75, 5);
    expect(run.column("norm", 1)[0]!).toBeCloseTo(0.5 * (1 - 2 ** (-1 / h)), 7);
  },
);

test("colleagues count by the strength of the tie, and what is half voluntary by half", () => {
  expect(live(rule(20), 400, [0, 0, 1, 0, 0]).last("norm")[0]!).toBeCloseTo(0.25, 5);
  expect(live(rule(20), 400, [0, 0.5, 0, 1, 0]).last("norm")[0]!).toBeCloseTo(0.5, 5);
});

test("it outlives the behaviour: where all stop, half of it is left after a half-life", () => {
  const run = live(rule(65), 400 + 130, [0, 1, 1, 1, 0], [0, 0, 0, 0, 0], 401);
  const top = run.column("norm", 400)[0]!;
  expect(top).toBeCloseTo(1 - 2 ** (-400 / 65), 4);
  expect(run.column("norm", 465)[0]! / top).toBeCloseTo(0.5, 4);
  expect(run.column("norm", 530)[0]! / top).toBeCloseTo(0.25, 4);
});

test("of rising and falling practice the norm is a late and flat copy", () => {
  let [highest, on] = [0, 0];
  const up = live(rule(65), 200, [0, 1, 1, 1, 0], [0, 0, 0, 0, 0], 61);
  for (let day = 0; day <= 200; day++)
    if (up.column("norm", day)[0]! > highest) [highest, on] = [up.column("norm", day)[0]!, day];
  expect(on).toBe(60);
  expect(highest).toBeCloseTo(1 - 2 ** (-60 / 65), 5);
});

test("without ties, with nobody practising, and switched off, there is no norm", () => {
  const all = [1, 1, 1, 1, 1];
  expect(live(rule(20), 100, all).last("norm")[4]).toBe(0);
  expect(Math.max(...live(rule(20), 100, all, all, 1e9, networkOf([], { n: 5 })).last("norm"))).toBe(0);
  expect(Math.max(...live(rule(20), 100, [0, 0, 0, 0, 0]).last("norm"))).toBe(0);
  expect(Math.max(...live(switchedOff(rule(20)), 100, all).last("norm"))).toBe(0);
});
