import { expect, test } from "vitest";
import { exposureTo } from "../../src/classics/exposure.ts";
import { listenersOf } from "../../src/classics/listeners.ts";
import type { World } from "../../src/engine/mechanism.ts";
import * as gs from "../../src/index.ts";

const draw = gs.sequence("exposure", "test");
const n = 60;
const edges: gs.Edge[] = [];
for (let k = 0; k < 240; k++) {
  const [i, j] = [draw.integer(n), draw.integer(n)];
  if (i !== j) edges.push([i, j, 0.1 + draw.uniform()]);
}

const whole = edges.map(([i, j, strength]) => [i, j, Math.ceil(strength * 3)] as gs.Edge);

test.each([
  ["mutual", false, edges],
  ["one-way", true, edges],
  ["mutual, whole", false, whole],
  ["one-way, whole", true, whole],
])("is the sum over %s ties, bit for bit, after any changes", (_, directed, ties) => {
  const network = gs.network(ties, { n, directed });
  const state = new Float64Array(n);
  const exposure = exposureTo({ n, network } as World, state);
  exposure.begin();
  for (let day = 0; day < 40; day++) {
    for (let k = 0; k < day % 7; k++) {
      const i = draw.integer(n);
      state[i] = day < 30 ? 1 - state[i]! : draw.uniform();
    }
    exposure.update();
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++)
        sum += network.weights[t]! * state[network.neighbours[t]!]!;
      expect(exposure.of[i]).toBe(sum);
    }
  }
  expect(state.some((value) => value > 0 && value < 1)).toBe(true);
});

test("listeners are the ties the other way round, with their strengths", () => {
  const network = gs.network(edges, { n, directed: true });
  const listeners = listenersOf(network);
  const ties = (of: gs.Network, swap: boolean): string[] => {
    const list: string[] = [];
    for (let i = 0; i < n; i++)
      for (let t = of.offsets[i]!; t < of.offsets[i + 1]!; t++) {
        const j = of.neighbours[t]!;
        list.push([swap ? j : i, swap ? i : j, of.weights[t]].join());
      }
    return list.sort();
  };
  expect(ties(listeners, true)).toEqual(ties(network, false));
  expect(listenersOf(gs.network(edges, { n })).offsets).toEqual(gs.network(edges, { n }).offsets);
});

test("a rewired network is heard anew", () => {
  const world = { n: 3, network: gs.network([[0, 1]], { n: 3 }) };
  const state = Float64Array.of(0, 1, 0);
  const exposure = exposureTo(world as World, state);
  exposure.begin();
  exposure.update();
  expect([...exposure.of]).toEqual([1, 0, 0]);
  world.network = gs.network([[2, 1]], { n: 3 });
  exposure.update();
  expect([...exposure.of]).toEqual([0, 0, 1]);
});
