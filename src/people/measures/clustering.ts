/** Clustering: how often two people tied to the same person are tied to one another. */
import type { Network } from "../network.ts";
import { undirected } from "./undirected.ts";

/** Local clustering of everybody and its mean. */
export interface Clustering {
  /** Share of the pairs of neighbours that are tied; 0 for people with fewer than two neighbours. */
  readonly local: Float64Array;
  /** Mean over all people, those with fewer than two neighbours included. */
  readonly mean: number;
}

/**
 * Local clustering on the undirected, layer-merged view, unweighted; 0 for people with fewer than two
 * neighbours, who count in the mean. One number a person. Copies. Source: Watts & Strogatz 1998.
 * @example gs.clustering(gs.network([[0, 1], [1, 2], [2, 0], [2, 3]])).local; // [1, 1, 0.333, 0]
 */
export function clustering(network: Network): Clustering {
  const { triangles, degree } = trianglesOf(network);
  const local = Float64Array.from(triangles, (t, i) =>
    degree[i]! > 1 ? (2 * t) / (degree[i]! * (degree[i]! - 1)) : 0,
  );
  let sum = 0;
  for (let i = 0; i < local.length; i++) sum += local[i]!;
  return Object.freeze({ local, mean: sum / local.length });
}

/**
 * Transitivity: three times the triangles over the pairs of ties that share a person, on the
 * undirected, layer-merged view, unweighted; 0 where there is no such pair. Pure.
 * @example gs.transitivity(gs.network([[0, 1], [1, 2], [2, 0], [2, 3]])); // 0.6
 */
export function transitivity(network: Network): number {
  const { triangles, degree } = trianglesOf(network);
  let closed = 0;
  let pairs = 0;
  for (let i = 0; i < degree.length; i++) {
    closed += triangles[i]!;
    pairs += (degree[i]! * (degree[i]! - 1)) / 2;
  }
  return pairs > 0 ? closed / pairs : 0;
}

/**
 * Triangles of each person. Each tie points from its less to its better connected end; a triangle is
 * then met once, at its least connected corner: O(ties^1.5) at worst (Chiba & Nishizeki 1985).
 */
function trianglesOf(network: Network): { triangles: Float64Array; degree: Int32Array } {
  const { n, offsets, neighbours } = undirected(network, false);
  const degree = new Int32Array(n);
  for (let i = 0; i < n; i++) degree[i] = offsets[i + 1]! - offsets[i]!;
  const starts = new Int32Array(n + 1);
  const up = new Int32Array(neighbours.length >> 1);
  let to = 0;
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = neighbours[e]!;
      if (degree[j]! > degree[i]! || (degree[j] === degree[i] && j > i)) up[to++] = j;
    }
    starts[i + 1] = to;
  }
  const triangles = new Float64Array(n);
  const seen = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++) seen[up[e]!] = i;
    for (let e = starts[i]!; e < starts[i + 1]!; e++) {
      const j = up[e]!;
      for (let f = starts[j]!; f < starts[j + 1]!; f++) {
        const k = up[f]!;
        if (seen[k] !== i) continue;
        triangles[i]!++;
        triangles[j]!++;
        triangles[k]!++;
      }
    }
  }
  return { triangles, degree };
}
