import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { root, workshop } from "./story.ts";
import { IMPORT, traps } from "./traps.ts";

const built = existsSync(join(root, "dist/notebook/index.d.ts"));
if (!built) console.warn("skipped: traps of notebooks (dist is not built: npm run build)");
const home = workshop();
afterAll(() => rmSync(home, { recursive: true, force: true }));
const found = (...cells: string[]): string[] => traps(ts, home, [IMPORT, ...cells]);

describe.skipIf(!built)("the reading of cells", () => {
  test("is content with cells that work in both kernels", () => {
    expect(
      found(
        "const n = 3;\nconst sum = (values: number[]): number => {\n  let all = 0;\n  for (const x of values) all += x;\n  return all;\n};",
        "const options = { n: n };\nconst later: Promise<number> = Promise.resolve(sum([n]));\nconst got = await later;\ngs.show(got);",
        "const m = 2;\nconst both = { m };\ngs.show(both);",
      ),
    ).toEqual([]);
  });

  test.each([
    ["a type error", ['gs.show(gs.scenario("tsunami-or-tailored").dayz);'], /^cell 2: .*dayz/],
    [
      "an unknown option",
      ['await gs.compare(gs.scenario("x"), { replicatons: 2 });\ngs.show("");'],
      /^cell 2: .*replicatons/,
    ],
    ["a name declared twice", ["const a = 1;", "const a = 2;"], /^cell [23]: .*'a'/],
    ["a variable across cells", ["let a = 1;"], /^cell 2: a variable at the top/],
    ["a bare last value", ["const a = 1;\na;"], /^cell 2: ends with a value/],
    ["a bare last promise", ['gs.compare(gs.scenario("x"));'], /^cell 2: ends with a value/],
    ["a shorthand from an earlier cell", ["const a = 1;", "gs.show({ a });"], /^cell 3: \{ a \}/],
    ["such a shorthand in a function", ["const a = 1;", "const f = () => ({ a });"], /^cell 3: \{ a \}/],
    ["await with a bracket", ["await (Promise.resolve() as Promise<void>);"], /^cell 2: await \(/],
    ["for await", ["for await (const x of [1]) gs.show(x);"], /for await at the top/],
    ["a loop at the top", ["for (let k = 0; k < 3; k++) gs.show(k);"], /^cell 2: a loop at the top/],
    [
      "a loop over what an earlier cell holds",
      ["const a = [1];", "const f = () => {\n  let s = 0;\n  while (s < 9) s += a[0]!;\n  return s;\n};"],
      /^cell 3: a loop reads a /,
    ],
    ["another import", ['import { show } from "groundswell/notebook";\nshow(1);'], /^cell 2: another import/],
    ["a dynamic import", ['const fs = await import("node:fs");'], /import\(\)/],
    ["import.meta", ["gs.show(import.meta);"], /import\.meta/],
    ["console.table", ["console.table([1]);"], /console\.table/],
  ])("finds %s", (_, cells, fault) => {
    expect(found(...cells).join("\n")).toMatch(new RegExp(fault.source, "m"));
  });

  test("finds that the import is missing, or not alone", () => {
    expect(traps(ts, home, ["export const a = 1;"])).toContain("cell 1: 0 imports; expected one");
    expect(traps(ts, home, [`${IMPORT}\ngs.show(1);`])[0]).toMatch(/shares its cell/);
  });
});
