import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta } from "./draws.ts";
import { type regulationOptions, regulationRule } from "./regulation-rule.ts";

/** Regulation: feelings return to rest, faster under an empathic manager; remembered affect shifts the rest. */
export function regulation(options: Values<typeof regulationOptions>): Mechanism {
  const { columns } = regulationRule;
  return {
    name: "regulation",
    columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("regulation/traits");
      const valence = f64(world, "valence");
      const arousal = f64(world, "arousal");
      const empathy = f32(world, "empathy");
      const calm = f32(world, "calm");
      const affectMemory = f32(world, "affectMemory");
      const { valenceRest, arousalRest, affectWeight, valenceHalfLife } = options;
      const shortening = options.empathy;
      const keptArousal = retention(options.arousalHalfLife);
      const learned = 1 - retention(options.affectHalfLife);

      const calmUnder = (manager: number): number =>
        retention(valenceHalfLife * (1 - shortening * (manager < 0 ? 0 : empathy[manager]!)));

      return {
        enter(day, lo, hi) {
          const { manager, reports } = world.people;
          drawBeta(traits, 0, empathy, { day, lo, hi }, 4, 4);
          valence.fill(valenceRest, lo, hi);
          arousal.fill(arousalRest, lo, hi);
          affectMemory.fill(valenceRest, lo, hi);
          for (let i = lo; i < hi; i++) calm[i] = calmUnder(manager[i]!);
          // Those who report to a newcomer meet another empathy.
          if (hi - lo === n || reports.subarray(lo, hi).every((count) => count === 0)) return;
          for (let i = 0; i < n; i++) {
            const m = manager[i]!;
            if (m >= lo && m < hi) calm[i] = calmUnder(m);
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const v = valence[i]!;
            const memory = affectMemory[i]! + learned * (v - affectMemory[i]!);
            const rest = valenceRest + affectWeight * (memory - valenceRest);
            affectMemory[i] = memory;
            valence[i] = rest + calm[i]! * (v - rest);
            arousal[i] = arousalRest + keptArousal * (arousal[i]! - arousalRest);
          }
        },
      };
    },
  };
}
