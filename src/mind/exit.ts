import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, i32, scratch } from "./bind.ts";
import { drawBeta } from "./draws.ts";
import { type exitOptions, exitRule } from "./exit-rule.ts";

const share = (x: number): number => Math.max(0, Math.min(1, x));

/** Exit: who is dissatisfied speaks up, stays loyal, lets things slide or leaves; leavers are replaced by newcomers. */
export function exit(options: Values<typeof exitOptions>): Mechanism {
  return {
    name: "exit",
    columns: exitRule.columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("exit/traits");
      const leave = random("exit/leave");
      const uniform = scratch(world);
      const content = f32(world, "workSatisfaction");
      const voice = f32(world, "voice");
      const loyalty = f32(world, "loyalty");
      const neglect = f32(world, "neglect");
      const alternatives = f32(world, "alternatives");
      const away = i32(world, "away");
      const arrived = i32(world, "arrived");
      const s0 = f64(world, "satisfactionRecognition");
      const s1 = f64(world, "satisfactionSelfDevelopment");
      const s2 = f64(world, "satisfactionStatus");
      const s3 = f64(world, "satisfactionSecurity");
      const valence = f64(world, "valence");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const commitment = f64(world, "commitment");
      const felt = f64(world, "breach");
      const practised = f64(world, "practised");
      const voluntary = f32(world, "voluntary");
      const shown = f64(world, "shown");
      const recent = i32(world, "recent");
      const habit = f64(world, "habit");
      const spreading = f64(world, "spreading");
      const knowing = f64(world, "knowing");
      const expressiveness = f64(world, "expressiveness");
      const shownValence = f64(world, "shownValence");
      const shownArousal = f64(world, "shownArousal");
      const { byNeeds, byValence, byTrust, byCommitment, hazard, dissatisfaction, breach, vacancy } = options;
      const replaced = options.replaced > 0;

      return {
        enter(day, lo, hi) {
          drawBeta(traits, 0, alternatives, { day, lo, hi }, 3, 4);
          for (let i = lo; i < hi; i++) {
            arrived[i] = day;
            away[i] = 0;
          }
        },
        step(day, lo, hi) {
          leave.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            if (away[i]! > 0) {
              away[i]!++;
              content[i] = 0;
              voice[i] = 0;
              loyalty[i] = 0;
              neglect[i] = 0;
            } else {
              const needs = (s0[i]! + s1[i]! + s2[i]! + s3[i]!) / 4;
              const com = commitment[i]!;
              const alt = alternatives[i]!;
              const all = byNeeds * needs + byValence * valence[i]! + byTrust * top[i]! + byCommitment * com;
              const sat = Math.max(-1, Math.min(1, all));
              const unmet = (1 - sat) / 2;
              content[i] = sat;
              voice[i] = share(unmet * com * manager[i]!);
              loyalty[i] = share(com * (1 - alt));
              neglect[i] = share(unmet * (1 - com) * (1 - alt));
              const drive = 1 + dissatisfaction * Math.max(0, -sat) + breach * felt[i]!;
              if (uniform[i - lo]! < hazard * drive * (0.5 + alt)) away[i] = 1;
            }
            if (away[i]! === 0) continue;
            practised[i] = 0;
            voluntary[i] = 0;
            shown[i] = 0;
            recent[i] = 0;
            habit[i] = 0;
            spreading[i] = 0;
            knowing[i] = 0;
            expressiveness[i] = 0;
            shownValence[i] = 0;
            shownArousal[i] = 0;
          }
        },
        after() {
          if (!replaced) return;
          for (let i = 0; i < n; i++) if (away[i]! > vacancy) world.renew(i);
        },
      };
    },
  };
}
