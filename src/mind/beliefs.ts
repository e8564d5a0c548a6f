/** What one believes of the change: that it is needed, right, feasible, backed by the leaders and worth it. */
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { type beliefsOptions, beliefsRule } from "./beliefs-rule.ts";
import { f32, f64 } from "./bind.ts";
import { drawNormal } from "./draws.ts";
import type { Mind } from "./parts.ts";

type Four = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

/** Beliefs: practice makes able, leaders are judged by what they do, and worth is read off one's needs. */
export function beliefs(options: Values<typeof beliefsOptions>, mind: Mind): Mechanism {
  return {
    name: "beliefs",
    columns: beliefsRule.columns,
    initialize(world, random) {
      const traits = random("beliefs/traits");
      const drawn = ["discrepancy", "appropriateness", "efficacy", "principalSupport"].map((name) => f64(world, name));
      const efficacy = f64(world, "efficacy");
      const rest = f32(world, "efficacyAtRest");
      const principal = f64(world, "principalSupport");
      const worth = f64(world, "personalValence");
      const practised = f64(world, "practised");
      const alignment = f64(world, "alignment");
      const breach = f64(world, "breach");
      const resistance = f32(world, "resistanceToChange");
      const four = (stem: string): Four =>
        ["Recognition", "SelfDevelopment", "Status", "Security"].map((need) =>
          f32(world, stem + need),
        ) as unknown as Four;
      const [w0, w1, w2, w3] = four("importance");
      const [a0, a1, a2, a3] = four("change");
      const [b0, b1, b2, b3] = four("statusQuo");
      const { spread, mastery, support } = options;
      const kept = retention(options.fading);
      const brake = mind.option("readiness", "brake", 0);

      const worthOf = (i: number): number => {
        const a = w0[i]!;
        const b = w1[i]!;
        const c = w2[i]!;
        const d = w3[i]!;
        const sum = a + b + c + d;
        if (!(sum > 0)) return 0;
        const gained = a * (a0[i]! - b0[i]!) + b * (a1[i]! - b1[i]!) + c * (a2[i]! - b2[i]!) + d * (a3[i]! - b3[i]!);
        return Math.max(-1, Math.min(1, gained / sum));
      };

      return {
        enter(day, lo, hi) {
          for (let k = 0; k < 4; k++) {
            const belief = drawn[k]!;
            drawNormal(traits, k, belief, { day, lo, hi }, 0, spread);
            for (let i = lo; i < hi; i++) belief[i] = Math.max(-1, Math.min(1, belief[i]!));
          }
          for (let i = lo; i < hi; i++) {
            rest[i] = efficacy[i]!;
            efficacy[i] = rest[i]!;
            worth[i] = worthOf(i);
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const e = efficacy[i]!;
            const home = rest[i]!;
            efficacy[i] =
              practised[i]! > 0 ? e + mastery * (1 - brake * resistance[i]!) * (1 - e) : home + kept * (e - home);
            const seen = Math.max(-1, Math.min(1, 2 * alignment[i]! - 1 - breach[i]!));
            const p = principal[i]!;
            principal[i] = p + support * (seen - p);
            worth[i] = worthOf(i);
          }
        },
      };
    },
  };
}
