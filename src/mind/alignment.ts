import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { type alignmentOptions, alignmentRule } from "./alignment-rule.ts";
import { f32, f64 } from "./bind.ts";
import { drawNormal } from "./draws.ts";
import type { Mind } from "./parts.ts";

/** The least that a leader stands behind the change: one over it is always a number. */
const LEAST = 0.01;

/** Alignment: how far the leaders above agree, as the harmonic mean down the line; the weakest link weighs most. */
export function alignment(options: Values<typeof alignmentOptions>, mind: Mind): Mechanism {
  return {
    name: "alignment",
    columns: alignmentRule.columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("alignment/traits");
      const stance = f32(world, "stance");
      const agreement = f64(world, "alignment");
      const bond = f64(world, "commitment");
      const bondAtStart = f32(world, "commitmentAtStart");
      const { spread, follow } = options;
      const atStart = mind.conditions.alignment;
      const order = new Int32Array(n);
      /** Row i, of a leader: the sum of 1 / l from the top down to i. */
      const inverse = new Float64Array(n);

      const standing = (i: number): number =>
        Math.max(LEAST, Math.min(1, stance[i]! + follow * (bond[i]! - bondAtStart[i]!)));

      return {
        start() {
          const { depth } = world.people;
          let deepest = 0;
          for (let i = 0; i < n; i++) deepest = Math.max(deepest, depth[i]!);
          const next = new Int32Array(deepest + 2);
          for (let i = 0; i < n; i++) next[depth[i]! + 1]!++;
          for (let d = 0; d < deepest; d++) next[d + 1]! += next[d]!;
          for (let i = 0; i < n; i++) order[next[depth[i]!]!++] = i;
        },
        enter(day, lo, hi) {
          drawNormal(traits, 0, stance, { day, lo, hi }, atStart, spread);
          for (let i = lo; i < hi; i++) {
            stance[i] = Math.max(LEAST, Math.min(1, stance[i]!));
            agreement[i] = atStart;
          }
        },
        before() {
          const { manager, depth, reports } = world.people;
          for (let k = 0; k < n; k++) {
            const i = order[k]!;
            const m = manager[i]!;
            agreement[i] = m < 0 ? standing(i) : depth[i]! / inverse[m]!;
            if (reports[i]! > 0) inverse[i] = (m < 0 ? 0 : inverse[m]!) + 1 / standing(i);
          }
        },
      };
    },
  };
}
