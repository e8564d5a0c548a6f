import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { humat } from "../../src/mind/humat.ts";
import { dilemmaOf, dissonance, motive, satisfactionWith, settled, strength } from "../../src/mind/humat-dissonance.ts";
import { humatOptions, humatRule } from "../../src/mind/humat-rule.ts";
import { alike, persuaded, similarity, standing } from "../../src/mind/humat-talk.ts";
import { NEED_COLUMNS } from "../../src/mind/needs.ts";
import { buildNetwork } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { given, mindOf, runAlone, tied } from "./alone.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits, mean, spread, village } from "./support.ts";

const FOUR = (start: string): string[] => NEED_COLUMNS.map((need) => start + need);
const READ = [...FOUR("importance"), ...FOUR("change"), ...FOUR("statusQuo")];
type Given = Readonly<Record<string, number | readonly number[]>>;

/** The same for all four needs. */
const all = (start: string, value: number | readonly number[]): Given =>
  Object.fromEntries(FOUR(start).map((name) => [name, value]));

interface Life {
  readonly options?: Readonly<Record<string, number>>;
  readonly columns?: Given;
  readonly days?: number;
  readonly seed?: string;
  readonly switched?: Readonly<Record<string, boolean>>;
  readonly extra?: readonly Mechanism[];
  readonly watch?: (day: number, world: World) => void;
}

function run(organisation: Organisation, life: Life = {}): Stage {
  const { options = {}, columns = {}, days = 1, seed = "1", switched = {}, extra = [], watch } = life;
  const owner = createColumnsOwner([...READ, "away"], {}, READ);
  const rule = humat(resolveOptions(humatOptions, { talks: 1, ...options }), mindOf({}, switched));
  return runAlone(organisation, [owner, rule, given(columns), ...extra], days, { seed, ...(watch && { watch }) });
}

const pair = tied(2, [[0, 1]]);
const at = (stage: Stage, column: string, i: number): number => stage.columns.of[column]![i]!;

describe("the published numbers (O16), to 1e-12", () => {
  test("dissonance and its strength", () => {
    expect(dissonance([0.4, -0.2, 0.3])).toBeCloseTo(4 / 9, 12);
    expect(strength(4 / 9, 0.3)).toBeCloseTo(13 / 63, 12);
    expect(13 / 63).toBeCloseTo(0.206349, 6);
    expect(strength(4 / 9, 0.5)).toBe(0);
    expect(dissonance([0.5, -0.5, 0])).toBe(1);
    expect(strength(1, 0.5)).toBe(1);
  });
  test("similarity, standing and the talk", () => {
    expect(similarity(0.7, 0.5, true, 0.4)).toBeCloseTo(0.32, 12);
    expect(similarity(0.7, 0.5, false, 0.4)).toBe(0);
    expect(standing(0.8, 0.6, 0.4)).toBeCloseTo(0.6, 12);
    const p = similarity(0.7, 0.5, true, 0.4) * standing(0.8, 0.6, 0.4);
    expect(p).toBeCloseTo(0.192, 12);
    expect(persuaded(0.1, 0.9, p)).toBeCloseTo(0.2536, 12);
  });
  test("nobody goes more than 40 % of the way by a talk of equals", () => {
    expect(persuaded(0, 1, similarity(0.3, 0.3, true, 0.4) * standing(1, 0, 0.4))).toBeCloseTo(0.4, 12);
  });
});

describe("the edges", () => {
  test("empty sums are 0, and who tolerates everything feels nothing", () => {
    expect(dissonance([])).toBe(0);
    expect(dissonance([0, 0, 0])).toBe(0);
    expect(satisfactionWith([])).toBe(0);
    expect(strength(1, 1)).toBe(0);
    expect(strength(0, 0)).toBe(0);
  });
  test("standing is cut to [0, 1]", () => {
    expect(standing(1, 0, 0.4)).toBe(1);
    expect(standing(0, 1, 0.4)).toBe(0);
  });
  test("nothing known opposes nobody", () => {
    expect([alike(0, 1), alike(-1, 0), alike(0, 0), alike(1, 2), alike(-1, -2)]).toEqual(new Array(5).fill(true));
    expect([alike(1, -1), alike(-0.1, 0.2)]).toEqual([false, false]);
  });
  test("a difference counts from the band on, and a difference of 0 never", () => {
    expect([settled(0.25, 0.25), settled(-0.25, 0.25), settled(0.2, 0.25), settled(-0.2, 0.25)]).toEqual([1, -1, 0, 0]);
    expect([settled(0, 0), settled(1e-9, 0), settled(-1e-9, 0)]).toEqual([0, 1, -1]);
  });
  test("a motive is the mean of its two needs", () => expect(motive(0.5, 1, 1, -0.25)).toBe(0.125));
});

