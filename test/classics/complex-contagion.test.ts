import { expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { sum } from "./support.ts";

test("one after the other, the same people of a ring adopt, sooner", () => {
  const adopted = Array.from({ length: 200 }, (_, i) => (i < 2 ? 1 : 0));
  const ring = { people: { adopted }, network: gs.ringLattice({ n: 200, k: 4 }), days: 300, seed: 1 };
  const until: gs.Until = ({ columns }) => sum(columns.adopted!) === 200;
  const run = (threshold: number) =>
    gs.simulate({ ...ring, mechanisms: [gs.complexContagion({ threshold, updating: "sequential" })], until });
  expect(sum(run(2).last("adopted"))).toBe(200);
  expect(run(2).days).toBeLessThan(80);
  expect(sum(run(3).last("adopted"))).toBe(2);
});

test("where everybody hears everybody, a threshold is a number of adopters", () => {
  const options = { people: 50, days: 3, seed: 1, probes: ["adopted"] };
  const share = (first: number, threshold: number): number[] => [
    ...gs.simulate({ ...options, mechanisms: [gs.complexContagion({ first, threshold })] }).probe("adopted"),
  ];
  expect(share(5, 5)).toEqual([0.1, 1, 1, 1]);
  expect(share(5, 6)).toEqual([0.1, 0.1, 0.1, 0.1]);
});
