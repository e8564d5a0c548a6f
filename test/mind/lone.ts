/** A mind with nothing beside the one rule under test, and a company of people tied each to each. */

import type { Mind } from "../../src/mind/parts.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";
import { buildPopulation, type Organisation } from "../../src/people/population.ts";

/** Tells a rule that of all others only those given are on, with these options. */
export function loneMind(options: Readonly<Record<string, Readonly<Record<string, number>>>> = {}): Mind {
  return {
    conditions: {
      lived: 0.6,
      alignment: 0.8,
      consent: 0.6,
      participation: 0,
      mandate: 0,
      mandateFirst: 1,
      mandateLast: 10_000,
      supportLast: 0,
    },
    inbox: { posts: [] },
    on: (rule) => rule in options,
    option: (rule, name, whenOff) => options[rule]?.[name] ?? whenOff,
  };
}

/** Everybody tied to everybody, by ties of one strength. */
export function complete(n: number, weight: number = 1): Network {
  const offsets = Int32Array.from({ length: n + 1 }, (_, i) => i * (n - 1));
  const neighbours = new Int32Array(n * (n - 1));
  for (let i = 0, t = 0; i < n; i++) for (let j = 0; j < n; j++) if (j !== i) neighbours[t++] = j;
  const weights = new Float32Array(neighbours.length).fill(weight);
  const layers = [{ name: "work", directed: false }];
  return { n, layers, offsets, neighbours, weights, layer: new Uint8Array(neighbours.length) };
}

/** People without ties; those who follow the first have it for a manager where it is said. */
export function alone(n: number, led = false): Organisation {
  const manager = Int32Array.from({ length: n }, (_, i) => (led && i > 0 ? 0 : -1));
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  return { people, network: buildNetwork({ n, layers: [{ name: "work", directed: false }], source: [], target: [] }) };
}
