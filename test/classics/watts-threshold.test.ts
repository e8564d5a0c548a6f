import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { mean, poisson } from "./support.ts";

/** The share that is active in the end, some random people being so at the start. */
function cascade(network: gs.Network, first: number, seed: string): number {
  const mechanisms = [gs.wattsThreshold({ first })];
  const until = gs.still("active");
  return mean(
    gs.simulate({ people: network.n, network, mechanisms, days: 1000, seed, digest: false, until }).last("active"),
  );
}

describe("Watts 2002, thresholds of .18", () => {
  /** z times the chance that a neighbour has few enough other ties to be moved by one alone. */
  const vulnerable = (z: number, most: number): number => {
    let [term, sum] = [Math.exp(-z), 0];
    for (let k = 0; k <= most; term *= z / ++k) sum += term;
    return z * sum;
  };
  const root = (most: number, low: number, high: number): number => {
    const rising = vulnerable(low, most) < 1;
    let [a, b] = [low, high];
    for (let k = 0; k < 60; k++) {
      const z = (a + b) / 2;
      if (vulnerable(z, most) < 1 === rising) a = z;
      else b = z;
    }
    return a;
  };

  test.each([
    [4, 1.0207, 5.7647],
    [3, 1.1141, 3.8631],
    [5, 1.0037, 7.4771],
  ])("people of up to %i ties are vulnerable: cascades between %f and %f ties a person", (ties, low, high) => {
    expect(Math.abs(root(ties - 1, 0.5, 2) - low)).toBeLessThan(1e-3);
    expect(Math.abs(root(ties - 1, 2, 12) - high)).toBeLessThan(1e-3);
  });

  test.each([
    [0.8, 0],
    [1.5, 0.57],
    [3, 0.88],
    [5, 0.73],
    [7, 0],
    [9, 0],
  ])("10,000 people with %f ties each: one person moves a tenth of all with probability %f", (z, expected) => {
    // 4 graphs of 25 trials stray by .05 (the mean of 64 such graphs is .544, .889 and .688): 8, where it is not 0
    const graphs = expected === 0 ? 4 : 8;
    let large = 0;
    for (let graph = 1; graph <= graphs; graph++) {
      const network = poisson(10_000, z, graph);
      for (let k = 0; k < 25; k++) if (cascade(network, 1, `${graph}/${k}`) > 0.1) large++;
    }
    if (expected === 0) expect(large).toBe(0);
    else expect(Math.abs(large / (25 * graphs) - expected)).toBeLessThan(0.12);
  });
});

describe("Gleeson and Cahalane 2007, one person in a hundred active at the start", () => {
  // at 8 ties a person, one in sixty graphs of 5,000 does not cascade (nor does it in a simulation of
  // plain arrays and Math.random): a size at which chance plays no part takes the place of 5,000
  test.each([
    [1.5, 0.591, 5000, 0.03],
    [3, 0.941, 5000, 0.02],
    [5, 0.993, 5000, 0.02],
    [8, 1, 20_000, 0.02],
  ])("with %f ties each the share %f is active in the end", (z, expected, n, tolerance) => {
    const shares = [1, 2, 3, 4, 5, 6].map((seed) => cascade(poisson(n, z, seed), n / 100, `${seed}`));
    expect(Math.abs(mean(shares) - expected)).toBeLessThan(tolerance);
  });
});

describe("Watts' rule", () => {
  const end = (updating: gs.Updating, ties: { network?: gs.Network }, seed: number): number[] => {
    const options = { people: 300, ...ties, days: 300, seed, until: gs.still("active") };
    return [...gs.simulate({ ...options, mechanisms: [gs.wattsThreshold({ first: 9, updating })] }).last("active")];
  };

  test("wins over the same people all at once and one after the other, since nobody turns back", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const network = poisson(300, 4, seed);
      expect(end("sequential", { network }, seed)).toEqual(end("synchronous", { network }, seed));
    }
  });

  test("where everybody hears everybody, is that of the complete graph", () => {
    const network = gs.completeGraph({ n: 300 });
    for (const updating of ["synchronous", "sequential"] as const) {
      for (const share of [0.05, 0.1]) {
        const run = (ties: { network?: gs.Network }) =>
          gs.simulate({
            people: { threshold: Array.from({ length: 300 }, (_, i) => share * ((i % 7) / 6)) },
            ...ties,
            mechanisms: [gs.wattsThreshold({ updating })],
            days: 2,
            seed: 1,
          });
        expect(run({}).last("active")).toEqual(run({ network }).last("active"));
      }
    }
  });

  test("moves nobody without neighbours, not even with a threshold of 0", () => {
    const people = { active: [1, 0, 0], threshold: [0, 0, 0] };
    const options = { people, network: gs.network([[0, 1]], { n: 3 }), days: 5, seed: 1 };
    expect([...gs.simulate({ ...options, mechanisms: [gs.wattsThreshold()] }).last("active")]).toEqual([1, 1, 0]);
  });
});
