import { expect, test } from "vitest";
import { rewiredTorus } from "../../src/patterns/torus.ts";
import { degree } from "../../src/people/measures/degree.ts";

test("a torus and its swaps keep eight ties a person, and no tie twice", () => {
  for (const p of [0, 0.1, 0.5, 1]) {
    const torus = rewiredTorus(p, 1);
    expect(torus.neighbours).toHaveLength(8 * 2500);
    expect(new Set(degree(torus))).toEqual(new Set([8]));
  }
  expect(rewiredTorus(0.5, 1)).toEqual(rewiredTorus(0.5, 1));
  expect(rewiredTorus(0.5, 1)).not.toEqual(rewiredTorus(0.5, 2));
});
