import type { ColumnSpec } from "../core/columns.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta, drawNormal } from "./draws.ts";

/** Options of `influence`. */
export const influenceOptions = {
  susceptibility: {
    meaning: "mean weight of others against one's own anchor",
    unit: "share",
    default: 0.6,
    range: [0.2, 0.8],
    source: "Friedkin & Johnsen 1990 for the rule; the value is ours",
    evidence: "assumed",
  },
  susceptibilitySpread: {
    meaning: "half the width of susceptibility between people (Beta(4, 4) around the mean)",
    unit: "share",
    default: 0.2,
    range: [0, 0.2],
    source: "our choice",
    evidence: "assumed",
  },
  bound: {
    meaning: "largest difference in attitude across which people still listen",
    unit: "attitude",
    default: 0.6,
    range: [0.2, 2],
    source: "Hegselmann & Krause 2002; Deffuant 2000: .3 on [0, 1]",
    evidence: "assumed",
  },
  pace: {
    meaning: "share of one Friedkin-Johnsen step gone in a day",
    unit: "share a day",
    default: 0.05,
    range: [0.01, 0.2],
    source: "our choice",
    evidence: "assumed",
  },
  spread: {
    meaning: "spread of attitude at the start",
    unit: "attitude, standard deviation",
    default: 0.25,
    range: [0.1, 0.4],
    source: "our choice",
    evidence: "assumed",
  },
  resistance: {
    meaning: "how much resistance to change above its mean lowers the attitude at the start",
    unit: "attitude per unit of the trait",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is ours",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  attitude: { type: "f64", meaning: "attitude to the change", unit: "attitude", range: [-1, 1] },
  attitudeAnchor: {
    type: "f32",
    meaning: "attitude at the start, to which one stays tied",
    unit: "attitude",
    range: [-1, 1],
  },
  susceptibility: {
    type: "f32",
    meaning: "trait: weight of others against one's own anchor",
    unit: "share",
    range: [0, 1],
  },
};

/** Influence: attitude moves a little way to the mean of the like-minded and to one's own anchor. */
export function influence(options: Values<typeof influenceOptions>): Mechanism {
  const gathersWithin = [{ field: "attitude", bound: options.bound }];
  return {
    name: "influence",
    columns,
    gathersWithin,
    initialize(world, random) {
      const n = world.n;
      const traits = random("influence/traits");
      const attitude = f64(world, "attitude");
      const anchor = f32(world, "attitudeAnchor");
      const susceptibility = f32(world, "susceptibility");
      const resistance = f32(world, "resistanceToChange");
      const others = world.gatheredWithin.attitude!;
      const strength = world.strengthWithin.attitude!;
      const pace = options.pace;

      return {
        start() {
          const { susceptibility: mean, susceptibilitySpread: half } = options;
          drawBeta(traits, 0, susceptibility, 4, 4, mean - half, mean + half);
          drawNormal(traits, 1, attitude, 0, options.spread);
          for (let i = 0; i < n; i++) {
            const lowered = attitude[i]! - options.resistance * (resistance[i]! - 0.5);
            anchor[i] = Math.max(-1, Math.min(1, lowered));
            attitude[i] = anchor[i]!;
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const x = attitude[i]!;
            const total = strength[i - lo]!;
            const mean = total > 0 ? others[i - lo]! / total : x;
            const open = susceptibility[i]!;
            attitude[i] = x + pace * (open * mean + (1 - open) * anchor[i]! - x);
          }
        },
      };
    },
  };
}
