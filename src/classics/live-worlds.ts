/** Worlds of live ties: graphs of who would reach whom, one a draw of all luck, and how far a person reaches in them. */
import { luckOf, type PersonKeys } from "../core/luck.ts";
import type { Network } from "../people/network.ts";
import { chosenTie, isLive } from "./live-ties.ts";

/** Live ties of one world by the person who is listened to: j reaches listeners[offsets[j]] to listeners[offsets[j + 1] - 1]. */
export interface LiveWorld {
  readonly offsets: Int32Array;
  readonly listeners: Int32Array;
}

/** The live ties of the independent cascade under this seed. */
export function cascadeWorld(network: Network, people: PersonKeys, seed: string, probability: number): LiveWorld {
  const luck = luckOf(seed, people)("independentCascade/ties");
  const { neighbours } = network;
  return worldOf(network, (i, e) => isLive(network, luck, probability, e, neighbours[e]!, i));
}

/** The live ties of the linear threshold rule under this seed. */
export function thresholdWorld(network: Network, people: PersonKeys, seed: string): LiveWorld {
  const luck = luckOf(seed, people)("linearThreshold/ties");
  const { n, offsets, weights } = network;
  const chosen = Int32Array.from({ length: n }, (_, i) => {
    let strength = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) strength += weights[e]!;
    return chosenTie(network, luck, strength, i);
  });
  return worldOf(network, (i, e) => chosen[i] === e);
}

/** The ties that are live, turned round. */
function worldOf({ n, offsets: rows, neighbours }: Network, live: (i: number, e: number) => boolean): LiveWorld {
  const offsets = new Int32Array(n + 1);
  const kept: number[] = [];
  for (let i = 0; i < n; i++)
    for (let e = rows[i]!; e < rows[i + 1]!; e++) {
      if (!live(i, e)) continue;
      kept.push(i, neighbours[e]!);
      offsets[neighbours[e]! + 1]!++;
    }
  for (let j = 0; j < n; j++) offsets[j + 1]! += offsets[j]!;
  const next = offsets.slice(0, n);
  const listeners = new Int32Array(kept.length / 2);
  for (let k = 0; k < kept.length; k += 2) listeners[next[kept[k + 1]!]!++] = kept[k]!;
  return { offsets, listeners };
}

/** Counts whom a person would add to those reached in a world, and adds them where asked to. */
export type Reach = (world: LiveWorld, reached: Uint8Array, from: number, add: boolean) => number;

/** A reach for worlds of n people, with scratch of its own. */
export function reachOf(n: number): Reach {
  const stack = new Int32Array(n);
  const visit = new Int32Array(n);
  let round = 0;
  return ({ offsets, listeners }, reached, from, add) => {
    if (reached[from] === 1) return 0;
    round++;
    visit[from] = round;
    stack[0] = from;
    let [open, count] = [1, 0];
    while (open > 0) {
      const j = stack[--open]!;
      count++;
      if (add) reached[j] = 1;
      for (let e = offsets[j]!; e < offsets[j + 1]!; e++) {
        const i = listeners[e]!;
        if (visit[i] === round || reached[i] === 1) continue;
        visit[i] = round;
        stack[open++] = i;
      }
    }
    return count;
  };
}
