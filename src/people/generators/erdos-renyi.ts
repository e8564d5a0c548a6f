/** The Erdos-Renyi graph: every pair is tied with the same probability. */
import { sequence } from "../../core/sequence.ts";
import { buildNetwork, type Network } from "../network.ts";
import { checks } from "./checks.ts";
import { drawPairs } from "./pairs.ts";
import { addTie, columnsOf, tieList } from "./tie-list.ts";

/**
 * A graph of n people in which each pair is tied with probability p, in O(people + ties).
 * Source: Gilbert 1959; Erdos & Renyi 1959.
 * @throws InputError where n is not whole from 1, or p not from 0 to 1
 * @example gs.tieCount(gs.erdosRenyi({ n: 100, p: 0.05 }, "1")); // 264
 */
export function erdosRenyi({ n, p }: { readonly n: number; readonly p: number }, seed: string | number): Network {
  checks().whole("n", n, 1).share("p", p).done();
  const ties = tieList(0);
  drawPairs(0, n, p, sequence(seed, "generators/erdosRenyi"), (i, j) => addTie(ties, i, j));
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], ...columnsOf(ties) });
}
