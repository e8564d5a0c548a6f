import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta } from "./draws.ts";
import { type readinessOptions, readinessRule } from "./readiness-rule.ts";

/** Readiness: the five beliefs as one number, and attitude follows it, slowly in people who resist change. */
export function readiness(options: Values<typeof readinessOptions>): Mechanism {
  return {
    name: "readiness",
    columns: readinessRule.columns,
    initialize(world, random) {
      const traits = random("readiness/traits");
      const ready = f64(world, "readiness");
      const resistance = f32(world, "resistanceToChange");
      const attitude = f64(world, "attitude");
      const needed = f64(world, "discrepancy");
      const right = f64(world, "appropriateness");
      const able = f64(world, "efficacy");
      const backed = f64(world, "principalSupport");
      const worth = f64(world, "personalValence");
      const { discrepancy, appropriateness, efficacy, principalSupport, personalValence, pull, brake } = options;
      const weights = discrepancy + appropriateness + efficacy + principalSupport + personalValence;

      const readinessOf = (i: number): number =>
        (discrepancy * needed[i]! +
          appropriateness * right[i]! +
          efficacy * able[i]! +
          principalSupport * backed[i]! +
          personalValence * worth[i]!) /
        weights;

      return {
        enter(day, lo, hi) {
          drawBeta(traits, 0, resistance, { day, lo, hi }, 4, 4);
          for (let i = lo; i < hi; i++) ready[i] = readinessOf(i);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const r = readinessOf(i);
            ready[i] = r;
            const x = attitude[i]!;
            const d = pull * (r - x);
            attitude[i] = d > 0 ? x + d * (1 - brake * resistance[i]!) * (1 - x) : x + d * (1 + x);
          }
        },
      };
    },
  };
}
