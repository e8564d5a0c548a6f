import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const built = existsSync(join(root, "dist/index.js"));
if (!built) console.warn("skipped: the doors as built (dist is not built: npm run build)");

/** Names a door exports, found by a new process that asks for the package by its own name. */
function namesOf(door: string, how: "import" | "require"): string[] {
  const open = how === "import" ? `await import("${door}")` : `createRequire(process.cwd() + "/x.cjs")("${door}")`;
  const code = `import { createRequire } from "node:module"; console.log(JSON.stringify(Object.keys(${open}).filter((name) => name !== "__esModule" && name !== "module.exports")));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--no-warnings", "--input-type=module", "-e", code], {
      cwd: root,
      encoding: "utf8",
    }),
  );
}

describe.skipIf(!built)("the four doors", () => {
  const known = new Map<string, string[]>();
  const names = (door: string): string[] => {
    if (!known.has(door)) known.set(door, namesOf(door, "import").sort());
    return known.get(door)!;
  };

  test("the front door has what its first page promises", () => {
    expect(names("groundswell")).toEqual(
      expect.arrayContaining(["scenario", "parse", "compare", "simulate", "network"]),
    );
  });

  test("the door for Node has the pool, the files and the proof", () => {
    expect(names("groundswell/node")).toEqual(
      expect.arrayContaining([
        "pool",
        "readOrganisationFiles",
        "loadScenario",
        "verify",
        "writeFolder",
        "experimentFiles",
      ]),
    );
  });

  test("the notebook's door is the front door and the charts again, plus show and live", () => {
    const all = new Set([...names("groundswell"), ...names("groundswell/charts"), "show", "live"]);
    const missing = [...all].filter((name) => !names("groundswell/notebook").includes(name));
    expect(missing).toEqual([]);
  });

  test("nothing of Node is in the front door, the charts or the notebook's door", () => {
    for (const door of ["groundswell", "groundswell/charts", "groundswell/notebook"])
      expect(names(door)).not.toContain("pool");
  });

  test("every door opens by require too, as the tslab kernel does", () => {
    for (const door of ["groundswell", "groundswell/charts", "groundswell/notebook", "groundswell/node"])
      expect(namesOf(door, "require").sort()).toEqual(names(door));
  });

  test("no declaration asks for a .ts file", () => {
    const declarations = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".d.ts"),
    );
    expect(declarations.length).toBeGreaterThan(20);
    for (const file of declarations)
      expect(readFileSync(join(root, "dist", file), "utf8")).not.toMatch(/["']\.{1,2}\/[^"']*\.ts["']/);
  });
});

test.each(["src/index.ts", "src/charts/index.ts", "src/notebook/index.ts"])(
  "%s can be bundled for a browser",
  async (entry) => {
    const { errors, warnings } = await build({
      entryPoints: [join(root, entry)],
      bundle: true,
      write: false,
      platform: "browser",
      format: "esm",
      logLevel: "silent",
    });
    expect([...errors, ...warnings].map((message) => message.text)).toEqual([]);
  },
);
