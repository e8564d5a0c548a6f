import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { mean, poisson, seeds, sum } from "./support.ts";

/** z = 1 - (1 - first) exp(-R0 z), by bisection. */
const finalSize = (R0: number, first: number): number => {
  let [low, high] = [1e-6, 1];
  for (let k = 0; k < 60; k++) {
    const z = (low + high) / 2;
    if (1 - (1 - first) * Math.exp(-R0 * z) > z) low = z;
    else high = z;
  }
  return low;
};
const over: gs.Until = ({ columns }) => sum(columns.infected!) === 0;
const size = (rule: gs.Mechanism, people: number, seed: number, ties: { network?: gs.Network } = {}): number => {
  const options = { people, ...ties, mechanisms: [rule], days: 3000, seed, until: over, digest: false };
  return mean(gs.simulate(options).last("recovered"));
};

describe("the final size of an epidemic (Kermack and McKendrick 1927)", () => {
  test("does not depend on how long one is ill, nor on the order of the day, where R0 stays", () => {
    const [n, R0, recovery] = [5000, 2, 0.2];
    // somebody ill for T days fails to infect with (1 - b)^T: their mean is 1 - R0 / n
    const infection = (R0 / n) * recovery;
    for (const updating of ["synchronous", "sequential"] as const) {
      const rule = gs.sir({ infection, recovery, first: 50, updating });
      expect(Math.abs(mean(seeds(5).map((seed) => size(rule, n, seed))) - 0.8002)).toBeLessThan(0.02);
    }
  });
});

describe("an epidemic on a random graph of 6 ties a person (Newman 2002)", () => {
  const n = 10_000;
  const ill = (infection: number): number[] =>
    seeds(6).map((seed) =>
      size(gs.sir({ infection, recovery: 1, first: 100 }), n, seed, { network: poisson(n, 6, seed) }),
    );

  test("stays small below the threshold <k> / (<k^2> - <k>), and reaches 1 - .99 exp(-z T S) above", () => {
    const degrees = gs.degree(poisson(n, 6, 1));
    const square = mean(degrees.map((k) => k * k));
    expect(Math.abs(mean(degrees) / (square - mean(degrees)) - 1 / 6)).toBeLessThan(0.005);
    expect(mean(ill(0.08))).toBeLessThan(0.03);
    for (const transmission of [0.25, 0.3, 0.5])
      expect(Math.abs(mean(ill(transmission)) - finalSize(6 * transmission, 0.01))).toBeLessThan(0.02);
  });
});

test("people given as immune are not infected, and infect nobody", () => {
  const people = { infected: [1, 0, 0, 0], recovered: [0, 1, 0, 0] };
  const network = gs.network([
    [0, 1],
    [1, 2],
    [0, 3],
  ]);
  const run = gs.simulate({ people, network, mechanisms: [gs.sir({ infection: 1, recovery: 1 })], days: 3, seed: 1 });
  expect([...run.last("recovered")]).toEqual([1, 1, 0, 1]);
});

test("an infection over one tie passes with the chance given; ties of strength 2 count twice", () => {
  const pairs = 20_000;
  const share = (strength: number): number => {
    const edges = Array.from({ length: pairs }, (_, k): gs.Edge => [2 * k, 2 * k + 1, strength]);
    const infected = Array.from({ length: 2 * pairs }, (_, i) => (i % 2 === 0 ? 1 : 0));
    const mechanisms = [gs.sir({ infection: 0.3, recovery: 1 })];
    const run = gs.simulate({ people: { infected }, network: gs.network(edges), mechanisms, days: 1, seed: 1 });
    return sum(run.last("infected")) / pairs;
  };
  expect(Math.abs(share(1) - 0.3)).toBeLessThan(0.013);
  expect(Math.abs(share(2) - 0.51)).toBeLessThan(0.015);
});
