import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { designs } from "../../src/campaigns/catalogue.ts";
import type { OptionTable } from "../../src/core/options.ts";
import { mindOptions, mindRules } from "../../src/mind/catalogue.ts";
import { NEEDS } from "../../src/mind/message.ts";
import { mindMechanisms } from "../../src/mind/mind.ts";
import { designSubmodels, ledgerLines, signalsSubmodel } from "../../src/scenario/odd/campaign-submodels.ts";
import { messageParts } from "../../src/scenario/odd/entities.ts";
import { notationWords } from "../../src/scenario/odd/preamble.ts";
import { odd } from "../../src/scenario/odd.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { parse, scenario } from "../../src/scenario/parse.ts";
import { smallest } from "./texts.ts";

const text = odd();
const ELEMENTS = [
  "Purpose and patterns",
  "Entities, state variables, and scales",
  "Process overview and scheduling",
  "Design concepts",
  "Initialization",
  "Input data",
  "Submodels",
];
const CONCEPTS = [
  "Basic principles",
  "Emergence",
  "Adaptation",
  "Objectives",
  "Learning",
  "Prediction",
  "Sensing",
  "Interaction",
  "Stochasticity",
  "Collectives",
  "Observation",
];

const headings = (document: string, mark: string): string[] =>
  document
    .split("\n")
    .filter((line) => line.startsWith(`${mark} `))
    .map((line) => line.slice(mark.length + 1));

/** The text under a heading, up to the next of its rank or above. */
function section(document: string, mark: string, heading: string): string {
  const lines = document.split("\n");
  const start = lines.indexOf(`${mark} ${heading}`);
  expect(start, `${mark} ${heading}`).toBeGreaterThanOrEqual(0);
  const ends = new RegExp(`^#{1,${mark.length}} `);
  const end = lines.findIndex((line, k) => k > start && ends.test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join("\n");
}

/** Cells of the table whose first head is this one, row by row. */
function rows(within: string, head: string): string[][] {
  const lines = within.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) return [];
  const end = lines.findIndex((line, k) => k > start && !line.startsWith("|"));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((part) => part.trim().replaceAll("\\|", "|")),
  );
}

const optionRows = (table: OptionTable): string[][] =>
  Object.entries(table).map(([name, option]) => [
    `\`${name}\``,
    option.symbol,
    option.meaning,
    option.unit,
    `${option.default}`,
    option.range.map((bound) => (Math.abs(bound) >= 1e9 ? "any" : bound)).join(" to "),
    `${option.distribution}${option.whole ? ", whole" : ""}`,
    option.evidence,
    option.source,
  ]);

const conditions = { lived: 0.5, alignment: 0.5, consent: 0.5 };
const on = Object.fromEntries(mindRules.map(({ name }) => [name, "on" as const]));
const mechanisms = mindMechanisms({ options: on, conditions, inbox: { posts: [] } });

