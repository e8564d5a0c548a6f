import type { Network } from "../people/network.ts";

/**
 * The ties among people who consent: all a campaign may see of who talks with whom. The layer named
 * `hidden` (the reporting line, which the organisation chart shows anyway) is left out where there
 * are others, so that communities can be found that the chart does not show. Copies.
 */
export function contactsAmong(network: Network, consents: (i: number) => boolean, hidden = "reporting"): Network {
  const { n, offsets, neighbours, weights, layer, layers } = network;
  const skip = layers.length > 1 ? layers.findIndex(({ name }) => name === hidden) : -1;
  const agrees = new Uint8Array(n);
  for (let i = 0; i < n; i++) agrees[i] = consents(i) ? 1 : 0;
  const starts = new Int32Array(n + 1);
  const kept = new Int32Array(neighbours.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (agrees[i] === 1)
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++)
        if (agrees[neighbours[e]!] === 1 && layer[e] !== skip) kept[count++] = e;
    starts[i + 1] = count;
  }
  const ties = { neighbours: new Int32Array(count), weights: new Float32Array(count), layer: new Uint8Array(count) };
  for (let e = 0; e < count; e++) {
    ties.neighbours[e] = neighbours[kept[e]!]!;
    ties.weights[e] = weights[kept[e]!]!;
    ties.layer[e] = layer[kept[e]!]!;
  }
  return { n, layers, offsets: starts, ...ties };
}
