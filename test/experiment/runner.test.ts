import { expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { plan } from "../../src/experiment/plan.ts";
import { createRunner } from "../../src/experiment/runner.ts";
import type { RunSpec, Study } from "../../src/experiment/spec.ts";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import type { Organisation } from "../../src/people/population.ts";
import { scenario as shipped } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const flagship = shipped("tsunami-or-tailored");
const scenario: Scenario = {
  ...flagship,
  organisation: { synthetic: { ...flagship.organisation.synthetic, people: 60 } },
  days: 40,
  campaign: { first: 1, last: 30 },
};
const specs = plan(scenario, { designs: ["cascade", "fluid"], replications: 2, seed: "runner" }).specs;
const studyOf = (changes: Partial<Study> = {}): Study => ({
  scenario,
  organisation: null,
  every: 5,
  by: null,
  ...changes,
});
const traced = (spec: RunSpec): RunSpec => ({ ...spec, trace: true });

const groupName = (organisation: Organisation): string => organisation.people.groupings[0]!.name;

test("a spec gives the same result from a fresh runner and from one that has run others", () => {
  const one = createRunner(studyOf());
  const first = specs.map(traced).map(one);
  const backwards = [...specs].reverse().map(traced).map(createRunner(studyOf())).reverse();
  expect(backwards).toEqual(first);
  expect(new Set(first.map(({ trajectory }) => trajectory)).size).toBe(specs.length);
});

test("recording more, or by group, or without a trace, changes nothing", () => {
  const organisation = syntheticOrganisation({ ...scenario.organisation.synthetic }, "runner");
  const plain = createRunner(studyOf({ organisation }))(traced(specs[2]!));
  const more = createRunner(studyOf({ organisation, every: 1, by: groupName(organisation) }))(traced(specs[2]!));
  const untraced = createRunner(studyOf({ organisation }))({ ...specs[2]!, trace: false });
  expect(more.trajectory).toBe(plain.trajectory);
  expect(more.outcomes).toEqual(plain.outcomes);
  expect(untraced).toEqual({ ...plain, spec: untraced.spec, trajectory: null });
  const every5 = more.series[0]!.values.practising!.filter((_, day) => day % 5 === 0);
  expect(every5).toEqual(plain.series[0]!.values.practising);
});

test("outcomes are those of the read-out day, and the series ends there where it is the last", () => {
  const result = createRunner(studyOf())(specs[1]!);
  for (const name of ["practising", "trying", "attitude", "trust", "wellbeing", "reach"])
    expect(result.outcomes[name]).toBe(result.series[0]!.values[name]!.at(-1));
  expect([...result.days]).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
  expect(result.outcomes.reach).toBeGreaterThan(0);
  expect(result.outcomes.cost).toBeGreaterThan(0);
  expect(result.outcomes.attentionMinutes).toBe(result.spent.attentionMinutes);
});

test("outcomes of a run that lasts longer are read 130 days after the campaign", () => {
  const long = { ...scenario, campaign: { first: 1, last: 5 }, days: 150 };
  const result = createRunner(studyOf({ scenario: long }))(specs[1]!);
  const at = result.days.indexOf(135);
  expect(result.outcomes.valence).toBe(result.series[0]!.values.valence![at]);
  expect(result.outcomes.valence).not.toBe(result.series[0]!.values.valence!.at(-1));
});

test("nothing reaches nobody and costs nothing", () => {
  const { outcomes } = createRunner(studyOf())(specs[0]!);
  expect(outcomes).toMatchObject({ reach: 0, cost: 0, attentionMinutes: 0, managerHours: 0, money: 0 });
});

test("the groups of a series add up to everybody", () => {
  const organisation = syntheticOrganisation({ ...scenario.organisation.synthetic }, "groups");
  const result = createRunner(studyOf({ organisation, by: groupName(organisation) }))(specs[2]!);
  const [all, ...groups] = result.series;
  expect(groups.length).toBeGreaterThan(1);
  expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(60);
  expect(groups[0]!.group).toBe(`${groupName(organisation)}: ${organisation.people.groupings[0]!.labels[0]}`);
  for (let k = 0; k < result.days.length; k++) {
    const sum = groups.reduce((total, { people, values }) => total + people * values.attitude![k]!, 0);
    expect(sum / 60).toBeCloseTo(all!.values.attitude![k]!, 12);
  }
});

test("of an organisation's own people only groups of the smallest size are recorded", () => {
  const synthetic = syntheticOrganisation({ ...scenario.organisation.synthetic }, "own");
  const codes = Int32Array.from({ length: 60 }, (_, i) => (i < 16 ? 0 : i < 32 ? 1 : i < 48 ? 2 : i < 55 ? 3 : 4));
  const department = { name: "department", labels: ["a", "b", "c", "d", "e"], codes, ordered: false };
  const people = {
    ...synthetic.people,
    groupings: [department],
    source: { kind: "imported", minimumGroup: 10, publicData: null } as const,
  };
  const { series } = createRunner(studyOf({ organisation: { ...synthetic, people }, by: "department" }))(specs[0]!);
  expect(series.map(({ group, people: count }) => [group, count])).toEqual([
    ["all", 60],
    ["department: a", 16],
    ["department: b", 16],
    ["department: c", 16],
    ["department: other", 12],
  ]);
});

test("an unknown grouping is refused by its name, not as a failed run", () => {
  expect(() => createRunner(studyOf({ by: "shoe size" }))(specs[0]!)).toThrow(InputError);
  expect(() => createRunner(studyOf({ by: "shoe size" }))(specs[0]!)).toThrow('by: unknown "shoe size"');
});
