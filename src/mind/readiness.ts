import type { ColumnSpec } from "../core/columns.ts";
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta, drawNormal } from "./draws.ts";

/** Options of `readiness`. */
export const readinessOptions = {
  spread: {
    meaning: "lasting differences between people in readiness",
    unit: "readiness, standard deviation",
    default: 0.2,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed",
  },
  support: {
    meaning:
      "weight of principal support in the level readiness returns to: the leaders agree, and do not break their word",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source: "Armenakis et al., five beliefs; weights are ours",
    evidence: "assumed",
  },
  benefit: {
    meaning: "weight of the lived benefit (satisfaction above the status quo) in the level readiness returns to",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source: "Armenakis et al., five beliefs; weights are ours",
    evidence: "assumed",
  },
  memory: {
    meaning: "half-life of what messages added to readiness",
    unit: "working days",
    default: 93,
    range: [30, 195],
    source: "slow store fitted to Ebbinghaus' savings as given by Murre & Dros 2015",
    evidence: "quoted",
  },
  pull: {
    meaning: "share of the way from attitude to readiness gone in a day",
    unit: "share a day",
    default: 0.02,
    range: [0, 0.05],
    source: "our choice",
    evidence: "assumed",
  },
  resistance: {
    meaning: "share by which full resistance to change shrinks every positive step",
    unit: "share",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is ours",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  readiness: {
    type: "f64",
    meaning: "belief that the change is needed, right, feasible, supported and worthwhile, as one number",
    unit: "readiness",
    range: [-1, 1],
  },
  readinessAtRest: {
    type: "f32",
    meaning: "trait: readiness beside what one sees of the change",
    unit: "readiness",
    range: [-1, 1],
  },
  resistanceToChange: { type: "f32", meaning: "trait: resistance to change", unit: "share", range: [0, 1] },
};

/**
 * Readiness: what one believes about the change fades to what one sees of it, and attitude follows.
 * `alignment` is the agreement of the leaders, (0, 1]; `statusQuo` the satisfaction before the change.
 */
export function readiness(options: Values<typeof readinessOptions>, alignment: number, statusQuo: number): Mechanism {
  return {
    name: "readiness",
    columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("readiness/traits");
      const belief = f64(world, "readiness");
      const attitude = f64(world, "attitude");
      const rest = f32(world, "readinessAtRest");
      const satisfaction = f32(world, "satisfaction");
      const breach = f64(world, "breach");
      const resistance = f32(world, "resistanceToChange");
      const kept = retention(options.memory);
      const agreement = 2 * alignment - 1;
      const { support, benefit, pull, resistance: brake } = options;

      return {
        start() {
          drawBeta(traits, 0, resistance, 4, 4);
          drawNormal(traits, 1, belief, 0, options.spread);
          for (let i = 0; i < n; i++) rest[i] = Math.max(-1, Math.min(1, belief[i]!));
          belief.set(rest);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const seen = support * (agreement - breach[i]!) + benefit * (satisfaction[i]! - statusQuo);
            const home = Math.max(-1, Math.min(1, rest[i]! + seen));
            const b = home + kept * (belief[i]! - home);
            belief[i] = b;
            const x = attitude[i]!;
            const d = pull * (b - x);
            attitude[i] = d > 0 ? x + d * (1 - brake * resistance[i]!) * (1 - x) : x + d * (1 + x);
          }
        },
      };
    },
  };
}
