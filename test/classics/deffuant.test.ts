import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { clusters, mean, uniform } from "./support.ts";

describe("Deffuant's meetings", () => {
  const moved = (options: gs.DeffuantOptions, ties: { network?: gs.Network } = {}, days = 1): number[] => {
    const opinion = uniform(20, 3);
    const mechanisms = [gs.deffuant({ bound: 2, pace: 0.25, ...options })];
    const last = gs.simulate({ people: { opinion }, ...ties, mechanisms, days, seed: 5 }).last("opinion");
    return [...last.keys()].filter((i) => last[i] !== opinion[i]);
  };

  test("one a day moves two people; on a network these two are tied", () => {
    const network = gs.ringLattice({ n: 20, k: 2 });
    expect(moved({ meetings: 1 })).toHaveLength(2);
    const [i, j] = moved({ meetings: 1 }, { network });
    expect([1, 19]).toContain(j! - i!);
  });

  test("all at once everybody meets one other, or as many as the ties allow", () => {
    expect(moved({ updating: "synchronous" })).toHaveLength(20);
    const star = gs.network(Array.from({ length: 19 }, (_, k): [number, number] => [0, k + 1]));
    expect(moved({ updating: "synchronous" }, { network: star })).toHaveLength(2);
  });

  test("all at once the same clusters come out, the mean where it was", () => {
    let held = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const opinion = uniform(1000, seed);
      const mechanisms = [gs.deffuant({ bound: 0.3, updating: "synchronous" })];
      const last = gs.simulate({ people: { opinion }, mechanisms, days: 150, seed, digest: false }).last("opinion");
      expect(Math.abs(mean(last) / mean(opinion) - 1)).toBeLessThan(1e-9);
      if (clusters(last, 0.02)[0]! >= 980) held++;
    }
    expect(held).toBeGreaterThanOrEqual(8);
  });

  test("a difference of exactly the bound moves nobody", () => {
    const options = { people: { opinion: [0, 0.5] }, days: 9, seed: 1 };
    const last = (bound: number) => gs.simulate({ ...options, mechanisms: [gs.deffuant({ bound })] }).last("opinion");
    expect([...last(0.5)]).toEqual([0, 0.5]);
    expect([...last(0.51)]).toEqual([0.25, 0.25]);
  });
});
