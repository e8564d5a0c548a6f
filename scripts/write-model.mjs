/**
 * Writes docs/MODEL.md, the description of the model by the ODD protocol, from the declarations in src;
 * from dist where there is no bundler. With --check nothing is written, and the exit code is 1 where
 * it is stale.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const page = join(root, "docs/MODEL.md");

async function fromSources() {
  const bundler = await import("esbuild").catch(() => null);
  if (bundler === null) return null;
  const bundle = await bundler.build({
    entryPoints: [join(root, "src/scenario/odd.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`);
}

async function fromBuild() {
  const built = join(root, "dist/scenario/odd.js");
  return existsSync(built) ? import(pathToFileURL(built).href) : null;
}

const source = (await fromSources()) ?? (await fromBuild());
if (source === null) {
  console.error("docs/MODEL.md is left as it is: it needs esbuild, or a build in dist");
  process.exitCode = 1;
} else {
  const text = source.odd();
  const old = existsSync(page) ? readFileSync(page, "utf8").replaceAll("\r\n", "\n") : null;
  const check = process.argv.includes("--check");
  if (old === text) console.log("docs/MODEL.md is up to date");
  else if (check) {
    console.log("stale docs/MODEL.md");
    process.exitCode = 1;
  } else {
    const next = `${page}.${process.pid}.next`;
    writeFileSync(next, text);
    renameSync(next, page);
    console.log("written docs/MODEL.md");
  }
}
