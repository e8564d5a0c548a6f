/** Numbers of ties to strengths in (0, 2], each by itself: no tie rescales another, so a part of an organisation is read as if alone. */
import { log } from "../../core/numbers.ts";
import type { TieKind } from "./options.ts";

/** The rule of each kind, for the account. */
export const WEIGHT_RULES: Readonly<Record<TieKind, string>> = {
  strength: "strength: 2 w / (1 + w) for a weight w, so that 1 stays 1 and no tie is stronger than 2",
  count: "count: 2 L / (1 + L) with L = log2(1 + count), so that a count of 1 is 1 and no tie is stronger than 2",
  rank: "rank, reversed: 2 / (1 + rank), so that rank 1 is the strongest, with strength 1",
  negative: "negative: carries no influence, left out of the network",
};

/**
 * Strength of each number by the rule of its kind, which looks at nothing but the number: larger weights and
 * counts are stronger, larger ranks weaker; 0 where there is no tie (negative kinds, numbers not above 0, and
 * what 32 bits do not hold). Copies.
 */
export function strengthsOf(weights: readonly number[], as: TieKind): Float64Array {
  return Float64Array.from(weights, (weight) => {
    if (as === "negative" || !(weight > 0)) return 0;
    const strength = as === "rank" ? 2 / (1 + weight) : bounded(as === "count" ? doublings(weight) : weight);
    return Math.fround(strength) > 0 ? strength : 0;
  });
}

/** 2 x / (1 + x) without overflow: 1 at 1, below 2 everywhere. */
function bounded(x: number): number {
  return 2 * (x / (1 + x));
}

const LOG2 = log(2);

/** log2(1 + count), exact to the last digits for small counts also. */
function doublings(count: number): number {
  const more = 1 + count;
  return more === 1 ? count / LOG2 : (log(more) / LOG2) * (count / (more - 1));
}
