/** The planted partition: groups with more ties inside than between them. */
import { sequence } from "../../core/sequence.ts";
import { buildNetwork, type Network } from "../network.ts";
import { checks } from "./checks.ts";
import { drawPairs } from "./pairs.ts";
import { addTie, columnsOf, tieList } from "./tie-list.ts";

/** Options of `plantedPartition`. */
export interface PlantedPartitionOptions {
  /** People, whole, from 1. */
  readonly n: number;
  /** Groups of equal size (but for one person), whole, from 1 to n; person i is in group floor(i * groups / n). */
  readonly groups: number;
  /** Probability of a tie inside a group, 0 to 1. */
  readonly inside: number;
  /** Probability of a tie between groups, 0 to 1. */
  readonly between: number;
}

/**
 * A planted partition: more ties inside groups than between them, in O(people + ties drawn). Source: Condon & Karp 2001.
 * @throws InputError with every option out of bounds
 * @example gs.louvain(gs.plantedPartition({ n: 100, groups: 4, inside: 0.3, between: 0.01 }, "1")).count; // 4
 */
export function plantedPartition(options: PlantedPartitionOptions, seed: string | number): Network {
  const { n, groups, inside, between } = options;
  checks().whole("n", n, 1).whole("groups", groups, 1, n).share("inside", inside).share("between", between).done();
  const random = sequence(seed, "generators/plantedPartition");
  const ties = tieList(0);
  const membership = plantedGroups(n, groups);
  for (let lo = 0, hi = 0; lo < n; lo = hi) {
    while (hi < n && membership[hi] === membership[lo]) hi++;
    drawPairs(lo, hi, inside, random, (i, j) => addTie(ties, i, j));
  }
  if (groups > 1)
    drawPairs(0, n, between, random, (i, j) => {
      if (membership[i] !== membership[j]) addTie(ties, i, j);
    });
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], ...columnsOf(ties) });
}

/** The group of each person in a planted partition. */
export function plantedGroups(n: number, groups: number): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => Math.floor((i * groups) / n));
}
