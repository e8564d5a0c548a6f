import { expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { conditionOptions } from "../../src/scenario/conditions.ts";
import { budgetOptions, campaignOptions, studyOptions } from "../../src/scenario/terms.ts";

/** Paths of what is not frozen, of data and everything in it. */
function loose(data: unknown, path: string): string[] {
  if (typeof data !== "object" || data === null) return [];
  const inside = Object.entries(data).flatMap(([name, part]) => loose(part, `${path}.${name}`));
  return Object.isFrozen(data) ? inside : [path, ...inside];
}

test.each<[string, unknown]>([
  ["mindOptions", gs.mindOptions],
  ["mindRules", gs.mindRules],
  ["designs", gs.designs],
  ["organisationOptions", gs.organisationOptions],
  ["parameters", gs.parameters()],
  ["classics", gs.classics],
  ["conditions", conditionOptions],
  ["budget", budgetOptions],
  ["campaign", campaignOptions],
  ["study", studyOptions],
])("%s is frozen, with all that is in it", (name, data) => {
  expect(Object.keys(data as object).length).toBeGreaterThan(1);
  expect(loose(data, name)).toEqual([]);
});

test("no default and no range can be changed", () => {
  const barrier = gs.mindOptions.behaviour!.barrier as { default: number; range: [number, number] };
  const was = barrier.default;
  expect(() => {
    barrier.default = 9;
  }).toThrow(TypeError);
  expect(() => {
    barrier.range[0] = 9;
  }).toThrow(TypeError);
  expect(gs.mindOptions.behaviour!.barrier!.default).toBe(was);
});
