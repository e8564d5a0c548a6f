/** The complete graph: everybody is tied to everybody. */
import type { Network } from "../network.ts";
import { checks } from "./checks.ts";
import { erdosRenyi } from "./erdos-renyi.ts";

/**
 * All n (n - 1) / 2 ties among n people, from 1 to 20,000.
 * @throws InputError where n is out of bounds
 * @example gs.tieCount(gs.completeGraph({ n: 4 })); // 6
 */
export function completeGraph({ n }: { readonly n: number }): Network {
  checks().whole("n", n, 1, 20_000).done();
  return erdosRenyi({ n, p: 1 }, "");
}
