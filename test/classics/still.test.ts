import { expect, test } from "vitest";
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
