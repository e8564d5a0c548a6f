import { describe, expect, test } from "vitest";
import { ScenarioError } from "../../src/core/errors.ts";
import { mindRules } from "../../src/mind/catalogue.ts";
import { parse } from "../../src/scenario/parse.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";
import { stringify } from "../../src/scenario/stringify.ts";
import { smallest } from "./texts.ts";

const ruleOf = (name: string) => mindRules.find((rule) => rule.name === name)!;
const defaultsOf = (name: string): Record<string, number> =>
  Object.fromEntries(Object.entries(ruleOf(name).options).map(([option, { default: value }]) => [option, value]));
const mindOf = (yaml: string) => parse(`${smallest}mind: ${yaml}\n`).mind;

/** `line:column path message` of every problem of this mind, which starts at line 16. */
function problems(yaml: string): string[] {
  try {
    mindOf(yaml);
  } catch (error) {
    if (error instanceof ScenarioError)
      return error.problems.map(({ line, column, path, message }) => `${line}:${column} ${path} ${message}`);
  }
  return [];
}

describe("where nothing is said", () => {
  test("a rule is on with all defaults, or off, as its declaration says", () => {
    const { mind } = parse(smallest);
    for (const { name, on } of mindRules) expect(mind[name], name).toEqual(on ? defaultsOf(name) : "off");
  });

  test("some rules are off and most are on", () => {
    const off = mindRules.filter(({ on }) => !on).map(({ name }) => name);
    expect(off).toContain("consumat");
    expect(off).toContain("spaces");
    expect(off.length).toBeLessThan(mindRules.length / 2);
  });
});

describe("a rule", () => {
  test.each([["off"], ["false"]])("is switched off by %s", (word) => {
    for (const { name } of mindRules) expect(mindOf(`{ ${name}: ${word} }`)[name]).toBe("off");
  });

  test.each([["on"], ["true"], ["{}"]])("is switched on by %s, with all defaults", (word) => {
    for (const { name } of mindRules) expect(mindOf(`{ ${name}: ${word} }`)[name]).toEqual(defaultsOf(name));
  });

  test("that is off by default is switched on by a single option of it", () => {
    expect(mindOf("{ consumat: { uncertain: 0.4 } }").consumat).toEqual({ ...defaultsOf("consumat"), uncertain: 0.4 });
  });

  test("keeps its setting when written and read, and others keep theirs", () => {
    const one = parse(`${smallest}mind: { rumour: off, spaces: on, culture: { halfLife: 30 } }\n`);
    expect(one.mind.rumour).toBe("off");
    expect(one.mind.culture).toEqual({ ...defaultsOf("culture"), halfLife: 30 });
    expect(parse(stringify(one))).toEqual(one);
    expect(Object.isFrozen(one.mind.culture)).toBe(true);
  });
});

describe("is refused with line, column and the nearest right word:", () => {
  test.each([
    [
      "a rule that is not known",
      "{ rumor: off }",
      /^16:9 mind\.rumor unknown "rumor"; (expected .*; )?did you mean rumour\?$/,
    ],
    [
      "a switch that is not known",
      "{ rumour: of }",
      /^16:17 mind\.rumour unknown "of"; expected off, on or a map of its options; did you mean off\?$/,
    ],
    [
      "a number for a switch",
      "{ rumour: 0 }",
      /^16:17 mind\.rumour invalid 0; expected off, on or a map of its options$/,
    ],
    [
      "a list for a switch",
      "{ rumour: [off] }",
      /^16:17 mind\.rumour invalid list; expected off, on or a map of its options$/,
    ],
    [
      "an empty value",
      "\n  rumour:\n",
      /^17:10 mind\.rumour invalid nothing \(an empty value\); expected off, on or a map of its options$/,
    ],
    [
      "an option out of its range",
      "{ rumour: { damping: 2 } }",
      /^16:28 mind\.rumour\.damping invalid 2; expected a number from 0 to 1$/,
    ],
    [
      "an option that is a word",
      "{ rumour: { damping: off } }",
      /^16:28 mind\.rumour\.damping invalid "off"; expected a number from 0 to 1$/,
    ],
    [
      "an option that is not known",
      "{ rumour: { dampening: 1 } }",
      /^16:19 mind\.rumour\.dampening unknown "dampening"; expected .*; did you mean damping\?$/,
    ],
    [
      "a switch for what is no rule",
      "{ signals: off }",
      /^16:18 mind\.signals invalid "off"; expected a map of rate, .*$/,
    ],
  ])("%s", (_what, yaml, message) => {
    expect(problems(yaml)).toEqual([expect.stringMatching(message)]);
  });

  test("everything inside a rule at once, in order of place", () => {
    const yaml = "{ rumour: { contact: -1, damping: 2, threatt: 1 }, culture: of }";
    expect(problems(yaml).map((line) => line.split(" ")[1])).toEqual([
      "mind.rumour.contact",
      "mind.rumour.damping",
      "mind.rumour.threatt",
      "mind.culture",
    ]);
  });
});

test("editors offer the words, the options and whether a rule is on", () => {
  const { properties } = scenarioJsonSchema() as { properties: { mind: { properties: Record<string, unknown> } } };
  for (const { name, on, options } of mindRules) {
    const field = properties.mind.properties[name] as {
      anyOf: { enum?: string[]; type?: string; properties?: object }[];
      default: unknown;
      description: string;
    };
    expect(field.default).toBe(on ? "on" : "off");
    expect(field.anyOf.flatMap((form) => form.enum ?? [])).toEqual(["off", "on"]);
    expect(field.anyOf.some(({ type }) => type === "boolean")).toBe(true);
    const map = field.anyOf.find(({ type }) => type === "object");
    expect(Object.keys(map?.properties ?? {})).toEqual(Object.keys(options));
    expect(field.description).toContain(`${on ? "on" : "off"} where nothing is said`);
  }
});
