import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "arquero";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { sideBySide, toBundle } from "../../src/notebook/bundle.ts";
import { progressBar } from "../../src/notebook/progress-bar.ts";

describe("toBundle", () => {
  test("knows SVG, HTML and Markdown by how they begin", () => {
    expect(toBundle("<svg width='3'></svg>")).toEqual({
      "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg" width='3'></svg>`,
    });
    expect(toBundle('  <svg xmlns="x"></svg>')).toEqual({ "image/svg+xml": '  <svg xmlns="x"></svg>' });
    expect(toBundle("<b>x</b>")).toEqual({ "text/html": "<b>x</b>" });
    expect(toBundle("**x**")).toEqual({ "text/markdown": "**x**" });
  });

  test("writes PNG bytes as base64, whatever their number", () => {
    for (const length of [2, 3, 4, 5, 6, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + 11) & 255);
      bytes.set([0x89, 0x50]);
      expect(toBundle(bytes)).toEqual({ "image/png": Buffer.from(bytes).toString("base64") });
    }
  });

  test("shows tables as HTML, elements as what they are, bundles as they stand", () => {
    expect(toBundle(table({ a: [1, 2] }))["text/html"]).toMatch(/<table>.*a.*1.*2/s);
    expect(toBundle({ tagName: "svg", outerHTML: "<svg/>" })).toEqual({
      "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    expect(toBundle({ tagName: "DIV", outerHTML: "<div></div>" })).toEqual({ "text/html": "<div></div>" });
    expect(toBundle({ "text/plain": "x" })).toEqual({ "text/plain": "x" });
    expect(toBundle({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "own" }) })).toEqual({
      "text/html": "own",
    });
  });

  test("puts the title and description of a drawing beside it", () => {
    const drawing = '<svg xmlns="x"><title id="t">A &amp; B</title><desc>2 &lt; 3, it&#39;s so</desc></svg>';
    expect(toBundle(drawing)).toEqual({ "image/svg+xml": drawing, "text/plain": "A & B\n2 < 3, it's so" });
  });

  test("says how many rows of a long table are not shown", () => {
    const rows = (count: number) => table({ a: Array.from({ length: count }, (_, i) => i) });
    expect(toBundle(rows(100))["text/html"]).not.toMatch(/rows/);
    const html = String(toBundle(rows(101))["text/html"]);
    expect(html).toMatch(/<p>the first 100 of 101 rows<\/p>$/);
    expect(html.match(/<tr>/g)).toHaveLength(101);
  });

  test("puts a whole page into a frame, so that its rules do not reach the notebook", () => {
    const html = String(toBundle('<!doctype html>\n<html><p class="a">x & y</p></html>')["text/html"]);
    expect(html).toMatch(
      /^<iframe [^<>]*srcdoc="&lt;!doctype html&gt;[^"<>]*&quot;a&quot;[^"<>]*x &amp; y[^"<>]*"><\/iframe>$/,
    );
  });

  test("shows typed arrays as lists, and what JSON does not know as words", () => {
    expect(toBundle({ a: new Float64Array([1, Number.NaN]), b: Number.POSITIVE_INFINITY, c: 7n })).toEqual({
      "text/plain": '{\n "a": [\n  1,\n  "NaN"\n ],\n "b": "Infinity",\n "c": "7"\n}',
    });
  });

  test("falls back to JSON and to words", () => {
    expect(toBundle({ a: 1 })).toEqual({ "text/plain": '{\n "a": 1\n}' });
    expect(toBundle({})).toEqual({ "text/plain": "{}" });
    expect(toBundle(3)).toEqual({ "text/plain": "3" });
    expect(toBundle(undefined)).toEqual({ "text/plain": "undefined" });
    expect(toBundle(null)).toEqual({ "text/plain": "null" });
  });
});

describe("sideBySide", () => {
  test("gives each value a place, text without markup, the parts of a list below one another", () => {
    const html = String(sideBySide(["1 < 2", ["<h4>one</h4>", { a: 1 }], 3])["text/html"]);
    expect(html.match(/<div style="flex/g)).toHaveLength(3);
    expect(html).toMatch(/>1 &lt; 2<\/p><\/div><div[^>]*><h4>one<\/h4><pre>\{\n &quot;a&quot;: 1\n\}<\/pre><\/div>/);
    expect(html).toMatch(/<pre>3<\/pre>/);
  });

  test("makes drawings images that carry their words, the same drawing when read back", () => {
    const drawing = '<svg xmlns="x"><title>"A" &amp; Ä – 50 %</title></svg>';
    const html = String(sideBySide([drawing, drawing])["text/html"]);
    expect(html).not.toMatch(/<svg/);
    expect(html.match(/alt="&quot;A&quot; &amp; Ä – 50 %"/g)).toHaveLength(2);
    const source = /src="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? "";
    expect(decodeURIComponent(source.replaceAll("&amp;", "&"))).toBe(drawing);
  });
});

describe("progressBar", () => {
  const words = (finished: number, total: number, elapsed: number): string =>
    progressBar({ finished, total, pairs: 0 }, elapsed)
      .replace(/<[^>]*>/g, "")
      .trim();
  test("names the time left once two runs are finished, and none at the end", () => {
    expect(words(0, 60, 0)).toBe("0 of 60 runs");
    expect(words(1, 60, 900)).toBe("1 of 60 runs");
    expect(words(20, 60, 10_000)).toBe("20 of 60 runs, about 20 s left");
    expect(words(59, 60, 5900)).toBe("59 of 60 runs, about 1 s left");
    expect(words(10, 610, 10_000)).toBe("10 of 610 runs, about 10 min left");
    expect(words(60, 60, 12_345)).toBe("60 runs");
  });
  test("draws the share that is finished", () => {
    expect(progressBar({ finished: 3, total: 12, pairs: 1 }, 1)).toContain('<progress max="12" value="3">');
  });
});

const home = mkdtempSync(join(tmpdir(), "groundswell-notebook-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const show = join(home, "show.mjs");
buildSync({
  entryPoints: [fileURLToPath(new URL("../../src/notebook/show.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  outfile: show,
});

const BODY = 'show("**x**"); const bar = live("<b>0</b>", 0); bar.update("<b>1</b>"); bar.done("<b>2</b>");';

/** What a cell sends in a kernel that is set up by `kernel`; each message a line of JSON. */
function cell(kernel: string, body: string = BODY): unknown[] {
  const file = join(home, "cell.mjs");
  writeFileSync(file, `${kernel}\nconst { show, live } = await import("./show.mjs");\n${body}`);
  const lines = execFileSync(process.execPath, [file], { encoding: "utf8" }).trimEnd().split("\n");
  return lines.map((line) => (line.startsWith("[") ? JSON.parse(line) : line));
}

const message = (data: object, display?: string) => ({
  data,
  metadata: {},
  transient: display === undefined ? {} : { display_id: expect.stringMatching(/^groundswell-/) },
});

describe("show and live", () => {
  test("broadcast in Deno's kernel, first a display and then its updates", () => {
    const deno = "globalThis.Deno = { jupyter: { broadcast: (...all) => console.log(JSON.stringify(all)) } };";
    expect(cell(deno)).toEqual([
      ["display_data", message({ "text/markdown": "**x**" })],
      ["display_data", message({ "text/html": "<b>0</b>" }, "id")],
      ["update_display_data", message({ "text/html": "<b>1</b>" }, "id")],
      ["update_display_data", message({ "text/html": "<b>2</b>" }, "id")],
    ]);
  });

  test("hand whole bundles to tslab's own module", () => {
    const tslab = `const exports = { lastWriteDisplayData: (...all) => console.log(JSON.stringify(all)) };
const need = () => ({}); need.cache = { "/x/tslab/dist/jupyter.js": { exports } };
globalThis.__tslab__ = { require: need };`;
    expect(cell(tslab)).toEqual([
      [message({ "text/markdown": "**x**" }), false],
      [message({ "text/html": "<b>0</b>" }, "id"), false],
      [message({ "text/html": "<b>1</b>" }, "id"), true],
      [message({ "text/html": "<b>2</b>" }, "id"), true],
    ]);
  });

  test("use tslab's public door where its own module is not to be found", () => {
    const tslab = `const made = () => ({ raw(mime, value) { console.log(JSON.stringify([mime, value, this.id ?? null, this.update ?? false])); } });
const need = () => ({ display: made(), newDisplay: made }); need.cache = {};
globalThis.__tslab__ = { require: need };`;
    const id = expect.stringMatching(/^groundswell-/);
    expect(cell(tslab)).toEqual([
      ["text/markdown", "**x**", null, false],
      ["text/html", "<b>0</b>", id, false],
      ["text/html", "<b>1</b>", id, true],
      ["text/html", "<b>2</b>", id, true],
    ]);
  });

  test("show a comparison's progress, again from the start for the next one", () => {
    const deno = `globalThis.Deno = { jupyter: { broadcast: (type, { data }) => console.log(JSON.stringify([type, data["text/html"]])) } };`;
    const body = `const { progress } = live("", 0); for (const finished of [1, 2, 2, 1, 2]) progress({ finished, total: 2, pairs: 0 });`;
    const words = cell(deno, body).map((line) =>
      String((line as string[])[1])
        .replace(/<[^>]*>/g, "")
        .trim(),
    );
    expect(words.slice(1)).toEqual(["1 of 2 runs", "2 runs", "2 runs", "1 of 2 runs", "2 runs"]);
  });

  test("pass over updates that come too soon, and never over the last", () => {
    const body = `const { progress, update } = live("", 60_000); update("a"); update("b"); progress({ finished: 1, total: 2, pairs: 0 }); progress({ finished: 2, total: 2, pairs: 1 });`;
    const lines = cell("", body);
    expect(lines).toEqual(["", "a", expect.stringContaining("2 runs")]);
  });

  test("print in a plain Deno program, where asking for its kernel throws", () => {
    const deno = "globalThis.Deno = { get jupyter() { throw new Error('only in deno jupyter'); } };";
    expect(cell(deno)).toEqual(["**x**", "<b>0</b>", "<b>1</b>", "<b>2</b>"]);
  });

  test("print in a plain script", () => {
    expect(cell("")).toEqual(["**x**", "<b>0</b>", "<b>1</b>", "<b>2</b>"]);
  });
});
