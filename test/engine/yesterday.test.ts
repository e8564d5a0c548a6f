import { expect, test } from "vitest";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { simulate } from "../../src/engine/run.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { networkOf } from "../../src/people/network.ts";
import { f64, peopleOf } from "./rules.ts";

const pair = networkOf([[0, 1]]);

/** Everybody takes the other's value. */
const swap: Mechanism = {
  name: "swap",
  columns: { x: f64, other: f64 },
  gathers: ["x"],
  start({ columns }) {
    columns.x!.set([1, 2]);
  },
  initialize({ columns: { x }, gathered: { x: sum } }) {
    return {
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) x![i] = sum![i - lo]!;
      },
    };
  },
};

test("probes and conditions see yesterday of what is gathered, and none on day 0", () => {
  const seen: number[][] = [];
  const run = simulate({
    people: 2,
    network: pair,
    mechanisms: [swap],
    days: 3,
    seed: 1,
    probes: [{ name: "was", read: ({ yesterday }) => yesterday.x![0]! }],
    until({ columns, yesterday }) {
      seen.push([columns.x![0]!, yesterday.x![0]!]);
      expect(() => yesterday.other).toThrow('yesterday: unknown "other"; expected x');
      return false;
    },
  });
  expect(seen).toEqual([
    [1, Number.NaN],
    [2, 1],
    [1, 2],
  ]);
  expect([...run.probe("was")]).toEqual([Number.NaN, 1, 2, 1]);
});

test("a stage used again begins without the yesterday of the run before", () => {
  const stage = createStage({ people: peopleOf(2), network: pair, mechanisms: [swap] });
  for (let run = 0; run < 2; run++) {
    stage.begin({ seed: 1 });
    expect([...stage.world.yesterday.x!]).toEqual([Number.NaN, Number.NaN]);
    advance(stage, 2);
    expect([...stage.world.yesterday.x!]).toEqual([2, 1]);
  }
});

test("one after the other, a person may write the row of another, who then reads it", () => {
  /** Gives all one has to the next person in the circle. */
  const give: Mechanism = {
    name: "give",
    sequential: true,
    gathers: ["x"],
    initialize({ n, columns: { x, heard }, gathered: { x: sum } }) {
      return {
        step(_day, i) {
          heard![i] = sum![0]!;
          x![(i + 1) % n]! += x![i]!;
          x![i] = 0;
        },
      };
    },
  };
  const people = { x: [1, 2, 4], heard: [0, 0, 0] };
  const network = networkOf(
    [
      [0, 2],
      [1, 0],
      [2, 1],
    ],
    { directed: true },
  );
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) {
    const run = simulate({ people, network, mechanisms: [give], days: 1, seed });
    outcomes.add([...run.last("x"), ...run.last("heard")].join());
  }
  // all six orders, by hand
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const expected = orders.map((order) => {
    const [x, heard] = [
      [1, 2, 4],
      [0, 0, 0],
    ];
    for (const i of order) {
      heard[i] = x[(i + 2) % 3]!;
      x[(i + 1) % 3]! += x[i]!;
      x[i] = 0;
    }
    return [...x, ...heard].join();
  });
  expect([...outcomes].sort()).toEqual([...new Set(expected)].sort());
});