test("a dilemma is social where others speak against the choice, other where one's own motives do", () => {
  // experiential, social, values
  expect(dilemmaOf([0.4, -0.4, 0.1], 0.1)).toBe(1);
  expect(dilemmaOf([0, -0.4, -0.1], 0.1)).toBe(1);
  expect(dilemmaOf([-0.4, 0.4, 0.1], 0.1)).toBe(2);
  expect(dilemmaOf([0.4, 0, -0.1], 0.1)).toBe(2);
  expect(dilemmaOf([-0.4, -0.4, -0.1], 0.1)).toBe(0);
  expect(dilemmaOf([0.4, 0.4, 0.1], 0.1)).toBe(0);
  expect(dilemmaOf([0.4, -0.4, 0.1], 0)).toBe(0);
});

// What one has against the status quo makes 0 prefer the change; its own motives are at odds over it.
const inquirer: Given = {
  ...all("importance", [0.7, 0.5]),
  ...all("statusQuo", -0.875),
  changeRecognition: [0.1, 0.9],
  changeSelfDevelopment: [-0.5, 0.9],
  changeStatus: [-0.5, 0.9],
  changeSecurity: [0.1, 0.9],
  aspiration: [0.6, 0.8],
  importanceSocial: 0.5,
  tolerance: [0, 1],
  choice: 1,
};

test("two people, an inquiry: the one who asks moves as published, the one who is asked does not", () => {
  const stage = run(pair, { columns: inquirer });
  expect([...stage.columns.of.dilemma!]).toEqual([2, 0]);
  for (const need of ["Recognition", "Security"]) expect(at(stage, `change${need}`, 0)).toBeCloseTo(0.2536, 6);
  // Of opposite sign: not heard. The same already: unmoved.
  for (const need of ["SelfDevelopment", "Status"]) expect(at(stage, `change${need}`, 0)).toBe(-0.5);
  for (const name of FOUR("statusQuo")) expect([...stage.columns.of[name]!]).toEqual([-0.875, -0.875]);
  for (const name of FOUR("change")) expect(at(stage, name, 1)).toBe(Math.fround(0.9));
  // experiential .07, social .5, values -.35
  expect(at(stage, "dissonance", 0)).toBeCloseTo((2 * 0.35) / 0.92, 6);
});

const signaller: Given = {
  ...all("importance", [0.7, 0.5]),
  ...all("change", [0.9, 0.1]),
  ...all("statusQuo", [0.1, 0.9]),
  aspiration: [0.8, 0.6],
  importanceSocial: [0.1, 0],
  tolerance: [0, 1],
  choice: [1, 0],
};

test("two people, a signal: the one who is told moves as published, in both alternatives, the teller does not", () => {
  const stage = run(pair, { columns: signaller });
  expect([...stage.columns.of.choice!]).toEqual([1, 0]);
  expect([...stage.columns.of.dilemma!]).toEqual([1, 0]);
  // .63 twice for it, .1 against it
  expect(at(stage, "dissonance", 0)).toBeCloseTo((2 * 0.1) / 1.36, 6);
  for (const name of FOUR("change")) {
    expect(at(stage, name, 0)).toBe(Math.fround(0.9));
    expect(at(stage, name, 1)).toBeCloseTo(0.2536, 6);
  }
  for (const name of FOUR("statusQuo")) {
    expect(at(stage, name, 0)).toBe(Math.fround(0.1));
    expect(at(stage, name, 1)).toBeCloseTo(0.9 - 0.192 * 0.8, 6);
  }
});

const three = tied(3, [
  [0, 1],
  [0, 2],
]);

