/** Choosing each of many pairs with the same small probability, without looking at all of them. */
import { log } from "../../core/numbers.ts";
import type { Sequence } from "../../core/sequence.ts";

/**
 * Calls `take(i, j)` for each pair lo <= j < i < hi that is drawn with probability p, in ascending
 * order of i, then j; O(hi - lo + pairs taken). Source: Batagelj & Brandes 2005.
 */
export function drawPairs(
  lo: number,
  hi: number,
  p: number,
  random: Sequence,
  take: (i: number, j: number) => void,
): void {
  if (!(p > 0)) return;
  const scale = p < 1 ? 1 / log(1 - p) : 0;
  let i = lo + 1;
  let j = lo - 1;
  while (i < hi) {
    // the number of pairs passed over is geometric
    j += 1 + (p < 1 ? Math.floor(log(1 - random.uniform()) * scale) : 0);
    while (j >= i && i < hi) {
      j -= i - lo;
      i++;
    }
    if (i < hi) take(i, j);
  }
}
