import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta, drawNormal } from "./draws.ts";
import { type influenceOptions, influenceRule } from "./influence-rule.ts";

/** Trust in peers at which susceptibility counts as drawn: the default mean of `trust`. */
const USUAL_TRUST = 0.6;

/** Influence: attitude moves a little way to the mean of the like-minded and to one's own anchor. */
export function influence(options: Values<typeof influenceOptions>): Mechanism {
  return {
    name: "influence",
    columns: influenceRule.columns,
    gathersWithin: [{ field: "attitude", bound: options.bound }],
    initialize(world, random) {
      const traits = random("influence/traits");
      const attitude = f64(world, "attitude");
      const anchor = f32(world, "attitudeAnchor");
      const susceptibility = f32(world, "susceptibility");
      const resistance = f32(world, "resistanceToChange");
      const trusting = f32(world, "trustInPeers");
      const others = world.gatheredWithin.attitude!;
      const strength = world.strengthWithin.attitude!;
      const { pace, spread, startResistance } = options;
      const low = options.susceptibility - options.susceptibilitySpread;
      const high = options.susceptibility + options.susceptibilitySpread;

      return {
        enter(day, lo, hi) {
          drawBeta(traits, 0, susceptibility, { day, lo, hi }, 4, 4, low, high);
          drawNormal(traits, 1, attitude, { day, lo, hi }, 0, spread);
          for (let i = lo; i < hi; i++) {
            const lowered = attitude[i]! - startResistance * (resistance[i]! - 0.5);
            anchor[i] = Math.max(-1, Math.min(1, lowered));
            attitude[i] = anchor[i]!;
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const x = attitude[i]!;
            const total = strength[i - lo]!;
            const mean = total > 0 ? others[i - lo]! / total : x;
            const open = Math.max(0, Math.min(1, (susceptibility[i]! * trusting[i]!) / USUAL_TRUST));
            attitude[i] = x + pace * (open * mean + (1 - open) * anchor[i]! - x);
          }
        },
      };
    },
  };
}