test("whom one asks is the most persuasive first, whom one tells the one who is moved most", () => {
  // Two others who differ in aspiration alone; the row lists 1 before 2.
  const asking: Given = {
    ...all("importance", 0.5),
    ...all("statusQuo", -0.875),
    changeRecognition: [0.125, 0.5, 0.5],
    changeSecurity: [0.125, 0.5, 0.5],
    changeSelfDevelopment: [-0.5, 0.5, 0.5],
    changeStatus: [-0.5, 0.5, 0.5],
    importanceSocial: 0.5,
    tolerance: [0, 1, 1],
    choice: 1,
  };
  const asked = (aspiration: readonly number[], days: number): number =>
    at(run(three, { columns: { ...asking, aspiration }, days }), "changeRecognition", 0);
  // From .125 towards .5 by .4 of the standing, .4 + .25 for the one and .4 + .125 for the other.
  expect(asked([0.5, 0.625, 0.75], 1)).toBeCloseTo(0.125 + 0.4 * 0.65 * 0.375, 6);
  expect(asked([0.5, 0.75, 0.625], 1)).toBeCloseTo(0.125 + 0.4 * 0.65 * 0.375, 6);
  expect(asked([0.5, 0.625, 0.75], 2)).toBeCloseTo(0.5 - 0.375 * (1 - 0.4 * 0.65) * (1 - 0.4 * 0.525), 6);

  const telling: Given = {
    ...all("importance", 0.5),
    ...all("change", [0.875, 0.125, 0.125]),
    ...all("statusQuo", [-0.5, 0.875, 0.875]),
    importanceSocial: [0.25, 0, 0],
    tolerance: [0, 1, 1],
    choice: [1, 0, 0],
  };
  for (const [first, second, aspiration] of [
    [1, 2, [0.5, 0.25, 0.375]],
    [2, 1, [0.5, 0.375, 0.25]],
  ] as const) {
    const one = run(three, { columns: { ...telling, aspiration } });
    expect(at(one, "changeStatus", first)).toBeCloseTo(0.125 + 0.4 * 0.65 * 0.75, 6);
    expect(at(one, "changeStatus", second)).toBe(0.125);
    const two = run(three, { columns: { ...telling, aspiration }, days: 2 });
    expect(at(two, "changeStatus", second)).toBeCloseTo(0.125 + 0.4 * 0.525 * 0.75, 6);
    expect(at(two, "changeStatus", first)).toBe(at(one, "changeStatus", first));
  }
});

test("who is told something early in the day acts on it the same day", () => {
  const columns: Given = {
    ...all("importance", 1),
    ...all("change", [0.875, 0.125]),
    ...all("statusQuo", [0.125, 0.875]),
    aspiration: [1, 0],
    importanceSocial: [0.1, 0],
    tolerance: [0, 1],
    choice: [1, 0],
  };
  // Told, the other goes .6 of the way: .575 for the change, .425 against.
  const options = { likeness: 0.6, standing: 0.6, satisfactionBand: 0.05 };
  const choices = (days: number): number[] =>
    Array.from({ length: 40 }, (_, k) => at(run(pair, { columns, options, days, seed: `${k}` }), "choice", 1));
  const first = choices(1);
  expect(first.filter((c) => c === 1).length).toBeGreaterThan(8);
  expect(first.filter((c) => c === 0).length).toBeGreaterThan(8);
  expect(choices(2)).toEqual(new Array(40).fill(1));
});

test("a newcomer has not been talked to yet, and gets a turn before the others get a second", () => {
  const renewal: Mechanism = {
    name: "renewal",
    initialize: (world) => ({
      enter(day, i) {
        if (day === 0) return;
        for (const name of FOUR("importance")) world.columns[name]![i] = 0.5;
        for (const name of FOUR("statusQuo")) world.columns[name]![i] = 0.875;
        world.columns.tolerance![i] = 1;
        world.columns.importanceSocial![i] = 0;
      },
      after(day) {
        if (day === 2) world.renew(1);
      },
    }),
  };
  const columns: Given = {
    ...all("importance", 0.5),
    ...all("change", [0.875, 0.125, 0.125]),
    ...all("statusQuo", [-0.5, 0.875, 0.875]),
    importanceSocial: [0.25, 0, 0],
    tolerance: [0, 1, 1],
    aspiration: [0.5, 0.25, 0.5],
    choice: [1, 0, 0],
  };
  // Day 1: 1 is told, day 2: 2; then 1 is somebody else. 2 is easier to move than the newcomer, but has had a turn.
  const proud: Mechanism = {
    name: "proud",
    initialize: (world) => ({
      enter(day, i) {
        if (day > 0) world.columns.aspiration![i] = 0.75;
      },
    }),
  };
  const stage = run(three, { columns, days: 3, extra: [renewal, proud] });
  expect(at(stage, "changeStatus", 2)).toBeCloseTo(0.125 + 0.4 * 0.4 * 0.75, 6);
  expect(at(stage, "changeStatus", 1)).toBeCloseTo(0.4 * (0.4 - 0.25) * 0.875, 6);
});

