import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tableOf } from "../../src/node/commands/parameters.ts";
import { main } from "../../src/node/main.ts";
import { wrapped } from "../../src/node/wrap.ts";
import { odd } from "../../src/scenario/odd.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { scenario } from "../../src/scenario/parse.ts";
import { stringify } from "../../src/scenario/stringify.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-model-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let out = "";
let err = "";
/** Each command line listens for readers that leave; here many begin in one process. */
const listeners = [process.stdout, process.stderr].map((stream) => ({ stream, known: stream.listeners("error") }));
beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { stream, known } of listeners)
    for (const listener of stream.listeners("error"))
      if (!known.includes(listener)) stream.off("error", listener as () => void);
});

const run = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  const code = await main(words);
  return { code, out, err };
};

describe("groundswell parameters", () => {
  test("tells every parameter once, by rule, and counts them by grade at the end", async () => {
    const { code, out: told, err: noted } = await run("parameters");
    expect([code, noted]).toEqual([0, ""]);
    const headings = told.split("\n").filter((line) => /^[a-z]/i.test(line));
    expect(headings).toEqual([...new Set(parameters().map(({ rule }) => rule))]);
    for (const { name, symbol, evidence } of parameters())
      expect(
        told
          .split("\n")
          .some((line) => line.startsWith(`  ${name} `) && line.includes(symbol) && line.includes(evidence)),
      ).toBe(true);
    const count = (grade: string): string =>
      `${parameters().filter(({ evidence }) => evidence === grade).length} ${grade}`;
    const counts = ["measured", "meta-analysis", "quoted", "assumed"].map(count).join(", ");
    expect(told.endsWith(`${parameters().length} parameters: ${counts}\n`)).toBe(true);
  });

  test("tells one rule, one grade, or both", async () => {
    const { out: told } = await run("parameters", "--rule", "behaviour", "--json");
    const { parameters: rows, counts } = JSON.parse(told);
    expect(rows).toEqual(JSON.parse(JSON.stringify(parameters().filter(({ rule }) => rule === "behaviour"))));
    expect(Object.values<number>(counts).reduce((sum, one) => sum + one, 0)).toBe(rows.length);
    out = "";
    const both = JSON.parse((await run("parameters", "--rule", "memory", "--evidence", "measured", "--json")).out);
    expect(both.parameters.length).toBeGreaterThan(0);
    for (const row of both.parameters) expect([row.rule, row.evidence]).toEqual(["memory", "measured"]);
  });

  test("as CSV that reads back as the same table", async () => {
    const { out: told } = await run("parameters", "--csv");
    const { data, errors } = Papa.parse<Record<string, string>>(told.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => [row.path, row.rule, row.symbol, row.meaning, Number(row.default), row.source])).toEqual(
      parameters().map((one) => [one.path, one.rule, one.symbol, one.meaning, one.default, one.source]),
    );
    expect(data.map((row) => [Number(row.low), Number(row.high)])).toEqual(parameters().map(({ range }) => [...range]));
  });

  test.each([50, 80, 100, 160, 240])("fits a terminal of %d columns", (width) => {
    const lines = tableOf(parameters(), width);
    const longest = Math.max(...parameters().flatMap((one) => one.source.split(" ").map((word) => word.length)));
    expect(longest).toBeLessThan(44);
    expect(lines.filter((line) => line.trimEnd().length > width)).toEqual([]);
  });

  test("refuses what it does not know, all at once", async () => {
    const refused = await run("parameters", "--rule", "behavior", "--evidence", "asumed", "--json", "--csv");
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toMatch(/--rule: unknown "behavior"; expected .*did you mean behaviour\?/);
    expect(refused.err).toMatch(/--evidence: unknown "asumed"; expected .*did you mean assumed\?/);
    expect(refused.err).toMatch(/--csv: invalid beside --json/);
  });
});

describe("groundswell odd", () => {
  test("prints the model, and a scenario by name or by file", async () => {
    expect((await run("odd")).out).toBe(odd());
    out = "";
    expect((await run("odd", "tsunami-or-tailored")).out).toBe(odd(scenario("tsunami-or-tailored")));
    const file = join(home, "mine.yaml");
    writeFileSync(file, stringify({ ...scenario("tsunami-or-tailored"), title: "Mine alone" }));
    out = "";
    expect((await run("odd", file)).out).toMatch(/^# Mine alone\n/);
  });

  test("writes it to a file", async () => {
    const file = join(home, "ODD.md");
    const { code, out: told } = await run("odd", "--out", file);
    expect([code, told]).toEqual([0, ""]);
    expect(readFileSync(file, "utf8")).toBe(odd());
  });

  test("refuses an unknown scenario and a file that cannot be written", async () => {
    expect(await run("odd", "tsunami-or-tailord")).toMatchObject({ code: 2, out: "" });
    expect(err).toMatch(/did you mean tsunami-or-tailored\?/);
    const file = join(home, "nowhere", "ODD.md");
    expect(await run("odd", "--out", file)).toMatchObject({ code: 2, out: "" });
    expect(err).toMatch(/--out: invalid .*: cannot be written \(ENOENT\)/);
    expect(existsSync(file)).toBe(false);
  });
});

test("wrapping breaks at spaces, keeps every word and never a line too long but for a long word", () => {
  expect(wrapped("a bb ccc dddd", 5)).toEqual(["a bb", "ccc", "dddd"]);
  expect(wrapped("  one   two ", 20)).toEqual(["one two"]);
  expect(wrapped("immeasurable is short", 6)).toEqual(["immeasurable", "is", "short"]);
  expect(wrapped("", 10)).toEqual([]);
});
