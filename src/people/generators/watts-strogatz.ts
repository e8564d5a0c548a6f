/** The Watts-Strogatz graph: a ring lattice some of whose ties lead anywhere. */
import { sequence } from "../../core/sequence.ts";
import { buildNetwork, type Network } from "../network.ts";
import { checks } from "./checks.ts";
import { pairSet } from "./pair-set.ts";
import { ringTies } from "./ring-lattice.ts";
import { columnsOf } from "./tie-list.ts";

/** Options of `wattsStrogatz`. */
export interface WattsStrogatzOptions {
  /** People, whole, from 1. */
  readonly n: number;
  /** Ties of each person in the ring, even, from 0 to n - 1. */
  readonly k: number;
  /** Probability that a tie is rewired, 0 to 1. */
  readonly p: number;
}

/**
 * A small world: each tie of the ring keeps its first end and gets, with probability p, a second one
 * drawn among people not yet tied to the first. Source: Watts & Strogatz 1998.
 * @throws InputError with every option out of bounds
 * @example gs.tieCount(gs.wattsStrogatz({ n: 100, k: 6, p: 0.1 }, "1")); // 300
 */
export function wattsStrogatz({ n, k, p }: WattsStrogatzOptions, seed: string | number): Network {
  checks().share("p", p).done();
  const ties = ringTies(n, k);
  const random = sequence(seed, "generators/wattsStrogatz");
  const tied = pairSet(n, 2 * ties.length);
  const degree = new Int32Array(n);
  for (let e = 0; e < ties.length; e++) {
    tied.add(ties.source[e]!, ties.target[e]!);
    degree[ties.source[e]!]!++;
    degree[ties.target[e]!]!++;
  }
  for (let e = 0; e < ties.length; e++) {
    const i = ties.source[e]!;
    if (!(random.uniform() < p) || degree[i]! >= n - 1) continue;
    let j = random.integer(n);
    while (j === i || tied.has(i, j)) j = random.integer(n);
    tied.remove(i, ties.target[e]!);
    tied.add(i, j);
    degree[ties.target[e]!]!--;
    degree[j]!++;
    ties.target[e] = j;
  }
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], ...columnsOf(ties) });
}
