import { expect, test } from "vitest";
import { spell } from "../../src/scenario/problems.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";

test("a path is spelled as one would write it", () => {
  expect(spell(["designs", 1, "options", "every"])).toBe("designs[1].options.every");
  expect(spell([])).toBe("");
});

test("values, keys and missing values have their place in the text", () => {
  const yaml = readYaml("a:\n  b: 1\n  c: [x, yy]\n");
  expect(yaml.placeOf(["a", "b"])).toEqual({ line: 2, column: 6 });
  expect(yaml.placeOf(["a", "c", 1])).toEqual({ line: 3, column: 10 });
  expect(yaml.placeOfKey(["a"], "c")).toEqual({ line: 3, column: 3 });
  expect(yaml.placeOf(["a", "gone"])).toEqual({ line: 2, column: 3 });
});

test("yes, no, on and off are words; null is nothing; numbers are numbers", () => {
  expect(readYaml("a: yes\nb: off\nc: ~\nd: 1e3\ne: 0x10\nf: 010\n").data).toEqual({
    a: "yes",
    b: "off",
    c: null,
    d: 1000,
    e: 16,
    f: 10,
  });
});
