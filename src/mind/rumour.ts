import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, u8 } from "./bind.ts";
import { type rumourOptions, rumourRule } from "./rumour-rule.ts";

const IGNORANT = 0;
const SPREADER = 1;
const STIFLER = 2;

/** Rumour: it begins where one is unsure and stirred, spreads by talk, and dies of being known or of a manager's word. */
export function rumour(options: Values<typeof rumourOptions>): Mechanism {
  const { columns, gathers } = rumourRule;
  return {
    name: "rumour",
    columns,
    gathers,
    initialize(world, random) {
      const luck = random("rumour/day");
      const state = u8(world, "rumour");
      const spreading = f64(world, "spreading");
      const knowing = f64(world, "knowing");
      const heardManager = u8(world, "heardManager");
      const importance = f32(world, "importanceSecurity");
      const arousal = f64(world, "arousal");
      const strength = world.strength;
      const spreaders = world.gathered.spreading!;
      const knowers = world.gathered.knowing!;
      const shown = world.gathered.shown!;
      const { generation, contact, damping } = options;

      return {
        enter(_day, lo, hi) {
          state.fill(IGNORANT, lo, hi);
          spreading.fill(0, lo, hi);
          knowing.fill(0, lo, hi);
        },
        step(day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const was = state[i]!;
            if (was === STIFLER) continue;
            const total = strength[i]!;
            if (heardManager[i]! > 0 && luck.at(i, day, 1) < damping) {
              state[i] = STIFLER;
              spreading[i] = 0;
              knowing[i] = 1;
            } else if (was === IGNORANT) {
              if (!(total > 0)) continue;
              const share = shown[i - lo]! / total;
              const unsure = 4 * share * (1 - share);
              const begun = generation * importance[i]! * unsure * arousal[i]!;
              const heard = (contact * spreaders[i - lo]!) / total;
              const chance = 1 - (1 - begun) * (1 - heard);
              if (chance > 0 && luck.at(i, day) < chance) {
                state[i] = SPREADER;
                spreading[i] = 1;
                knowing[i] = 1;
              }
            } else if (knowers[i - lo]! > 0 && luck.at(i, day) < (contact * knowers[i - lo]!) / total) {
              state[i] = STIFLER;
              spreading[i] = 0;
            }
          }
        },
      };
    },
  };
}
