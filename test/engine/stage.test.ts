import { describe, expect, test } from "vitest";
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { networkOf } from "../../src/people/network.ts";
import { adoption, f64, mood, peopleOf, playNew, randomNetwork } from "./rules.ts";

const people = peopleOf(4);
const network = networkOf([
  [0, 1],
  [1, 2, 0.5],
  [1, 3],
]);
const make = (...mechanisms: Mechanism[]) => createStage({ people, network, mechanisms });

describe("creating a stage", () => {
  test("tells every fault at once", () => {
    const wrong = [
      { name: "a", columns: { x: f64, flag: { ...f64, type: "u8" } }, gathers: ["x", "flag", "xx"] },
      { name: "a", columns: { x: f64 } },
      { name: "b", columns: { y: { ...f64, type: "float" } }, gathersWithin: [{ field: "x", bound: Number.NaN }] },
      { name: "c", gathersWithin: [{ field: "x", bound: 0.1 }] },
      { name: "d", gathersWithin: [{ field: "x", bound: 0.2 }] },
      { label: "nameless" },
    ] as unknown as Mechanism[];
    expect(() => createStage({ people: peopleOf(3), network, mechanisms: wrong, block: 0 })).toThrow(
      [
        "network.n: invalid 4; expected 3, the number of people",
        'mechanisms[1].name: invalid "a"; expected a name that mechanisms[0] does not have',
        "mechanisms[1].columns.x: invalid: owned by a too; expected one owner a column",
        'mechanisms[2].columns.y.type: unknown "float"; expected f64, f32, i32 or u8',
        "mechanisms[5]: invalid; expected an object with a name, made by calling the mechanism's function",
        'mechanisms[0].gathers[1]: invalid "flag", a column of type u8; expected a column of type f64',
        'mechanisms[0].gathers[2]: unknown "xx"; expected x; did you mean x?',
        "mechanisms[2].gathersWithin[0].bound: invalid NaN; expected a number of at least 0",
        "mechanisms[4].gathersWithin[0].bound: invalid 0.2; expected 0.1, as another mechanism has it for x",
        "block: invalid 0; expected a whole number above 0",
      ].join("\n"),
    );
  });

  test("a network whose rows do not fit is refused", () => {
    const broken = { ...network, weights: new Float32Array(1) };
    expect(() => createStage({ people, network: broken, mechanisms: [] })).toThrow("network: invalid rows");
  });

  test("a mechanism that asks for what it did not declare hears of it at once", () => {
    const asks = (what: (world: World) => unknown) => () =>
      make(mood(), { name: "asker", gathers: ["valence"], initialize: (world) => void what(world) });
    expect(asks((world) => world.columns.valance)).toThrow(
      'column: unknown "valance"; expected valence or arousal; did you mean valence?',
    );
    expect(asks((world) => world.gathered.arousal)).toThrow('gathered: unknown "arousal"; expected valence');
    expect(asks((world) => world.yesterday.arousal)).toThrow('yesterday: unknown "arousal"');
    expect(asks((world) => world.gatheredWithin.valence)).toThrow(
      'gatheredWithin: unknown "valence"; none is declared',
    );
    expect(asks((world) => world.gathered.valence)).not.toThrow();
  });

  test("columns are cut from a buffer of one's own", () => {
    const buffer = new SharedArrayBuffer(1000);
    const stage = createStage({ people, network, mechanisms: [mood()], buffer });
    stage.begin({ seed: 1 });
    advance(stage, 3);
    expect([...new Float64Array(buffer, 0, 4)]).toEqual([...stage.world.columns.valence!]);
    expect(stage.columns.buffer).toBe(buffer);
  });
});

describe("beginning a run", () => {
  test("comes before advancing", () => {
    expect(() => advance(make(mood()), 1)).toThrow("invalid advance before the stage's begin");
  });

  test("zeroes all columns, sums strengths, and calls start in the order given", () => {
    const calls: string[] = [];
    const starter = (name: string): Mechanism => ({
      name,
      columns: { [name]: f64 },
      start({ columns }) {
        calls.push(
          `${name} ${Object.values(columns)
            .map((column) => column[0])
            .join(" ")}`,
        );
        columns[name]!.fill(7);
      },
    });
    const stage = make(starter("a"), starter("b"));
    for (let run = 0; run < 2; run++) stage.begin({ seed: 1 });
    expect(calls).toEqual(["a 0 0", "b 7 0", "a 0 0", "b 7 0"]);
    expect([...stage.world.strength]).toEqual([1, 2.5, 0.5, 1]);
    stage.begin({ seed: 1, network: networkOf([[0, 3, 2]]) });
    expect([...stage.world.strength]).toEqual([2, 0, 0, 2]);
  });

  test("refuses people or a network of another size", () => {
    expect(() => make(mood()).begin({ seed: 1, people: peopleOf(5), network: networkOf([[0, 1]]) })).toThrow(
      "people.n: invalid 5; expected 4, as when the stage was made\nnetwork.n: invalid 2; expected 4, the number of people",
    );
  });
});

