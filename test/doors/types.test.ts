import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { findOldTypescript } from "../../scripts/engines.mjs";
import { silentAnys } from "./anys.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const path = findOldTypescript();
const built = existsSync(join(root, "dist/index.d.ts"));
if (!path) console.warn("skipped: types of the doors (TypeScript 5.0.4 is not in test/engines: npm test installs it)");
if (!built) console.warn("skipped: types of the doors (dist is not built: npm run build)");

const declared = `${realpathSync(root)}/dist/`.replaceAll("\\", "/");
const home = mkdtempSync(join(tmpdir(), "groundswell-doors-"));
mkdirSync(join(home, "node_modules"));
symlinkSync(root, join(home, "node_modules/groundswell"), "junction");
symlinkSync(join(root, "node_modules/@types"), join(home, "node_modules/@types"), "junction");
afterAll(() => rmSync(home, { recursive: true, force: true }));

const doors = {
  ".": "groundswell",
  "./charts": "groundswell/charts",
  "./notebook": "groundswell/notebook",
  "./node": "groundswell/node",
};

describe.skipIf(!path)("the declarations, under TypeScript 5.0.4 with moduleResolution node10", () => {
  const tsc: typeof ts = path ? createRequire(import.meta.url)(path) : undefined;
  const programOf = (name: string, text: string): { program: ts.Program; file: string } => {
    const file = join(home, name);
    writeFileSync(file, text);
    const program = tsc.createProgram([file], {
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      target: tsc.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: tsc.ModuleKind.CommonJS,
      moduleResolution: tsc.ModuleResolutionKind.Node10,
      types: ["node"],
    });
    return { program, file };
  };
  const faults = (program: ts.Program): string[] =>
    tsc.getPreEmitDiagnostics(program).map((fault) => tsc.flattenDiagnosticMessageText(fault.messageText, "\n"));

  test("is the TypeScript of the tslab kernel", () => {
    expect(tsc.version).toBe("5.0.4");
  });

  test.skipIf(!built).each(Object.values(doors))("%s compiles, and no public type is silently any", (name) => {
    const { program, file } = programOf(`${name.replace("/", "-")}.ts`, `export * from "${name}";\n`);
    expect(faults(program)).toEqual([]);
    expect(program.getSourceFiles().some(({ fileName }) => fileName.startsWith(declared))).toBe(true);
    expect(silentAnys(tsc, program, file, (at) => at.startsWith(declared))).toEqual([]);
    expect(program.getTypeChecker().getExportsOfModule(moduleOf(program, file)).length).toBeGreaterThan(2);
  });

  test.skipIf(!built)("a program that uses the front door as the README does is understood", () => {
    const { program } = programOf(
      "use.ts",
      `import * as gs from "groundswell";
import { pool } from "groundswell/node";
export async function ask(): Promise<string> {
  const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { designs: ["cascade", "fluid"], replications: 2, seed: 1, executor: pool() });
  const rows: number = trial.runs.numRows() + trial.pairs.numRows() + trial.series.numRows();
  return trial.sentence + rows;
}
`,
    );
    expect(faults(program)).toEqual([]);
  });

  test.skipIf(!built)("a wrong word in such a program is refused", () => {
    const { program } = programOf(
      "wrong.ts",
      'import * as gs from "groundswell";\nexport const a: number = gs.scenario("x").name;\n',
    );
    expect(faults(program)).toEqual(["Type 'string' is not assignable to type 'number'."]);
  });

  test("the search for any finds one planted", () => {
    const text = `import type { Gone } from "./gone";
export interface A { readonly b: { readonly c: any }; readonly d: Gone; [key: string]: any; list: readonly Float64Array<ArrayBuffer>[]; ok: unknown }
export declare function f(x: number, y: Missing): Promise<any>;
export declare class K { constructor(z: any); m(): void }
`;
    const { program, file } = programOf("planted.ts", text);
    expect(silentAnys(tsc, program, file, (at) => at.endsWith("planted.ts")).sort()).toEqual(
      ["A.b.c", "A.d", "A.list<>", "A[]", "K(z)", "f(y)", "f()<>"].sort(),
    );
  });

  function moduleOf(program: ts.Program, file: string): ts.Symbol {
    return program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(file)!)!;
  }
});
