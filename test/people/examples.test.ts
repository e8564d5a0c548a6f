import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const room = fileURLToPath(new URL("../../src/people/", import.meta.url));
const files = ["", "generators/", "measures/"].flatMap((folder) =>
  readdirSync(room + folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => folder + name),
);

describe("every example in the room of people, run, gives the numbers beside it:", async () => {
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ `${room}${file}`)));
  const names = Object.assign({}, ...modules) as Record<string, unknown>;
  const all = { ...names, gs: { ...names, network: names.networkOf } };
  const run = (text: string): unknown =>
    new Function(...Object.keys(all), `return (${text.replace(/;$/, "")});`)(...Object.values(all)) as unknown;
  const examples = files.flatMap((file) =>
    [...readFileSync(room + file, "utf8").matchAll(/@example (.*?) \/\/ (.*?)(?: \*\/)?$/gm)].map(
      ([, code, numbers]) => [file, code!, numbers!] as const,
    ),
  );

  it("there are examples", () => expect(examples.length).toBeGreaterThan(15));

  it.each(examples)("%s: %s", (_, code, numbers) => {
    const found = run(code);
    const list = typeof found === "number" ? [found] : Array.from(found as ArrayLike<number>);
    const expected = (run(`[${numbers}]`) as (number | number[])[]).flat();
    expect(list).toHaveLength(expected.length);
    list.forEach((x, k) => {
      expect(Math.abs(x - expected[k]!)).toBeLessThan(1e-3);
    });
  });
});
