import fc from "fast-check";
import { expect, it } from "vitest";
import { isTie, tieFaults } from "../../src/people/tie-faults.ts";

it("a tie is sound exactly where no fault is found, for any numbers", () => {
  const odd = fc.oneof(
    fc.integer({ min: -2, max: 5 }),
    fc.double(),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0.5, 2 ** 31, 2 ** 32, 1e-60, 1e39),
  );
  fc.assert(
    fc.property(odd, odd, odd, odd, (i, j, l, w) => {
      expect(isTie(4, 2, i, j, l, Math.fround(w))).toBe(tieFaults(0, 4, 2, i, j, l, w).length === 0);
    }),
    { numRuns: 3000 },
  );
});
