import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mindOptions } from "../../src/mind/catalogue.ts";
import { mindMechanisms } from "../../src/mind/mind.ts";

const text = readFileSync(new URL("../../docs/MODEL.md", import.meta.url), "utf8");

/** Cells of the tables of a section, row by row; rows that start with a name in backticks. */
function rows(section: string): string[][] {
  const start = text.split("\n").indexOf(`## ${section}`);
  expect(start, `section ${section}`).toBeGreaterThan(0);
  const lines = text.split("\n").slice(start + 1);
  const end = lines.findIndex((line) => line.startsWith("## "));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

const sections = text.split("\n").filter((line) => /^## [a-z]+$/.test(line));

test("docs/MODEL.md has one section for each mechanism of the catalogue and no other", () => {
  expect(sections.map((line) => line.slice(3))).toEqual(Object.keys(mindOptions));
});

for (const [mechanism, table] of Object.entries(mindOptions))
  test(`docs/MODEL.md states every option of ${mechanism} as its table does, and none that is not there`, () => {
    const stated = rows(mechanism).filter((cells) => cells.length === 7);
    const held = Object.entries(table).map(([name, { default: value, range, unit, meaning, evidence, source }]) => [
      `\`${name}\``,
      `${value}`,
      `${range[0]} to ${range[1]}`,
      unit,
      meaning,
      evidence,
      source,
    ]);
    expect(stated).toEqual(held);
  });

const conditions = { lived: 0.5, alignment: 0.5, consent: 0.5 };
for (const { name, columns } of mindMechanisms({ options: {}, conditions, inbox: { posts: [] } }))
  test(`docs/MODEL.md lists the columns that ${name} owns`, () => {
    const stated = rows(name).filter((cells) => cells.length === 4);
    const held = Object.entries(columns ?? {}).map(([column, { meaning, unit, range }]) => [
      `\`${column}\``,
      meaning,
      unit,
      `${range[0]} to ${range[1] === 1e9 ? "any" : range[1]}`,
    ]);
    expect(stated).toEqual(held);
  });
