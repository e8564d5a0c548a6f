/** The ring lattice: people in a circle, each tied to the nearest on both sides. */
import { buildNetwork, type Network } from "../network.ts";
import { checks } from "./checks.ts";
import { addTie, columnsOf, type TieList, tieList } from "./tie-list.ts";

/**
 * A ring of n people, each tied to the k nearest, half of them on each side; k even, from 0 to n - 1.
 * Clustering is 3 (k - 2) / (4 (k - 1)) where k is below 2 n / 3.
 * @throws InputError where n is not whole from 1, or k not even or out of bounds
 * @example gs.clustering(gs.ringLattice({ n: 10, k: 4 })).mean; // 0.5
 */
export function ringLattice({ n, k }: { readonly n: number; readonly k: number }): Network {
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], ...columnsOf(ringTies(n, k)) });
}

/** The ties of the ring: those at distance 1 first, each from i to i + distance. */
export function ringTies(n: number, k: number): TieList {
  checks()
    .whole("n", n, 1)
    .whole("k", k, 0, Math.max(0, n - 1))
    .even("k", k)
    .done();
  const ties = tieList((n * k) / 2);
  for (let distance = 1; distance <= k / 2; distance++) for (let i = 0; i < n; i++) addTie(ties, i, (i + distance) % n);
  return ties;
}
