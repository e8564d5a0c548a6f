/** Rows in order: neighbours ascending, then layers; entries of the same pair and layer become one tie. */
import { refuse } from "../core/errors.ts";

/** The rows of a network. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly weights: Float32Array | Float64Array;
  readonly layer: Uint8Array;
}

/** Rows up to this long are sorted by insertion. */
const SHORT = 40;

/**
 * Sorts every row by neighbour, layer and weight, and adds the weights of entries alike in the first
 * two, in that order, so that the order given does not matter. Mutates its arrays and returns them,
 * cut to length. @throws InputError where weights add up to infinity
 */
export function tidyRows(rows: Rows): Rows {
  const { offsets, neighbours, weights, layer } = rows;
  const n = offsets.length - 1;
  let to = 0;
  let start = 0;
  for (let i = 0; i < n; i++) {
    const end = offsets[i + 1]!;
    if (end - start > SHORT) sortLong(rows, start, end);
    else sortShort(neighbours, weights, layer, start, end);
    for (let e = start; e < end; ) {
      const j = neighbours[e]!;
      const l = layer[e]!;
      let sum = weights[e++]!;
      if (e < end && neighbours[e] === j && layer[e] === l) {
        while (e < end && neighbours[e] === j && layer[e] === l) sum += weights[e++]!;
        if (!(Math.fround(sum) < Infinity))
          refuse("weight", `invalid: the weights of ${i} and ${j} add up to infinity`);
      }
      neighbours[to] = j;
      weights[to] = sum;
      layer[to++] = l;
    }
    start = end;
    offsets[i + 1] = to;
  }
  return cutRows(rows, to);
}

/** The rows without what comes after entry `to`. Copies where that frees much memory. */
export function cutRows(rows: Rows, to: number): Rows {
  const { offsets, neighbours, weights, layer } = rows;
  if (to === neighbours.length) return rows;
  // a few entries too many are cheaper kept out of sight than copied away
  const cut = to > 0.95 * neighbours.length ? "subarray" : "slice";
  return { offsets, neighbours: neighbours[cut](0, to), weights: weights[cut](0, to), layer: layer[cut](0, to) };
}

/** Insertion: the quickest for a dozen entries. */
function sortShort(
  neighbours: Int32Array,
  weights: Rows["weights"],
  layer: Uint8Array,
  start: number,
  end: number,
): void {
  for (let e = start + 1; e < end; e++) {
    const j = neighbours[e]!;
    if (neighbours[e - 1]! < j) continue;
    const l = layer[e]!;
    const w = weights[e]!;
    let at = e;
    for (; at > start; at--) {
      const k = neighbours[at - 1]!;
      if (k < j || (k === j && (layer[at - 1]! < l || (layer[at - 1] === l && weights[at - 1]! <= w)))) break;
      neighbours[at] = k;
      layer[at] = layer[at - 1]!;
      weights[at] = weights[at - 1]!;
    }
    neighbours[at] = j;
    layer[at] = l;
    weights[at] = w;
  }
}

/** By an index, for people with very many ties. */
function sortLong({ neighbours, weights, layer }: Rows, start: number, end: number): void {
  const who = neighbours.slice(start, end);
  const strength = weights.slice(start, end);
  const kind = layer.slice(start, end);
  const order = Int32Array.from(who, (_, k) => k);
  order.sort((a, b) => who[a]! - who[b]! || kind[a]! - kind[b]! || strength[a]! - strength[b]!);
  for (let k = 0; k < order.length; k++) {
    neighbours[start + k] = who[order[k]!]!;
    weights[start + k] = strength[order[k]!]!;
    layer[start + k] = kind[order[k]!]!;
  }
}
