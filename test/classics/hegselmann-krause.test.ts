import { expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { clusters, uniform } from "./support.ts";

const agreements = (bound: number, ties: { network?: gs.Network }): number => {
  let count = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const options = { people: { opinion: uniform(600, seed) }, ...ties, days: 200, seed, digest: false };
    const until = gs.still("opinion", 1e-12);
    const run = gs.simulate({ ...options, mechanisms: [gs.hegselmannKrause({ bound })], until });
    if (clusters(run.last("opinion"), 0.001).length === 1) count++;
  }
  return count;
};

test("Hegselmann and Krause 2002: on the complete graph 600 people agree within .27, and do not within .15", () => {
  const network = gs.completeGraph({ n: 600 });
  expect(agreements(0.15, { network })).toBeLessThanOrEqual(1);
  expect(agreements(0.27, { network })).toBeGreaterThanOrEqual(7);
});

test.each(["synchronous", "sequential"] as const)(
  "without ties a day is that of the complete graph, %s",
  (updating) => {
    const opinion = uniform(60, 2);
    const run = (ties: { network?: gs.Network }): Float64Array => {
      const mechanisms = [gs.hegselmannKrause({ bound: 0.2, updating })];
      return gs.simulate({ people: { opinion }, ...ties, mechanisms, days: 3, seed: 4 }).last("opinion");
    };
    const [mixed, complete] = [run({}), run({ network: gs.completeGraph({ n: 60 }) })];
    for (let i = 0; i < 60; i++) expect(Math.abs(mixed[i]! - complete[i]!)).toBeLessThan(1e-13);
  },
);

test("four people: a difference of exactly the bound counts, ties count by their strength", () => {
  const options = { people: { opinion: [0, 0.25, 0.5, 1] }, days: 1, seed: 1 };
  const mechanisms = [gs.hegselmannKrause({ bound: 0.25 })];
  expect([...gs.simulate({ ...options, mechanisms }).last("opinion")]).toEqual([0.125, 0.25, 0.375, 1]);
  const network = gs.network([[0, 1, 3]], { n: 4 });
  expect([...gs.simulate({ ...options, network, mechanisms }).last("opinion")]).toEqual([0.1875, 0.0625, 0.5, 1]);
});
