import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { type habitOptions, habitRule } from "./habit-rule.ts";

/** Habit: every performance goes a share of the way to full habit, the less so the less it was one's own will. */
export function habit(options: Values<typeof habitOptions>): Mechanism {
  return {
    name: "habit",
    columns: habitRule.columns,
    initialize(world) {
      const strength = f64(world, "habit");
      const practised = f64(world, "practised");
      const voluntary = f32(world, "voluntary");
      const worth = f64(world, "personalValence");
      const { gain, loss, underMandate, benefit } = options;
      const own = 1 - underMandate;

      return {
        enter(_day, lo, hi) {
          for (let i = lo; i < hi; i++) strength[i] = 0;
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const h = strength[i]!;
            if (practised[i]! > 0) {
              const liked = Math.max(0, Math.min(1, benefit + worth[i]!));
              strength[i] = h + gain * (underMandate + own * voluntary[i]!) * liked * (1 - h);
            } else strength[i] = h - loss * h;
          }
        },
      };
    },
  };
}
