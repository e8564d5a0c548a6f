import { expect, test } from "vitest";
import type { Problem } from "../../src/core/errors.ts";
import { pairs, wholeNumber, words } from "../../src/node/commands/values.ts";

test("a whole number is one between its bounds, and nothing else passes", () => {
  const problems: Problem[] = [];
  expect(wholeNumber("--n", " 7 ", [1, 10], problems)).toBe(7);
  expect(wholeNumber("--n", undefined, [1, 10], problems)).toBeUndefined();
  expect(problems).toEqual([]);
  for (const word of ["0", "11", "-1", "abc", "", "1.5", "1e3", "NaN", "Infinity", "0x4", "99999999999999999999"])
    expect(wholeNumber("--n", word, [1, 10], problems)).toBeUndefined();
  expect(problems.length).toBe(11);
  expect(problems[0]).toEqual({ path: "--n", message: 'invalid "0"; expected a whole number from 1 to 10' });
});

test("words stand between commas, in one option or several", () => {
  expect(words(["a, b", "c,,"])).toEqual(["a", "b", "c"]);
  expect(words(undefined)).toBeUndefined();
});

test("pairs are divided by their last =, and a name may hold a comma", () => {
  const problems: Problem[] = [];
  expect(pairs("--map", ["Chef=manager,Ort=location", "Name, Vorname=id", "a=b=group"], problems)).toEqual({
    Chef: "manager",
    Ort: "location",
    "Name, Vorname": "id",
    "a=b": "group",
  });
  expect(problems).toEqual([]);
  pairs("--map", ["x", "=y", "z="], problems);
  expect(problems.map((problem) => problem.message)).toEqual(
    ["x", "=y", "z="].map((word) => `invalid ${JSON.stringify(word)}; expected NAME=VALUE`),
  );
});
