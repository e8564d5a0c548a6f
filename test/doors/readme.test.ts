import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside the package, so that its own name leads to its own doors, as built. */
const folder = mkdtempSync(join(root, "dist/readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The ts blocks of the README that stand alone, in order; each runs as a module of its own. */
function blocks(): string[] {
  const text = readFileSync(join(root, "README.md"), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]!);
}

/** Strips the types of a block, runs it, and hands out what it prints. */
async function run(code: string, k: number): Promise<string[]> {
  const printing = code.replace(/console\.log\(/g, "print(");
  const { outputText } = ts.transpileModule(printing, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const file = join(folder, `example${k}.mjs`);
  const print = "export const printed = [];\nconst print = (...x) => printed.push(x.map(String).join(' '));\n";
  writeFileSync(file, print + outputText);
  return ((await import(/* @vite-ignore */ file)) as { printed: string[] }).printed;
}

describe("the README", () => {
  const all = blocks();
  it("has an example of a comparison and one of a mechanism of one's own", () => {
    expect(all.length).toBeGreaterThanOrEqual(2);
  });
  it.each(all.map((code, k) => [k + 1, code] as const))(
    "its example %d runs and prints what its comments say",
    async (k, code) => {
      const printed = await run(code, k);
      const promised = [...code.matchAll(/console\.log\(.*\);(?: *\/\/ (.*))?$/gm)].map((match) => match[1]);
      expect(printed).toHaveLength(promised.length);
      for (const [line, promise] of promised.entries()) expect(printed[line]).toBe(promise ?? printed[line]);
    },
  );
});
