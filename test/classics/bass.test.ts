import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { error, mean, seeds } from "./support.ts";

describe("Bass 1969, p = .03 and q = .38", () => {
  const [p, q] = [0.03, 0.38];
  const market = { innovation: p, imitation: q };
  const options = { people: 1, mechanisms: [gs.bass({ ...market, form: "expected" })], days: 8, seed: 1 };
  const discrete = [
    ...gs
      .simulate({ ...options, probes: ["adopted"] })
      .probe("adopted")
      .subarray(1),
  ];

  test("20,000 people, each hearing of all others, follow the curve without luck, and stray as chance has it", () => {
    const n = 20_000;
    const runs = seeds(20).map((seed) => {
      const options = { people: n, mechanisms: [gs.bass(market)], days: 8, seed, probes: ["adopted"], digest: false };
      return gs.simulate(options).probe("adopted");
    });
    // the variance of one run, day by day
    let variance = 0;
    let before = 0;
    discrete.forEach((expected, k) => {
      const chance = p + q * before;
      variance = variance * (1 + q * (1 - before) - chance) ** 2 + (chance * (1 - chance) * (1 - before)) / n;
      before = expected;
      const shares = runs.map((share) => share[k + 1]);
      expect(Math.abs(mean(shares) - expected)).toBeLessThan(4 * Math.sqrt(variance / 20));
      const ratio = (error(shares) ** 2 * 20) / variance;
      expect(ratio).toBeGreaterThan(0.35);
      expect(ratio).toBeLessThan(2.2);
    });
  });
});

describe("Bass' rule on a network", () => {
  const days = 12;
  test("in expected form, on the complete graph of people who start alike, the share heard is the share there is", () => {
    const network = gs.completeGraph({ n: 50 });
    const mechanisms = [gs.bass({ form: "expected" })];
    const options = { mechanisms, days, seed: 1, probes: ["adopted"] };
    const tied = gs.simulate({ ...options, people: 50, network }).probe("adopted");
    const one = gs.simulate({ ...options, people: 1 }).probe("adopted");
    for (let day = 0; day <= days; day++) expect(Math.abs(tied[day]! - one[day]!)).toBeLessThan(1e-12);
  });

  test("who has no ties adopts of one's own accord alone", () => {
    const n = 20_000;
    const network = gs.network([[0, 1]], { n });
    const options = { people: n, network, mechanisms: [gs.bass()], days, seed: 1, probes: ["adopted"] };
    expect(Math.abs(gs.simulate(options).probe("adopted").at(-1)! - (1 - 0.97 ** days))).toBeLessThan(0.014);
  });

  test("one after the other, the second hears of the first on the same day", () => {
    const [p, q] = [0.03, 0.38];
    const share = (updating: gs.Updating) => {
      const mechanisms = [gs.bass({ innovation: p, imitation: q, updating, form: "expected" })];
      return gs.simulate({ people: 2, mechanisms, days: 1, seed: 1, probes: ["adopted"] }).probe("adopted")[1]!;
    };
    expect(Math.abs(share("synchronous") - p)).toBeLessThan(1e-15);
    expect(Math.abs(share("sequential") - (p + (q * p) / 4))).toBeLessThan(1e-15);
  });
});
