/** Forgetting of what messages added to beliefs: two stores of content, one of the sender. */
import { refuse } from "../core/errors.ts";
import { pow, retention } from "../core/numbers.ts";
import { resolveOptions, type Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64 } from "./bind.ts";
import { memoryOptions, memoryRule } from "./memory-rule.ts";
import type { Mind } from "./parts.ts";

/**
 * What is saved of something learned t days ago (t from 0; measured from 1 day on), as a share of the
 * effort of learning it anew: fast * fastKept^t + slow * 2^(-t / slowHalfLife). Pure.
 * Source: Ebbinghaus 1885, as reprinted in Murre & Dros 2015, table 3.
 * @throws InputError where t is below 0 or not a number
 * @example savings(1) // 0.3371
 */
export function savings(t: number, options: Values<typeof memoryOptions> = resolveOptions(memoryOptions)): number {
  if (!(t >= 0)) refuse("t", `invalid ${t}; expected a number of days from 0`);
  return options.fast * pow(options.fastKept, t) + options.slow * pow(2, -t / options.slowHalfLife);
}

/** Memory: each morning a part of what messages added to two beliefs is forgotten; fills nothing itself. */
export function memory(options: Values<typeof memoryOptions>, _mind: Mind): Mechanism {
  return {
    name: memoryRule.name,
    columns: memoryRule.columns,
    initialize(world) {
      const discrepancy = f64(world, "discrepancy");
      const dFast = f64(world, "discrepancyFast");
      const dSlow = f64(world, "discrepancySlow");
      const dCue = f64(world, "discrepancyCue");
      const appropriateness = f64(world, "appropriateness");
      const aFast = f64(world, "appropriatenessFast");
      const aSlow = f64(world, "appropriatenessSlow");
      const aCue = f64(world, "appropriatenessCue");
      const { fastKept } = options;
      const slowKept = retention(options.slowHalfLife);
      const cueKept = retention(options.cueHalfLife);

      const fade = (
        lo: number,
        hi: number,
        belief: Float64Array,
        fast: Float64Array,
        slow: Float64Array,
        cue: Float64Array,
      ): void => {
        for (let i = lo; i < hi; i++) {
          const f = fast[i]!;
          const s = slow[i]!;
          const u = cue[i]!;
          const forgotten = (1 - fastKept) * f + (1 - slowKept) * s + (1 - cueKept) * u;
          belief[i] = Math.max(-1, Math.min(1, belief[i]! - forgotten));
          fast[i] = fastKept * f;
          slow[i] = slowKept * s;
          cue[i] = cueKept * u;
        }
      };
      return {
        step(_day, lo, hi) {
          fade(lo, hi, discrepancy, dFast, dSlow, dCue);
          fade(lo, hi, appropriateness, aFast, aSlow, aCue);
        },
      };
    },
  };
}
