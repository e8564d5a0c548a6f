/** Shared by the scripts: the folder of the project, other programs, and the packages it needs. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A stage went wrong; the message is for people, without a stack. */
export class StageError extends Error {}

/** True where this file was started by itself and not imported. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}

/**
 * Starts a program and waits for it; its output goes where `stdio` says (default: straight through).
 * Gives { code, output }: output holds stdout and stderr where stdio is "pipe".
 */
export function run(command, args, { cwd = root, stdio = "inherit", env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio, env, shell });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (output += part));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a Node program of a package that is installed here. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** Runs npm: the one that started us where there is one, else the one on the path. */
export function npm(args, options) {
  const path = process.env.npm_execpath;
  if (path && /npm-cli\.c?js$/.test(path) && existsSync(path)) return run(process.execPath, [path, ...args], options);
  const windows = process.platform === "win32";
  return run(windows ? "npm.cmd" : "npm", args, { ...options, shell: windows });
}

/** What is missing in `folder`/node_modules by its package-lock.json; empty where all is there. */
export function missingPackages(folder = root) {
  const wanted = readJson(join(folder, "package-lock.json"))?.packages ?? {};
  const present = readJson(join(folder, "node_modules/.package-lock.json"))?.packages ?? {};
  const missing = [];
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || entry.link) continue;
    const there = present[place];
    if (there ? there.version !== entry.version : !entry.optional) missing.push(place);
    else if (there && !existsSync(join(folder, place, "package.json"))) missing.push(place);
  }
  return missing;
}

/** Installs the packages of the project where any is missing. */
export async function install() {
  if (missingPackages().length === 0) return;
  console.log("installing packages (once) ...");
  const quiet = ["--no-audit", "--no-fund"];
  if ((await npm(["ci", ...quiet], { stdio: "pipe" })).code === 0) return;
  // A registry that lacks the packages of other platforms makes npm call the lock file incomplete.
  const { code, output } = await npm(["install", "--no-save", ...quiet], { stdio: "pipe" });
  if (code !== 0) throw new StageError(`${output}npm could not install; is the package registry within reach?`);
}

/** A JSON file, or undefined where it is absent or broken. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Runs a script's main function; says in plain words what went wrong. */
export async function main(stage) {
  try {
    process.exitCode = (await stage()) ?? 0;
  } catch (error) {
    console.error(error instanceof StageError ? error.message : error);
    process.exitCode = 1;
  }
}
