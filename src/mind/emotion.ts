import type { ColumnSpec } from "../core/columns.ts";
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import type { emotionOptions } from "./emotion-options.ts";

export { emotionOptions } from "./emotion-options.ts";

const columns: Readonly<Record<string, ColumnSpec>> = {
  valence: { type: "f64", meaning: "how good or bad one feels", unit: "valence", range: [-1, 1] },
  arousal: { type: "f64", meaning: "how stirred one is", unit: "arousal", range: [0, 1] },
  expectation: {
    type: "f32",
    meaning: "satisfaction one is used to: the mean of the last weeks",
    unit: "satisfaction",
    range: [-1, 1],
  },
};

/** Emotion: what happens to needs is appraised, feelings spread between neighbours, and calm down. */
export function emotion(options: Values<typeof emotionOptions>): Mechanism {
  const gathers = ["valence", "arousal", "practised"];
  return {
    name: "emotion",
    columns,
    gathers,
    initialize(world) {
      const valence = f64(world, "valence");
      const arousal = f64(world, "arousal");
      const expectation = f32(world, "expectation");
      const satisfaction = f32(world, "satisfaction");
      const readiness = f64(world, "readiness");
      const breach = f64(world, "breach");
      const trustInTop = f64(world, "trustInTop");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const strength = world.strength;
      const moods = world.gathered.valence!;
      const stirs = world.gathered.arousal!;
      const practice = world.gathered.practised!;
      const { lossAversion, disappointment, blame, coping, hope: hopeWeight, uncertainty, impact } = options;
      const { amplification, negativityBias, contagion, valenceRest, arousalRest } = options;
      const habituation = 1 / options.reference;
      const keptValence = retention(options.valenceHalfLife);
      const keptArousal = retention(options.arousalHalfLife);
      const fading = retention(options.shockHalfLife);
      let shock = 0;
      let shockDay = 0;

      /** Size of the threat that was announced on day 1, on this day. */
      const shockOn = (day: number): number => {
        if (shockDay === 0 || day < shockDay) {
          shockDay = 1;
          shock = options.shock;
        }
        for (; shockDay < day; shockDay++) shock *= fading;
        return shock;
      };

      return {
        start() {
          shockDay = 0;
          valence.fill(valenceRest);
          arousal.fill(arousalRest);
          expectation.set(satisfaction);
        },
        step(day, lo, hi) {
          const threat = shockOn(day);
          for (let i = lo; i < hi; i++) {
            // Appraisal: what changed for one's needs, and whether one can cope.
            const s = satisfaction[i]!;
            const change = s - expectation[i]!;
            expectation[i] = expectation[i]! + habituation * change;
            const total = strength[i]!;
            const share = total > 0 ? practice[i - lo]! / total : 0;
            const unsure = 4 * share * (1 - share);
            const cope = 0.5 * coping * (readiness[i]! + 1);
            const joy = change > 0 ? Math.min(1, change) : 0;
            const loss = Math.min(1, (change < 0 ? -lossAversion * change : 0) + threat + disappointment * breach[i]!);
            const gap = promised[i]! - perceived[i]!;
            const hope = promised[i]! > 0 && gap > 0 ? Math.min(1, gap) * trustInTop[i]! * unsure : 0;
            const fear = loss * (1 - cope) * unsure;
            const anger = loss * blame * cope;
            const sadness = loss * (1 - cope) * (1 - unsure);
            const push = impact * (joy + hopeWeight * hope - fear - anger - sadness);
            const stir = impact * (Math.max(joy, hope, fear, anger, sadness) + uncertainty * unsure);
            let v = valence[i]!;
            let a = arousal[i]!;
            v += push >= 0 ? push * (1 - v) : push * (1 + v);
            a += stir * (1 - a);
            // Regulation: both return to rest.
            v = valenceRest + keptValence * (v - valenceRest);
            a = arousalRest + keptArousal * (a - arousalRest);
            // Contagion: on negativity and arousal, both in [0, 1].
            if (total > 0) {
              const reach = Math.min(1, contagion * total);
              const q = 0.5 * (1 - v);
              const around = 0.5 * (1 - moods[i - lo]! / total);
              const up = 1 - (1 - around) * (1 - q);
              const pull = negativityBias * up + (1 - negativityBias) * around * q;
              v = 1 - 2 * (q + reach * (amplification * pull + (1 - amplification) * around - q));
              const stirred = stirs[i - lo]! / total;
              const both = 0.5 * (stirred + a);
              a += reach * (amplification * both + (1 - amplification) * stirred - a);
            }
            valence[i] = v;
            arousal[i] = a;
          }
        },
      };
    },
  };
}
