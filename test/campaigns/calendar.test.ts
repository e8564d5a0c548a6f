import { expect, test } from "vitest";
import { calendar } from "../../src/campaigns/calendar.ts";

test("dates fall from the first day to the last, both included", () => {
  const dates = calendar(3, 13, 5);
  expect(dates.count).toBe(3);
  expect([0, 1, 2].map(dates.day)).toEqual([3, 8, 13]);
  expect([2, 3, 7, 8, 13, 18].map(dates.on)).toEqual([-1, 0, -1, 1, 2, -1]);
});

test("a calendar that ends before it begins has no date", () => {
  expect(calendar(5, 4, 1).count).toBe(0);
  expect(calendar(5, 4, 1).on(5)).toBe(-1);
});
