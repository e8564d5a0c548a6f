import { logistic } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { type behaviourOptions, behaviourRule } from "./behaviour-rule.ts";
import { f32, f64, i32, scratch } from "./bind.ts";
import { drawBeta } from "./draws.ts";
import type { Mind } from "./parts.ts";

/** The last ten days as bits. */
const TEN_DAYS = 1023;

/** Behaviour: each day one practises or not, by intention, habit and what it takes; what is forced shows less. */
export function behaviour(options: Values<typeof behaviourOptions>, mind: Mind): Mechanism {
  return {
    name: "behaviour",
    columns: behaviourRule.columns,
    gathers: behaviourRule.gathers,
    initialize(world, random) {
      const traits = random("behaviour/traits");
      const luck = random("behaviour/practise");
      const uniform = scratch(world);
      const practised = f64(world, "practised");
      const voluntary = f32(world, "voluntary");
      const shown = f64(world, "shown");
      const recent = i32(world, "recent");
      const threshold = f32(world, "threshold");
      const attitude = f64(world, "attitude");
      const efficacy = f64(world, "efficacy");
      const valence = f64(world, "valence");
      const habit = f64(world, "habit");
      const choice = f64(world, "choice");
      const norm = f32(world, "norm");
      const strength = world.strength;
      const seen = world.gathered.shown!;
      const { steepness, barrier, supportEnd } = options;
      const byAttitude = options.attitude;
      const byPeers = options.peers;
      const byEfficacy = options.efficacy;
      const byValence = options.valence;
      const byHabit = options.habit;
      const byChoice = mind.on("humat") || mind.on("consumat") ? options.choice : 0;
      const byThreshold = options.thresholdWeight;
      const byNorm = mind.option("culture", "weight", 0);
      const { mandateFirst, mandateLast, supportLast } = mind.conditions;
      const mandate = options.mandate * mind.conditions.mandate;

      return {
        enter(day, lo, hi) {
          drawBeta(traits, 0, threshold, { day, lo, hi }, 4, 4, 0, 0.5);
          for (let i = lo; i < hi; i++) {
            practised[i] = 0;
            voluntary[i] = 1;
            shown[i] = 0;
            recent[i] = 0;
          }
        },
        step(day, lo, hi) {
          luck.fill(uniform, lo, hi, day);
          const forced = day >= mandateFirst && day <= mandateLast ? mandate : 0;
          const usual = supportLast > 0 && day > supportLast ? barrier + supportEnd : barrier;
          for (let i = lo; i < hi; i++) {
            const total = strength[i]!;
            const social = total > 0 ? 2 * (((1 - byNorm) * seen[i - lo]!) / total + byNorm * norm[i]!) - 1 : 0;
            const intention =
              byAttitude * attitude[i]! +
              byPeers * social +
              byEfficacy * efficacy[i]! +
              byValence * valence[i]! +
              byHabit * habit[i]! +
              byChoice * (2 * choice[i]! - 1);
            const drive = intention - usual - byThreshold * (threshold[i]! - 0.25);
            const free = logistic(steepness * drive);
            let likely = free;
            voluntary[i] = 1;
            if (forced > 0) {
              likely = logistic(steepness * (drive + forced));
              voluntary[i] = likely > 0 ? free / likely : 1;
            }
            if (uniform[i - lo]! < likely) {
              practised[i] = 1;
              shown[i] = voluntary[i]!;
              recent[i] = ((recent[i]! << 1) | 1) & TEN_DAYS;
            } else {
              practised[i] = 0;
              shown[i] = 0;
              recent[i] = (recent[i]! << 1) & TEN_DAYS;
            }
          }
        },
      };
    },
  };
}
