import { describe, expect, test } from "vitest";
import { freeParameters } from "../../../src/analysis/calibration/free-parameters.ts";
import { parameterSpace } from "../../../src/analysis/calibration/parameter-space.ts";
import { targets } from "../../../src/analysis/calibration/targets.ts";
import { odd } from "../../../src/scenario/odd.ts";

/** The text under the heading Calibration, up to the next heading. */
const section = odd()
  .split(/^#{2,3} /m)
  .find((part) => part.startsWith("Calibration\n"))!;

/** Cells of the table whose first head is this one, row by row. */
function rows(head: string): string[][] {
  const lines = section.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  expect(start, head).toBeGreaterThanOrEqual(0);
  const end = lines.findIndex((line, k) => k > start && !line.startsWith("|"));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** Works named with a year, by their first author and the year: "O'Keefe & Hoeken 2021" is O'Keefe 2021. */
function works(text: string): Set<string> {
  const found = text.matchAll(/([A-Z][\w'-]+)(?:(?:, [A-Z][\w'-]+)* & [A-Z][\w'-]+| et al\.)? (\d{4})\b/g);
  return new Set([...found].map(([, author, year]) => `${author} ${year}`));
}

describe("the section on calibration in the description of the model", () => {
  test("names exactly the free parameters, with the ranges that draws are made from", () => {
    expect(rows("free parameter").map((row) => row.slice(0, 3))).toEqual(
      parameterSpace(freeParameters).map(({ path, range, distribution }) => [
        `\`${path}\``,
        `${range[0]} to ${range[1]}`,
        distribution,
      ]),
    );
    const named = new Set([...section.matchAll(/`(mind\.[\w.]+)`/g)].map(([, path]) => path));
    expect([...named].sort()).toEqual([...freeParameters].sort());
    expect(section).toContain(`Of these, ${freeParameters.length} `);
  });

  test("names exactly the targets, with what they aim at and their sources", () => {
    const told = rows("target");
    expect(told).toEqual(
      targets.map(({ name, meaning, value, tolerance, source }) => [name, meaning, `${value} ± ${tolerance}`, source]),
    );
  });

  test("names no work that is not the source of a target, but that of the method", () => {
    const sources = works(targets.map(({ source }) => source).join("; "));
    expect(sources.size).toBe(4);
    expect(works(section)).toEqual(new Set([...sources, "Pritchard 1999"]));
  });

  test("does not promise that worlds meet every target", () => {
    expect(section).toContain("need not meet all of them");
    expect(odd()).not.toMatch(/all meet the targets/);
  });
});
