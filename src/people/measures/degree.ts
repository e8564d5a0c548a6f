/** Degree: how many people each person is tied to. */
import type { Network } from "../network.ts";
import { undirected } from "./undirected.ts";

/**
 * Number of different people tied to each person, on the undirected, layer-merged view;
 * one number a person. Copies.
 * @example gs.degree(gs.network([[0, 1], [1, 2]])); // [1, 2, 1]
 */
export function degree(network: Network): Int32Array {
  const { n, offsets } = undirected(network, false);
  const out = new Int32Array(n);
  for (let i = 0; i < n; i++) out[i] = offsets[i + 1]! - offsets[i]!;
  return out;
}
