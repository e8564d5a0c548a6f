import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { designs } from "../../src/campaigns/catalogue.ts";
import { mindOptions } from "../../src/mind/catalogue.ts";
import { organisationOptions } from "../../src/people/generators/organisation.ts";
import { noticesOf } from "../../src/scenario/checks.ts";
import { scenario, scenarioNames } from "../../src/scenario/parse.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema.ts";
import { shippedTexts } from "../../src/scenario/shipped.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const yamls = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .sort();
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8").replaceAll("\r\n", "\n");

describe("the module of shipped scenarios", () => {
  test("holds the files, word for word, and nothing else", () => {
    expect(Object.keys(shippedTexts).map((name) => `${name}.yaml`)).toEqual(yamls);
    for (const file of yamls) expect(shippedTexts[file.replace(".yaml", "")]).toBe(textOf(file));
  });

  test.each(scenarioNames.map((name) => [name]))(
    "%s bears its file's name, shows editors the schema and has no notice",
    (name) => {
      expect(scenario(name).name).toBe(name);
      expect(textOf(`${name}.yaml`).startsWith("# yaml-language-server: $schema=./schema.json\n")).toBe(true);
      expect(noticesOf(scenario(name))).toEqual([]);
    },
  );
});

describe("scenarios/schema.json", () => {
  test("is that of the code", () => {
    expect(existsSync(new URL("schema.json", folder))).toBe(true);
    expect(JSON.parse(textOf("schema.json"))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  test("knows every option with its range, default and meaning", () => {
    const text = JSON.stringify(scenarioJsonSchema());
    const tables = [
      ...Object.values(mindOptions),
      ...Object.values(designs).map(({ options }) => options),
      organisationOptions,
    ];
    for (const table of tables)
      for (const [name, option] of Object.entries(table)) {
        expect(text).toContain(`"${name}":{`);
        expect(text).toContain(JSON.stringify(option.meaning).slice(1, -1));
      }
  });

  test("refuses unknown keys everywhere", () => {
    const open: string[] = [];
    const look = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      if ("properties" in node && (node as { additionalProperties?: unknown }).additionalProperties !== false)
        open.push(path);
      for (const [key, part] of Object.entries(node)) look(part, `${path}/${key}`);
    };
    look(scenarioJsonSchema(), "");
    expect(open).toEqual([]);
  });
});

test("the flagship quotes its seeds, and says what would refute it", () => {
  const { info, expected } = scenario("tsunami-or-tailored");
  expect(info.sources.join(" ")).toContain("One message, in tsunami mode.");
  expect(info.sources.join(" ")).toContain("permanently identify target groups");
  expect(expected.refutedBy.length).toBeGreaterThan(40);
});
