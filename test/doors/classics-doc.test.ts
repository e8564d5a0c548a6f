/** docs/CLASSICS.md: every rule is there, its table is that of the code, and its example prints what it says. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { greedySeedsOptions } from "../../src/classics/greedy-seeds.ts";
import * as gs from "../../src/index.ts";
import { examplesOf, IMPORT, printedBy, promisedBy, tableOf, tableOfClassic, wordsOf } from "./classics-page.ts";
import { examplesProgram, typeFaults } from "./programs.ts";

const root = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");
const page = readFileSync(`${root}docs/CLASSICS.md`, "utf8");
const examples = examplesOf(page);

/** The text under the heading of a rule, up to the next heading. */
function section(name: string): string {
  const start = page.indexOf(`\n### ${name}\n`);
  if (start < 0) return "";
  const end = /\n#{2,3} /.exec(page.slice(start + 4));
  return page.slice(start, end ? start + 4 + end.index : undefined);
}

const network = gs.completeGraph({ n: 3 });
const greedyWords = wordsOf((options) => gs.greedySeeds({ network, seed: 1, count: 1, worlds: 1, ...options }));
const tables = new Map([
  ...gs.classics.map((classic) => [classic.name, tableOfClassic(classic)] as const),
  ["greedySeeds", tableOf(greedySeedsOptions, greedyWords)] as const,
]);
const names = [...tables.keys()];

describe("the page of the classics", () => {
  test("has a section for every rule of the catalogue and for greedy seeding, and for nothing else", () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map((match) => match[1]!);
    expect(headings.toSorted()).toEqual(names.toSorted());
  });

  test("links from its contents to every section", () => {
    for (const name of names) expect(page).toContain(`[${name}](#${name.toLowerCase()})`);
  });

  test.each(names)("%s: the table of columns and options is that of the code", (name) => {
    const table = section(name)
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join("\n");
    expect(table).toBe(tables.get(name));
  });

  test.each(names)(
    "%s: says what it does, names its paper, has one example, and one thing to notice and to try",
    (name) => {
      const text = section(name);
      const before = text.slice(0, text.indexOf("\nPaper: ")).replace(`### ${name}`, "").trim();
      expect(before.split(/[.?] (?=[A-Z])/).length).toBe(2);
      const year = gs.classics.find((classic) => classic.name === name)?.paper.slice(-4) ?? "2003";
      expect(/^Paper: .*$/m.exec(text)?.[0]).toContain(`(${year})`);
      expect(text.match(/^```ts$/gm)).toHaveLength(1);
      expect(text.match(/^\*\*Notice\*\* \S/gm)).toHaveLength(1);
      expect(text.match(/^\*\*Try\*\* \S/gm)).toHaveLength(1);
      expect(text).toContain(`gs.${name}(`);
    },
  );

  test("shows both orders, several graphs, columns of each person, stop conditions and the state at each tick", () => {
    const code = examples.map((example) => example.code).join("\n");
    for (const part of ["sequential", "synchronous", "gs.still(", "gs.reaches(", "run.column(", "run.probe("])
      expect(code).toContain(part);
    for (const part of ["susceptibility", "threshold", "people: { infected }", "gs.network("])
      expect(code).toContain(part);
    for (const graph of ["ringLattice", "erdosRenyi", "barabasiAlbert", "wattsStrogatz", "completeGraph"])
      expect(code).toContain(`gs.${graph}(`);
  });
});

describe("the example of", () => {
  test.each(examples)("$title prints what it says", ({ code }) => {
    expect(code.startsWith(IMPORT)).toBe(true);
    expect(code.match(/console\.log/g)!.length).toBeGreaterThan(0);
    expect(printedBy(code)).toEqual(promisedBy(code));
  });

  test("every rule is short enough for a notebook's cell", () => {
    for (const { title, code } of examples) {
      const lines = code
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("//") && !line.startsWith("import"));
      expect(lines.length, title).toBeLessThanOrEqual(14);
      expect(Math.max(...code.split("\n").map((line) => line.length)), title).toBeLessThanOrEqual(120);
    }
  });

  test("every rule is understood by the type checker, strict as a notebook", () => {
    const all = examples.map(({ title, code }, k) => ({
      title: `${k} ${title}`,
      place: "docs/CLASSICS.md",
      code: code.replace(IMPORT, ""),
    }));
    expect(typeFaults(examplesProgram(root, [`${root}src/index.ts`], [], all))).toEqual([]);
  });
});

describe("the reading of an example", () => {
  test("finds a number that is not printed, and a line that is not promised", () => {
    const code = `${IMPORT}\nconsole.log(1 + 1, "a"); // 2 a\nfor (const x of [0.5, [1]]) console.log(x);\n// 0.5\n// [ 1 ]\n`;
    expect(printedBy(code)).toEqual(["2 a", "0.5", "[ 1 ]"]);
    expect(promisedBy(code)).toEqual(["2 a", "0.5", "[ 1 ]"]);
    expect(promisedBy(code.replace("2 a", "3 a"))).not.toEqual(printedBy(code));
    expect(promisedBy(code.replace("// 0.5\n", ""))).not.toEqual(printedBy(code));
  });

  test("reads words that an option can be off the rule itself", () => {
    expect([...wordsOf((given) => gs.bass(given as gs.BassOptions))]).toEqual([
      ["form", ["people", "expected"]],
      ["updating", ["synchronous", "sequential"]],
    ]);
    expect([...greedyWords]).toEqual([["rule", ["independentCascade", "linearThreshold"]]]);
  });
});
