/**
 * Builds dist from src: scenarios into a module, TypeScript into JavaScript and declarations. The
 * work is done in a folder of its own and only a finished build is brought to dist; the stamp in
 * dist says from which sources it came, so that nothing is built twice.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { install, isMain, main, readJson, root, runNode, StageError } from "./support.mjs";

const dist = join(root, "dist");
const stamp = join(dist, ".stamp");
const lock = join(root, "node_modules/.groundswell-build");

/** True where dist does not come from the sources as they are now. */
export function isStale() {
  const last = readJson(stamp);
  return !(last?.sources === hashOfSources() && last.outputs.every((file) => existsSync(join(dist, file))));
}

/** Builds if anything has changed, one build at a time; `say` hears of it. Throws a StageError where it fails. */
export async function build({ say = console.log, force = false } = {}) {
  if (!force && !isStale()) return;
  await locked(async (workshop) => {
    if (!force && !isStale()) return;
    say("building ...");
    rmSync(stamp, { force: true });
    const confirm = await compileScenarios();
    const sources = hashOfSources();
    const made = join(workshop, "dist");
    const { code, output } = await runNode("node_modules/typescript/bin/tsc", ["-p", ".", "--outDir", made], {
      stdio: "pipe",
    });
    if (code !== 0) throw new StageError(`${output}the build failed: the TypeScript compiler refused src`);
    confirm();
    finish(made);
    const outputs = files(made);
    bring(made, outputs);
    if (hashOfSources() === sources) write(stamp, JSON.stringify({ sources, outputs }));
  });
}

/** SHA-256 over everything a build depends on. */
function hashOfSources() {
  const hash = createHash("sha256");
  const single = ["tsconfig.json", "package.json", "scripts/build.mjs", "scripts/compile-scenarios.mjs"];
  const places = [
    ...files(join(root, "src")).map((file) => `src/${file}`),
    ...files(join(root, "scenarios")).map((file) => `scenarios/${file}`),
    ...single,
  ];
  for (const place of places) {
    if (place.endsWith("schema.json") || !existsSync(join(root, place))) continue;
    const bytes = readFileSync(join(root, place));
    hash.update(`${place}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}

/** Scenarios become a module, and a schema for editors; where src is broken the compiler says it better. */
async function compileScenarios() {
  const { code, output } = await runNode("scripts/compile-scenarios.mjs", [], { stdio: "pipe" });
  return () => {
    if (code !== 0) throw new StageError(`${output}the build failed: scenarios could not be compiled`);
  };
}

/** What the compiler leaves undone: `.ts` in the declarations' imports, and the way from maps to src. */
function finish(made) {
  for (const file of files(made)) {
    const path = join(made, file);
    const text = readFileSync(path, "utf8");
    if (file.endsWith(".d.ts")) {
      writeFileSync(path, text.replace(/((?:from|import)\s*\(?\s*["']\.{1,2}\/[^"']*)\.ts(["'])/g, "$1.js$2"));
    } else if (file.endsWith(".map")) {
      const map = JSON.parse(text);
      const home = dirname(join(dist, file));
      map.sources = map.sources.map((source) =>
        relative(home, join(dirname(path), source))
          .split(sep)
          .join("/"),
      );
      writeFileSync(path, JSON.stringify(map));
    }
  }
}

/** Brings changed files to dist, each whole, and removes what is no longer made. */
function bring(made, outputs) {
  const wanted = new Set(outputs);
  for (const file of outputs) {
    const bytes = readFileSync(join(made, file));
    const target = join(dist, file);
    if (!(existsSync(target) && bytes.equals(readFileSync(target)))) write(target, bytes);
  }
  for (const file of existsSync(dist) ? files(dist) : []) if (!wanted.has(file)) rmSync(join(dist, file));
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.next`;
  writeFileSync(next, content);
  renameSync(next, path);
}

/** All files below a folder, with forward slashes, in order. */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** Runs `work` while no other process builds; a lock left by a process that died is taken over. */
async function locked(work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST")
        throw new StageError(`missing node_modules; expected packages: npm ci (${error.code})`);
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (!alive(readJson(join(lock, "owner.json"))?.pid) && age > 2000) rmSync(lock, { recursive: true, force: true });
      else await wait(100);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    writeFileSync(join(lock, "owner.json"), JSON.stringify({ pid: process.pid }));
    await work(lock);
  } finally {
    release();
    process.off("exit", release);
  }
}

function alive(pid) {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (isMain(import.meta.url))
  await main(async () => {
    await install();
    await build({ force: process.argv.includes("--force") });
  });
