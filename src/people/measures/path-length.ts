/** Path length: how many ties lie between two people. */
import type { Network } from "../network.ts";
import { type SearchOptions, sources } from "./sources.ts";
import { undirected } from "./undirected.ts";

/** Distances between people, in ties. */
export interface PathLength {
  /** Mean shortest distance over ordered pairs that can reach one another; null where there is none. */
  readonly mean: number | null;
  /** Standard error of the mean from sampling; 0 where exact. */
  readonly standardError: number;
  /** Longest shortest distance met; where sampled, a lower bound of the diameter. */
  readonly longest: number;
  /** Share of the ordered pairs that can reach one another; 1 for one person alone. */
  readonly connected: number;
  /** False where it is an estimate from a sample. */
  readonly exact: boolean;
}

/**
 * Mean path length on the undirected, layer-merged view, unweighted. Exact up to `exactUpTo` people;
 * above, a ratio estimate from a sample of sources with its standard error (Cochran 1977, 6.4). Pure.
 * @throws InputError where an option is out of bounds
 * @example gs.pathLength(gs.network([[0, 1], [1, 2]])).mean; // 1.333
 */
export function pathLength(network: Network, options: SearchOptions = {}): PathLength {
  const { n, offsets, neighbours } = undirected(network, false);
  const from = sources(n, "pathLength", options);
  const sums = new Float64Array(from.length);
  const reached = new Float64Array(from.length);
  const distance = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  let longest = 0;
  for (let k = 0; k < from.length; k++) {
    let tail = 0;
    queue[tail++] = from[k]!;
    distance[from[k]!] = 0;
    for (let head = 0; head < tail; head++) {
      const i = queue[head]!;
      const d = distance[i]! + 1;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (distance[j] !== -1) continue;
        distance[j] = d;
        sums[k]! += d;
        queue[tail++] = j;
      }
    }
    longest = Math.max(longest, distance[queue[tail - 1]!]!);
    reached[k] = tail - 1;
    for (let e = 0; e < tail; e++) distance[queue[e]!] = -1;
  }
  const s = from.length;
  let sum = 0;
  let pairs = 0;
  for (let k = 0; k < s; k++) {
    sum += sums[k]!;
    pairs += reached[k]!;
  }
  const exact = s === n;
  const mean = pairs > 0 ? sum / pairs : null;
  let squares = 0;
  if (!exact && mean !== null)
    for (let k = 0; k < s; k++) squares += (sums[k]! - mean * reached[k]!) * (sums[k]! - mean * reached[k]!);
  const standardError = exact || mean === null ? 0 : Math.sqrt(((1 - s / n) * s * squares) / (s - 1)) / pairs;
  return Object.freeze({ mean, standardError, longest, connected: n > 1 ? pairs / (s * (n - 1)) : 1, exact });
}
