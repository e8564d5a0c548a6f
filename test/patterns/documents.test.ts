import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { patterns } from "../../src/patterns/catalogue.ts";
import { notReproduced } from "../../src/patterns/not-reproduced.ts";

const page = readFileSync(new URL("../../docs/PATTERNS.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => /^\| [OS]\d/.test(line));

describe("docs/PATTERNS.md", () => {
  test("has a row for each pattern, in order, with its title, source and claim", () => {
    expect(rows).toEqual(
      patterns.map(
        ({ id, title, claim, paper }) =>
          `| ${id} | ${title} | ${paper.authors} ${paper.year}, ${paper.title}, ${paper.journal} | ${claim} |`,
      ),
    );
  });

  test("names the patterns that are not reproduced", () => {
    const named = /Not reproduced in every part, as of now: ([^.]*)\./.exec(page)?.[1];
    expect(named?.split(", ")).toEqual([...new Set(notReproduced.map(({ id }) => id))]);
  });
});
