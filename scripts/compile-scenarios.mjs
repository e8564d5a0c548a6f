/**
 * Compiles scenarios/*.yaml into src/scenario/shipped.ts, so that they are there in a browser too,
 * and the schema of scenario files into scenarios/schema.json, so that editors complete and check
 * them. With --check nothing is written, and the exit code is 1 where something is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "scenarios");

/** The module that holds the texts of the scenarios. */
function shippedModule() {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".yaml"))
        .map((file) => file.slice(0, -".yaml".length))
        .sort()
    : [];
  const entries = names.map((name) => {
    const text = readFileSync(join(folder, `${name}.yaml`), "utf8").replaceAll("\r\n", "\n");
    return `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
  });
  return `/** Made from scenarios/*.yaml by scripts/compile-scenarios.mjs: the text of each, by name, sorted. */\nexport const shippedTexts: Readonly<Record<string, string>> = Object.freeze({\n${entries.join("")}});\n`;
}

/** The text of scenarios/schema.json, from the sources as they are; from dist where there is no bundler; else null. */
async function schemaText() {
  const { scenarioJsonSchema } = (await fromSources()) ?? (await fromBuild()) ?? {};
  return scenarioJsonSchema ? `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n` : null;
}

async function fromSources() {
  const bundler = await import("esbuild").catch(() => null);
  if (bundler === null) return null;
  const bundle = await bundler
    .build({
      entryPoints: [join(root, "src/scenario/schema.ts")],
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      logLevel: "silent",
    })
    .catch(() => null); // broken sources: the compiler will say what is wrong with them
  if (bundle === null) return null;
  return import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString("base64")}`);
}

async function fromBuild() {
  const built = join(root, "dist/scenario/schema.js");
  return existsSync(built) ? import(pathToFileURL(built).href) : null;
}

/** Writes a file whole, if it differs; says whether it did. */
function bring(path, text, check) {
  const old = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : null;
  if (old === text) return false;
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    const next = `${path}.${process.pid}.next`;
    writeFileSync(next, text);
    renameSync(next, path);
  }
  return true;
}

async function compile({ check }) {
  const stale = [];
  if (bring(join(root, "src/scenario/shipped.ts"), shippedModule(), check)) stale.push("src/scenario/shipped.ts");
  const schema = await schemaText();
  if (schema === null)
    console.log("scenarios/schema.json is left as it is: it needs sound sources and esbuild, or a build in dist");
  else if (bring(join(folder, "schema.json"), schema, check)) stale.push("scenarios/schema.json");
  for (const file of stale) console.log(`${check ? "stale" : "written"} ${file}`);
  return stale;
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const check = process.argv.includes("--check");
  const stale = await compile({ check });
  if (check && stale.length > 0) process.exitCode = 1;
}
