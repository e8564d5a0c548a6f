import { execFileSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { findOldTypescript } from "../../scripts/engines.mjs";
import { root, type Story, stories, workshop } from "./story.ts";
import { traps } from "./traps.ts";

const built = existsSync(join(root, "dist/notebook/index.js"));
if (!built) console.warn("skipped: the notebooks' cells are not run (dist is not built: npm run build)");
const old = findOldTypescript();
if (!old)
  console.warn("the notebooks' cells are checked with the project's TypeScript (5.0.4, as in tslab, is absent)");
const tsc: typeof ts = old ? createRequire(import.meta.url)(old) : ts;
const home = workshop();
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** One message that a cell sent, as Deno's kernel would get it. */
interface Sent {
  readonly cell: string;
  readonly type: string;
  /** Name under which it can be replaced. */
  readonly display?: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Small values for the names that a cell tagged `parameters` may set. */
const small: Readonly<Record<string, number>> = { people: 150, replications: 2 };

function smaller(text: string): string {
  return text.replace(/^(const (\w+) = )\d+;/gm, (line, head: string, name: string) =>
    name in small ? `${head}${small[name]};` : line,
  );
}

/** Runs all cells in order as one module, and gives what they sent. Throws what they throw. */
function run({ code }: Story): Sent[] {
  const cells = code.map(({ id, text, metadata }) => {
    const body = metadata.tags?.includes("parameters") ? smaller(text) : text;
    return `${body}\n;globalThis.sentBy(${JSON.stringify(id)});\n`;
  });
  writeFileSync(join(home, "cells.mjs"), transformSync(cells.join(""), { loader: "ts", format: "esm" }).code);
  writeFileSync(
    join(home, "main.mjs"),
    `import { writeFileSync } from "node:fs";
const sent = [];
let open = [];
globalThis.sentBy = (cell) => { sent.push(...open.map((message) => ({ cell, ...message }))); open = []; };
globalThis.Deno = { jupyter: { broadcast: (type, { data, transient }) => { open.push({ type, data, display: transient.display_id }); } } };
await import("./cells.mjs");
writeFileSync("sent.json", JSON.stringify(sent));
`,
  );
  execFileSync(process.execPath, ["main.mjs"], { cwd: home, stdio: ["ignore", "pipe", "pipe"], timeout: 110_000 });
  return createRequire(import.meta.url)(join(home, "sent.json"));
}

/** What stands below the cells in the end: displays, each with the last that replaced it. */
function standing(sent: readonly Sent[]): Sent[] {
  return sent
    .filter(({ type }) => type === "display_data")
    .map((first) => sent.findLast(({ display }) => first.display !== undefined && display === first.display) ?? first);
}

test("there is a first notebook", () => {
  expect(stories().map(({ file }) => file)).toContain("02-cascade-or-fluid.ipynb");
});

describe.each(stories())("$file", (story) => {
  const words = story.cells
    .filter(({ kind }) => kind === "markdown")
    .map(({ text }) => text)
    .join("\n\n");

  test("opens in tslab, and nothing in it tells of a machine or of a clock", () => {
    expect(story.kernel).toEqual({ display_name: "TypeScript (tslab)", language: "typescript", name: "tslab" });
    expect(story.raw).not.toMatch(/[ "'(:](\/(work|home|root|tmp|Users|usr|mnt)\/|[A-Z]:\\\\)/);
    for (const { metadata } of story.cells) expect(Object.keys(metadata).filter((key) => key !== "tags")).toEqual([]);
  });

  test("asks for a prediction, says what it does not show, and what to try next", () => {
    for (const heading of ["Predict before you run", "What this does not show", "Try next"])
      expect(words).toMatch(new RegExp(`^## ${heading}$`, "m"));
    expect(story.code.filter(({ metadata }) => metadata.tags?.includes("parameters"))).toHaveLength(1);
  });

  test("holds no result in its prose: numbers come from the run", () => {
    expect(words.match(/\d[\d.,]*\s*(%|points?\b|pairs?\b|runs?\b|people\b)/g)).toBeNull();
  });

  test.skipIf(!built)("walks into no trap of either kernel, and its types are right", () => {
    expect(
      traps(
        tsc,
        home,
        story.code.map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  test.skipIf(!built)("runs from top to bottom, shows sentences and charts, and keeps such outputs", () => {
    const sent = run(story);
    const shown = standing(sent);
    const updates = sent.filter(({ type }) => type === "update_display_data");
    const sentences = shown.filter(({ data }) => /^In the model, .* pairs?.*\.$/s.test(data["text/markdown"] ?? ""));
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    const charts = shown.flatMap(({ data }) => data["image/svg+xml"] ?? []);
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) expect(chart).toMatch(/^<svg xmlns="[^"]+".*<\/svg>\s*$/s);
    expect(updates.at(-1)?.data["text/html"]).toMatch(/<\/progress> \d+ runs<\/div>$/);
    expect(sent.map(({ data }) => JSON.stringify(data)).join("\n")).not.toMatch(
      /\b(NaN|undefined|\[object Object\])\b/,
    );

    for (const { id, text, outputs } of story.code) {
      const here = shown.filter(({ cell }) => cell === id).map(({ data }) => Object.keys(data));
      if (text.includes("gs.show(")) expect(here.length, id).toBeGreaterThan(0);
      expect(new Set(outputs.map(({ output_type }) => output_type)).size, id).toBe(outputs.length > 0 ? 1 : 0);
      expect(
        outputs.map(({ data }) => Object.keys(data ?? {}).sort()),
        id,
      ).toEqual(here.map((types) => [...types].sort()));
    }
  });
});
