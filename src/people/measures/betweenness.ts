/** Betweenness: on how many shortest paths between others a person lies. */
import type { Network } from "../network.ts";
import { type SearchOptions, sources } from "./sources.ts";
import { undirected } from "./undirected.ts";

/** Betweenness of everybody. */
export interface Betweenness {
  /** Share of the shortest paths between all pairs of others that lead through the person, 0 to 1. */
  readonly values: Float64Array;
  /** Standard error of each value from sampling; all 0 where exact. */
  readonly standardErrors: Float64Array;
  /** False where it is an estimate from a sample. */
  readonly exact: boolean;
}

/**
 * Betweenness on the undirected, layer-merged view, unweighted, divided by the number of pairs of
 * others, (n - 1)(n - 2) / 2. Exact up to `exactUpTo` people; above, from a sample of sources, with a
 * standard error. O(people * ties) where exact. Pure. Sources: Brandes 2001; Brandes & Pich 2007.
 * @throws InputError where an option is out of bounds
 * @example gs.betweenness(gs.network([[0, 1], [1, 2]])).values; // [0, 1, 0]
 */
export function betweenness(network: Network, options: SearchOptions = {}): Betweenness {
  const { n, offsets, neighbours } = undirected(network, false);
  const from = sources(n, "betweenness", options);
  const sums = new Float64Array(n);
  const squares = new Float64Array(n);
  const distance = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const queue = new Int32Array(n);
  const exact = from.length === n;
  for (let k = 0; k < from.length; k++) {
    const source = from[k]!;
    let tail = 0;
    queue[tail++] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < tail; head++) {
      const i = queue[head]!;
      const d = distance[i]! + 1;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (distance[j] === -1) {
          distance[j] = d;
          queue[tail++] = j;
        }
        if (distance[j] === d) paths[j]! += paths[i]!;
      }
    }
    // back from the farthest: each person hands its dependency to those one step nearer
    for (let at = tail - 1; at > 0; at--) {
      const i = queue[at]!;
      const share = (1 + dependency[i]!) / paths[i]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (distance[j] === distance[i]! - 1) dependency[j]! += paths[j]! * share;
      }
      sums[i]! += dependency[i]!;
      if (!exact) squares[i]! += dependency[i]! * dependency[i]!;
    }
    for (let at = 0; at < tail; at++) {
      const i = queue[at]!;
      distance[i] = -1;
      paths[i] = 0;
      dependency[i] = 0;
    }
  }
  return Object.freeze({ ...estimate(sums, squares, from.length), exact });
}

/** Scales sums over s sources to all n; the error is that of a mean sampled without replacement. */
function estimate(sums: Float64Array, squares: Float64Array, s: number): Omit<Betweenness, "exact"> {
  const n = sums.length;
  const scale = n > 2 ? n / ((n - 1) * (n - 2)) : 0;
  const values = Float64Array.from(sums, (sum) => (sum / s) * scale);
  const standardErrors = new Float64Array(n);
  if (s < n)
    for (let i = 0; i < n; i++) {
      const variance = Math.max(0, squares[i]! - (sums[i]! * sums[i]!) / s) / (s - 1);
      standardErrors[i] = Math.sqrt((variance * (1 - s / n)) / s) * scale;
    }
  return { values, standardErrors };
}
