/** Everything that is wrong with a call is told at once, before the first day, and nothing runs. */
import { describe, expect, test } from "vitest";
import { createStage } from "../../src/engine/stage.ts";
import * as gs from "../../src/index.ts";

/** What ran: "name.act" of every act of a witness that was called. */
const ran: string[] = [];

/** A rule that notes each of its acts, so that it can be seen that none was called. */
function witness(name: string, parts: object = {}): gs.Mechanism {
  const acts = Object.fromEntries(
    ["start", "enter", "before", "step", "after"].map((act) => [act, () => void ran.push(`${name}.${act}`)]),
  );
  return { name, ...acts, ...parts };
}

const reads = (name: string, ...columns: string[]): gs.Mechanism =>
  witness(name, {
    initialize(world: gs.World) {
      for (const column of columns) void world.columns[column];
    },
  });

const flag: gs.ColumnSpec = { type: "f64", meaning: "a flag", unit: "flag", range: [0, 1] };
const owns = (name: string, ...columns: string[]): gs.Mechanism =>
  witness(name, { columns: Object.fromEntries(columns.map((column) => [column, flag])) });

/** The problems of the error that a call throws, one line each; nothing may have run. */
function faults(call: () => unknown): string[] {
  ran.length = 0;
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(gs.InputError);
  const error = thrown as gs.InputError;
  expect(ran).toEqual([]);
  expect(error.message).toBe(error.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  for (const { message } of error.problems) {
    expect(message).toMatch(/^(invalid|missing|unknown)\b/);
    expect(message).not.toMatch(/[.!]$|undefined is not|Cannot read/);
  }
  return error.message.split("\n");
}

/** A sound call of three people on a line with two witnesses. */
const sound: gs.SimulateOptions = {
  people: { x: [1, 0, 0] },
  network: gs.network([
    [0, 1],
    [1, 2],
  ]),
  mechanisms: [owns("first", "active"), reads("second", "x", "active")],
  days: 2,
  seed: 1,
};
const call = (wrong: object) => (): gs.Run => gs.simulate({ ...sound, ...wrong } as gs.SimulateOptions);

test("the sound call runs, and the witnesses see it", () => {
  ran.length = 0;
  expect(call({})().days).toBe(2);
  expect(ran.slice(0, 4)).toEqual(["first.start", "first.enter", "second.start", "second.enter"]);
  expect(ran.filter((act) => act === "second.step")).toHaveLength(2);
});

describe("one clear error before day one, word for word, where", () => {
  test.each<[string, () => unknown, readonly string[]]>([
    [
      "a parameter is out of its range",
      () => gs.deffuant({ pace: 0.6 }),
      ["deffuant.pace: invalid 0.6; expected a number from 0 to 0.5 (share)"],
    ],
    [
      "several parameters are out of their range, NaN, text, not whole or unknown",
      () =>
        gs.sir({
          infection: 2,
          recovery: Number.NaN,
          first: 1.5,
          updating: "sequental",
          recovry: 1,
        } as unknown as gs.InfectionOptions),
      [
        'sir.updating: unknown "sequental"; expected synchronous or sequential; did you mean sequential?',
        'sir.recovry: unknown "recovry"; expected infection, recovery, first or updating; did you mean recovery?',
        "sir.infection: invalid 2; expected a number from 0 to 1 (share a day)",
        "sir.recovery: invalid NaN; expected a number from 0 to 1 (share a day)",
        "sir.first: invalid 1.5; expected a whole number from 0 to 1000000000 (people)",
      ],
    ],
    [
      "a function, a name and nothing at all stand for mechanisms",
      call({ mechanisms: [gs.sir, "sir", null, owns("first", "active")] }),
      [
        "mechanisms[0]: invalid: a function; expected the mechanism that it makes: call it",
        "mechanisms[1]: invalid; expected an object with a name, made by calling the mechanism's function",
        "mechanisms[2]: invalid; expected an object with a name, made by calling the mechanism's function",
      ],
    ],
    [
      "two mechanisms claim one column",
      call({ mechanisms: [owns("first", "active", "mood"), owns("second", "active", "mood")] }),
      [
        "mechanisms[1].columns.active: invalid: owned by first too; expected one owner a column",
        "mechanisms[1].columns.mood: invalid: owned by first too; expected one owner a column",
      ],
    ],
    [
      "two rules of the textbooks claim one column",
      call({ mechanisms: [gs.sir(), gs.sis()] }),
      ["mechanisms[1].columns.infected: invalid: owned by sir too; expected one owner a column"],
    ],
    [
      "mechanisms read columns that nobody owns: all of all mechanisms",
      call({ mechanisms: [owns("first", "active"), reads("second", "activ", "x", "mood"), reads("third", "trust")] }),
      [
        'mechanism second, column: unknown "activ"; expected x or active; did you mean active?',
        'mechanism second, column: unknown "mood"; expected x or active',
        'mechanism third, column: unknown "trust"; expected x or active',
      ],
    ],
    [
      "a mechanism reads neighbours that it did not declare",
      call({
        mechanisms: [
          witness("second", {
            gathers: ["x"],
            gathersWithin: [{ field: "x", bound: 0.1 }],
            initialize({ yesterday, gathered, gatheredWithin, strengthWithin }: gs.World) {
              return [gathered.x, gatheredWithin.x, strengthWithin.x, yesterday.y, gathered.y, strengthWithin.z] && {};
            },
          }),
        ],
      }),
      [
        'mechanism second, yesterday: unknown "y"; expected x; did you mean x?',
        'mechanism second, gathered: unknown "y"; expected x; did you mean x?',
        'mechanism second, strengthWithin: unknown "z"; expected x; did you mean x?',
      ],
    ],
    [
      "parts of a mechanism are no functions",
      call({
        mechanisms: [witness("first", { step: 5, after: "x" }), witness("second", { initialize: () => ({ step: 5 }) })],
      }),
      [
        "mechanisms[0].step: invalid; expected a function",
        "mechanisms[0].after: invalid; expected a function",
        "what initialize of second returns, step: invalid; expected a function",
      ],
    ],
    [
      "a start vector holds NaN",
      call({ people: { x: [0, Number.NaN, Number.NaN], y: [0, 0, Number.POSITIVE_INFINITY] } }),
      ["people.x[1]: invalid NaN; expected a number", "people.y[2]: invalid Infinity; expected a number"],
    ],
    [
      "a start vector leaves the range of its column",
      call({ people: { x: [0, 0, 0] }, start: { active: [0, 2, 0] } }),
      ["start.active[1]: invalid 2; expected a number from 0 to 1"],
    ],
    [
      "the stop condition is never reached",
      call({ until: gs.reaches("active", 1.5) }),
      ["until: invalid 1.5; expected a mean from 0 to 1, the range of active: this is never reached"],
    ],
    [
      "the stop condition asks for NaN",
      call({ until: gs.reaches("active", Number.NaN) }),
      ["until: invalid NaN; expected a mean from 0 to 1, the range of active: this is never reached"],
    ],
    [
      "the stop condition is of a column that is not there, and cannot hold",
      call({ until: gs.still("activ", -1) }),
      [
        'until: unknown "activ"; expected x or active; did you mean active?',
        "until: invalid tolerance -1; expected a number from 0",
      ],
    ],
    [
      "the stop condition is of a world without columns",
      () => gs.simulate({ people: 3, mechanisms: [], days: 1, seed: 1, until: gs.still("x") }),
      ['until: unknown "x"; there are no columns'],
    ],
    [
      "the stop condition is no function",
      call({ until: 0.8 }),
      ["until: invalid; expected a function of the world and the day"],
    ],
    [
      "the people are an object with a number of people alone",
      call({ people: { n: 3 }, mechanisms: [] }),
      ["people: invalid; expected a number of people, columns or a population"],
    ],
    [
      "the start is no columns",
      call({ start: null }),
      ["start: invalid null; expected columns with one number a person, such as { attitude: [0, 0.5, 1] }"],
    ],
  ])("%s", (_, wrong, lines) => {
    expect(faults(wrong)).toEqual(lines);
  });
});

describe("all faults of a call come in one error", () => {
  const several = {
    people: { x: [1, Number.NaN, 0] },
    network: gs.ringLattice({ n: 10, k: 2 }),
    mechanisms: [owns("first", "active"), owns("second", "active"), gs.sir, reads("third", "activ", "mood")],
    days: -1,
    seed: Number.NaN,
    probes: ["X"],
    until: gs.reaches("active", 2),
    every: 0,
    untill: true,
  };

  test("of options, people, network, mechanisms, columns and stop condition", () => {
    expect(faults(call(several))).toEqual([
      expect.stringMatching(/^options: unknown "untill"; expected .*; did you mean until\?$/),
      "people.x[1]: invalid NaN; expected a number",
      "days: invalid -1; expected a whole number from 0",
      "seed: invalid NaN; expected a number or a text",
      "until: invalid 2; expected a mean from 0 to 1, the range of active: this is never reached",
      'probes[0]: unknown "X"; expected x or active; did you mean x?',
      "every: invalid 0; expected a whole number of days above 0",
      "network.n: invalid 10; expected 3, the number of people",
      "mechanisms[1].columns.active: invalid: owned by first too; expected one owner a column",
      "mechanisms[2]: invalid: a function; expected the mechanism that it makes: call it",
      'mechanism third, column: unknown "activ"; expected x or active; did you mean active?',
      'mechanism third, column: unknown "mood"; expected x or active',
    ]);
  });

  test("each of them is told alone too, and mending all but one leaves that one", () => {
    const named: Readonly<Record<string, unknown>> = several;
    for (const name of Object.keys(named)) {
      const alone = faults(call({ [name]: named[name] }));
      expect(alone.length, name).toBeGreaterThan(0);
      expect(alone.length, name).toBeLessThan(6);
    }
  });

  test("where it is not even known how many people there are", () => {
    expect(
      faults(() =>
        gs.simulate({
          people: "3" as unknown as number,
          mechanisms: [owns("first", "a"), owns("second", "a"), reads("third", "b")],
          days: 1.5,
          seed: 1,
        }),
      ),
    ).toEqual([
      'people: invalid "3"; expected a number of people above 0, columns or a population',
      "days: invalid 1.5; expected a whole number from 0",
      "mechanisms[1].columns.a: invalid: owned by first too; expected one owner a column",
      'mechanism third, column: unknown "b"; expected a; did you mean a?',
    ]);
  });

  test("a column declared wrongly does not hide the others, nor count as missing", () => {
    const wrong = witness("first", { columns: { active: "f64" } });
    const other = witness("second", {
      initialize: ({ columns }: gs.World) => [columns.active, columns.mood] && { stepp() {} },
    });
    expect(faults(call({ mechanisms: [wrong, other], until: gs.reaches("active", 0.5) }))).toEqual([
      "mechanisms[0].columns.active: missing type; expected { type, meaning, unit, range: [lowest, highest] }",
      'mechanism second, column: unknown "mood"; expected x or active',
      'what initialize of second returns: unknown "stepp"; expected start, enter, before, step or after; did you mean step?',
    ]);
  });

  test("what a mechanism refuses by itself is told beside the others, but not what follows from a missing column", () => {
    const refusing = (name: string, missing: readonly string[]) =>
      witness(name, {
        initialize(world: gs.World) {
          for (const column of missing) void world.columns[column];
          throw new gs.InputError([{ path: "pace", message: "invalid 7; expected 0 to 1" }]);
        },
      });
    expect(faults(call({ mechanisms: [refusing("first", []), refusing("second", ["mood"])] }))).toEqual([
      "mechanism first, pace: invalid 7; expected 0 to 1",
      'mechanism second, column: unknown "mood"; expected x',
    ]);
  });

  test("an error of another kind in initialize is handed on as it is", () => {
    const broken = witness("first", {
      initialize() {
        throw new RangeError("mine");
      },
    });
    expect(call({ mechanisms: [broken] })).toThrow(new RangeError("mine"));
  });

  test("a name may be asked for with in, without fault", () => {
    const asking = witness("first", { initialize: ({ columns }: gs.World) => void ("mood" in columns) });
    expect(call({ mechanisms: [asking] })().days).toBe(2);
  });
});

test("a stage tells the same as a run, its block and its columns together", () => {
  const { people, network } = gs.syntheticOrganisation({ people: 20 }, "1");
  const mechanisms = [owns("first", "a"), owns("second", "a"), reads("third", "b", "c")];
  expect(faults(() => createStage({ people, network, mechanisms, block: 0 }))).toEqual([
    "mechanisms[1].columns.a: invalid: owned by first too; expected one owner a column",
    "block: invalid 0; expected a whole number above 0",
    'mechanism third, column: unknown "b"; expected a; did you mean a?',
    'mechanism third, column: unknown "c"; expected a; did you mean a?',
  ]);
  expect(faults(() => createStage({ people, network, mechanisms: [mechanisms[0]!, mechanisms[2]!] }))).toEqual([
    'mechanism third, column: unknown "b"; expected a; did you mean a?',
    'mechanism third, column: unknown "c"; expected a; did you mean a?',
  ]);
});