test("what is tolerated, and what no talk follows, moves nobody", () => {
  for (const life of [
    { columns: { ...signaller, tolerance: 1 } },
    { columns: { ...signaller, tolerance: [0.2, 1] } },
    { columns: signaller, options: { talks: 0 } },
    { columns: signaller, options: { likeness: 0 } },
    { columns: { ...signaller, aspiration: [0, 1] }, options: { standing: 0 } },
  ]) {
    const stage = run(pair, { ...life, days: 5 });
    for (const name of FOUR("change")) expect(at(stage, name, 1)).toBe(Math.fround(0.1));
  }
});

test("talks happen on the share of days that the option says", () => {
  // A listener who is put back each night: every talk is seen.
  let moved = 0;
  const watch = (day: number, { columns }: World): void => {
    if (day > 0 && columns.changeStatus![1] !== Math.fround(0.1)) moved++;
    for (const name of FOUR("change")) columns[name]![1] = 0.1;
    for (const name of FOUR("statusQuo")) columns[name]![1] = 0.9;
  };
  for (const seed of ["1", "untuned"]) {
    moved = 0;
    run(pair, { columns: signaller, options: { talks: 0.25 }, days: 2000, seed, watch });
    expect(Math.abs(moved / 2000 - 0.25)).toBeLessThan(0.03);
  }
});

test("nobody talks to an empty desk, nor from one", () => {
  for (const away of [
    [1, 0],
    [0, 1],
  ]) {
    const stage = run(pair, { columns: { ...signaller, away }, days: 3 });
    for (const name of FOUR("change")) expect(at(stage, name, 1)).toBe(Math.fround(0.1));
  }
});

