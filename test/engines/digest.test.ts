import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../../scripts/chromium.mjs";
import { findDeno } from "../../scripts/engines.mjs";
import { trajectories } from "./entry.ts";

const deno = findDeno();
const browser = findChromium();
if (!deno) console.warn("skipped: the digest in Deno (it is not in test/engines: npm test installs it)");
if (!browser) console.warn("skipped: the digest in Chromium (none found; name one in GROUNDSWELL_CHROMIUM)");

const home = mkdtempSync(join(tmpdir(), "groundswell-engines-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const bundle = async (format: "esm" | "iife", code: string): Promise<string> => {
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const stdin = { contents: `import { trajectories } from "./entry.ts";\n${code}`, resolveDir, loader: "ts" as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format,
    platform: "browser",
    target: "es2022",
  });
  return outputFiles[0]!.text;
};

describe("the trajectory of a small flagship, every column on every day", () => {
  let here = "";
  beforeAll(() => {
    here = trajectories();
  });

  test("has a digest for every design, and the designs differ", () => {
    const digests = here.split("\n").map((line) => line.split(" ")[1]!);
    expect(digests.length).toBeGreaterThan(1);
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is the same when it is run again", () => {
    expect(trajectories()).toBe(here);
  });

  test("is the same in a worker thread of Node", async () => {
    const file = join(home, "worker.mjs");
    writeFileSync(
      file,
      `import { parentPort } from "node:worker_threads";\n${await bundle("esm", "globalThis.answer = trajectories();")}\nparentPort.postMessage(globalThis.answer);`,
    );
    const worker = new Worker(file);
    const answer = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    await worker.terminate();
    expect(answer).toBe(here);
  });

  test.skipIf(!deno)("is the same in Deno", async () => {
    const file = join(home, "deno.mjs");
    writeFileSync(file, await bundle("esm", "console.log(trajectories());"));
    const env = { ...process.env, DENO_DIR: join(home, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
    const { stdout } = await promisify(execFile)(deno!, ["run", "--no-remote", "--no-config", file], { env });
    expect(stdout.trimEnd()).toBe(here);
  });

  test.skipIf(!browser)("is the same in Chromium, on the page and in a worker", async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    const chrome = await chromium.launch({ executablePath: browser!, args });
    try {
      const page = await chrome.newPage();
      const file = join(home, "page.html");
      writeFileSync(file, "<!doctype html><title>engines</title>");
      await page.goto(`file://${file}`);
      await page.addScriptTag({ content: await bundle("iife", "globalThis.trajectories = trajectories;") });
      expect(await page.evaluate("globalThis.trajectories()")).toBe(here);
      const code = await bundle("iife", "globalThis.postMessage(trajectories());");
      const inWorker = await page.evaluate(
        `new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: "text/javascript" })));
          worker.onmessage = (event) => resolve(event.data);
          worker.onerror = (event) => reject(new Error(event.message));
        })`,
      );
      expect(inWorker).toBe(here);
    } finally {
      await chrome.close();
    }
  });
});
