/** Friedkin and Johnsen's rule: influence that never quite lets go of the first opinion. */
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, isMixed, opinionColumn, selfColumn, sumOf } from "./columns.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `friedkinJohnsen`. */
export const friedkinJohnsenOptions = {
  susceptibility: {
    symbol: "a",
    meaning: "weight of others against one's own first opinion, where no column susceptibility is given",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "Friedkin & Johnsen 1990 for the rule; the value is ours",
    evidence: "assumed",
    distribution: "uniform",
  },
  self: {
    symbol: "w_ii",
    meaning: "weight given to the opinion one has by now, where no column self is given",
    unit: "strength of a tie",
    default: 0,
    range: [0, 1_000_000],
    source: "Friedkin & Johnsen 1990 leave it open",
    evidence: "assumed",
    distribution: "fixed",
  },
} as const;

/** Options of `friedkinJohnsen`. */
export interface FriedkinJohnsenOptions {
  /** Weight of others against the first opinion, 0 to 1; default .6. A column `susceptibility` stands in its place. */
  readonly susceptibility?: number;
  /** Weight given to the opinion one has by now, in strengths of a tie, from 0; default 0. A column `self` stands in its place. */
  readonly self?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

/**
 * Friedkin and Johnsen 1990: DeGroot's mean, held back by the opinion of day 0,
 * x_i' = a_i (self_i x_i + sum_j w_ij x_j) / (self_i + sum_j w_ij) + (1 - a_i) x_i(0); without any
 * weight the mean is x_i. With A = diag(a) and W of rows that sum to 1 it ends at (I - AW)^-1 (I - A) x(0).
 * Columns: `opinion`, on any scale, drawn from [0, 1) where not given; `susceptibility` (a); `self`.
 * Source: Friedkin & Johnsen 1990, Social influence and opinions, J. Math. Sociology 15.
 * @throws InputError for an unknown option and a number out of bounds
 * @example
 * const rule = gs.friedkinJohnsen({ susceptibility: 0.5 });
 * const people = { opinion: [0, 0.5, 1] };
 * const run = gs.simulate({ people, network: gs.network([[0, 1], [1, 2]]), mechanisms: [rule], days: 200, seed: 1 });
 * run.last("opinion"); // [0.25, 0.5, 0.75]
 */
export function friedkinJohnsen(options: FriedkinJohnsenOptions = {}): Mechanism {
  const settled = settle("friedkinJohnsen", friedkinJohnsenOptions, options, { updating: UPDATING });
  const sequential = settled.updating === "sequential";
  return {
    name: "friedkinJohnsen",
    columns: {
      opinion: opinionColumn,
      susceptibility: {
        type: "f64",
        meaning: "weight of others against one's own first opinion",
        unit: "share",
        range: [0, 1],
      },
      self: selfColumn,
    },
    gathers: ["opinion"],
    sequential,
    initialize(world, random) {
      const { n, strength } = world;
      const luck = random("friedkinJohnsen/start");
      const [opinion, self, open] = [f64(world, "opinion"), f64(world, "self"), f64(world, "susceptibility")];
      const first = new Float64Array(n);
      const gathered = world.gathered.opinion!;
      let mixed = false;
      let crowd = 0;
      return {
        start() {
          luck.fill(opinion, 0, n, 0);
          open.fill(settled.susceptibility);
          self.fill(settled.self);
          mixed = isMixed(world);
        },
        before(day) {
          if (day === 1) first.set(opinion);
          if (mixed) crowd = sumOf(opinion);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const was = opinion[i]!;
            const heard = mixed ? crowd - was : gathered[i - lo]!;
            const total = self[i]! + (mixed ? n - 1 : strength[i]!);
            const mean = total > 0 ? (self[i]! * was + heard) / total : was;
            opinion[i] = open[i]! * mean + (1 - open[i]!) * first[i]!;
            if (sequential) crowd += opinion[i]! - was;
          }
        },
      };
    },
  };
}
