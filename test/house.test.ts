import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { brokenRules } from "./house/rules.ts";

const src = fileURLToPath(new URL("../src", import.meta.url));
const paths = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const sources = new Map(paths.map((path) => [path, readFileSync(join(src, path), "utf8")]));

describe("the house", () => {
  test("keeps every rule", () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(brokenRules(sources)).toEqual([]);
  });

  test("has files with a median under 100 lines", () => {
    const lengths = [...sources.values()].map((text) => text.split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });
});

/** A sound house of two files, and what is planted in it. */
function house(path: string, text: string): string[] {
  const opened = [
    "core",
    "people",
    "engine",
    "mind",
    "classics",
    "campaigns",
    "scenario",
    "experiment",
    "analysis",
    "patterns",
    "charts",
    "node",
    "notebook",
  ];
  const sound = new Map(
    opened.map((room) => [`${room}/room.ts`, `/**\n * Room 0, ${room}.\n */\nexport const ${room}: number = 1;\n`]),
  );
  sound.set("mind/message.ts", "export interface Message { readonly day: number }\n");
  sound.set("mind/trust.ts", 'export const trust = { name: "trust" };\n');
  sound.set("campaigns/designs/cascade.ts", "export const cascade: number = 1;\n");
  expect(brokenRules(sound)).toEqual([]);
  return brokenRules(sound.set(path, text));
}

describe("the rules notice", () => {
  test.each([
    [
      "an upward import",
      "core/x.ts",
      'import { mind } from "../mind/room.ts";\n',
      /x\.ts:1 imports upward: mind\/room\.ts/,
    ],
    ["an upward import of a type", "core/x.ts", 'import type { mind } from "../mind/room.ts";\n', /imports upward/],
    ["an upward import in a type", "core/x.ts", 'export type A = import("../mind/room.ts").A;\n', /imports upward/],
    ["an upward dynamic import", "core/x.ts", 'export const a = () => import("../node/room.ts");\n', /imports upward/],
    ["an upward re-export", "core/x.ts", 'export { mind } from "../mind/room.ts";\n', /imports upward/],
    ["a sideways import", "mind/x.ts", 'import { classics } from "../classics/room.ts";\n', /imports sideways/],
    ["an import without .ts", "core/x.ts", 'import { core } from "./room";\n', /without \.ts/],
    ["an import of nothing", "core/x.ts", 'import { core } from "./gone.ts";\n', /not there/],
    [
      "a campaign that looks into a mind",
      "campaigns/x.ts",
      'import { trust } from "../mind/trust.ts";\n',
      /looks into a mind: mind\/trust\.ts/,
    ],
    ["Node in a lower room", "charts/x.ts", 'import { join } from "node:path";\n', /imports node:path outside node/],
    ["the network in the upper rooms", "node/x.ts", 'import { get } from "node:https";\n', /reaches for the network/],
    ["fetch", "notebook/x.ts", "export const a = () => fetch;\n", /reaches for the network: fetch/],
    ["Math.random", "node/x.ts", "export const a = Math.random();\n", /Math\.random/],
    ["inexact mathematics", "mind/x.ts", "export const a = Math.tanh(1);\n", /inexact Math\.tanh/],
    ["mathematics by a computed name", "mind/x.ts", 'export const a = Math["exp"](1);\n', /computed name/],
    ["mathematics taken apart", "mind/x.ts", "const { exp } = Math;\n", /takes Math apart/],
    ["a clock", "engine/x.ts", "export const a = Date.now();\n", /reads a clock/],
    ["a date", "engine/x.ts", "export const a = new Date();\n", /reads a clock/],
    ["a variable exponent", "scenario/x.ts", "export const a = (x: number) => 2 ** x;\n", /\*\*/],
    [
      "a global document",
      "charts/x.ts",
      'export const a = () => document.createElement("svg");\n',
      /uses document below/,
    ],
    ["the process", "analysis/x.ts", "export const a = process.cwd();\n", /uses process below/],
    ["any", "core/x.ts", "export const a = (x: any): number => x;\n", /says any/],
    ["an enum", "core/x.ts", "export enum A { B }\n", /an enum/],
    ["a silenced compiler", "core/x.ts", "// @ts-ignore\nexport const a: number = 1;\n", /says @ts-ignore/],
    ["a file that is too long", "core/x.ts", "export const a: number = 1;\n".repeat(251), /251 lines/],
    ["an engine that names a mechanism", "engine/x.ts", 'export const a = "trust";\n', /engine\/x\.ts names "trust"/],
    ["a mind that names a campaign", "mind/x.ts", 'export const a = "cascade";\n', /mind\/x\.ts names "cascade"/],
    ["a door with logic", "index.ts", "export const a: number = 1;\n", /door with logic/],
    ["a door without names", "index.ts", 'export * from "./core/room.ts";\n', /without names/],
    ["a room that is not in the plan", "attic/x.ts", "export const a: number = 1;\n", /in no room of the plan/],
  ])("%s", (_, path, text, expected) => {
    expect(house(path, text).join("\n")).toMatch(expected);
  });

  test("a circle of imports", () => {
    const circle = new Map([
      ["core/a.ts", '/**\n * Room 0, core.\n */\nimport { b } from "./b.ts";\n'],
      ["core/b.ts", 'import { a } from "./a.ts";\n'],
    ]);
    expect(brokenRules(circle)).toEqual(["imports in a circle: core/a.ts -> core/b.ts -> core/a.ts"]);
  });

  test("nothing wrong with what is allowed", () => {
    const text =
      'import type { Message } from "../mind/message.ts";\nexport const a = (document: { title: string }, m: Message): number => document.title.length + Math.sqrt(m.day) ** 2;\n';
    expect(house("campaigns/x.ts", text)).toEqual([]);
  });
});
