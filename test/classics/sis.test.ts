import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { mean, seeds } from "./support.ts";

/** The share ill, meaned over the last 200 of 400 days. */
const endemic = (rule: gs.Mechanism, n: number, seed: number, ties: { network?: gs.Network } = {}): number => {
  const run = gs.simulate({
    people: n,
    ...ties,
    mechanisms: [rule],
    days: 400,
    seed,
    probes: ["infected"],
    digest: false,
  });
  return mean(run.probe("infected").subarray(200));
};

describe("an epidemic without immunity, where everybody meets everybody", () => {
  const n = 3000;
  const recovery = 0.05;
  test.each([1.5, 2, 3, 4])("for R0 = %f the share 1 - 1 / R0 stays ill", (R0) => {
    const rule = gs.sis({ infection: (R0 * recovery) / n, recovery, first: 300 });
    const shares = seeds(3).map((seed) => endemic(rule, n, seed));
    expect(Math.abs(mean(shares) - (1 - 1 / R0))).toBeLessThan(0.03);
    // in days instead of moments: recovery i = (1 - i) (1 - exp(-R0 recovery i))
    let i = 0.5;
    for (let k = 0; k < 2000; k++) i += (1 - i) * (1 - Math.exp(-R0 * recovery * i)) - recovery * i;
    expect(Math.abs(mean(shares) - i)).toBeLessThan(0.01);
  });

  test("below R0 = 1 it dies out", () => {
    const rule = gs.sis({ infection: (0.5 * recovery) / n, recovery, first: 300 });
    const options = { people: n, mechanisms: [rule], days: 600, digest: false, probes: ["infected"] };
    for (const seed of seeds(3))
      expect(
        gs
          .simulate({ ...options, seed })
          .probe("infected")
          .at(-1),
      ).toBe(0);
  });

  test("one after the other, the same share stays ill", () => {
    const rule = gs.sis({ infection: (2 * recovery) / n, recovery, first: 300, updating: "sequential" });
    expect(Math.abs(mean(seeds(2).map((seed) => endemic(rule, n, seed))) - 0.5)).toBeLessThan(0.03);
  });

  test("the complete graph is the same world, bit for bit", () => {
    const rule = gs.sis({ infection: 2 / 300 / 20, recovery, first: 60 });
    expect(endemic(rule, 300, 3, { network: gs.completeGraph({ n: 300 }) })).toBe(endemic(rule, 300, 3));
  });
});
