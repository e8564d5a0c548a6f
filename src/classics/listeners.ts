import type { Network } from "../people/network.ts";

/** The network the other way round: row j lists those who listen to j. The same one where all ties are mutual. */
export function listenersOf(network: Network): Network {
  if (network.layers.every(({ directed }) => !directed)) return network;
  const { n, offsets: from, neighbours: heard } = network;
  const ties = heard.length;
  const offsets = new Int32Array(n + 1);
  for (let t = 0; t < ties; t++) offsets[heard[t]! + 1]!++;
  for (let j = 0; j < n; j++) offsets[j + 1]! += offsets[j]!;
  const at = offsets.slice();
  const neighbours = new Int32Array(ties);
  const weights = network.weights.slice();
  const layer = new Uint8Array(ties);
  for (let i = 0; i < n; i++)
    for (let t = from[i]!; t < from[i + 1]!; t++) {
      const to = at[heard[t]!]!++;
      neighbours[to] = i;
      weights[to] = network.weights[t]!;
      layer[to] = network.layer[t]!;
    }
  return { ...network, offsets, neighbours, weights, layer };
}
