/** New ties between people who had none: how a social space changes a network. */
import { type Network, networkOfRows } from "../people/network.ts";

/** Strength of a new tie: half that of a tie at work. */
const STRENGTH = 0.5;

/** Whether either of two people listens to the other, in any layer. Pure. */
export function areTied(network: Network, i: number, j: number): boolean {
  return listens(network, i, j) || listens(network, j, i);
}

/** Whether j stands in row i: by halves, as rows ascend. */
function listens({ offsets, neighbours }: Network, i: number, j: number): boolean {
  let lo = offsets[i]!;
  let hi = offsets[i + 1]!;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (neighbours[middle]! < j) lo = middle + 1;
    else hi = middle;
  }
  return lo < offsets[i + 1]! && neighbours[lo] === j;
}

/**
 * The network with ties of strength .5 in its layer "informal", or else its last, between source[k] and target[k], each
 * written in both rows even where that layer is directed: people who met listen to each other. The
 * pairs must be different people without a tie, each pair once. One pass over all ties; copies.
 * @example
 * const firm = gs.network([[0, 1]], { n: 3 });
 * withTies(firm, [0], [2]).neighbours; // [1, 2, 0, 0]
 */
export function withTies(network: Network, source: readonly number[], target: readonly number[]): Network {
  const { n, layers } = network;
  const informal = layers.findIndex(({ name }) => name === "informal");
  const met = informal >= 0 ? informal : layers.length - 1;
  const offsets = new Int32Array(n + 1);
  for (let k = 0; k < source.length; k++) {
    offsets[source[k]! + 1]!++;
    offsets[target[k]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]! + network.offsets[i + 1]! - network.offsets[i]!;
  const room = offsets[n]!;
  const neighbours = new Int32Array(room);
  const weights = network.weights instanceof Float64Array ? new Float64Array(room) : new Float32Array(room);
  const layer = new Uint8Array(room);
  const end = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const from = network.offsets[i]!;
    const to = network.offsets[i + 1]!;
    neighbours.set(network.neighbours.subarray(from, to), offsets[i]!);
    weights.set(network.weights.subarray(from, to), offsets[i]!);
    layer.set(network.layer.subarray(from, to), offsets[i]!);
    end[i] = offsets[i]! + to - from;
  }
  const insert = (i: number, j: number): void => {
    let at = end[i]!++;
    for (; at > offsets[i]! && neighbours[at - 1]! > j; at--) {
      neighbours[at] = neighbours[at - 1]!;
      weights[at] = weights[at - 1]!;
      layer[at] = layer[at - 1]!;
    }
    neighbours[at] = j;
    weights[at] = STRENGTH;
    layer[at] = met;
  };
  for (let k = 0; k < source.length; k++) {
    insert(source[k]!, target[k]!);
    insert(target[k]!, source[k]!);
  }
  return networkOfRows(n, layers, { offsets, neighbours, weights, layer });
}
