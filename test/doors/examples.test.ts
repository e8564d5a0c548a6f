import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as charts from "../../src/charts/index.ts";
import * as gs from "../../src/index.ts";
import * as node from "../../src/node/index.ts";
import * as notebook from "../../src/notebook/index.ts";
import { runExample } from "./example.ts";
import { writeExampleFiles } from "./example-files.ts";
import { fieldsReached } from "./fields.ts";
import { examplesProgram, sourceProgram, typeFaults } from "./programs.ts";
import { difference } from "./promise.ts";
import { publicNames } from "./public.ts";

/** Ends in a slash; forward slashes, as the type checker writes paths. */
const root = fileURLToPath(new URL("../../", import.meta.url)).replaceAll("\\", "/");
const src = `${root}src/`;
const doors = ["index.ts", "charts/index.ts", "notebook/index.ts", "node/index.ts"].map((door) => src + door);
const built = existsSync(join(root, "dist/node/worker.js"));
const program = sourceProgram(root, doors);
const short = (file: string): string => file.slice(root.length);
const names = publicNames(program, doors, short);
const examples = names.flatMap(({ name, place, examples }) =>
  examples.map((code, k) => ({ title: examples.length > 1 ? `${name} ${k + 1}` : name, place, code })),
);
const rooms = program
  .getSourceFiles()
  .filter(({ fileName, isDeclarationFile }) => fileName.startsWith(src) && !isDeclarationFile)
  .map(({ fileName }) => fileName)
  .filter((file) => !doors.includes(file));
/** Examples of the rooms that no door exports: they see the files of their folder and the doors. */
const inside = rooms.flatMap((fileName) =>
  publicNames(program, [fileName], short)
    .filter(({ place }) => place.startsWith(`${short(fileName)}:`) && !names.some((known) => known.place === place))
    .flatMap(({ name, place, examples }) => examples.map((code) => ({ fileName, title: name, place, code }))),
);
const say = ({ name, place }: { readonly name: string; readonly place: string }): string => `${place} ${name}`;

const inSight = { ...notebook, ...charts, ...node, gs };
const sights = Object.keys(inSight).filter((name) => name !== "gs");

describe("the words beside every exported name", () => {
  it("are found: the four doors export more than a hundred names", () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(({ kind }) => kind === "value").length).toBeGreaterThan(40);
  });
  it("tell what it is", () => {
    expect(names.filter(({ doc }) => doc.length < 12).map(say)).toEqual([]);
  });
  it("tell what every field is, of every type that is met", () => {
    const fields = fieldsReached(program, doors, (file) => file.startsWith(src), short);
    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter(({ doc }) => doc.length < 3).map(say)).toEqual([]);
  });
  it("tell what it throws, where it throws by itself", () => {
    expect(names.filter(({ refuses, throws }) => refuses && !throws).map(say)).toEqual([]);
  });
  it("hold an example, for every function and table", () => {
    expect(names.filter(({ kind, examples }) => kind === "value" && examples.length === 0).map(say)).toEqual([]);
  });
});

describe("the example of", () => {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "groundswell-examples-"));
  beforeAll(() => {
    writeExampleFiles(folder);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });
  const needsBuild = (code: string): boolean => code.includes("pool(");
  const runnable = examples.filter(({ code }) => built || !needsBuild(code));
  if (!built) console.warn("skipped: examples that start threads (dist is not built: npm run build)");

  const holds = async (code: string, seen: Readonly<Record<string, unknown>>): Promise<void> => {
    let printed = 0;
    const print = vi.spyOn(console, "log").mockImplementation(() => {
      printed++;
    });
    const outcomes = await runExample(code, seen).finally(() => print.mockRestore());
    expect(outcomes.filter(({ fault }) => fault !== "")).toEqual([]);
    expect(outcomes.length + printed, "promises nothing and shows nothing").toBeGreaterThan(0);
  };

  it.each(runnable)("$title gives what it says ($place)", ({ code }) => holds(code, inSight));

  it.each(inside)("$title, inside the house, gives what it says ($place)", async ({ fileName, code }) => {
    const room = fileName.slice(0, fileName.lastIndexOf("/") + 1);
    const files = rooms.filter((file) => file.startsWith(room) && !file.slice(room.length).includes("/"));
    const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ file)));
    const { default: _, ...own } = Object.assign({}, ...modules) as Record<string, unknown>;
    await holds(code, { ...inSight, ...own });
  });

  it("each is understood by the type checker, strict as a notebook", () => {
    expect(typeFaults(examplesProgram(root, doors, sights, examples))).toEqual([]);
  });
});

describe("the reading of an example", () => {
  it("keeps a promise that is kept, to the digits shown", async () => {
    const code =
      'const a = [1 / 3, 2]; // [0.333, 2]\nconst b = { a, w: "long words" };\n\nb; // { a: [0.33, 2], w: "long..." }\nawait Promise.resolve(Float64Array.of(-1)); // [-1]';
    expect((await runExample(code, {})).map(({ fault }) => fault)).toEqual(["", "", ""]);
  });
  it.each([
    ["1 / 3; // 0.334", "gave 0.3333333333333333"],
    ["2.2; // 2", "gave 2.2"],
    ["[1, 2]; // [1]", "gave [1,2]"],
    ["({ a: 1, b: 2 }); // { a: 1 }", 'gave {"a":1,"b":2}'],
    ['"abc"; // "ab"', 'gave "abc"'],
    ["1; // throws Error: no", "did not throw, gave 1"],
    ["1; // some words", '"some words" is not a value'],
  ])("finds the broken promise in %s", async (code, fault) => {
    expect((await runExample(code, {})).map((outcome) => outcome.fault)).toEqual([fault]);
  });
  it("takes the error that was promised, and no other", async () => {
    const fail = (): never => {
      throw new gs.InputError([{ path: "n", message: "invalid 0" }]);
    };
    expect(await runExample("fail(); // throws InputError: invalid 0", { fail })).toMatchObject([{ fault: "" }]);
    expect(difference("throws RangeError", undefined, new Error("x"))).toBe("threw Error: x");
    await expect(runExample("fail(); // 1", { fail })).rejects.toThrow("n: invalid 0");
  });
  it("refuses a promise beside a line that gives no value", async () => {
    await expect(runExample("if (true) 1; // 1", {})).rejects.toThrow(SyntaxError);
  });
  it("finds a type that is wrong", () => {
    const wrong = { title: "wrong", place: "x", code: 'gs.scenario("a") + 1; // 1' };
    const faults = typeFaults(examplesProgram(root, doors, sights, [wrong]));
    expect(faults).toEqual([expect.stringMatching(/^wrong:1 Operator '\+' cannot be applied/)]);
  });
});
