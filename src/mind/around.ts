/** What the people somebody is tied to prefer, summed anew only where one of them has changed. */
import type { World } from "../engine/mechanism.ts";
import type { Network } from "../people/network.ts";

/** Sums over ties of strength * choice, kept up to date by being told of changes. */
export interface Around {
  /** 1 where somebody's sum is out of date: a person he or she is tied to has changed, or the ties have. */
  readonly stale: Uint8Array;
  /** Forgets everything: for the beginning of a run. */
  forget(): void;
  /**
   * Once a day, before the first sum: notices another network and every change since the day before; sets
   * `due` to 1 for whoever has changed, and for all where the network has.
   */
  look(due: Uint8Array): void;
  /** The choice of j has changed. */
  changed(j: number): void;
  /** The sum of person i, in the order of the ties, as it is by now. */
  sum(i: number): number;
}

/** Keeps the sums of one world; `choice` is a column of it. */
export function createAround(world: World, choice: Float64Array): Around {
  const { n } = world;
  const stale = new Uint8Array(n).fill(1);
  const sums = new Float64Array(n);
  const seen = new Float64Array(n);
  let network: Network | undefined;
  // Who listens to j: from[j] (included) to from[j + 1] (excluded) of `listeners`.
  const from = new Int32Array(n + 1);
  let listeners = new Int32Array(0);

  const turnRound = ({ offsets, neighbours }: Network): void => {
    if (listeners.length !== neighbours.length) listeners = new Int32Array(neighbours.length);
    from.fill(0);
    for (let t = 0; t < neighbours.length; t++) from[neighbours[t]! + 1]!++;
    for (let j = 0; j < n; j++) from[j + 1]! += from[j]!;
    const next = from.slice(0, n);
    for (let i = 0; i < n; i++)
      for (let t = offsets[i]!; t < offsets[i + 1]!; t++) listeners[next[neighbours[t]!]!++] = i;
  };
  const changed = (j: number): void => {
    seen[j] = choice[j]!;
    for (let t = from[j]!; t < from[j + 1]!; t++) stale[listeners[t]!] = 1;
  };

  return {
    stale,
    changed,
    forget() {
      network = undefined;
    },
    look(due) {
      if (network === world.network) {
        for (let j = 0; j < n; j++) {
          if (choice[j] === seen[j]) continue;
          changed(j);
          due[j] = 1;
        }
        return;
      }
      network = world.network;
      turnRound(network);
      seen.set(choice);
      stale.fill(1);
      due.fill(1);
    },
    sum(i) {
      if (stale[i] === 0) return sums[i]!;
      const { offsets, neighbours, weights } = network!;
      let sum = 0;
      for (let t = offsets[i]!; t < offsets[i + 1]!; t++) sum += weights[t]! * choice[neighbours[t]!]!;
      sums[i] = sum;
      stale[i] = 0;
      return sum;
    },
  };
}
