/** DeGroot's rule: opinions as repeated weighted means. */
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, isMixed, opinionColumn, selfColumn, sumOf } from "./columns.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `deGroot`. */
export const deGrootOptions = {
  self: {
    symbol: "w_ii",
    meaning: "weight given to oneself, where no column self is given",
    unit: "strength of a tie",
    default: 1,
    range: [0, 1_000_000],
    source: "DeGroot 1974 leaves it open; above 0 opinions cannot alternate for ever",
    evidence: "assumed",
    distribution: "fixed",
  },
} as const;

/** Options of `deGroot`. */
export interface DeGrootOptions {
  /** Weight given to oneself, in strengths of a tie, from 0; default 1. A column `self` stands in its place. */
  readonly self?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

/**
 * DeGroot 1974: everybody takes the weighted mean of one's own opinion and those one listens to,
 * x_i' = (self_i x_i + sum_j w_ij x_j) / (self_i + sum_j w_ij); without any weight the opinion stays.
 * Columns: `opinion`, on any scale, drawn from [0, 1) where not given; `self`. Changes nothing until run.
 * Source: DeGroot 1974, Reaching a consensus, JASA 69; Golub & Jackson 2010.
 * @throws InputError for an unknown option and a weight out of bounds
 * @example
 * const network = gs.network([[0, 1, 0.5], [0, 2, 0.5], [1, 0], [2, 1]], { directed: true });
 * const rule = gs.deGroot({ self: 0 });
 * const run = gs.simulate({ people: { opinion: [1, 0, 0] }, network, mechanisms: [rule], days: 400, seed: 1 });
 * run.last("opinion"); // [0.4, 0.4, 0.4]
 */
export function deGroot(options: DeGrootOptions = {}): Mechanism {
  const { self: weight, updating } = settle("deGroot", deGrootOptions, options, { updating: UPDATING });
  const sequential = updating === "sequential";
  return {
    name: "deGroot",
    columns: { opinion: opinionColumn, self: selfColumn },
    gathers: ["opinion"],
    sequential,
    initialize(world, random) {
      const { n, strength } = world;
      const luck = random("deGroot/start");
      const [opinion, self] = [f64(world, "opinion"), f64(world, "self")];
      const gathered = world.gathered.opinion!;
      let mixed = false;
      let crowd = 0;
      return {
        start() {
          luck.fill(opinion, 0, n, 0);
          self.fill(weight);
          mixed = isMixed(world);
        },
        before() {
          if (mixed) crowd = sumOf(opinion);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const was = opinion[i]!;
            const heard = mixed ? crowd - was : gathered[i - lo]!;
            const total = self[i]! + (mixed ? n - 1 : strength[i]!);
            if (total > 0) opinion[i] = (self[i]! * was + heard) / total;
            if (sequential) crowd += opinion[i]! - was;
          }
        },
      };
    },
  };
}
