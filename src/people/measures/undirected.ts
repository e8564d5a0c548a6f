/**
 * The view on which most measures are defined: layers merged, directions dropped. Two people have
 * one tie however many entries link them; its weight is the sum over layers, and for directed layers
 * over both directions.
 */
import type { Network } from "../network.ts";

/** Rows of the view: symmetric, neighbours ascending, each once. Arrays are not to be changed. */
export interface Undirected {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

/** Merges layers and directions in O(people + ties). Copies what changes; where `weighted` is false all weights are 1. */
export function undirected(network: Network, weighted = true): Undirected {
  const { n, layers } = network;
  const someDirected = layers.some((layer) => layer.directed);
  const view = someDirected ? withListeners(network) : layers.length > 1 ? merged(network) : alone(network);
  if (!weighted) view.weights.fill(1);
  return { n, ...view };
}

type Rows = Omit<Undirected, "n">;

function alone({ offsets, neighbours, weights }: Network): Rows {
  return { offsets, neighbours, weights: Float64Array.from(weights) };
}

/** Undirected layers: entries of the same neighbour stand beside one another. */
function merged({ n, offsets, neighbours, weights }: Network): Rows {
  const ends = new Int32Array(n + 1);
  const who = new Int32Array(neighbours.length);
  const sum = new Float64Array(neighbours.length);
  let to = 0;
  for (let i = 0; i < n; i++) {
    let last = -1;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      if (j !== last) who[to++] = last = j;
      sum[to - 1]! += weights[e]!;
    }
    ends[i + 1] = to;
  }
  return { offsets: ends, neighbours: who.subarray(0, to), weights: sum.subarray(0, to) };
}

/** Directed layers: each row is merged with the row of those who listen to the person. */
function withListeners({ n, layers, offsets, neighbours, weights, layer }: Network): Rows {
  const directed = Uint8Array.from(layers, (l) => (l.directed ? 1 : 0));
  const starts = new Int32Array(n + 1);
  for (let e = 0; e < neighbours.length; e++) if (directed[layer[e]!]) starts[neighbours[e]! + 1]!++;
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const at = starts.slice(0, n);
  const listeners = new Int32Array(starts[n]!);
  const strengths = new Float64Array(starts[n]!);
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (!directed[layer[e]!]) continue;
      const to = at[neighbours[e]!]!++;
      listeners[to] = i;
      strengths[to] = weights[e]!;
    }
  const ends = new Int32Array(n + 1);
  const who = new Int32Array(neighbours.length + listeners.length);
  const sum = new Float64Array(who.length);
  let to = 0;
  for (let i = 0; i < n; i++) {
    let e = offsets[i]!;
    let f = starts[i]!;
    while (e < offsets[i + 1]! || f < starts[i + 1]!) {
      const ahead = e < offsets[i + 1]! ? neighbours[e]! : n;
      const j = Math.min(ahead, f < starts[i + 1]! ? listeners[f]! : n);
      // each direction is added up by itself, so that the tie weighs the same from both ends
      let both = 0;
      let listens = 0;
      let heard = 0;
      for (; e < offsets[i + 1]! && neighbours[e] === j; e++)
        if (directed[layer[e]!]) listens += weights[e]!;
        else both += weights[e]!;
      for (; f < starts[i + 1]! && listeners[f] === j; f++) heard += strengths[f]!;
      who[to] = j;
      sum[to++] = both + (listens + heard);
    }
    ends[i + 1] = to;
  }
  return { offsets: ends, neighbours: who.subarray(0, to), weights: sum.subarray(0, to) };
}
