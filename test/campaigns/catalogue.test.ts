import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { designs } from "../../src/campaigns/catalogue.ts";

const room = fileURLToPath(new URL("../../src/campaigns", import.meta.url));
const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

describe("the catalogue of designs", () => {
  test("is frozen and says what each design believes", () => {
    expect(Object.keys(designs)).toEqual(["nothing", "cascade", "fluid"]);
    expect(Object.isFrozen(designs)).toBe(true);
    for (const design of Object.values(designs)) {
      expect(design.belief).toMatch(/\w+ \w+/);
      expect(Object.isFrozen(design)).toBe(true);
    }
  });

  test("states for every option a meaning, a unit, a source and a default in its range", () => {
    for (const { options } of Object.values(designs))
      for (const [name, option] of Object.entries(options)) {
        expect(option.meaning && option.unit && option.source, name).toBeTruthy();
        expect(option.default, name).toBeGreaterThanOrEqual(option.range[0]);
        expect(option.default, name).toBeLessThanOrEqual(option.range[1]);
        if (option.whole) expect(Number.isInteger(option.default), name).toBe(true);
      }
  });

  test("gives the content of messages the same defaults in every design", () => {
    for (const name of ["quality", "mode", "promise", "pressure"])
      expect(designs.fluid!.options[name]).toEqual(designs.cascade!.options[name]);
  });

  test("knows nothing of minds but their messages and signals, and nothing of columns or worlds beyond its seat", () => {
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(join(room, file), "utf8");
      const imports = [...text.matchAll(/from "([^"]+)"/g)].map((found) => found[1]!);
      const minds = imports.filter((path) => path.includes("/mind/"));
      expect(
        minds.filter((path) => !/\/mind\/(message|signals)\.ts$/.test(path)),
        file,
      ).toEqual([]);
      if (file === "mechanism.ts") continue;
      expect(
        imports.filter((path) => path.includes("/engine/") || path.includes("columns")),
        file,
      ).toEqual([]);
    }
  });
});
