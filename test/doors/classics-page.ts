/** The tables of docs/CLASSICS.md as the code has them, and its examples: their code, and what they print. */
import { format } from "node:util";
import ts from "typescript";
import type { OptionTable } from "../../src/core/options.ts";
import * as gs from "../../src/index.ts";

/** What a rule of the page can be given, row by row. */
interface Row {
  readonly kind: "option" | "column";
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly range: string;
  readonly by: string;
}

const bound = (x: number): string => (Number.isFinite(x) ? x.toLocaleString("en") : "any");
const rangeOf = ([low, high]: readonly [number, number]): string => {
  if (!Number.isFinite(low)) return "any number";
  return Number.isFinite(high) ? `${bound(low)} to ${bound(high)}` : `from ${bound(low)}`;
};

type Call = (options: Readonly<Record<string, unknown>>) => unknown;

/** What a rule says to options that it does not know; empty where it takes them. */
function refusal(call: Call, options: Readonly<Record<string, unknown>>): string {
  try {
    call(options);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** The words that an option can be, the default first, by its name: read off what the rule says to a word it does not know. */
export function wordsOf(call: Call): Map<string, readonly string[]> {
  const expected = (options: Readonly<Record<string, unknown>>): readonly string[] =>
    /^[^;]*unknown "\?"; expected ([^;]*)/m.exec(refusal(call, options))?.[1]?.split(/, | or /) ?? [];
  const all = expected({ "?": 1 }).map((name) => [name, expected({ [name]: "?" })] as const);
  return new Map(all.filter(([, words]) => words.length > 0));
}

/** The rows of a table: columns that a person has, then options with their defaults. */
function rowsOf(
  options: OptionTable,
  words: Map<string, readonly string[]>,
  columns: Readonly<Record<string, gs.ColumnSpec>>,
): Row[] {
  return [
    ...Object.entries(columns).map(([name, { meaning, unit, range }]) => ({
      kind: "column" as const,
      name,
      meaning,
      unit,
      range: rangeOf(range),
      by: Object.hasOwn(options, name) ? `as the option \`${name}\`` : "",
    })),
    ...Object.entries(options).map(([name, option]) => ({
      kind: "option" as const,
      name,
      meaning: option.meaning,
      unit: option.unit,
      range: `${rangeOf(option.range)}${option.whole ? ", whole" : ""}`,
      by: `${option.default.toLocaleString("en")} (${option.evidence})`,
    })),
    ...[...words].map(([name, list]) => ({
      kind: "option" as const,
      name,
      meaning: WORDS[name] ?? "",
      unit: "word",
      range: list.join(" or "),
      by: list[0]!,
    })),
  ];
}

/** What the options mean that are words. */
const WORDS: Readonly<Record<string, string>> = {
  updating: "all at once from yesterday's state, or one after the other in random order",
  form: "each adopts or does not, or the chance to have adopted, without luck",
  draw: "what is drawn for each: a threshold, or the one tie over which one can be reached",
  rule: "by which the chosen people reach others",
};

/** The table of a rule as the page shows it, in Markdown. */
export function tableOf(
  options: OptionTable,
  words: Map<string, readonly string[]>,
  columns: Readonly<Record<string, gs.ColumnSpec>> = {},
): string {
  const rows = rowsOf(options, words, columns).map(
    ({ kind, name, meaning, unit, range, by }) => `| ${kind} | \`${name}\` | ${meaning} | ${unit} | ${range} | ${by} |`,
  );
  return ["| | name | meaning | unit | range | default |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

/** The table of a rule of the catalogue. */
export function tableOfClassic({ options, create }: gs.Classic): string {
  return tableOf(
    options,
    wordsOf((given) => create(given as Readonly<Record<string, string>>)),
    create().columns,
  );
}

/** The examples of the page, in order, each with the heading it stands under. */
export function examplesOf(page: string): { readonly title: string; readonly code: string }[] {
  let title = "the opening";
  const found: { title: string; code: string }[] = [];
  for (const [, heading, code] of page.matchAll(/^#{2,3} (.*)$|^```ts\n([\s\S]*?)^```$/gm)) {
    if (heading !== undefined) title = heading;
    else if (code !== undefined) found.push({ title, code });
  }
  return found;
}

/** The lines that an example says it prints: beside a `console.log`, or in comments of their own below. */
export function promisedBy(code: string): string[] {
  return code
    .split("\n")
    .flatMap((line) => /^\/\/ (.*)$/.exec(line)?.[1] ?? /console\.log\(.*\); \/\/ (.*)$/.exec(line)?.[1] ?? []);
}

/** The first line of every example, which is how a notebook gets at the library. */
export const IMPORT = 'import * as gs from "groundswell";\n';

/** What the example prints, line by line, as Node and notebooks print it. */
export function printedBy(code: string): string[] {
  const { outputText } = ts.transpileModule(code.replace(IMPORT, ""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const printed: string[] = [];
  const log = (...values: unknown[]): void => void printed.push(...format(...values).split("\n"));
  new Function("gs", "console", `"use strict";\n${outputText}`)(gs, { log });
  return printed;
}