test("docs/MODEL.md is what the declarations say; run node scripts/write-model.mjs where it is not", () => {
  const page = readFileSync(new URL("../../docs/MODEL.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
  expect(page === text, "docs/MODEL.md is stale: node scripts/write-model.mjs").toBe(true);
});

describe("the document has", () => {
  test("the seven elements of the protocol, exactly and in order", () => {
    expect(headings(text, "##")).toEqual(ELEMENTS);
    expect(headings(text, "#")).toHaveLength(1);
  });

  test("the eleven design concepts, exactly and in order", () => {
    expect(headings(section(text, "##", "Design concepts"), "###")).toEqual(CONCEPTS);
    for (const concept of CONCEPTS) expect(section(text, "###", concept).trim().length).toBeGreaterThan(150);
  });

  test("every state variable once, with the rule that owns it, and those of the mechanisms that run", () => {
    const declared = mindRules.flatMap(({ name, columns, on: isOn }) =>
      Object.entries(columns).map(([column, { meaning, unit, range, type }]) => [
        `\`${column}\``,
        meaning,
        unit,
        range.map((bound) => (Math.abs(bound) >= 1e9 ? "any" : bound)).join(" to "),
        type,
        isOn ? name : `${name} (switched off)`,
      ]),
    );
    expect(rows(text, "state variable")).toEqual(declared);
    const running = mechanisms.flatMap(({ columns = {} }) => Object.entries(columns));
    expect(Object.fromEntries(mindRules.flatMap(({ columns }) => Object.entries(columns)))).toEqual(
      Object.fromEntries(running),
    );
    expect(running).toHaveLength(declared.length);
  });

  test("every rule once in the schedule, in the order in which the mechanisms act", () => {
    const schedule = rows(text, "order");
    const named = schedule.map((row) => row[2]!).filter((cell) => cell.startsWith("`"));
    expect([...named].sort()).toEqual(mindRules.map(({ name }) => `\`${name}\``).sort());
    expect(schedule.map((row) => row[0])).toEqual(schedule.map((_, k) => String(k + 1)));
    const daily = schedule.filter(
      ([, when, rule, how]) => when === "day" && rule?.startsWith("`") && !how?.startsWith("inside"),
    );
    const acting = mechanisms.map(({ name }) => `\`${name}\``).filter((name) => daily.some((row) => row[2] === name));
    expect(daily.map((row) => row[2])).toEqual(acting);
    for (const [, , rule, how, reads] of daily) {
      const mechanism = mechanisms.find(({ name }) => `\`${name}\`` === rule)!;
      expect(how?.startsWith("one by one"), rule).toBe(mechanism.sequential === true);
      const fields = [...(mechanism.gathers ?? []), ...(mechanism.gathersWithin ?? []).map(({ field }) => field)];
      const told = (reads ?? "").split(", ").filter((word) => word !== "");
      const gathered = [...new Set(fields)].map((field) => `\`${field}\``);
      // One by one, people can also look a neighbour up themselves.
      if (mechanism.sequential) expect(told, rule).toEqual(expect.arrayContaining(gathered));
      else expect([...told].sort(), rule).toEqual(gathered.sort());
    }
  });

  test.each(mindRules.map((rule) => [rule.name, rule] as const))(
    "the submodel %s, with its formulas, sources and every parameter once",
    (name, { what, formulas, sources, simplified, limit, options }) => {
      const told = section(text, "###", name);
      const plain = told.replaceAll("`", "");
      for (const part of [what, sources, simplified, limit]) {
        expect(part.length, name).toBeGreaterThan(10);
        expect(plain.toLowerCase()).toContain(part.replaceAll("`", "").toLowerCase());
      }
      expect(formulas.length).toBeGreaterThan(0);
      for (const formula of formulas) expect(plain).toContain(`- ${formula.replaceAll("`", "")}`);
      expect(rows(told, "parameter")).toEqual(optionRows(options));
    },
  );

  test("the parameters of signals and of every design once", () => {
    expect(rows(section(text, "###", "signals"), "parameter")).toEqual(optionRows(mindOptions.signals!));
    for (const { name, options, belief } of Object.values(designs)) {
      const told = section(text, "###", `Design ${name}`);
      expect(told).toContain(belief);
      expect(rows(told, "parameter")).toEqual(optionRows(options));
    }
    expect(designSubmodels.map(({ name }) => name)).toEqual(Object.keys(designs));
  });

  test("every number that a scenario can set, and no other", () => {
    const all = text
      .split("\n")
      .filter((line) => /^\| `\w+` \|.*\| (measured|meta-analysis|quoted|assumed) \|/.test(line));
    expect(all).toHaveLength(parameters().length);
    expect(all.map((line) => line.split("`")[1]).sort()).toEqual(
      parameters()
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe("every word in code type is known:", () => {
  const columns = mindRules.flatMap((rule) => Object.keys(rule.columns));
  const shared = new Set([
    ...columns,
    ...mindRules.map(({ name }) => name),
    ...parameters().map(({ name }) => name),
    ...parameters().map(({ rule }) => rule),
    ...messageParts,
    ...notationWords,
    ...NEEDS,
  ]);

  /** Words of code that are nothing known; what a formula of the same submodel gives a value to is known there. */
  function unknownWords(formulas: readonly string[]): string[] {
    const spans = formulas.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    const locals = new Set(
      formulas.flatMap((line) =>
        [...line.matchAll(/\b([A-Za-z][A-Za-z0-9]*)(?:_i)? (?:=|<-|\+=) /g)].map((match) => match[1]!),
      ),
    );
    return spans
      .flatMap((span) => span.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? [])
      .map((word) => word.replace(/_(ij|i|j|k|m)$/, ""))
      .filter((word) => word.length > 1 && !shared.has(word) && !locals.has(word));
  }

  test.each(mindRules.map(({ name, formulas }) => [name, formulas] as const))(
    "in the formulas of %s",
    (_name, formulas) => {
      expect(unknownWords(formulas)).toEqual([]);
    },
  );

  test("in the submodels of campaigns", () => {
    for (const { formulas } of [signalsSubmodel, ...designSubmodels, { formulas: ledgerLines }])
      expect(unknownWords(formulas)).toEqual([]);
  });

  test("and names that are no words of the language are in code type wherever a submodel has them", () => {
    const names = [...columns, ...parameters().map(({ name }) => name)].filter((name) => /[A-Z]/.test(name));
    expect(names.length).toBeGreaterThan(50);
    const told = section(text, "##", "Submodels")
      .split("\n")
      .filter((line) => line.startsWith("- "));
    const plain = told.join(" ").replaceAll(/`[^`]*`/g, "");
    expect(plain.match(/[A-Za-z]+/g)!.filter((word) => names.includes(word))).toEqual([]);
  });

  test("and a word that is none is found", () => {
    expect(unknownWords(["`attitude` <- step by `pul` * x", "`cope = min(1, attitude)`; `cope * zeal_ij`"])).toEqual([
      "pul",
      "zeal",
    ]);
  });

  test("in the prose, commands and file names apart", () => {
    const body = text.split("\n").filter((line) => !line.startsWith("|") && !line.startsWith("- "));
    const spans = body.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
    const words = spans.filter((span) => /^[A-Za-z]+$/.test(span) && !shared.has(span));
    const measures = ["practising", "trying", "trust", "wellbeing", "reach", "cost"];
    expect(words.filter((word) => !measures.includes(word))).toEqual([]);
  });
});

describe("for a scenario", () => {
  const highest = mindOptions.behaviour!.barrier!.range[1];
  const mine = parse(
    `${smallest}  - { name: slow, kind: fluid, options: { every: 20 } }\nconditions: { lived: 0.3 }\nmind: { rumour: off, consumat: { uncertain: 0.4 }, behaviour: { barrier: ${highest} } }\n`,
  );
  const told = odd(mine);
  const cellsOf = (within: string, name: string): string[] =>
    rows(within, "parameter").find(([first]) => first === `\`${name}\``) ?? [];

  test("the headings are the same", () => {
    expect(headings(told, "##")).toEqual(ELEMENTS);
    expect(headings(section(told, "##", "Design concepts"), "###")).toEqual(CONCEPTS);
  });

  test("its values stand beside the defaults, bold where they differ", () => {
    const barrier = cellsOf(section(told, "###", "behaviour"), "barrier");
    expect(barrier.slice(4, 6)).toEqual([`**${highest}**`, String(mindOptions.behaviour!.barrier!.default)]);
    const steepness = String(mindOptions.behaviour!.steepness!.default);
    expect(cellsOf(section(told, "###", "behaviour"), "steepness").slice(4, 6)).toEqual([steepness, steepness]);
    expect(told).toMatch(/\| `lived` \|.*\| \*\*0\.3\*\* \| 0\.6 \|/);
  });

  test("rules that are off are said to be, and those switched on are told", () => {
    const rumour = section(told, "###", "rumour");
    expect(rumour).toContain("**Switched off in this scenario.**");
    expect(rows(rumour, "parameter")).toEqual([]);
    const reactance = section(odd(parse(`${smallest}mind: { reactance: off }\n`)), "###", "reactance");
    expect(reactance).toMatch(/\*\*Switched off in this scenario\.\*\*\n\nThen: R = 0/);
    const consumat = section(told, "###", "consumat");
    expect(consumat).not.toContain("witched off");
    expect(cellsOf(consumat, "uncertain")[4]).toBe("**0.4**");
    expect(section(told, "###", "spaces")).toContain("**Switched off in this scenario, as by default.**");
    const schedule = rows(told, "order");
    expect(schedule.find((row) => row[2] === "`rumour`")![3]).toBe("switched off");
    expect(schedule.find((row) => row[2] === "`consumat`")![3]).not.toContain("off");
  });

  test("its designs, question, expectation and refutation are there", () => {
    expect(headings(told, "###").filter((heading) => heading.startsWith("Design "))).toEqual([
      "Design nothing",
      "Design cascade",
      "Design slow, of the kind fluid",
    ]);
    expect(cellsOf(section(told, "###", "Design slow, of the kind fluid"), "every")[4]).toBe("**20**");
    const flagship = scenario("tsunami-or-tailored");
    const purpose = section(odd(flagship), "##", "Purpose and patterns");
    for (const words of [flagship.info.whatIsIt, flagship.expected.pattern, flagship.expected.refutedBy])
      expect(purpose).toContain(words.trim());
  });

  test("nothing of it is changed, and the page is the same each time", () => {
    expect(odd(mine)).toBe(told);
    expect(odd()).toBe(text);
    expect(told).not.toBe(text);
  });
});

test("every link of the document leads to a heading of it", () => {
  const anchors = text
    .split("\n")
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, "")
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, "")
        .replaceAll(" ", "-"),
    );
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1]!);
  expect(links.length).toBe(ELEMENTS.length + mindRules.length);
  expect(links.filter((anchor) => anchors.filter((one) => one === anchor).length !== 1)).toEqual([]);
});

test("nothing in it is undefined, not a number or empty", () => {
  for (const document of [text, odd(scenario("tsunami-or-tailored"))]) {
    expect(document).not.toMatch(/undefined|NaN|\[object/);
    expect(document).not.toMatch(/\n{3,}/);
    expect(document).not.toMatch(/prose\(|\$\{|\\`/);
    expect(document.split("\n").filter((line) => line.split("`").length % 2 === 0)).toEqual([]);
    const widths = document.split("\n").map((line) => (line.startsWith("|") ? line.split(/(?<!\\)\|/).length : 0));
    const lines = document.split("\n");
    for (let k = 1; k < lines.length; k++)
      if (widths[k]! > 0 && widths[k - 1]! > 0) expect(widths[k], lines[k]).toBe(widths[k - 1]);
  }
});
