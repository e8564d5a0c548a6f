import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

test("a run ends on the first day on which nothing moves, and the condition can be used again", () => {
  const halve: gs.Mechanism = {
    name: "halve",
    initialize: ({ columns: { x } }) => ({
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) x![i]! *= 0.5;
      },
    }),
  };
  const until = gs.still("x", 0.1);
  const days = (x: number[]): number =>
    gs.simulate({ people: { x }, mechanisms: [halve], days: 50, seed: 1, until }).days;
  // 1, .5, .25, .125, .0625: the last step is below .1
  expect([days([1, 0]), days([1, 0]), days([0, 0, 0]), days([1, 8])]).toEqual([4, 4, 1, 7]);
});

test("nothing stands still that never does", () => {
  const network = gs.network([[0, 1]]);
  const options = { people: { opinion: [0, 1] }, network, mechanisms: [gs.deGroot({ self: 0 })], seed: 1 };
  expect(gs.simulate({ ...options, days: 33, until: gs.still("opinion") }).days).toBe(33);
});

describe("a condition that can never come true is refused before day one", () => {
  const options = { people: 10, mechanisms: [gs.bass()], days: 5, seed: 1 };
  test.each([
    ["a column that is not there", gs.still("adoptd"), /until: unknown "adoptd".*adopted/],
    ["a tolerance below 0", gs.still("adopted", -1), /until: invalid tolerance -1; expected a number from 0/],
    ["a tolerance that is no number", gs.still("adopted", Number.NaN), /until: invalid tolerance NaN/],
    [
      "a mean out of reach",
      gs.reaches("adopted", 1.1),
      /until: invalid 1.1; expected a mean from 0 to 1, the range of adopted/,
    ],
    ["a mean that is no number", gs.reaches("adopted", Number.NaN), /until: invalid NaN/],
    ["a mean of a column that is not there", gs.reaches("adoptions", 0.5), /until: unknown "adoptions"/],
  ])("%s", (_, until, message) => {
    expect(() => gs.simulate({ ...options, until })).toThrow(message);
  });

  test("and one that can ends the run on its day", () => {
    const run = gs.simulate({
      ...options,
      people: 5000,
      days: 100,
      until: gs.reaches("adopted", 0.8),
      probes: ["adopted"],
    });
    const shares = [...run.probe("adopted")];
    expect(shares.at(-1)).toBeGreaterThanOrEqual(0.8);
    expect(shares.slice(0, -1).every((share) => share < 0.8)).toBe(true);
  });
});
