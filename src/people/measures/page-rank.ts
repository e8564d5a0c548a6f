/** PageRank: who is listened to by people who are listened to. */
import { InputError, type Problem } from "../../core/errors.ts";
import type { Network } from "../network.ts";

/** Options of `pageRank`. */
export interface PageRankOptions {
  /** Share of the rank that follows ties, 0 (included) to 1 (excluded); default .85. */
  readonly alpha?: number;
  /** Whether rank is shared by the weight of ties; default true. */
  readonly weighted?: boolean;
  /** Stop when the ranks change by less than this in sum; above 0, default 1e-7. */
  readonly tolerance?: number;
}

/**
 * PageRank along the direction of listening: each person's rank flows to those he or she listens to
 * (both ways in undirected layers), layers merged. The ranks sum to 1; people who listen to nobody
 * share theirs with all. One number a person. Copies. Source: Brin & Page 1998.
 * @throws InputError with every option out of bounds
 * @example gs.pageRank(gs.network([[0, 1], [1, 2]])); // [0.257, 0.486, 0.257]
 */
export function pageRank(network: Network, options: PageRankOptions = {}): Float64Array {
  const { alpha = 0.85, weighted = true, tolerance = 1e-7 } = options;
  const problems: Problem[] = [];
  if (!(alpha >= 0 && alpha < 1)) problems.push({ path: "alpha", message: `invalid ${alpha}; expected 0 to below 1` });
  if (!(tolerance > 0))
    problems.push({ path: "tolerance", message: `invalid ${tolerance}; expected a number above 0` });
  if (problems.length > 0) throw new InputError(problems);
  const { n, offsets, neighbours, weights } = network;
  const shares = sharesOf(network, weighted);
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  // the change shrinks by alpha a round at least, so the number of rounds is bounded
  for (let change = 2, limit = 2; change >= tolerance && limit >= tolerance / 4; limit *= alpha) {
    let idle = 0;
    next.fill(0);
    for (let i = 0; i < n; i++) {
      const share = rank[i]! * shares[i]!;
      if (share === 0) idle += rank[i]!;
      else if (weighted)
        for (let e = offsets[i]!; e < offsets[i + 1]!; e++) next[neighbours[e]!]! += share * weights[e]!;
      else
        for (let e = offsets[i]!; e < offsets[i + 1]!; e++)
          if (e === offsets[i] || neighbours[e] !== neighbours[e - 1]) next[neighbours[e]!]! += share;
    }
    const base = (1 - alpha + alpha * idle) / n;
    change = 0;
    for (let i = 0; i < n; i++) {
      const r = base + alpha * next[i]!;
      change += Math.abs(r - rank[i]!);
      next[i] = r;
    }
    [rank, next] = [next, rank];
  }
  return rank;
}

/** One over the strength of what each person listens to; 0 for people who listen to nobody. */
function sharesOf({ n, offsets, neighbours, weights }: Network, weighted: boolean): Float64Array {
  const shares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (weighted) sum += weights[e]!;
      else if (e === offsets[i] || neighbours[e] !== neighbours[e - 1]) sum++;
    }
    shares[i] = sum > 0 ? 1 / sum : 0;
  }
  return shares;
}
