/** Social spaces: now and then mixed groups meet, moods meet with them, and some stay in touch. */
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, i32, scratch } from "./bind.ts";
import { areTied, withTies } from "./new-ties.ts";
import { type spacesOptions, spacesRule } from "./spaces-rule.ts";

/** A last group smaller than this joins the one before it. */
const SMALLEST = 12;

/** Spaces: on set days people of all parts meet in groups; the mood of a group mixes, and new ties stay. */
export function spaces(options: Values<typeof spacesOptions>): Mechanism {
  return {
    name: "spaces",
    columns: spacesRule.columns,
    initialize(world, random) {
      const n = world.n;
      const come = random("spaces/come");
      const order = random("spaces/order");
      const luck = random("spaces/tie");
      const uniform = scratch(world);
      const { block } = world;
      const valence = f64(world, "valence");
      const attitude = f64(world, "attitude");
      const away = i32(world, "away");
      const { every, share, size, keep, contagion } = options;
      const turn = new Float64Array(n);

      /** Those who come on this day, in the order in which they are seated. */
      const guests = (day: number): Int32Array => {
        const all = new Int32Array(n);
        let count = 0;
        for (let lo = 0; lo < n; lo += block) {
          const hi = Math.min(lo + block, n);
          come.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) if (away[i] === 0 && uniform[i - lo]! < share) all[count++] = i;
        }
        const some = all.subarray(0, count);
        for (const i of some) turn[i] = order.at(i, day);
        return some.sort((i, j) => turn[i]! - turn[j]! || i - j);
      };

      const mix = (group: Int32Array): void => {
        let sum = 0;
        for (const i of group) sum += valence[i]!;
        const mean = sum / group.length;
        const reach = Math.min(1, contagion * (group.length - 1));
        for (const i of group) valence[i] = valence[i]! + reach * (mean - valence[i]!);
      };

      return {
        before(day) {
          if (day % every !== 0) return;
          const some = guests(day);
          const { network } = world;
          const source: number[] = [];
          const target: number[] = [];
          for (let lo = 0; lo < some.length; ) {
            const hi = some.length - lo - size < SMALLEST ? some.length : lo + size;
            const group = some.subarray(lo, hi);
            lo = hi;
            if (group.length < 2) continue;
            mix(group);
            const seats = Int32Array.from(group).sort();
            for (let a = 0; a < seats.length; a++) {
              const i = seats[a]!;
              for (let b = a + 1; b < seats.length; b++) {
                const j = seats[b]!;
                const likely = keep * (1 - Math.abs(attitude[i]! - attitude[j]!) / 2);
                if (!(luck.pair(i, j, day) < likely) || areTied(network, i, j)) continue;
                source.push(i);
                target.push(j);
              }
            }
          }
          if (source.length > 0) world.rewire(withTies(network, source, target));
        },
      };
    },
  };
}
