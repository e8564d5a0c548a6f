import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, u8 } from "./bind.ts";
import { type consumatOptions, consumatRule } from "./consumat-rule.ts";
import { motive } from "./humat-dissonance.ts";
import { NEED_COLUMNS } from "./needs.ts";
import type { Mind } from "./parts.ts";

type Four = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

/** Satisfied and certain. */
export const REPEAT = 1;
/** Satisfied and uncertain. */
export const IMITATE = 2;
/** Not satisfied, certain. */
export const DELIBERATE = 3;
/** Not satisfied, uncertain. */
export const INQUIRE = 4;

/**
 * The strategy of somebody so satisfied and so certain: 1 repeat, 2 imitate, 3 deliberate, 4 inquire.
 * Source: Jager 2000.
 * @example
 * strategyOf(true, false); // 2
 */
export function strategyOf(satisfied: boolean, certain: boolean): number {
  if (satisfied) return certain ? REPEAT : IMITATE;
  return certain ? DELIBERATE : INQUIRE;
}

/**
 * The choice a strategy leads to: 1 the change, 0 the status quo. `own` is the choice so far, `share` the
 * share of others who prefer the change, `gain` the satisfaction with the change minus that with the status quo.
 * @example
 * chosen(2, 0, 0.75, -0.1); // 1
 */
export function chosen(strategy: number, own: number, share: number, gain: number): number {
  const majority = share > 0.5 ? 1 : share < 0.5 ? 0 : own;
  const better = gain > 0 ? 1 : gain < 0 ? 0 : own;
  if (strategy === IMITATE) return majority;
  if (strategy === DELIBERATE) return better;
  return strategy === INQUIRE && majority === better ? majority : own;
}

/** Consumat: people repeat, imitate, deliberate or inquire, as they are satisfied and certain. */
export function consumat(options: Values<typeof consumatOptions>, _mind: Mind): Mechanism {
  return {
    name: consumatRule.name,
    columns: consumatRule.columns,
    gathers: consumatRule.gathers,
    initialize(world) {
      const choice = f64(world, "choice");
      const strategy = u8(world, "strategy");
      const importanceSocial = f32(world, "importanceSocial");
      const four = (start: string): Four => NEED_COLUMNS.map((need) => f32(world, start + need)) as unknown as Four;
      const [w0, w1, w2, w3] = four("importance");
      const [c0, c1, c2, c3] = four("change");
      const [b0, b1, b2, b3] = four("statusQuo");
      const others = world.gathered.choice!;
      const ties = world.strength;
      const { satisfied, uncertain } = options;
      return {
        enter(_day, lo, hi) {
          strategy.fill(0, lo, hi);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const sum = ties[i]!;
            const tied = sum > 0;
            const share = tied ? others[i - lo]! / sum : 0.5;
            const social = importanceSocial[i]! * (2 * share - 1);
            const a = motive(w0[i]!, c0[i]!, w3[i]!, c3[i]!) + motive(w1[i]!, c1[i]!, w2[i]!, c2[i]!) + social;
            const b = motive(w0[i]!, b0[i]!, w3[i]!, b3[i]!) + motive(w1[i]!, b1[i]!, w2[i]!, b2[i]!) - social;
            const own = choice[i]!;
            const uncertainty = tied ? 4 * share * (1 - share) : 0;
            const now = strategyOf((own === 1 ? a : b) / 3 >= satisfied, uncertainty <= uncertain);
            strategy[i] = now;
            choice[i] = chosen(now, own, share, (a - b) / 3);
          }
        },
      };
    },
  };
}
