import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32 } from "./bind.ts";
import { type cultureOptions, cultureRule } from "./culture-rule.ts";

/** Culture: what is usual here follows slowly what colleagues are seen to do. */
export function culture(options: Values<typeof cultureOptions>): Mechanism {
  const { columns, gathers } = cultureRule;
  return {
    name: "culture",
    columns,
    gathers,
    initialize(world) {
      const norm = f32(world, "norm");
      const strength = world.strength;
      const shown = world.gathered.shown!;
      const pace = 1 - retention(options.halfLife);

      return {
        enter(_day, lo, hi) {
          norm.fill(0, lo, hi);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const total = strength[i]!;
            const share = total > 0 ? shown[i - lo]! / total : 0;
            norm[i] = norm[i]! + pace * (share - norm[i]!);
          }
        },
      };
    },
  };
}
