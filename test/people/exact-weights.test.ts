import { expect, test } from "vitest";
import { layerOf, networkOf } from "../../src/people/network.ts";

test("weights given by hand are kept exactly, in 32 bits where these hold them", () => {
  expect(networkOf([[0, 1, 0.5]]).weights).toEqual(Float32Array.of(0.5, 0.5));
  const network = networkOf(
    [
      [0, 2, 1 / 3],
      [1, 0, 0.1],
      [0, 1, 0.25],
      [0, 1, 0.2],
    ],
    { directed: true },
  );
  expect(network.weights).toEqual(Float64Array.of(0.2 + 0.25, 1 / 3, 0.1));
  expect(layerOf(network, "tie").weights).toEqual(network.weights);
});

test("long rows keep them too", () => {
  const weights = Array.from({ length: 99 }, (_, j) => 1 / (j + 3));
  const edges = weights.map((weight, j) => ({ source: 0, target: j + 1, weight })).reverse();
  expect([...networkOf(edges, { directed: true }).weights]).toEqual(weights);
});
