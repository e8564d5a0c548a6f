import type { World } from "../engine/mechanism.ts";
import type { Network } from "../people/network.ts";
import { listenersOf } from "./listeners.ts";

/** For a state of 0 or 1: what each person hears of it, brought up to date for those alone around whom it changed. */
export interface Exposure {
  /** Row i: sum over the ties of i of strength times the state of the neighbour, as of the last `update`. */
  readonly of: Float64Array;
  /** Forgets everything; reads the network of the run. */
  begin(): void;
  /** Once a day: reads the state; `skip` names people whose exposure nobody will ask for any more. */
  update(skip?: (i: number) => boolean): void;
}

/**
 * An active set: a day costs a look at each person's state, and work only around those whose state has
 * changed. The sums are those of a gather, bit for bit: where all strengths are whole numbers, what has
 * changed is added or taken away, which is exact; else each sum is added up anew, in the order of its ties.
 */
export function exposureTo(world: World, state: Float64Array): Exposure {
  const { n } = world;
  const of = new Float64Array(n);
  const was = new Float64Array(n);
  const touched = new Uint8Array(n);
  const list = new Int32Array(n);
  let listeners = world.network;
  let known: Network | null = null;
  let whole = false;

  const begin = (): void => {
    of.fill(0);
    was.fill(0);
    if (known !== world.network) {
      listeners = listenersOf(world.network);
      whole = world.network.weights.every((strength) => Number.isInteger(strength));
    }
    known = world.network;
  };

  /** False where a state turned out not to be a whole number either: then all is added up anew from now on. */
  const addChanges = (): boolean => {
    const { offsets, neighbours, weights } = listeners;
    for (let j = 0; j < n; j++) {
      const change = state[j]! - was[j]!;
      if (change === 0) continue;
      if (!Number.isInteger(change)) {
        was.fill(Number.NaN);
        return false;
      }
      was[j] = state[j]!;
      for (let t = offsets[j]!; t < offsets[j + 1]!; t++) of[neighbours[t]!]! += weights[t]! * change;
    }
    return true;
  };

  return {
    of,
    begin,
    update(skip) {
      if (known !== world.network) begin();
      whole &&= addChanges();
      if (whole) return;
      const { offsets, neighbours, weights } = world.network;
      const [P, J] = [listeners.offsets, listeners.neighbours];
      let count = 0;
      for (let j = 0; j < n; j++) {
        if (state[j] === was[j]) continue;
        was[j] = state[j]!;
        for (let t = P[j]!; t < P[j + 1]!; t++) {
          const i = J[t]!;
          if (touched[i] === 1 || skip?.(i)) continue;
          touched[i] = 1;
          list[count++] = i;
        }
      }
      for (let k = 0; k < count; k++) {
        const i = list[k]!;
        touched[i] = 0;
        let sum = 0;
        for (let t = offsets[i]!; t < offsets[i + 1]!; t++) sum += weights[t]! * state[neighbours[t]!]!;
        of[i] = sum;
      }
    },
  };
}
