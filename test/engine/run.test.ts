import { expect, test } from "vitest";
import { sha256Of } from "../../src/core/digest.ts";
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import type { SimulateOptions } from "../../src/engine/resolve.ts";
import { simulate } from "../../src/engine/run.ts";
import { networkOf } from "../../src/people/network.ts";
import { f64, mood, peopleOf, randomNetwork } from "./rules.ts";

/** DeGroot (1974): everybody takes the mean of oneself and the mean of the neighbours. */
const average: Mechanism = {
  name: "average",
  gathers: ["attitude"],
  initialize({ columns: { attitude }, gathered: { attitude: sum }, strength }) {
    return {
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) attitude![i] = 0.5 * attitude![i]! + (0.5 * sum![i - lo]!) / strength[i]!;
      },
    };
  },
};
const options: SimulateOptions = {
  people: { attitude: [0, 0.5, 1, 0.1] },
  network: networkOf([
    [0, 1],
    [1, 2],
    [2, 3],
  ]),
  mechanisms: [average],
  days: 400,
  seed: 1,
};

test("a user's rule on a user's columns converges to DeGroot's consensus, the mean weighted by degree", () => {
  const run = simulate({ ...options, probes: ["attitude"] });
  const consensus = (0 + 2 * 0.5 + 2 * 1 + 0.1) / 6;
  for (const value of run.column("attitude", 400)) expect(value).toBeCloseTo(consensus, 12);
  expect([...run.column("attitude", 0)]).toEqual([0, 0.5, 1, 0.1]);
  expect([...run.column("attitude", 1)]).toEqual([0.25, 0.5, 0.65, 0.55]);
  expect([run.n, run.days, run.recorded.length]).toEqual([4, 400, 401]);
  expect(run.probe("attitude")[0]).toBe(0.4);
});

test("the digest is the SHA-256 of all columns of all days, day 0 first", () => {
  const run = simulate({ ...options, days: 2, probes: ["attitude"] });
  const bytes = [0, 1, 2].flatMap((day) => [...run.column("attitude", day)]);
  expect(run.digest).toBe(sha256Of(Float64Array.from(bytes)));
  expect(simulate({ ...options, days: 2, digest: false }).digest).toBeNull();
});

test("probes are read on the days asked for: every so many, listed, or by a function", () => {
  const days = (every: NonNullable<SimulateOptions["every"]>) =>
    simulate({ ...options, days: 10, probes: ["attitude"], every }).recorded;
  expect(days(4)).toEqual([0, 4, 8]);
  expect(days([3, 1, 99])).toEqual([1, 3]);
  expect(days((day) => day > 8)).toEqual([9, 10]);
  const read = (): number => 1;
  const run = simulate({
    ...options,
    days: 10,
    every: 5,
    probes: [
      { name: "day", read: (_w, day) => day },
      { name: "one", read },
    ],
  });
  expect([...run.probe("day"), ...run.probe("one")]).toEqual([0, 5, 10, 1, 1, 1]);
});

test("a run ends when its condition holds, at the start too", () => {
  const until: NonNullable<SimulateOptions["until"]> = ({ columns }) => Math.max(...columns.attitude!) < 0.65;
  const run = simulate({ ...options, until, probes: ["attitude"] });
  expect(run.days).toBeLessThan(400);
  expect(Math.max(...run.last("attitude"))).toBeLessThan(0.65);
  expect(Math.max(...run.column("attitude", run.days - 1))).toBeGreaterThanOrEqual(0.65);
  expect(simulate({ ...options, until: () => true }).days).toBe(0);
});

test("people may be a number, and are then tied to nobody", () => {
  const run = simulate({ people: 500, mechanisms: [mood()], days: 3, seed: "x" });
  expect(run.columns).toEqual(["valence", "arousal"]);
  expect(new Set(run.last("valence")).size).toBe(500);
});

test("start values stand for those of a mechanism, and are there before it starts", () => {
  const copy: Mechanism = {
    name: "copy",
    columns: { x: f64, y: f64, flag: { ...f64, type: "u8", range: [0, 1] } },
    start({ columns }) {
      columns.y!.set(columns.free!);
      columns.x!.fill(9);
    },
  };
  const run = simulate({
    people: 2,
    start: { x: [0.1, 0.2], free: [5, 6], flag: [0, 1] },
    mechanisms: [copy],
    days: 0,
    seed: 1,
  });
  expect(run.columns).toEqual(["free", "x", "y", "flag"]);
  expect(["x", "y", "free", "flag"].map((name) => [...run.last(name)])).toEqual([
    [0.1, 0.2],
    [5, 6],
    [5, 6],
    [0, 1],
  ]);
});

