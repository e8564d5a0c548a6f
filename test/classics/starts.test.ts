/** What the rules of the textbooks refuse to start from. */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

const network = gs.network([
  [0, 1],
  [1, 2],
]);
const start = (mechanism: gs.Mechanism, people: gs.SimulateOptions["people"]) => (): gs.Run =>
  gs.simulate({ people, network, mechanisms: [mechanism], days: 1, seed: 1 });

describe("a state that one is in or not", () => {
  test.each<[string, () => gs.Mechanism, string]>([
    ["sis", gs.sis, "infected"],
    ["sir", gs.sir, "infected"],
    ["sir", gs.sir, "recovered"],
    ["complexContagion", gs.complexContagion, "adopted"],
    ["independentCascade", gs.independentCascade, "active"],
    ["linearThreshold", gs.linearThreshold, "active"],
    ["granovetter", gs.granovetter, "active"],
    ["wattsThreshold", gs.wattsThreshold, "active"],
  ])("of %s is 0 or 1, and no fraction", (_, make, column) => {
    const invalid = `people.${column}[1]: invalid 0.5; expected a whole number from 0 to 1`;
    expect(start(make(), { [column]: [1, 0.5, 0] })).toThrow(invalid);
    expect(start(make(), { [column]: [1, 2, 0] })).toThrow("invalid 2; expected a whole number from 0 to 1");
    expect(start(make(), { [column]: [1, 0, 0] })).not.toThrow();
  });

  test("of bass may be the chance to have adopted", () => {
    expect(start(gs.bass({ form: "expected" }), { adopted: [0.5, 0, 0] })).not.toThrow();
  });
});

describe("more first people than there are", () => {
  test.each<[string, (options: { first?: number }) => gs.Mechanism]>([
    ["sis", gs.sis],
    ["sir", gs.sir],
    ["complexContagion", gs.complexContagion],
    ["independentCascade", gs.independentCascade],
    ["linearThreshold", gs.linearThreshold],
    ["wattsThreshold", gs.wattsThreshold],
  ])("of %s are refused where they were asked for", (name, make) => {
    const refusal = `${name}.first: invalid 4; expected a whole number up to 3, the number of people`;
    expect(start(make({ first: 4 }), 3)).toThrow(refusal);
    expect(start(make({ first: 3 }), 3)).not.toThrow();
    expect(start(make({}), 3)).not.toThrow();
  });

  test("are told of together with the other faults", () => {
    const run = (): unknown => gs.simulate({ people: 3, mechanisms: [gs.sir({ first: 4 })], days: -1, seed: 1 });
    expect(run).toThrow(/days: invalid -1(.|\n)*sir\.first: invalid 4/);
  });
});

test("nobody is infected and recovered at once", () => {
  const both = { infected: [1, 0, 1], recovered: [0, 0, 1] };
  expect(start(gs.sir(), both)).toThrow("recovered[2]: invalid 1: infected too; expected 0 in one of the two");
  expect(start(gs.sir(), both)).toThrow(gs.InputError);
  expect(start(gs.sir({ first: 3 }), { recovered: [0, 0, 1] })).not.toThrow();
});

test("a list is no object of options", () => {
  expect(() => gs.sir([] as gs.InfectionOptions)).toThrow("sir: invalid list; expected an object of options");
  expect(() => gs.voter([1] as gs.VoterOptions)).toThrow("voter: invalid list; expected an object of options");
});

describe("a column of one's own", () => {
  test.each([
    ["infekted", "infected"],
    ["infcted", "infected"],
    ["Infected", "infected"],
    ["recoverd", "recovered"],
  ])("%s is refused beside %s of a mechanism", (name, meant) => {
    const unknown = `people.${name}: unknown "${name}"; did you mean ${meant}?`;
    expect(start(gs.sir(), { [name]: [1, 0, 0] })).toThrow(unknown);
    const given = { people: 3, start: { [name]: [1, 0, 0] }, mechanisms: [gs.sir()], days: 1, seed: 1 };
    expect(() => gs.simulate(given)).toThrow(`start.${name}: unknown`);
  });

  test.each(["age", "mood", "infected2", "exposed", "i"])("%s is taken", (name) => {
    expect(start(gs.sir(), { [name]: [1, 0, 0] })).not.toThrow();
  });

  test("of a letter or two is never a slip of another of a letter or two", () => {
    const owns: gs.Mechanism = {
      name: "owns",
      columns: { x: { type: "f64", meaning: "x", unit: "x", range: [0, 1] } },
      step() {},
    };
    expect(start(owns, { y: [1, 0, 0], xy: [1, 2, 3] })).not.toThrow();
  });
});

test("a world has ten million people at most", () => {
  const refusal = "people: invalid 1000000000 people; expected at most 10000000";
  expect(() => gs.simulate({ people: 1e9, mechanisms: [gs.sir()], days: 1, seed: 1 })).toThrow(refusal);
  expect(gs.organisationOptions.people.range[1]).toBe(10_000_000);
});
