import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { fieldsReached } from "./fields.ts";
import { sourceProgram } from "./programs.ts";
import { publicNames } from "./public.ts";

const root = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");
const folder = mkdtempSync(join(tmpdir(), "groundswell-words-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = `
interface Hidden { readonly bare: number;
  /** Told. */
  readonly told: { readonly deep: string } }
export interface Shape {
  /** How many. */
  n: number; hidden: Hidden | null; list: readonly { inList: 1 }[] }
export type Union = { kind: "a" } | {
  /** Told. */
  kind: "b" };
/** Has a bare member. */
export class Fault extends Error { readonly spec = 1 }
/**
 * Adds one.
 * @throws Error where n is below 0
 * @example
 * add({ n: 1 }); // 2
 */
export function add({ n }: { readonly n: number }): number { if (n < 0) throw new Error("n"); return n + 1; }
/** Only an inner function of it throws. */
export const later = (): (() => void) => () => { throw new Error("x"); };
/** Says nothing of its error. */
export function silent(callback: (given: { readonly given: number }) => void): Shape { if (!callback) throw new Error(); return refuse("x"); }
function refuse(what: string): never { throw new Error(what); }
export const table = { a: 1 };
`;

describe("the search for words beside exported names", () => {
  const file = join(folder, "planted.ts").replaceAll("\\", "/");
  writeFileSync(file, text);
  const program = sourceProgram(root, [file]);
  const names = publicNames(program, [file], (path) => path.slice(path.lastIndexOf("/") + 1));
  const of = (name: string) => names.find((found) => found.name === name);

  it("finds every exported name once, values and types apart", () => {
    expect(names.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "type Fault",
      "type Shape",
      "type Union",
      "value add",
      "value later",
      "value silent",
      "value table",
    ]);
  });
  it("finds words, examples and errors, and where there are none", () => {
    expect(of("add")).toEqual({
      name: "add",
      kind: "value",
      place: "planted.ts:19",
      doc: "Adds one.",
      examples: ["add({ n: 1 }); // 2"],
      throws: true,
      refuses: true,
    });
    expect(of("table")).toMatchObject({ doc: "", examples: [], throws: false, refuses: false });
    expect(of("silent")).toMatchObject({ throws: false, refuses: true });
    expect(of("later")).toMatchObject({ refuses: false });
  });
  it("finds every bare field that can be met, hidden types included", () => {
    const fields = fieldsReached(
      program,
      [file],
      (path) => path === file,
      (path) => path.slice(path.lastIndexOf("/") + 1),
    );
    const bare = fields.filter(({ doc }) => doc === "").map(({ name }) => name);
    expect(bare.sort()).toEqual(["bare", "deep", "hidden", "inList", "kind", "list", "spec"]);
    expect(fields.filter(({ doc }) => doc !== "").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["told", "n", "kind"]),
    );
  });
});