describe("a day", () => {
  test("goes before, step and after, mechanism by mechanism, block by block", () => {
    const calls: string[] = [];
    const log = (name: string): Mechanism => ({
      name,
      before: (day) => void calls.push(`${name} before ${day}`),
      step: (day, lo, hi) => void calls.push(`${name} ${day} ${lo}-${hi}`),
      after: (day) => void calls.push(`${name} after ${day}`),
    });
    const stage = createStage({ people, network, mechanisms: [log("a"), { name: "silent" }, log("b")], block: 3 });
    stage.begin({ seed: 1 });
    advance(stage, 1, { record: (day) => void calls.push(`record ${day}`) });
    expect(calls).toEqual([
      ...["record 0", "a before 1", "b before 1", "a 1 0-3", "b 1 0-3", "a 1 3-4", "b 1 3-4"],
      ...["a after 1", "b after 1", "record 1"],
    ]);
    advance(stage, 2, undefined, (_world, day) => day === 2);
    expect(stage.day).toBe(2);
  });

  test("neighbours are read as they were yesterday: values move one tie a day, in closed form", () => {
    // On a path, x <- sum of the neighbours' x: powers of the adjacency matrix, so walks are counted.
    const n = 9;
    const path = networkOf(Array.from({ length: n - 1 }, (_, i) => [i, i + 1] as const));
    const walk: Mechanism = {
      name: "walk",
      columns: { x: f64 },
      gathers: ["x"],
      start: ({ columns }) => void columns.x!.fill(1, 4, 5),
      initialize({ columns: { x }, gathered: { x: sum } }) {
        return {
          step(_day, lo, hi) {
            for (let i = lo; i < hi; i++) x![i] = sum![i - lo]!;
          },
        };
      },
    };
    for (const block of [1, 2, 4, 256]) {
      const run = playNew(n, path, [walk], { days: 4, block });
      expect([...run.column("x", 1)!]).toEqual([0, 0, 0, 1, 0, 1, 0, 0, 0]);
      expect([...run.column("x", 4)!]).toEqual([1, 0, 4, 0, 6, 0, 4, 0, 1]);
    }
  });

  test("what `before` writes is part of yesterday's snapshot, what another mechanism wrote today is not", () => {
    const seen: number[] = [];
    const writer: Mechanism = {
      name: "writer",
      columns: { x: f64 },
      initialize: ({ columns: { x } }) => ({
        before: (day) => void x!.fill(10 * day),
        step: (_day, lo, hi) => void x!.fill(-1, lo, hi),
      }),
    };
    const reader: Mechanism = {
      name: "reader",
      gathers: ["x"],
      initialize: ({ gathered: { x }, yesterday, columns }) => ({
        step: (_day, lo) => void (lo === 0 && seen.push(x![0]!, yesterday.x![0]!, columns.x![0]!)),
      }),
    };
    const stage = make(writer, reader);
    stage.begin({ seed: 1 });
    advance(stage, 2);
    expect(seen).toEqual([10, 10, -1, 20, 20, -1]);
  });
});

describe("a sequential mechanism", () => {
  const visits = (order: number[][]): Mechanism => ({
    name: "visits",
    sequential: true,
    columns: { x: f64 },
    gathers: ["x"],
    initialize: ({ columns: { x }, gathered: { x: sum }, yesterday }) => ({
      before: () => void order.push([]),
      step(_day, lo, hi) {
        if (hi !== lo + 1) throw new Error("more than one person");
        order.at(-1)!.push(lo);
        x![lo] = 1 + sum![0]!;
        if (yesterday.x !== x) throw new Error("a sequential mechanism reads today");
      },
    }),
  });

  test("visits everybody once a day, in an order of the day, and reads neighbours as they are by then", () => {
    const n = 300;
    const order: number[][] = [];
    const line = networkOf(Array.from({ length: n - 1 }, (_, i) => [i, i + 1] as const));
    const run = playNew(n, line, [visits(order)], { days: 3 });
    for (const day of order) expect([...day].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    expect(order[0]).not.toEqual(order[1]);
    const again: number[][] = [];
    playNew(n, line, [visits(again)], { days: 3 });
    expect(again).toEqual(order);
    const x = new Float64Array(n);
    for (const i of order[0]!) x[i] = 1 + (x[i - 1] ?? 0) + (x[i + 1] ?? 0);
    expect(run.column("x", 1)).toEqual(x);
  });

  test("every person is as often in the first half of the order", () => {
    const order: number[][] = [];
    playNew(8, networkOf([], { n: 8 }), [visits(order)], { days: 2000 });
    const first = new Float64Array(8);
    for (const day of order) for (const i of day.slice(0, 4)) first[i]!++;
    // 2000 fair coins: standard deviation 22
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(4 * 22.4);
  });

  test("differs from the same rule taken synchronously, where today's news travels further", () => {
    const network = randomNetwork("news", 200);
    const count = (sequential: boolean) =>
      playNew(200, network, [adoption(sequential)], { days: 1 })
        .column("practising", 1)!
        .reduce((a, b) => a + b, 0);
    expect(count(true)).toBeGreaterThan(count(false));
  });

  test("between synchronous ones acts after those before it and before those after it", () => {
    const calls: string[] = [];
    const log = (name: string, sequential = false): Mechanism => ({
      name,
      sequential,
      step: (_d, lo) => void calls.push(`${name}${lo}`),
    });
    const stage = createStage({
      people: peopleOf(2),
      network: networkOf([[0, 1]]),
      mechanisms: [log("a"), log("s", true), log("b"), log("c")],
      block: 1,
    });
    stage.begin({ seed: 1 });
    advance(stage, 1);
    expect([...calls.slice(2, 4)].sort()).toEqual(["s0", "s1"]);
    expect([...calls.slice(0, 2), ...calls.slice(4)]).toEqual(["a0", "a1", "b0", "c0", "b1", "c1"]);
  });
});
