/** Live ties: all the luck of a cascade drawn at once, so that a world is a graph of who would reach whom. */
import type { Luck } from "../core/luck.ts";
import type { Network } from "../people/network.ts";

/** Whether j, once reached, reaches i over entry e of the row of i: with probability * strength, once and for all. */
export function isLive(
  { weights, layer }: Network,
  luck: Luck,
  probability: number,
  e: number,
  j: number,
  i: number,
): boolean {
  return luck.pair(j, i, 0, layer[e]!) < probability * weights[e]!;
}

/** What the influence of ties on one person adds up to divides it, where that is above 1. */
export const divisor = (strength: number): number => Math.max(1, strength);

/** The entry of the one tie over which i can be reached, each with its influence as chance; -1 where none. */
export function chosenTie({ offsets, weights }: Network, luck: Luck, strength: number, i: number): number {
  let left = luck.at(i, 0) * divisor(strength);
  for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
    left -= weights[e]!;
    if (left < 0) return e;
  }
  return -1;
}
