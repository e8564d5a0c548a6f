/** The order in which a sequential mechanism visits people: random, keyed by mechanism, person and day. */
import type { Luck } from "../core/luck.ts";

/** Gives the order of a day. The array is the same every time; its content changes. */
export type Order = (day: number) => Int32Array;

/**
 * Sorts the people by their draw of the day (32 of its bits; ties by index, which is by key), so
 * that two people keep their order whoever else there is. Three or four stable counting passes: O(n).
 */
export function keyedOrder(n: number, luck: Luck): Order {
  const draws = new Float64Array(n);
  let keys = new Uint32Array(n);
  let keysTo = new Uint32Array(n);
  const order = new Int32Array(n);
  const spare = new Int32Array(n);
  const bits = n > 4096 ? 11 : 8;
  const mask = (1 << bits) - 1;
  const counts = new Int32Array(mask + 2);
  return (day) => {
    luck.fill(draws, 0, n, day);
    for (let i = 0; i < n; i++) {
      keys[i] = Math.floor(draws[i]! * 4294967296);
      order[i] = i;
    }
    let from = order;
    let to = spare;
    for (let shift = 0; shift < 32; shift += bits) {
      counts.fill(0);
      for (let k = 0; k < n; k++) counts[((keys[k]! >>> shift) & mask) + 1]!++;
      for (let c = 0; c <= mask; c++) counts[c + 1]! += counts[c]!;
      for (let k = 0; k < n; k++) {
        const at = counts[(keys[k]! >>> shift) & mask]!++;
        keysTo[at] = keys[k]!;
        to[at] = from[k]!;
      }
      [keys, keysTo] = [keysTo, keys];
      [from, to] = [to, from];
    }
    return from;
  };
}
