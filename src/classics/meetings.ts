/** Who meets whom on a day: pairs drawn one after the other, or all at once. */
import type { Random } from "../core/luck.ts";
import type { World } from "../engine/mechanism.ts";
import { keyedOrder } from "../engine/order.ts";
import { isMixed } from "./columns.ts";

/** Calls `meet(i, j)` for every meeting of a day: i was drawn first, then j among those i listens to. */
export interface Meetings {
  /** `count` meetings of a random person with a random other, keyed by the day and the meeting's index; who has nobody meets nobody. */
  oneByOne(day: number, count: number, meet: (i: number, j: number) => void): void;
  /** Everybody meets at most one other: pairs made in a random order of the people, keyed by the day. */
  atOnce(day: number, meet: (i: number, j: number) => void): void;
}

/** The meetings of a rule in a world; where nobody is tied to anybody, everybody can meet everybody. */
export function meetingsOf(rule: string, world: World, random: Random): Meetings {
  const { n } = world;
  const luck = random(`${rule}/meetings`);
  const order = keyedOrder(n, random(`${rule}/order`));
  const paired = new Uint8Array(n);
  const open = new Int32Array(n);

  /** Meets a random one of those i listens to who are still free. */
  const pairUp = (i: number, day: number, meet: (i: number, j: number) => void): void => {
    const { offsets, neighbours } = world.network;
    if (paired[i] === 1) return;
    let free = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) if (paired[neighbours[e]!] === 0) open[free++] = neighbours[e]!;
    if (free === 0) return;
    const j = open[Math.floor(luck.at(i, day) * free)]!;
    paired[i] = 1;
    paired[j] = 1;
    meet(i, j);
  };

  return {
    oneByOne(day, count, meet) {
      const { offsets, neighbours } = world.network;
      const mixed = isMixed(world);
      if (n < 2) return;
      for (let k = 0; k < count; k++) {
        const i = Math.floor(luck.shared(day, 2 * k) * n);
        const u = luck.shared(day, 2 * k + 1);
        const from = offsets[i]!;
        const ties = offsets[i + 1]! - from;
        if (mixed) meet(i, (i + 1 + Math.floor(u * (n - 1))) % n);
        else if (ties > 0) meet(i, neighbours[from + Math.floor(u * ties)]!);
      }
    },
    atOnce(day, meet) {
      const people = order(day);
      if (isMixed(world)) {
        for (let k = 0; k + 1 < n; k += 2) meet(people[k]!, people[k + 1]!);
        return;
      }
      paired.fill(0);
      for (let k = 0; k < n; k++) pairUp(people[k]!, day, meet);
    },
  };
}
