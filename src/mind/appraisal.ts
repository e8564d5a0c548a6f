import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { type appraisalOptions, appraisalRule } from "./appraisal-rule.ts";
import { f32, f64 } from "./bind.ts";
import type { Mind } from "./parts.ts";

/** Share of a day's anger that enters the feeling of violation: a mean over about ten days. */
const TENTH = 0.1;

/** Appraisal: what happened to one's needs becomes joy, hope, fear, anger or sadness. */
export function appraisal(options: Values<typeof appraisalOptions>, mind: Mind): Mechanism {
  const { columns, gathers } = appraisalRule;
  return {
    name: "appraisal",
    columns,
    gathers,
    initialize(world) {
      const joys = f32(world, "joy");
      const hopes = f32(world, "hope");
      const fears = f32(world, "fear");
      const angers = f32(world, "anger");
      const sorrows = f32(world, "sadness");
      const expectation = f32(world, "expectation");
      const violation = f32(world, "violation");
      const valence = f64(world, "valence");
      const arousal = f64(world, "arousal");
      const satisfaction = f32(world, "satisfaction");
      const efficacy = f64(world, "efficacy");
      const participation = f32(world, "participation");
      const breach = f64(world, "breach");
      const trustInTop = f64(world, "trustInTop");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const spreading = f64(world, "spreading");
      const strength = world.strength;
      const shown = world.gathered.shown!;
      const { lossAversion, disappointment, blame, participationCoping, uncertainty, impact } = options;
      const hopeWeight = options.hope;
      const belief = 0.5 * options.coping;
      const habituation = 1 / options.reference;
      const fading = retention(options.shockHalfLife);
      const rumoured = mind.option("rumour", "threat", 0);
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
        },
        enter(_day, lo, hi) {
          for (let i = lo; i < hi; i++) expectation[i] = satisfaction[i]!;
        },
        step(day, lo, hi) {
          const threat = shockOn(day);
          for (let i = lo; i < hi; i++) {
            const change = satisfaction[i]! - expectation[i]!;
            expectation[i] = expectation[i]! + habituation * change;
            const total = strength[i]!;
            const share = total > 0 ? shown[i - lo]! / total : 0;
            const unsure = 4 * share * (1 - share);
            const part = participation[i]!;
            const cope = Math.min(1, belief * (efficacy[i]! + 1) + participationCoping * part);
            const joy = change > 0 ? Math.min(1, change) : 0;
            const missed = change < 0 ? -lossAversion * change : 0;
            const loss = Math.min(1, missed + threat + disappointment * breach[i]! + rumoured * spreading[i]!);
            const gap = promised[i]! - perceived[i]!;
            const hope = promised[i]! > 0 && gap > 0 ? Math.min(1, gap) * trustInTop[i]! * unsure : 0;
            const fear = loss * (1 - cope) * unsure * (1 - 0.5 * part);
            const anger = loss * blame * cope;
            const sadness = loss * (1 - cope) * (1 - unsure);
            joys[i] = joy;
            hopes[i] = hope;
            fears[i] = fear;
            angers[i] = anger;
            sorrows[i] = sadness;
            violation[i] = violation[i]! + TENTH * (anger - violation[i]!);
            const push = impact * (joy + hopeWeight * hope - fear - anger - sadness);
            const stir = impact * (Math.max(joy, hope, fear, anger, sadness) + uncertainty * unsure);
            const v = valence[i]!;
            valence[i] = v + (push >= 0 ? push * (1 - v) : push * (1 + v));
            arousal[i] = arousal[i]! + stir * (1 - arousal[i]!);
          }
        },
      };
    },
  };
}
