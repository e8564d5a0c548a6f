import type { ColumnSpec } from "../core/columns.ts";
import { logistic } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, i32, scratch } from "./bind.ts";
import { drawBeta } from "./draws.ts";

/** Options of `behaviour`. */
export const behaviourOptions = {
  barrier: {
    meaning: "what has to be overcome to practise on a day",
    unit: "intention",
    default: 0.38,
    range: [0.3, 0.46],
    source: "calibrated: without a campaign .05 to .20 practise on day 130",
    evidence: "assumed",
  },
  steepness: {
    meaning: "how sharply practice follows intention",
    unit: "per unit of intention",
    default: 4,
    range: [3, 6],
    source: "calibrated with the barrier: at 6 nearly all or nearly none practise after a year",
    evidence: "assumed",
  },
  attitude: {
    meaning: "weight of attitude in intention",
    unit: "weight",
    default: 0.35,
    range: [0.2, 0.5],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed",
  },
  peers: {
    meaning: "weight of the share of neighbours who practise",
    unit: "weight",
    default: 0.25,
    range: [0.1, 0.4],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed",
  },
  readiness: {
    meaning: "weight of readiness",
    unit: "weight",
    default: 0.25,
    range: [0.1, 0.4],
    source: "theory of planned behaviour, Armitage & Conner 2001, for the parts; weights are ours",
    evidence: "assumed",
  },
  valence: {
    meaning: "weight of how one feels",
    unit: "weight",
    default: 0.15,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed",
  },
  habit: {
    meaning: "weight of habit",
    unit: "weight",
    default: 0.5,
    range: [0.2, 0.8],
    source: "our choice",
    evidence: "assumed",
  },
  threshold: {
    meaning: "weight of the personal adoption threshold above its mean, .25",
    unit: "weight",
    default: 0.6,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed",
  },
  habitGain: {
    meaning: "share of the way to full habit gone by one performance",
    unit: "share",
    default: 0.04438,
    range: [0.0117, 0.153],
    source: "Lally et al. 2010: 95 % of the asymptote after a median of 66 days (18 to 254)",
    evidence: "measured",
  },
  habitLoss: {
    meaning: "share of habit lost by one day without performance",
    unit: "share",
    default: 0.02,
    range: [0.005, 0.05],
    source: "Lally et al. 2010 find one missed day harmless; the size is ours",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  practised: { type: "f64", meaning: "practised the new behaviour today", unit: "flag", range: [0, 1] },
  habit: { type: "f64", meaning: "strength of the habit", unit: "share", range: [0, 1] },
  recent: {
    type: "i32",
    meaning: "the last ten days: bit 0 practised today, bit 9 nine days ago",
    unit: "bits",
    range: [0, 1023],
  },
  threshold: { type: "f32", meaning: "trait: adoption threshold", unit: "intention", range: [0, 0.5] },
};

/** Behaviour: each day one practises or not, by intention, habit and what it takes; practice makes habit. */
export function behaviour(options: Values<typeof behaviourOptions>): Mechanism {
  return {
    name: "behaviour",
    columns,
    gathers: ["practised"],
    initialize(world, random) {
      const traits = random("behaviour/traits");
      const choice = random("behaviour/practise");
      const uniform = scratch(world);
      const practised = f64(world, "practised");
      const habit = f64(world, "habit");
      const recent = i32(world, "recent");
      const threshold = f32(world, "threshold");
      const attitude = f64(world, "attitude");
      const readiness = f64(world, "readiness");
      const valence = f64(world, "valence");
      const strength = world.strength;
      const practice = world.gathered.practised!;
      const { steepness, barrier, habitGain, habitLoss } = options;
      const byAttitude = options.attitude;
      const byPeers = options.peers;
      const byReadiness = options.readiness;
      const byValence = options.valence;
      const byHabit = options.habit;
      const byThreshold = options.threshold;

      return {
        start() {
          drawBeta(traits, 0, threshold, 4, 4, 0, 0.5);
          practised.fill(0);
          habit.fill(0);
          recent.fill(0);
        },
        step(day, lo, hi) {
          choice.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const total = strength[i]!;
            const social = total > 0 ? (2 * practice[i - lo]!) / total - 1 : 0;
            const intention =
              byAttitude * attitude[i]! + byPeers * social + byReadiness * readiness[i]! + byValence * valence[i]!;
            const h = habit[i]!;
            const effort = barrier + byThreshold * (threshold[i]! - 0.25);
            if (uniform[i - lo]! < logistic(steepness * (intention + byHabit * h - effort))) {
              practised[i] = 1;
              habit[i] = h + habitGain * (1 - h);
              recent[i] = ((recent[i]! << 1) | 1) & 1023;
            } else {
              practised[i] = 0;
              habit[i] = h - habitLoss * h;
              recent[i] = (recent[i]! << 1) & 1023;
            }
          }
        },
      };
    },
  };
}
