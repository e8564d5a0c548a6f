import { expect, test } from "vitest";
import { timeLeft } from "../../src/node/progress.ts";

test("the time left is told in words, once something is known", () => {
  expect(timeLeft(0, 0, 10)).toBe("");
  expect(timeLeft(400, 1, 10)).toBe("");
  expect(timeLeft(10_000, 1, 5)).toBe("about 40 s left");
  expect(timeLeft(60_000, 1, 11)).toBe("about 10 min left");
  expect(timeLeft(60_000, 10, 10)).toBe("nearly there");
});
