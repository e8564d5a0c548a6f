import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkFolder, writeFolder } from "../../src/node/folder.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-folder-"));
const known = ["a.csv", "manifest.json"];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (text: string): Map<string, Uint8Array> =>
  new Map([
    ["a.csv", bytes(text)],
    ["manifest.json", bytes(`${text}!`)],
  ]);
let out = "";
let next = 0;
beforeEach(() => {
  out = join(home, String(next++), "deep", "experiment");
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("writeFolder", () => {
  test("makes the folders above and leaves nothing else behind", () => {
    expect(writeFolder(out, files("one"), { known })).toBe(out);
    expect(readFileSync(join(out, "a.csv"), "utf8")).toBe("one");
    expect(readdirSync(join(out, ".."))).toEqual(["experiment"]);
  });

  test("never overwrites without force, and says what to do", () => {
    writeFolder(out, files("one"), { known });
    expect(() => writeFolder(out, files("two"), { known })).toThrow(/out: invalid .*an experiment is there.*force/);
    expect(readFileSync(join(out, "a.csv"), "utf8")).toBe("one");
  });

  test("replaces an experiment with force, whole", () => {
    writeFolder(out, files("one"), { known });
    writeFolder(out, new Map([["manifest.json", bytes("two")]]), { known, force: true });
    expect(readdirSync(out)).toEqual(["manifest.json"]);
    expect(readdirSync(join(out, ".."))).toEqual(["experiment"]);
  });

  test("never replaces a folder that holds anything else, even with force", () => {
    writeFolder(out, files("one"), { known });
    writeFileSync(join(out, "notes.md"), "mine");
    expect(() => writeFolder(out, files("two"), { known, force: true })).toThrow(/notes\.md, which is no part/);
    const other = join(home, "other");
    mkdirSync(other);
    writeFileSync(join(other, "a.csv"), "mine");
    expect(() => writeFolder(other, files("two"), { known, force: true })).toThrow(/no part of an experiment/);
    expect(readFileSync(join(other, "a.csv"), "utf8")).toBe("mine");
  });

  test("fills an empty folder", () => {
    mkdirSync(out, { recursive: true });
    writeFolder(out, files("one"), { known });
    expect(readdirSync(out).sort()).toEqual(known);
  });

  test("refuses a file in its place, and a parent that is a file", () => {
    const file = join(home, "file");
    writeFileSync(file, "mine");
    expect(() => checkFolder(file, { known, force: true })).toThrow(/is not a folder/);
    expect(() => writeFolder(join(file, "x"), files("one"), { known })).toThrow(
      /out: invalid .*cannot be written \(ENOTDIR\)/,
    );
  });

  test("leaves no trace when a file cannot be written", () => {
    const bad = new Map([["no/such/folder.csv", bytes("x")]]);
    expect(() => writeFolder(out, bad, { known })).toThrow(/cannot be written/);
    expect(readdirSync(join(out, ".."))).toEqual([]);
  });
});

describe("a process that is killed while it writes", () => {
  const source = fileURLToPath(new URL("../../src/node/folder.ts", import.meta.url));
  const script = join(home, "write.mjs");

  test("leaves the old folder, or the new one, and never a part of either", async () => {
    const code = transformSync(readFileSync(source, "utf8"), { loader: "ts" }).code;
    writeFileSync(script, `${code.replace('"../core/errors.ts"', '"./errors.mjs"')}\n${endless}`);
    writeFileSync(
      join(home, "errors.mjs"),
      "export const refuse = (path, message) => { throw new Error(path + message); };\n",
    );
    const seen = new Set<string>();
    for (let k = 0; k < 12; k++) {
      await killedAfter(script, out, 40 + k * 9);
      if (!existsSync(out)) continue;
      const names = readdirSync(out).sort();
      expect(names).toEqual(["a.csv", "b.csv", "manifest.json"]);
      const texts = names.map((name) => readFileSync(join(out, name), "utf8"));
      expect(new Set(texts.map((text) => text.slice(0, 8))).size).toBe(1);
      expect(texts.every((text) => text.length === 400_000)).toBe(true);
      seen.add(texts[0]!.slice(0, 8));
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

const endless = `
const known = ["a.csv", "b.csv", "manifest.json"];
console.log("ready");
for (let k = 0; ; k++) {
  const word = String(process.pid % 1000).padStart(3, "0") + String(k).padStart(5, "0");
  const bytes = new TextEncoder().encode(word.repeat(50_000));
  writeFolder(process.argv[2], new Map(known.map((name) => [name, bytes])), { known, force: true });
}
`;

/** Starts the endless writer and kills it so many milliseconds after it is ready. */
function killedAfter(script: string, folder: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), ms));
    child.on("close", () => resolve());
  });
}
