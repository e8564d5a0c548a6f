/** Zachary's karate club of 1977: 34 people from 0, 78 ties. */
import { type Network, networkOf } from "../people/network.ts";

const rows: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  [2, 3, 7, 13, 17, 19, 21, 30],
  [3, 7, 8, 9, 13, 27, 28, 32],
  [7, 12, 13],
  [6, 10],
  [6, 10, 16],
  [16],
  [],
  [30, 32, 33],
  [33],
  [],
  [],
  [],
  [33],
  [32, 33],
  [32, 33],
  [],
  [],
  [32, 33],
  [33],
  [32, 33],
  [],
  [32, 33],
  [25, 27, 29, 32, 33],
  [25, 27, 31],
  [31],
  [29, 33],
  [33],
  [31, 33],
  [32, 33],
  [32, 33],
  [32, 33],
  [33],
  [],
];

const karateEdges: readonly (readonly [number, number])[] = rows.flatMap((row, i) => row.map((j) => [i, j] as const));

export const karate: Network = networkOf(karateEdges);

/** The club after the split: 0 = with Mr. Hi, 1 = with the officers. */
export const karateClub: readonly number[] = rows.map((_, i) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].includes(i) ? 0 : 1,
);

/** The division of highest modularity (Brandes et al. 2008). */
export const karateOptimum: readonly number[] = rows.map((_, i) => {
  if ([0, 1, 2, 3, 7, 11, 12, 13, 17, 19, 21].includes(i)) return 0;
  if ([4, 5, 6, 10, 16].includes(i)) return 1;
  return [23, 24, 25, 27, 28, 31].includes(i) ? 2 : 3;
});
