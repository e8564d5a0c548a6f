/**
 * `npm test`: installs and builds what is needed, then types, style, dead code and every test. The
 * last line is `N passed, N failed, N skipped`; types, style and dead code count as one test each.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { haveChromium } from "./chromium.mjs";
import { installEngines } from "./engines.mjs";
import { install, main, readJson, root, runNode } from "./support.mjs";

const count = { passed: 0, failed: 0, skipped: 0 };
const resultFile = join(root, "node_modules/.groundswell-tests.json");

const checks = [
  ["types", "node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."]],
  ["style", "node_modules/@biomejs/biome/bin/biome", ["check", "."]],
  ["dead code", "node_modules/knip/bin/knip.js", []],
];

/** Packages whose program is a binary of its own for each platform. */
const binaries = { style: "@biomejs/cli-", "dead code": "@oxc-parser/binding-" };

async function all() {
  await install();
  await build();
  for (const [name, script, args] of checks) await check(name, script, args);
  if (!(await installEngines())) console.log("skipped: tests in Deno and under TypeScript 5.0.4 (not to be had here)");
  const chromium = await haveChromium();
  if (!chromium) console.log("skipped: tests in Chromium (none found; name one in GROUNDSWELL_CHROMIUM)");
  await vitest(chromium ? { ...process.env, GROUNDSWELL_CHROMIUM: chromium } : process.env);
}

async function check(name, script, args) {
  if (!hasBinary(binaries[name])) {
    console.log(`skipped: ${name} (its program is not installed for ${process.platform})`);
    count.skipped++;
    return;
  }
  console.log(`checking ${name} ...`);
  const { code } = await runNode(script, args);
  count[code === 0 ? "passed" : "failed"]++;
  if (code !== 0) console.log(`failed: ${name}`);
}

function hasBinary(prefix) {
  if (!prefix) return true;
  const present = readJson(join(root, "node_modules/.package-lock.json"))?.packages ?? {};
  return Object.keys(present).some((place) => place.startsWith(`node_modules/${prefix}`));
}

async function vitest(env) {
  console.log("running the tests ...");
  rmSync(resultFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const { code } = await runNode(
    "node_modules/vitest/vitest.mjs",
    ["run", "--config", "test/vitest.config.ts", ...reporters],
    { env },
  );
  const result = existsSync(resultFile) ? readJson(resultFile) : undefined;
  const broken = (result?.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = (result?.numFailedTests ?? 0) + broken;
  count.passed += result?.numPassedTests ?? 0;
  count.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  count.failed += code !== 0 ? Math.max(1, failed) : failed;
}

await main(async () => {
  try {
    await all();
  } catch (error) {
    count.failed++;
    console.error(error.message);
  }
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  return count.failed === 0 ? 0 : 1;
});
