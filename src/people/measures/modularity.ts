/** Modularity: how much more weight lies inside communities than chance would put there. */
import { refuse } from "../../core/errors.ts";
import type { Network } from "../network.ts";
import { type Undirected, undirected } from "./undirected.ts";

/** Options of `modularity`. */
export interface ModularityOptions {
  /** Whether ties count by their weight; default true. */
  readonly weighted?: boolean;
  /** Above 1 smaller communities score higher, below 1 larger ones; above 0, default 1. */
  readonly resolution?: number;
}

/**
 * Modularity of a division into communities, on the undirected, layer-merged view: sum over
 * communities of inside / total - resolution * (strength / (2 total))^2; 0 where there are no ties.
 * Each person with a negative number is a community alone. Pure. Source: Newman & Girvan 2004.
 * @throws InputError where the membership is not of one whole number a person, or the resolution is not above 0
 * @example gs.modularity(gs.network([[0, 1], [2, 3]]), [0, 0, 1, 1]); // 0.5
 */
export function modularity(
  network: Network,
  membership: ArrayLike<number>,
  { weighted = true, resolution = 1 }: ModularityOptions = {},
): number {
  if (membership.length !== network.n)
    refuse("membership", `invalid: ${membership.length} numbers; expected ${network.n}, one a person`);
  if (!(resolution > 0)) refuse("resolution", `invalid ${resolution}; expected a number above 0`);
  return modularityOf(undirected(network, weighted), dense(membership), resolution);
}

/** The same on a view, for communities numbered from 0 to n - 1. */
export function modularityOf(view: Undirected, membership: Int32Array, resolution: number): number {
  const { n, offsets, neighbours, weights } = view;
  const strength = new Float64Array(n);
  let inside = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const c = membership[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      strength[c]! += weights[e]!;
      total += weights[e]!;
      if (membership[neighbours[e]!] === c) inside += weights[e]!;
    }
  }
  if (!(total > 0)) return 0;
  let expected = 0;
  for (let c = 0; c < n; c++) expected += (strength[c]! / total) * (strength[c]! / total);
  return inside / total - resolution * expected;
}

/** Any whole numbers, numbered anew from 0 in the order of first members; negative ones are alone. */
export function dense(membership: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  const out = new Int32Array(membership.length);
  let count = 0;
  for (let i = 0; i < membership.length; i++) {
    const c = membership[i]!;
    if (!Number.isInteger(c)) refuse(`membership[${i}]`, `invalid ${c}; expected a whole number`);
    const known = c < 0 ? undefined : numbers.get(c);
    if (known === undefined && c >= 0) numbers.set(c, count);
    out[i] = known ?? count++;
  }
  return out;
}
