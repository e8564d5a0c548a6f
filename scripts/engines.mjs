/** Other engines that only tests need, in test/engines/node_modules: Deno, and the TypeScript inside the tslab kernel. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { missingPackages, npm, root } from "./support.mjs";

const folder = join(root, "test/engines");

/** Installs them where they are missing; true where they are there afterwards. Runs no install script. */
export async function installEngines(say = console.log) {
  if (haveAll()) return true;
  say("installing the engines for the tests (once) ...");
  const options = { cwd: folder, stdio: "pipe" };
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  await npm(["ci", ...quiet], options);
  // A registry that lacks the packages of other platforms makes npm call the lock file incomplete.
  if (!haveAll()) await npm(["install", ...quiet, "--no-save"], options);
  return haveAll();
}

/** Path of the real Deno program, or undefined. */
export function findDeno() {
  const home = join(folder, "node_modules/@deno");
  if (!existsSync(home)) return undefined;
  const name = process.platform === "win32" ? "deno.exe" : "deno";
  return readdirSync(home)
    .filter((place) => place.startsWith(`${process.platform}-${process.arch}`))
    .map((place) => join(home, place, name))
    .find((path) => existsSync(path));
}

/** Path of TypeScript 5.0.4's compiler module, or undefined. */
export function findOldTypescript() {
  const path = join(folder, "node_modules/typescript/lib/typescript.js");
  return existsSync(path) ? path : undefined;
}

function haveAll() {
  return missingPackages(folder).length === 0 && findDeno() !== undefined && findOldTypescript() !== undefined;
}
