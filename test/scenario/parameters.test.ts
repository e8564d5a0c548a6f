import { describe, expect, test } from "vitest";
import { designs } from "../../src/campaigns/catalogue.ts";
import { InputError } from "../../src/core/errors.ts";
import { evidenceGrades, type OptionTable } from "../../src/core/options.ts";
import { mindOptions, mindRules } from "../../src/mind/catalogue.ts";
import { organisationOptions } from "../../src/people/generators/organisation.ts";
import { conditionOptions } from "../../src/scenario/conditions.ts";
import { type Parameter, parameters } from "../../src/scenario/parameters.ts";
import { parse } from "../../src/scenario/parse.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";
import { smallest } from "./texts.ts";

const all = parameters();
const one = (path: string): Parameter => all.find((parameter) => parameter.path === path)!;

describe("the parameter table", () => {
  test("has every option of every table once, as the table states it", () => {
    const tables: [string, OptionTable][] = [
      ["conditions", conditionOptions],
      ["organisation.synthetic", organisationOptions],
      ...Object.entries(mindOptions).map(([rule, table]): [string, OptionTable] => [`mind.${rule}`, table]),
      ...Object.values(designs).map(({ name, options }): [string, OptionTable] => [`designs.${name}`, options]),
    ];
    for (const [at, table] of tables)
      for (const [name, option] of Object.entries(table)) {
        const found = all.filter(({ path }) => path === `${at}.${name}`);
        expect(found, `${at}.${name}`).toHaveLength(1);
        expect(found[0]).toMatchObject({ ...option, name });
      }
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(mindRules.every(({ name, options }) => mindOptions[name] === options)).toBe(true);
  });

  test("is frozen, and the same at each call", () => {
    expect(Object.isFrozen(all) && all.every((row) => Object.isFrozen(row))).toBe(true);
    expect(parameters()).toBe(all);
  });

  test("names the rule, the design or the part that a parameter belongs to", () => {
    expect(one("mind.behaviour.barrier").rule).toBe("behaviour");
    expect(one("designs.cascade.every").rule).toBe("cascade");
    expect(one("organisation.synthetic.people").rule).toBe("organisation");
    expect(one("conditions.lived").rule).toBe("conditions");
    expect(one("days").rule).toBe("study");
  });
});

describe("every parameter", () => {
  test.each(all.map((parameter) => [parameter.path, parameter] as const))(
    "%s is whole and honest",
    (_path, { symbol, meaning, unit, default: value, range: [low, high], source, evidence, distribution, whole }) => {
      for (const text of [symbol, meaning, unit, source]) expect(text.trim()).not.toBe("");
      expect(meaning).not.toMatch(/^[A-Z]|\.$/);
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeLessThan(high);
      expect(evidenceGrades).toContain(evidence);
      if (/^our choice/.test(source)) expect(evidence).toBe("assumed");
      if (
        !/our (choice|fit)|\bours\b|\b(1[89]|20)\d\d\b|Prosci|Breitenstein|Herrero|Tucker|email-Eu-core|organisation design/.test(
          source,
        )
      )
        expect(source).toBe("a source with a name and a year, or our choice");
      expect(["uniform", "log-uniform", "fixed"]).toContain(distribution);
      if (distribution === "log-uniform") expect(low).toBeGreaterThan(0);
      if (whole) expect([value, low, high].every(Number.isInteger)).toBe(true);
    },
  );

  test("has a symbol of its own within its rule", () => {
    const twice = all.filter(({ rule, symbol, path }) =>
      all.some((other) => other.rule === rule && other.symbol === symbol && other.path !== path),
    );
    expect(twice.map(({ path, symbol }) => `${path} ${symbol}`)).toEqual([]);
  });

  test("is told apart from those of the same name elsewhere by its meaning", () => {
    const content = Object.keys(designs.cascade!.options).filter((name) => Object.hasOwn(designs.fluid!.options, name));
    const same = all.filter(({ name, meaning, path }) =>
      all.some((other) => other.name === name && other.meaning === meaning && other.path !== path),
    );
    expect(
      same.filter(({ rule, name }) => !(rule in designs && content.includes(name))).map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(all.map(({ path }) => [path]))("can be set in a scenario at %s", (path) => {
    const { default: value, range, name } = one(path);
    const read = (text: string): unknown => {
      try {
        return valueAt(parse(text), path);
      } catch (error) {
        if (error instanceof InputError) return error.message;
        throw error;
      }
    };
    expect(read(setting(path, value))).toBe(value);
    const others = [range[0], range[1], value + 1].filter((other) => other !== value && other <= range[1]);
    expect(others.map((other) => read(setting(path, other)) === other)).toContain(true);
    expect(read(setting(path, range[1] * 2 + 1))).toMatch(
      new RegExp(`${name}: invalid .*; expected a (whole )?number from `),
    );
    expect(read(setting(path, Number.NaN))).toMatch(/invalid NaN; expected a /);
  });
});

/** The smallest scenario with one number set. */
function setting(path: string, value: number): string {
  const yaml = Number.isNaN(value) ? ".nan" : String(value);
  const [first, kind, option] = path.split(".");
  if (first === "designs")
    return smallest.replace("  - kind: cascade\n", `  - { kind: ${kind}, options: { ${option}: ${yaml} } }\n`);
  const nested = path
    .split(".")
    .reduceRight((inner, key, k) => (k === 0 ? `${key}: ${inner}` : `{ ${key}: ${inner} }`), yaml);
  return `${smallest}${nested}\n`;
}

function valueAt(scenario: unknown, path: string): unknown {
  const parts = path.startsWith("designs.") ? ["designs", "0", "options", path.split(".")[2]!] : path.split(".");
  return parts.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], scenario);
}

test("editors show symbol, unit, grade and source of every parameter", () => {
  const text = JSON.stringify(scenarioJsonSchema());
  for (const { meaning, symbol, unit, evidence, source } of all)
    expect(text).toContain(JSON.stringify(`${meaning} (${symbol}, ${unit}); ${evidence}: ${source}`).slice(1, -1));
});

test("an assumed number says plainly that it is a choice, and what a source gives for it is another grade", () => {
  const assumed = all.filter(({ evidence }) => evidence === "assumed");
  expect(
    assumed.filter(({ source }) => !/\bour choice\b|\b(is|are) ours\b/.test(source)).map(({ path }) => path),
  ).toEqual([]);
  const others = all.filter(({ evidence }) => evidence !== "assumed");
  expect(others.filter(({ source }) => source.startsWith("our choice")).map(({ path }) => path)).toEqual([]);
});

test.each([
  ["organisation.synthetic.communityMixing", "email-Eu-core"],
  ["organisation.synthetic.closure", "email-Eu-core"],
  ["mind.matching.gain", "Joyal-Desmarais et al. 2022"],
  ["designs.fluid.slope", "Joyal-Desmarais et al. 2022"],
])("%s is ours, with the direction of its source", (path, source) => {
  const row = all.find((parameter) => parameter.path === path)!;
  expect([row.evidence, row.source]).toEqual(["assumed", expect.stringMatching(/^our choice.* direction/)]);
  expect(row.source).toContain(source);
});
