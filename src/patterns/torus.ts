/** A square sheet of people, each tied to the eight around, its borders joined, and what swaps of ties make of it. */
import { sequence } from "../core/sequence.ts";
import { type Network, networkOf } from "../people/network.ts";

const SIDE = 50;

const at = (x: number, y: number): number => ((x + SIDE) % SIDE) * SIDE + ((y + SIDE) % SIDE);
const cells = [...Array(SIDE * SIDE).keys()].map((c): [number, number] => [Math.floor(c / SIDE), c % SIDE]);
const steps: readonly [number, number][] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
];
const ties = cells.flatMap(([x, y]) => steps.map(([dx, dy]): [number, number] => [at(x, y), at(x + dx, y + dy)]));

/** Somebody in the middle and the eight around. */
export const middle: readonly number[] = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => at(25 + dx, 25 + dy)));

/** 50 by 50 people; each tie swaps, with probability p, its second end with that of a random other tie: degrees stay. */
export function rewiredTorus(p: number, seed: number): Network {
  const random = sequence(seed, "swaps");
  const swapped = ties.map(([i, j]): [number, number] => [i, j]);
  const key = (i: number, j: number): number => Math.min(i, j) * SIDE * SIDE + Math.max(i, j);
  const tied = new Set(swapped.map(([i, j]) => key(i, j)));
  for (const tie of swapped) {
    if (random.uniform() >= p) continue;
    const other = swapped[random.integer(swapped.length)]!;
    const [a, b] = tie;
    const [c, d] = other;
    if (a === d || c === b || tied.has(key(a, d)) || tied.has(key(c, b))) continue;
    for (const [i, j] of [tie, other]) tied.delete(key(i, j));
    tie[1] = d;
    other[1] = b;
    for (const [i, j] of [tie, other]) tied.add(key(i, j));
  }
  return networkOf(swapped);
}
