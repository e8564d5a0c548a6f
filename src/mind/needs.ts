/** Four needs, what life at work supplies of them, and how satisfied a person is. */
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, scratch } from "./bind.ts";
import { drawNormal } from "./draws.ts";
import { importance } from "./importance.ts";
import { NEEDS } from "./message.ts";
import { type needsOptions, needsRule } from "./needs-rule.ts";
import type { Mind } from "./parts.ts";

/** Names of the needs as they end in column names, in the order of `NEEDS`. */
export const NEED_COLUMNS: readonly string[] = NEEDS.map((name) => name[0]!.toUpperCase() + name.slice(1));

type Four<T> = readonly [T, T, T, T];

/**
 * Needs: satisfaction moves to what is lived; what is lived is read with noise and remembered as a
 * mean; who practises the change learns what it is worth.
 */
export function needs(options: Values<typeof needsOptions>, mind: Mind): Mechanism {
  const { heterogeneity, teamCorrelation, statusQuo, statusQuoSpread, supplySpread, involvementSupply } = options;
  const { lived } = mind.conditions;
  return {
    name: needsRule.name,
    columns: needsRule.columns,
    initialize(world, random) {
      const traits = random("needs/traits");
      const teams = random("needs/teams");
      const readings = random("needs/reading");
      const uniform = scratch(world);
      const fortune = f32(world, "fortune");
      const supply = f32(world, "supply");
      const perceived = f32(world, "perceivedSupply");
      const overall = f32(world, "satisfaction");
      const participation = f32(world, "participation");
      const practised = f64(world, "practised");
      const narrow = (start: string): Four<Float32Array> =>
        NEED_COLUMNS.map((need) => f32(world, start + need)) as unknown as Four<Float32Array>;
      const s = NEED_COLUMNS.map((need) => f64(world, `satisfaction${need}`)) as unknown as Four<Float64Array>;
      const stay = narrow("statusQuo");
      const z = narrow("need");
      const w = narrow("importance");
      const [s0, s1, s2, s3] = s;
      const [w0, w1, w2, w3] = w;
      const [c0, c1, c2, c3] = narrow("change");
      const { experience } = options;
      const width = options.noise * Math.sqrt(12);
      const pace = 1 - retention(options.adjustment);
      const kept = retention(options.supplyMemory);

      const weigh = (i: number): number => {
        const a = w0[i]!;
        const b = w1[i]!;
        const c = w2[i]!;
        const d = w3[i]!;
        const sum = a + b + c + d;
        return sum > 0 ? (a * s0[i]! + b * s1[i]! + c * s2[i]! + d * s3[i]!) / sum : 0;
      };

      return {
        enter(day, lo, hi) {
          const entry = { day, lo, hi };
          // What a team has in common is a draw of its manager's own, the same for whoever joins later.
          const leader = world.people.manager;
          const bySelf = heterogeneity * Math.sqrt(1 - teamCorrelation);
          const byTeam = heterogeneity * Math.sqrt(teamCorrelation);
          for (let k = 0; k < 4; k++) {
            const standard = z[k]!;
            const share = w[k]!;
            const level = s[k]!;
            const before = stay[k]!;
            drawNormal(traits, k, standard, entry, 0, 1);
            for (let i = lo; i < hi; i++) {
              const above = leader[i]!;
              const shared = above < 0 ? teams.normal(i, day, k) : teams.normal(above, 0, k);
              standard[i] = bySelf * standard[i]! + byTeam * shared;
              share[i] = importance(standard[i]!);
            }
            drawNormal(traits, 4 + k, level, entry, statusQuo, statusQuoSpread);
            for (let i = lo; i < hi; i++) {
              level[i] = Math.max(-1, Math.min(1, level[i]!));
              before[i] = level[i]!;
            }
          }
          drawNormal(traits, 8, fortune, entry, 0, options.fortune);
          drawNormal(traits, 9, supply, entry, lived, supplySpread);
          for (let i = lo; i < hi; i++) {
            supply[i] = Math.max(0, Math.min(1, supply[i]!));
            perceived[i] = supply[i]!;
            c0[i] = c1[i] = c2[i] = c3[i] = 0;
            overall[i] = weigh(i);
          }
        },
        step(day, lo, hi) {
          readings.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const level = Math.min(1, supply[i]! + involvementSupply * participation[i]!);
            const reading = level + (uniform[i - lo]! - 0.5) * width;
            perceived[i] = reading + kept * (perceived[i]! - reading);
            const goal = Math.max(-1, Math.min(1, 2 * level - 1 + fortune[i]!));
            s0[i] = s0[i]! + pace * (goal - s0[i]!);
            s1[i] = s1[i]! + pace * (goal - s1[i]!);
            s2[i] = s2[i]! + pace * (goal - s2[i]!);
            s3[i] = s3[i]! + pace * (goal - s3[i]!);
            overall[i] = weigh(i);
            if (practised[i]! > 0) {
              c0[i] = c0[i]! + experience * (goal - c0[i]!);
              c1[i] = c1[i]! + experience * (goal - c1[i]!);
              c2[i] = c2[i]! + experience * (goal - c2[i]!);
              c3[i] = c3[i]! + experience * (goal - c3[i]!);
            }
          }
        },
      };
    },
  };
}
