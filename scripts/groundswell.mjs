#!/usr/bin/env node
/** The command `groundswell`. In a checkout it first builds what has changed; installed as a package it just starts. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function start() {
  if (existsSync(here("../src")) && existsSync(here("./build.mjs"))) {
    const { build, isStale } = await import("./build.mjs");
    const { missingPackages, StageError } = await import("./support.mjs");
    const missing = missingPackages();
    try {
      if (missing.length > 0) throw new StageError(`missing packages: ${missing.length}; expected npm ci or npm start`);
      if (isStale()) await build({ say: (words) => console.error(words) });
    } catch (error) {
      console.error(error instanceof StageError ? error.message : error);
      process.exit(1);
    }
  }
  const { main } = await import("../dist/node/main.js");
  process.exitCode = await main(process.argv.slice(2));
}

await start();
