/** Whom a person talks to: a memory, per tie, of who has had a turn, and the choice of the next. */
import type { World } from "../engine/mechanism.ts";
import type { Network } from "../people/network.ts";

/** How convincing, or how easily convinced, j is for i. */
export type Appeal = (i: number, j: number) => number;

/** The memory of one world, and its questions. */
export interface Partners {
  /** Forgets all turns. */
  forget(): void;
  /** Forgets the turns of these people, lo (included) to hi (excluded), and those that others gave them. */
  forgetPeople(lo: number, hi: number): void;
  /**
   * The next partner of i, whose turn is noted; -1 where there is none: not yet had a turn first (when all
   * have, they begin anew), then the same choice (or another, where `same` is 0), then the highest appeal,
   * then the first in the row of i. `gone[j]` above 0: j is not there.
   */
  next(i: number, choice: Float64Array, same: 0 | 1, gone: Int32Array, appeal: Appeal): number;
}

const sameTies = (a: Network, b: Network): boolean => equal(a.offsets, b.offsets) && equal(a.neighbours, b.neighbours);

function equal(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let t = 0; t < a.length; t++) if (a[t] !== b[t]) return false;
  return true;
}

/** The memory of a world, empty. It follows the network of the world: other ties, another memory; other strengths, the same. */
export function createPartners(world: World): Partners {
  let network: Network | undefined;
  let had = new Uint8Array(0);

  const follow = (): Network => {
    const now = world.network;
    if (now === network) return now;
    if (!network || !sameTies(now, network)) {
      if (had.length === now.neighbours.length) had.fill(0);
      else had = new Uint8Array(now.neighbours.length);
    }
    network = now;
    return now;
  };

  return {
    forget() {
      follow();
      had.fill(0);
    },
    forgetPeople(lo, hi) {
      const { offsets, neighbours, layers } = follow();
      had.fill(0, offsets[lo]!, offsets[hi]!);
      const forgetIn = (row: number): void => {
        for (let t = offsets[row]!; t < offsets[row + 1]!; t++)
          if (neighbours[t]! >= lo && neighbours[t]! < hi) had[t] = 0;
      };
      // Where all ties are mutual, those tied to a newcomer stand in the newcomer's own row.
      if (layers.some(({ directed }) => directed)) for (let i = 0; i < world.n; i++) forgetIn(i);
      else for (let t = offsets[lo]!; t < offsets[hi]!; t++) forgetIn(neighbours[t]!);
    },
    next(i, choice, same, gone, appeal) {
      const { offsets, neighbours } = follow();
      const lo = offsets[i]!;
      const hi = offsets[i + 1]!;
      let best = -1;
      let bestRank = -1;
      let bestAppeal = 0;
      for (let t = lo; t < hi; t++) {
        const j = neighbours[t]!;
        if (gone[j]! > 0) continue;
        const fits = (choice[i] === choice[j] ? 1 : 0) === same;
        const rank = (had[t] === 0 ? 2 : 0) + (fits ? 1 : 0);
        if (rank < bestRank) continue;
        const value = appeal(i, j);
        if (rank === bestRank && !(value > bestAppeal)) continue;
        best = j;
        bestRank = rank;
        bestAppeal = value;
      }
      if (best < 0) return -1;
      if (bestRank < 2) had.fill(0, lo, hi);
      for (let t = lo; t < hi; t++) if (neighbours[t] === best) had[t] = 1;
      return best;
    },
  };
}
