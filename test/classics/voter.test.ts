import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { error, mean, ofFirst, seeds, sum } from "./support.ts";

const agreed: gs.Until = ({ n, columns }) => [0, n].includes(sum(columns.opinion!));

describe("the voter model (Clifford and Sudbury 1973, Holley and Liggett 1975)", () => {
  test("where all meet all, 1 wins with its first share, after the expected number of meetings", () => {
    const [n, k] = [20, 6];
    // mean time to absorption of the chain k -> k + 1 and k -> k - 1, each with k (n - k) / (n (n - 1))
    const expected = sum(seeds(n - 1).map((j) => (Math.min(k, j) * (n - Math.max(k, j)) * (n - 1)) / (j * (n - j))));
    const mechanisms = [gs.voter({ meetings: 1 })];
    const options = { people: { opinion: ofFirst(n, k) }, mechanisms, days: 20_000, digest: false, until: agreed };
    const runs = seeds(800).map((seed) => gs.simulate({ ...options, seed }));
    const wins = runs.map((run) => run.last("opinion")[0]!);
    expect(Math.abs(mean(wins) - k / n)).toBeLessThan(4 * Math.sqrt(((k / n) * (1 - k / n)) / wins.length));
    const days = runs.map((run) => run.days);
    expect(Math.abs(mean(days) - expected)).toBeLessThan(4 * error(days));
    expect(error(days)).toBeLessThan(0.05 * expected);
  });

  test("all at once, the mean of 1 stays k / n on the complete graph, the chance that two differ falls by 1 - 1 / (n - 1)", () => {
    const [n, k, days] = [20, 6, 10];
    const options = { people: { opinion: ofFirst(n, k) }, mechanisms: [gs.voter({ updating: "synchronous" })], days };
    const shares = seeds(1500).map((seed) => mean(gs.simulate({ ...options, seed, digest: false }).last("opinion")));
    expect(Math.abs(mean(shares) - k / n)).toBeLessThan(4 * error(shares));
    // two people at random differ where the two whom they copy are two, and differ: these are a random pair too
    const same = (n - 2) / (n - 1) ** 2;
    const differ = ((2 * k * (n - k)) / (n * (n - 1))) * (1 - same) ** days;
    const found = shares.map((x) => (2 * x * (1 - x) * n) / (n - 1));
    expect(Math.abs(mean(found) - differ)).toBeLessThan(4 * error(found));
    expect(error(found)).toBeLessThan(0.02);
  });

  test.each(["sequential", "synchronous"] as const)(
    "on a ring lattice all agree in the end, %s, as often on 1 as on 0",
    (updating) => {
      const network = gs.ringLattice({ n: 30, k: 4 });
      const options = { people: { opinion: ofFirst(30, 15) }, network, mechanisms: [gs.voter({ updating })] };
      const wins = seeds(300).map((seed) => {
        const run = gs.simulate({ ...options, days: 5000, seed, until: agreed, digest: false });
        expect(run.days).toBeLessThan(5000);
        return run.last("opinion")[0]!;
      });
      expect(Math.abs(mean(wins) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / wins.length));
    },
  );

  test("opinions where none are given are 1 with the chance given, else 0", () => {
    const drawn = gs
      .simulate({ people: 10_000, mechanisms: [gs.voter({ share: 0.2 })], days: 0, seed: 1 })
      .last("opinion");
    expect(new Set(drawn)).toEqual(new Set([0, 1]));
    expect(Math.abs(mean(drawn) - 0.2)).toBeLessThan(0.016);
  });
});
