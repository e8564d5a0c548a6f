/** Components: groups of people who can reach one another over ties. */
import type { Network } from "../network.ts";
import { undirected } from "./undirected.ts";

/** The components of a network. */
export interface Components {
  /** Component of each person, numbered in the order of their first members. */
  readonly membership: Int32Array;
  /** People in each component. */
  readonly sizes: Int32Array;
}

/**
 * Connected components of the undirected, layer-merged view, in O(people + ties). Copies.
 * @example components(networkOf([[0, 1]], { n: 3 })).sizes // 2, 1
 */
export function components(network: Network): Components {
  const { n, offsets, neighbours } = undirected(network, false);
  const membership = new Int32Array(n).fill(-1);
  const sizes: number[] = [];
  const queue = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    if (membership[start] !== -1) continue;
    const c = sizes.length;
    let tail = 0;
    queue[tail++] = start;
    membership[start] = c;
    for (let head = 0; head < tail; head++) {
      const i = queue[head]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const j = neighbours[e]!;
        if (membership[j] !== -1) continue;
        membership[j] = c;
        queue[tail++] = j;
      }
    }
    sizes.push(tail);
  }
  return Object.freeze({ membership, sizes: Int32Array.from(sizes) });
}
