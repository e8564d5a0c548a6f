import { expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { horizonOf } from "../../src/experiment/horizon.ts";
import { plan } from "../../src/experiment/plan.ts";
import { seriesDays } from "../../src/experiment/recording.ts";
import { study } from "./study.ts";

const scenario = study();

const problemsOf = (make: () => unknown): string[] => {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).problems.map(({ path, message }) => `${path}: ${message}`);
  }
  throw new Error("was not refused");
};

test("a plan runs all designs of a replication before the next, nothing first", () => {
  const { specs, designs } = plan(scenario, { designs: ["fluid", "cascade"], replications: 2, seed: 7 });
  expect(designs).toEqual(["nothing", "fluid", "cascade"]);
  expect(specs.map(({ design, replication }) => `${design} ${replication}`)).toEqual([
    "nothing 1",
    "fluid 1",
    "cascade 1",
    "nothing 2",
    "fluid 2",
    "cascade 2",
  ]);
  expect(specs.map(({ run }) => run)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(specs.map(({ trace }) => trace)).toEqual([true, true, true, false, false, false]);
  expect(new Set(specs.map(({ seed }) => seed))).toEqual(new Set(["7"]));
});

test("nothing is added where the scenario does not list it, and moved first where it does", () => {
  const without = { ...scenario, designs: scenario.designs.filter(({ name }) => name !== "nothing") };
  expect(plan(without).designs).toEqual(["nothing", "cascade", "fluid"]);
  expect(plan(without, { designs: ["nothing"] }).designs).toEqual(["nothing"]);
  const last = { ...scenario, designs: [...without.designs, { name: "nothing", kind: "nothing", options: {} }] };
  expect(plan(last).designs).toEqual(["nothing", "cascade", "fluid"]);
  expect(plan(without).scenario.designs.map(({ name }) => name)).toEqual(["nothing", "cascade", "fluid"]);
});

test("options override the scenario, and the scenario is left as it was", () => {
  const before = JSON.stringify(scenario);
  const planned = plan(scenario, { days: 9, seed: "dune", replications: 3, designs: ["fluid"] });
  expect(planned.scenario).toMatchObject({ days: 9, seed: "dune", replications: 3 });
  expect(JSON.stringify(scenario)).toBe(before);
});

test("a shorter plan is the beginning of a longer one", () => {
  const long = plan(scenario, { replications: 9 }).specs;
  const short = plan(scenario, { replications: 4 }).specs;
  expect(long.slice(0, short.length)).toEqual(short);
});

test("every wrong option is named at once, with the nearest right word", () => {
  const found = problemsOf(() =>
    plan(scenario, { designs: ["cascad", "fluid", "fluid"], replications: 1.5, days: 0, seed: Number.NaN }),
  );
  expect(found).toEqual([
    "replications: invalid 1.5; expected a whole number from 1 to 100000",
    "days: invalid 0; expected a whole number from 1 to 10000",
    "seed: invalid NaN; expected a word or a number",
    'designs[0]: unknown "cascad"; expected nothing, cascade or fluid; did you mean cascade?',
    'designs[2]: invalid "fluid"; expected each design once',
  ]);
});

test.each([[0], [-1], [Number.NaN], [Number.POSITIVE_INFINITY], ["3" as unknown as number], [2.5]])(
  "replications %s are refused",
  (replications) => {
    expect(problemsOf(() => plan(scenario, { replications }))).toHaveLength(1);
  },
);

test("an empty list of designs is refused", () => {
  expect(problemsOf(() => plan(scenario, { designs: [] }))[0]).toContain("designs: invalid []");
});

test.each([
  [260, 130, 260, "130 days after the campaign"],
  [400, 130, 260, "130 days after the campaign"],
  [170, 130, 170, "40 days after the campaign"],
  [131, 130, 131, "1 day after the campaign"],
  [130, 130, 130, "on the last day of the campaign"],
  [129, 130, 129, "campaign still running"],
  [5, 130, 5, "campaign still running"],
])("in %i days with a campaign to day %i outcomes are read on day %i: %s", (days, last, day, label) => {
  expect(horizonOf({ days, campaign: { last } })).toEqual({ day, daysAfter: day - last, label });
});

test("the series always has day 0 and the last day, each once", () => {
  expect([...seriesDays(10, 5)]).toEqual([0, 5, 10]);
  expect([...seriesDays(12, 5)]).toEqual([0, 5, 10, 12]);
  expect([...seriesDays(3, 5)]).toEqual([0, 3]);
  expect([...seriesDays(2, 1)]).toEqual([0, 1, 2]);
});
