import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { type participationOptions, participationRule } from "./participation-rule.ts";
import type { Mind } from "./parts.ts";

/** Participation: who shapes the change holds it for more fitting and oneself for more able, day by day. */
export function participation(options: Values<typeof participationOptions>, mind: Mind): Mechanism {
  const { participation: share } = mind.conditions;
  return {
    name: participationRule.name,
    columns: participationRule.columns,
    initialize(world) {
      const part = f32(world, "participation");
      const appropriateness = f64(world, "appropriateness");
      const efficacy = f64(world, "efficacy");
      const resistance = f32(world, "resistanceToChange");
      const { gain } = options;
      const brake = mind.option("readiness", "brake", 0);
      return {
        enter(_day, lo, hi) {
          part.fill(share, lo, hi);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const d = gain * part[i]! * (1 - brake * resistance[i]!);
            appropriateness[i] = appropriateness[i]! + d * (1 - appropriateness[i]!);
            efficacy[i] = efficacy[i]! + d * (1 - efficacy[i]!);
          }
        },
      };
    },
  };
}
