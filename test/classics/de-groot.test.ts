import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { influence, mean, uniform } from "./support.ts";

const converse = (W: number[][], opinion: number[], days: number, updating?: gs.Updating, seed = 1): gs.Run => {
  const { network, self } = influence(W);
  const mechanisms = [gs.deGroot(updating ? { updating } : {})];
  return gs.simulate({ people: { opinion, self }, network, mechanisms, days, seed, probes: ["opinion"] });
};
const turns = [
  [0, 1],
  [1, 0],
];

describe("two people who only listen to each other", () => {
  test("one after the other they agree on the first day, on the opinion of whoever comes second", () => {
    const seeds = Array.from({ length: 400 }, (_, seed) => seed);
    const agreed = seeds.map((seed) => converse(turns, [1, 0], 1, "sequential", seed).last("opinion"));
    for (const [a, b] of agreed) expect(a).toBe(b);
    expect(Math.abs(agreed.filter(([a]) => a === 1).length - 200)).toBeLessThan(40);
  });
});

describe("DeGroot's rule where everybody hears everybody", () => {
  const n = 40;
  const opinion = uniform(n, 1);
  const network = gs.completeGraph({ n });
  const run = (updating: gs.Updating, ties: { network?: gs.Network }): Float64Array =>
    gs
      .simulate({ people: { opinion }, ...ties, mechanisms: [gs.deGroot({ self: 3, updating })], days: 3, seed: 4 })
      .last("opinion");

  test.each(["synchronous", "sequential"] as const)("is that of the complete graph, %s", (updating) => {
    const [mixed, complete] = [run(updating, {}), run(updating, { network })];
    for (let i = 0; i < n; i++) expect(Math.abs(mixed[i]! - complete[i]!)).toBeLessThan(1e-13);
  });

  test("keeps the mean, all at once; one day goes to (2 x + 40 mean) / 42", () => {
    const options = { people: { opinion }, mechanisms: [gs.deGroot({ self: 3 })], days: 1, seed: 1 };
    const last = gs.simulate(options).last("opinion");
    opinion.forEach((x, i) => {
      expect(Math.abs(last[i]! - (2 * x + n * mean(opinion)) / 42)).toBeLessThan(1e-13);
    });
  });

  test("moves nobody who gives weight to nobody", () => {
    const options = { people: { opinion: [0.2, 0.7, 0.4] }, network: gs.network([[0, 1]], { n: 3 }), days: 1, seed: 1 };
    expect(gs.simulate({ ...options, mechanisms: [gs.deGroot({ self: 0 })] }).last("opinion")).toEqual(
      Float64Array.of(0.7, 0.2, 0.4),
    );
  });
});
