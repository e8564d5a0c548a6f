/** Granovetter's rule: joining a crowd that is large enough for oneself. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag, isMixed, sumOf } from "./columns.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `granovetter`. */
export const granovetterOptions = {
  mean: {
    symbol: "mu",
    meaning: "mean of the thresholds, which are normal, where no column threshold is given",
    unit: "people",
    default: 25,
    range: [-1_000_000, 1_000_000],
    source: "Granovetter 1978, figure 2, for a crowd of 100",
    evidence: "quoted",
    distribution: "fixed",
  },
  spread: {
    symbol: "sigma",
    meaning: "standard deviation of the thresholds",
    unit: "people",
    default: 10,
    range: [0, 1_000_000],
    source: "Granovetter 1978, figure 2, which goes through all of them",
    evidence: "assumed",
    distribution: "fixed",
  },
} as const;

/** Options of `granovetter`. */
export interface GranovetterOptions {
  /** Mean of the thresholds, in people; default 25. A column `threshold` stands in the place of both. */
  readonly mean?: number;
  /** Standard deviation of the thresholds, in people, from 0; default 10. */
  readonly spread?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

const columns: Readonly<Record<string, ColumnSpec>> = {
  active: flag("whether one has joined"),
  threshold: {
    type: "f64",
    meaning: "size of the crowd from which on one joins",
    unit: "people",
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  },
};

/**
 * Granovetter 1978: is in the crowd on every day on which at least as many as one's threshold were in
 * it the day before, and out of it on every other; r' = F(r) n for thresholds distributed as F. On a
 * network one counts those listened to, by the strength of the tie; without ties everybody, oneself
 * included. Columns: `active` (0 or 1; nobody where not given), `threshold`.
 * Source: Granovetter 1978, Threshold models of collective behavior, Am. J. Sociology 83.
 * @throws InputError for an unknown option and a number out of bounds
 * @example
 * const threshold = Array.from({ length: 100 }, (_, i) => i);
 * const riot = { mechanisms: [gs.granovetter()], days: 200, seed: 1, probes: ["active"] };
 * gs.simulate({ ...riot, people: { threshold } }).probe("active").at(-1); // 1
 * threshold[1] = 2;
 * gs.simulate({ ...riot, people: { threshold } }).probe("active").at(-1); // 0.01
 */
export function granovetter(options: GranovetterOptions = {}): Mechanism {
  const settled = settle("granovetter", granovetterOptions, options, { updating: UPDATING });
  const sequential = settled.updating === "sequential";
  return {
    name: "granovetter",
    columns,
    gathers: ["active"],
    sequential,
    initialize(world, random) {
      const luck = random("granovetter/thresholds");
      const [active, threshold] = [f64(world, "active"), f64(world, "threshold")];
      const gathered = world.gathered.active!;
      let mixed = false;
      let crowd = 0;
      return {
        start() {
          const { mean, spread } = settled;
          luck.fillNormal(threshold, 0, world.n, 0);
          for (let i = 0; i < world.n; i++) threshold[i] = mean + spread * threshold[i]!;
          mixed = isMixed(world);
        },
        before() {
          if (mixed) crowd = sumOf(active);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const was = active[i]!;
            active[i] = (mixed ? crowd : gathered[i - lo]!) >= threshold[i]! ? 1 : 0;
            if (sequential) crowd += active[i]! - was;
          }
        },
      };
    },
  };
}
