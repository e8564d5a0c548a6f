/** What somebody hears who writes a rule for the first time and gets something wrong. */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

const rule = (parts: object = {}): gs.Mechanism => ({
  name: "average",
  gathers: ["x"],
  initialize({ columns: { x }, gathered: { x: sum }, strength }) {
    return {
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) x[i] = sum[i - lo] / strength[i];
      },
    };
  },
  ...parts,
});
const path = gs.network([
  [0, 1],
  [1, 2],
]);
/** A sound run of three people for three days, and what is wrong with it. */
const run = (wrong: object = {}, parts: object = {}): gs.Run =>
  gs.simulate({
    people: { x: [1, 0, 0] },
    network: path,
    mechanisms: [rule(parts)],
    days: 3,
    seed: 1,
    ...wrong,
  });

test("without a mistake it runs", () => {
  expect([...run().last("x")]).toEqual([0, 0.5, 0]);
});

describe("the message says what is wrong, where, and what was expected, where somebody", () => {
  test.each<[string, () => unknown, string]>([
    [
      "asks for a column that is not there",
      () => run({}, { initialize: ({ columns }: gs.World) => void columns.xx }),
      'mechanism average, column: unknown "xx"; expected x; did you mean x?',
    ],
    ["forgets the seed", () => run({ seed: undefined }), "seed: invalid undefined; expected a number or a text"],
    [
      "gives more people than the ties reach",
      () => run({ people: { x: [1, 0, 0, 0] } }),
      "network.n: invalid 3; expected 4, the number of people (where the last have no ties: gs.network(edges, { n: 4 }))",
    ],
    [
      "gives fewer people than the ties reach",
      () => run({ people: { x: [1, 0] } }),
      "network.n: invalid 3; expected 2, the number of people",
    ],
    [
      "gives columns of different lengths",
      () => run({ people: { x: [1, 0, 0], own: [1, 2] } }),
      "people.own: invalid: 2 values; expected 3 numbers, one a person",
    ],
    [
      "gives edges for a network",
      () => run({ network: [[0, 1]] }),
      "network.n: invalid undefined; expected 3, the number of people (a network made by gs.network or a generator)",
    ],
    [
      "asks for a day that was not recorded",
      () => run({ probes: ["x"], every: 2 }).column("x", 1),
      "column: missing x on day 1; expected a column among the probes and a recorded day (columns among the probes: x; days: 0, 2; the last day, 3, of every column)",
    ],
    [
      "gathers what nobody owns",
      () => run({}, { gathers: ["xx"] }),
      'mechanisms[0].gathers[0]: unknown "xx"; expected x; did you mean x?',
    ],
    ["gathers a word, not a list", () => run({}, { gathers: "x" }), "mechanisms[0].gathers: invalid; expected a list"],
    [
      "uses what it does not gather",
      () => run({}, { gathers: [] }),
      'mechanism average, gathered: unknown "x"; none is declared',
    ],
    [
      "leaves out the name",
      () => run({}, { name: undefined }),
      "mechanisms[0]: invalid; expected an object with a name",
    ],
    [
      "gives the function that makes the mechanism",
      () => run({ mechanisms: [rule] }),
      "mechanisms[0]: invalid: a function; expected the mechanism that it makes: call it",
    ],
    [
      "gives the mechanism without a list",
      () => run({ mechanisms: rule() }),
      "mechanisms: missing; expected a list of mechanisms",
    ],
    [
      "gives a mechanism twice",
      () => run({ mechanisms: [rule(), rule()] }),
      'mechanisms[1].name: invalid "average"; expected a name that mechanisms[0] does not have',
    ],
    [
      "mistypes a part of it",
      () => run({}, { gather: ["x"] }),
      'mechanisms[0]: unknown "gather"; did you mean gathers?',
    ],
    [
      "mistypes an act",
      () => run({}, { initialize: () => ({ steps() {} }) }),
      'what initialize of average returns: unknown "steps"; expected start, enter, before, step or after; did you mean step?',
    ],
    [
      "declares a column by its type alone",
      () => run({}, { columns: { y: "f64" } }),
      "mechanisms[0].columns.y: missing type; expected { type, meaning, unit, range: [lowest, highest] }",
    ],
    [
      "declares a column without its range",
      () => run({ start: { y: [1, 2, 3] } }, { columns: { y: { type: "f64" } } }),
      "mechanisms[0].columns.y.range: invalid undefined; expected [lowest, highest]",
    ],
    [
      "starts with NaN",
      () => run({ people: { x: [1, Number.NaN, 0] } }),
      "people.x[1]: invalid NaN; expected a number",
    ],
    ["starts with text", () => run({ people: { x: [1, "0", 0] } }), 'people.x[1]: invalid "0"; expected a number'],
    ["mistypes a probe", () => run({ probes: ["X1"] }), 'probes[0]: unknown "X1"; expected x; did you mean x?'],
    [
      "gives one probe without a list",
      () => run({ probes: "x" }),
      "probes: invalid; expected a list of columns and probes",
    ],
    ["runs for -1 days", () => run({ days: -1 }), "days: invalid -1; expected a whole number from 0"],
    ["runs for 1.5 days", () => run({ days: 1.5 }), "days: invalid 1.5; expected a whole number from 0"],
    ["runs for text", () => run({ days: "5" }), 'days: invalid "5"; expected a whole number from 0'],
    ["mistypes an option", () => run({ untill: () => true }), 'options: unknown "untill"; expected people, network'],
    [
      "gives a list of people",
      () => run({ people: [{ x: 1 }] }),
      "people: invalid; expected columns with one number a person, such as { attitude: [0, 0.5, 1] }",
    ],
    [
      "divides by the strength of somebody without ties",
      () => run({ network: gs.network([[0, 1]], { n: 3 }) }),
      "invalid x of person 2 on day 1: NaN; expected a number (this person has no ties, so a strength of 0)",
    ],
    [
      "draws before the run",
      () => run({}, { initialize: (_: gs.World, random: gs.Random) => void random("mood").at(0, 0) }),
      "invalid draw of mood: the run has not begun; expected draws in start or later",
    ],
    [
      "ties somebody to oneself",
      () => gs.network([[0, 0, 0.5]], { directed: true, n: 2 }),
      "ties[0].target: invalid 0; expected somebody else than the source (a weight to oneself is a column)",
    ],
    [
      "mistypes an option of the network",
      () => gs.network([[0, 1]], { direct: true } as gs.EdgeOptions),
      'options: unknown "direct"; expected n, directed or layers; did you mean directed?',
    ],
    [
      "gives a matrix for a list of ties",
      () => gs.network([[0, 1, 0.5, 0.5]] as unknown as gs.Edge[]),
      "ties[0]: invalid; expected [source, target], [source, target, weight] or { source, target, weight, layer }",
    ],
    [
      "calls the ends of a tie by other names",
      () => gs.network([{ from: 0, to: 1 }] as unknown as gs.Edge[]),
      "ties[0]: invalid; expected [source, target], [source, target, weight] or { source, target, weight, layer }",
    ],
    [
      "names people by text",
      () => gs.network([["a", "b"]] as unknown as gs.Edge[], { n: 3 }),
      "ties[0].source: unknown a; expected a person from 0 to 2",
    ],
    ["gives no options", () => gs.simulate(undefined as unknown as gs.SimulateOptions), "options: missing; expected {"],
  ])("%s", (_, mistake, message) => {
    expect(mistake).toThrow(gs.GroundswellError);
    expect(mistake).toThrow(message);
  });

  test("runs for 0 days, which is none", () => {
    expect([...run({ days: 0 }).last("x")]).toEqual([1, 0, 0]);
  });
});
