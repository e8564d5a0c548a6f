import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "scripts/groundswell.mjs");
const built = existsSync(join(root, "dist/node/main.js"));
if (!built) console.warn("skipped: the command line's streams (dist is not built: npm run build)");
const home = mkdtempSync(join(tmpdir(), "groundswell-streams-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const words = [program, "compare", "--replications", "1", "--days", "3", "--workers", "1"];

describe.skipIf(!built)("the command line", () => {
  test.skipIf(!existsSync("/dev/full"))("says in words that stdout is full, and fails", () => {
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, words, {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, expect.stringContaining("ENOSPC")]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("finishes its work where nobody listens to it any more", async () => {
    const out = join(home, "unheard");
    const child = spawn(process.execPath, [...words, "--out", out], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    child.stderr.destroy();
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect([code, existsSync(join(out, "manifest.json"))]).toEqual([0, true]);
  });
});