test("what was not recorded is refused, with the nearest right word", () => {
  const run = simulate({ ...options, days: 3, every: 2, probes: ["attitude"], start: { other: [1, 2, 3, 4] } });
  expect(() => run.column("atitude", 2)).toThrow(
    'unknown "atitude"; expected attitude or other; did you mean attitude?',
  );
  expect(() => run.column("attitude", 1)).toThrow(
    "missing attitude on day 1; expected a column among the probes and a recorded day",
  );
  expect(() => run.column("other", 2)).toThrow("missing other on day 2");
  expect(() => run.probe("other")).toThrow('unknown "other"; expected attitude');
  expect([...run.last("other")]).toEqual([1, 2, 3, 4]);
  run.last("other").fill(0);
  expect([...run.last("other")]).toEqual([1, 2, 3, 4]);
});

test("an organisation's own people come out as means only, published ones in full", () => {
  const imported = (n: number, publicData: string | null, probes: SimulateOptions["probes"] = ["valence"]) =>
    simulate({
      people: { ...peopleOf(n), source: { kind: "imported", minimumGroup: 10, publicData } },
      network: randomNetwork("own", n),
      mechanisms: [mood()],
      days: 2,
      seed: 1,
      probes,
    });
  const peep = { name: "third", read: (world: World) => world.columns.valence![3]! };
  expect(() => imported(30, null, [peep])).toThrow("probes: invalid; expected names of columns");
  expect(imported(9, "Krackhardt 1987", [peep]).probe("third").length).toBe(3);
  expect(() => imported(30, null).column("valence", 1)).toThrow(
    "of an organisation's own people no individual values are given out",
  );
  expect(() => imported(30, null).last("valence")).toThrow("no individual values");
  expect(imported(30, null).probe("valence").length).toBe(3);
  expect(() => imported(9, null).probe("valence")).toThrow(
    'invalid probe("valence") of 9 people; expected at least 10',
  );
  expect(imported(9, "Krackhardt 1987").column("valence", 1).length).toBe(9);
});

test("every fault of the options is told at once", () => {
  const wrong = {
    people: { a: [1, 2], b: [1, Number.NaN], c: 5 },
    start: { a: [1, 2], x: [2, 0], flag: [0.5, 0], d: [1] },
    network: networkOf([
      [0, 1],
      [1, 2],
    ]),
    mechanisms: [{ name: "own", columns: { x: f64, flag: { ...f64, type: "u8", range: [0, 1] } }, gathers: ["xy"] }],
    probes: ["q1", "a", "a", 3, { name: "half" }],
    every: [1, -2],
    until: 5,
    days: 1.5,
  } as unknown as SimulateOptions;
  expect(() => simulate(wrong)).toThrow(
    [
      "start.a: invalid: given in people too; expected it once",
      "people.b[1]: invalid NaN; expected a number",
      "people.c: invalid; expected 2 numbers, one a person",
      "start.x[0]: invalid 2; expected a number from -1 to 1",
      "start.flag[0]: invalid 0.5; expected a whole number from 0 to 1",
      "start.d: invalid: 1 values; expected 2 numbers, one a person",
      "days: invalid 1.5; expected a whole number from 0",
      "seed: invalid undefined; expected a number or a text",
      "until: invalid; expected a function of the world and the day",
      'probes[0]: unknown "q1"; expected a, b, c, d, x or flag; did you mean a?',
      'probes[2]: invalid "a"; expected a name that no other probe has',
      "probes[3]: invalid; expected the name of a column or { name, read(world, day) }",
      "probes[4]: invalid; expected the name of a column or { name, read(world, day) }",
      "every[1]: invalid -2; expected a day, a whole number from 0",
      "network.n: invalid 3; expected 2, the number of people",
      'mechanisms[0].gathers[0]: unknown "xy"; expected a, b, c, d or x; did you mean x?',
    ].join("\n"),
  );
  expect(() => simulate({} as SimulateOptions)).toThrow(
    "mechanisms: missing; expected a list of mechanisms\npeople: invalid undefined",
  );
  expect(() => simulate({ ...options, people: {} })).toThrow(
    "people: invalid; expected columns with one number a person",
  );
});
