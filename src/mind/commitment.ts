import { sat01 } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { type commitmentOptions, commitmentRule } from "./commitment-rule.ts";
import { drawBeta } from "./draws.ts";

/** Commitment: grows with a good attitude and with taking part, shrinks with breach. */
export function commitment(options: Values<typeof commitmentOptions>): Mechanism {
  return {
    name: "commitment",
    columns: commitmentRule.columns,
    initialize(world, random) {
      const traits = random("commitment/traits");
      const bond = f64(world, "commitment");
      const atStart = f32(world, "commitmentAtStart");
      const attitude = f64(world, "attitude");
      const taking = f32(world, "participation");
      const breach = f64(world, "breach");
      const { pace } = options;

      return {
        enter(day, lo, hi) {
          drawBeta(traits, 0, atStart, { day, lo, hi }, 5, 4);
          for (let i = lo; i < hi; i++) bond[i] = atStart[i]!;
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++)
            bond[i] = sat01(bond[i]!, pace * (Math.max(0, attitude[i]!) + taking[i]! - breach[i]!));
        },
      };
    },
  };
}
