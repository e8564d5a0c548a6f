import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { type contagionOptions, contagionRule } from "./contagion-rule.ts";
import { drawBeta } from "./draws.ts";

/** Negativities a quarter of the scale apart, valences half of theirs, bring the whole bias. */
const FULL = 4;

/** Contagion: moods spread along ties, by averaging and amplifying. */
export function contagion(options: Values<typeof contagionOptions>): Mechanism {
  const { columns, gathers } = contagionRule;
  return {
    name: "contagion",
    columns,
    gathers,
    initialize(world, random) {
      const traits = random("contagion/traits");
      const expressiveness = f64(world, "expressiveness");
      const receptivity = f32(world, "receptivity");
      const shownValence = f64(world, "shownValence");
      const shownArousal = f64(world, "shownArousal");
      const valence = f64(world, "valence");
      const arousal = f64(world, "arousal");
      const expressed = world.gathered.expressiveness!;
      const moods = world.gathered.shownValence!;
      const stirs = world.gathered.shownArousal!;
      const { strength, amplification, biasBad, biasGood } = options;
      const averaging = 1 - amplification;

      return {
        enter(day, lo, hi) {
          const entry = { day, lo, hi };
          drawBeta(traits, 0, expressiveness, entry, 4, 4, 0.5, 1.5);
          drawBeta(traits, 1, receptivity, entry, 4, 4, 0.5, 1.5);
          for (let i = lo; i < hi; i++) {
            shownValence[i] = expressiveness[i]! * valence[i]!;
            shownArousal[i] = expressiveness[i]! * arousal[i]!;
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            let v = valence[i]!;
            let a = arousal[i]!;
            const total = expressed[i - lo]!;
            if (total > 0) {
              const reach = Math.min(1, strength * receptivity[i]! * total);
              // On negativity and arousal, both in [0, 1].
              const q = 0.5 * (1 - v);
              const around = 0.5 * (1 - moods[i - lo]! / total);
              const apart = Math.max(-1, Math.min(1, FULL * (around - q)));
              const bias = 0.5 + (apart > 0 ? (biasBad - 0.5) * apart : (0.5 - biasGood) * apart);
              const pull = bias * (1 - (1 - around) * (1 - q)) + (1 - bias) * around * q;
              v = 1 - 2 * (q + reach * (amplification * pull + averaging * around - q));
              const stirred = stirs[i - lo]! / total;
              a += reach * (amplification * 0.5 * (stirred + a) + averaging * stirred - a);
              valence[i] = v;
              arousal[i] = a;
            }
            shownValence[i] = expressiveness[i]! * v;
            shownArousal[i] = expressiveness[i]! * a;
          }
        },
      };
    },
  };
}