describe("the choice", () => {
  const alone = hermits(1);
  const chosen = (columns: Given, options: Readonly<Record<string, number>> = {}): number =>
    at(run(alone, { columns: { ...all("importance", 1), ...columns }, options }), "choice", 0);

  test("goes by satisfaction where it differs enough", () => {
    expect(chosen({ ...all("change", 0.5), choice: 0 })).toBe(1);
    expect(chosen({ ...all("statusQuo", 0.5), choice: 1 })).toBe(0);
  });
  test("goes by dissonance next", () => {
    // Equal satisfaction; the change divides, the status quo does not.
    const divided = { changeRecognition: 0.5, changeSecurity: 0.5, changeStatus: -0.5, changeSelfDevelopment: -0.5 };
    expect(chosen({ ...divided, choice: 1 })).toBe(0);
    expect(chosen({ ...divided, choice: 1 }, { dissonanceBand: 0.02 })).toBe(0);
  });
  test("goes by experience next", () => {
    expect(chosen({ changeRecognition: 0.25, changeSecurity: 0.25, statusQuoStatus: 0.5, choice: 0 })).toBe(1);
    expect(chosen({ statusQuoRecognition: 0.25, statusQuoSecurity: 0.25, changeStatus: 0.5, choice: 1 })).toBe(0);
  });
  test("is a habit where nothing speaks for either", () => {
    for (const choice of [0, 1]) {
      expect(chosen({ choice })).toBe(choice);
      expect(chosen({ ...all("change", 0.25), ...all("statusQuo", 0.125), choice })).toBe(choice);
    }
  });
  test("is drawn to what the people one is tied to prefer, by the strength of ties", () => {
    const star = tied(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    // Two of three prefer the change: the social evaluation is 1/3, satisfaction differs by 2/9.
    const columns = { importanceSocial: [1, 0, 0, 0], tolerance: 1, choice: [0, 1, 1, 0] };
    expect(at(run(star, { columns }), "choice", 0)).toBe(1);
    expect(at(run(star, { columns: { ...columns, importanceSocial: 0.75 } }), "dissonance", 0)).toBe(0);
    const heavy = { ...star.network, weights: Float32Array.from([1, 1, 4, 1, 1, 4]) };
    const kept = run({ ...star, network: heavy }, { columns: { ...columns, choice: [1, 1, 1, 0] } });
    expect(at(kept, "choice", 0)).toBe(0);
  });
  test("is left to consumat where that is on, and dissonance follows that choice", () => {
    const columns = { ...signaller, choice: [0, 1] };
    const stage = run(pair, { columns, switched: { consumat: true }, days: 3 });
    expect([...stage.columns.of.choice!]).toEqual([0, 1]);
    // Of 0: the status quo, .07 twice for it, .1 against it; it convinces nobody with tolerance 1 on the other side.
    expect(at(stage, "dissonance", 0)).toBeCloseTo((2 * 0.1) / (0.14 + 0.1), 5);
  });
});

test("nobody without ties is moved", () => {
  const divided = { changeRecognition: 0.5, changeStatus: -0.5, tolerance: 0, choice: 1 };
  const columns = { ...all("importance", 0.5), ...all("statusQuo", -0.75), ...divided };
  const stage = run(hermits(20), { columns, days: 20 });
  expect(mean(stage, "dilemma")).toBe(2);
  expect([...stage.columns.of.changeRecognition!]).toEqual(new Array(20).fill(0.5));
  expect([...stage.columns.of.changeStatus!]).toEqual(new Array(20).fill(-0.5));
});

test("equal people never disagree: they talk, and stay equal to the last bit", () => {
  const columns = {
    ...all("importance", 0.7),
    ...all("statusQuo", -0.9),
    changeRecognition: 0.1,
    changeSecurity: 0.3,
    changeSelfDevelopment: -0.6,
    changeStatus: -0.1,
    importanceSocial: 0.3,
    tolerance: 0,
    choice: 1,
  };
  const stage = run(village(60), { columns, days: 30 });
  expect(mean(stage, "dilemma")).toBe(2);
  for (const name of [...FOUR("change"), ...FOUR("statusQuo")]) {
    const start = columns[name as keyof typeof columns] as number;
    expect([...stage.columns.of[name]!]).toEqual(new Array(60).fill(Math.fround(start)));
  }
});

test("traits are drawn as documented", () => {
  for (const seed of ["1", "untuned"]) {
    const stage = run(hermits(5000), { days: 0, seed });
    // The normal (.5, .14) cut off at 0 and 1 has nearly its mean and spread.
    expect(mean(stage, "tolerance")).toBeCloseTo(0.5, 2);
    expect(Math.abs(spread(stage, "tolerance") - 0.14)).toBeLessThan(0.004);
    expect(mean(stage, "aspiration")).toBeCloseTo(0.5, 2);
    expect(Math.abs(spread(stage, "aspiration") - 1 / 6)).toBeLessThan(0.004);
    expect(mean(stage, "importanceSocial")).toBeCloseTo(0.5, 1);
    expect(mean(stage, "choice")).toBe(0);
  }
});

test("a tolerance that is cut off has the mean of the truncated normal", () => {
  const stage = run(hermits(20000), { days: 0, options: { toleranceMean: 0.3, toleranceSpread: 0.3 } });
  // a = -1, b = 7/3: mean + spread (phi(a) - phi(b)) / (Phi(b) - Phi(a)) with phi(1) = .241971, phi(7/3) = .026219, Phi: .158655, .990185
  const expected = 0.3 + (0.3 * (0.24197072 - 0.02621858)) / (0.99018465 - 0.15865525);
  expect(Math.abs(mean(stage, "tolerance") - expected)).toBeLessThan(0.005);
  const exact = run(hermits(10), { days: 0, options: { toleranceSpread: 0 } });
  expect([...exact.columns.of.tolerance!]).toEqual(new Array(10).fill(0.5));
});

test("a newcomer has new traits, prefers the status quo, and leaves the others as they are", () => {
  const renewal: Mechanism = {
    name: "renewal",
    initialize: (world) => ({
      after: (day) => {
        if (day === 4) world.renew(7);
      },
    }),
  };
  const columns = { ...all("importance", 1), ...all("change", 1), ...all("statusQuo", -1) };
  const old = run(village(50), { columns, days: 4 });
  const stage = run(village(50), { columns, days: 4, extra: [renewal] });
  expect([at(old, "choice", 7), at(stage, "choice", 7)]).toEqual([1, 0]);
  for (const name of ["tolerance", "aspiration", "importanceSocial"]) {
    expect(at(stage, name, 7)).not.toBe(at(old, name, 7));
    expect(at(stage, name, 7)).toBeGreaterThan(0);
    for (const i of [0, 6, 8, 49]) expect(at(stage, name, i)).toBe(at(old, name, i));
  }
});

test("the same seed gives the same days, another seed others, and a run leaves no memory to the next", () => {
  const columns = { ...all("importance", 0.6), tolerance: 0 };
  const values = (i: number, k: number): number => Math.fround(((i * 37 + k * 61) % 100) / 50 - 1);
  const spread: Record<string, number[]> = {};
  [...FOUR("change"), ...FOUR("statusQuo")].forEach((name, k) => {
    spread[name] = Array.from({ length: 60 }, (_, i) => values(i, k));
  });
  const life = { columns: { ...columns, ...spread }, days: 15, seed: "a" };
  const stage = run(village(60), life);
  const first = Float32Array.from(stage.columns.of.changeStatus!);
  expect(run(village(60), life).columns.of.changeStatus).toEqual(first);
  expect(run(village(60), { ...life, seed: "b" }).columns.of.changeStatus).not.toEqual(first);
  expect(first).not.toEqual(Float32Array.from(spread.changeStatus!));
});

test("who has nothing new to think of is passed over, and that changes nothing, bit for bit", () => {
  // A network that is another object each day makes everybody think anew each day.
  const busy: Mechanism = {
    name: "busy",
    initialize: (world) => ({ before: () => world.rewire({ ...world.network }) }),
  };
  // What people live changes for some each day, one is replaced now and then, and one is made to choose.
  const life: Mechanism = {
    name: "life",
    initialize: (world) => ({
      before(day) {
        for (let i = day % 5; i < world.n; i += 5) {
          world.columns.changeStatus![i] = ((i * 7 + day * 3) % 21) / 10 - 1;
          world.columns.changeSecurity![i] = ((i * 5 + day * 11) % 21) / 10 - 1;
        }
        world.columns.choice![day % world.n] = 1;
      },
      after(day) {
        if (day % 4 === 0) world.renew((day * 13) % world.n);
      },
    }),
  };
  const { people, network } = village(80);
  // Ties of different strength, two in three of them one way only.
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < 80; i++)
    for (const j of network.neighbours.subarray(network.offsets[i], network.offsets[i + 1]))
      if ((i + j) % 3 === 0 || i < j === ((i * j) % 2 === 0)) {
        source.push(i);
        target.push(j);
      }
  const weight = source.map((_, t) => 0.1 + ((t * 7) % 10) / 10);
  const oneWay = buildNetwork({ n: 80, layers: [{ name: "work", directed: true }], source, target, weight });
  const start = (k: number): number[] => Array.from({ length: 80 }, (_, i) => ((i * (k + 3)) % 17) / 8 - 1);
  const columns: Record<string, number | number[]> = { ...(all("importance", 0.6) as Record<string, number>) };
  FOUR("statusQuo").forEach((name, k) => {
    columns[name] = start(k);
  });
  for (const consumat of [false, true]) {
    const choices = new Set<number>();
    let flips = 0;
    let before = new Float64Array(80);
    const watch = (_: number, world: World): void => {
      const now = world.columns.choice as Float64Array;
      flips += now.filter((c, i) => c !== before[i]).length;
      before = now.slice();
      for (const d of world.columns.dilemma!) choices.add(d);
    };
    const common = { columns: { ...columns, tolerance: 0.2 }, days: 40, switched: { consumat } };
    const lazy = run({ people, network: oneWay }, { ...common, extra: [life], watch });
    const eager = run({ people, network: oneWay }, { ...common, extra: [life, busy] });
    expect(flips).toBeGreaterThan(20);
    expect([...choices].sort()).toEqual([0, 1, 2]);
    for (const name of lazy.columns.names) expect(lazy.columns.of[name], name).toEqual(eager.columns.of[name]);
  }
});

test("all columns stay in their ranges whatever the options and the start", () => {
  const numbers = fc.record(
    Object.fromEntries(
      Object.entries(humatOptions).map(([name, { range }]) => [
        name,
        fc.double({ min: range[0], max: range[1], noNaN: true }),
      ]),
    ),
  );
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  const start = fc.array(fc.array(value, { minLength: 30, maxLength: 30 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(numbers, start, (options, values) => {
      const columns = Object.fromEntries(
        READ.map((name, k) => [name, values[k]!.map((v) => (k < 4 ? Math.abs(v) : v))]),
      );
      const stage = run(village(30), { options, columns, days: 10 });
      for (const [name, { range }] of Object.entries(humatRule.columns))
        for (const v of stage.columns.of[name]!)
          if (!(v >= range[0] && v <= range[1])) throw new Error(`${name} is ${v}`);
      for (const name of [...FOUR("change"), ...FOUR("statusQuo")])
        for (const v of stage.columns.of[name]!) if (!(v >= -1 && v <= 1)) throw new Error(`${name} is ${v}`);
    }),
    { numRuns: 60, seed: 7 },
  );
});
