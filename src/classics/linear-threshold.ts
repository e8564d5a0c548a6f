/** The linear threshold rule: influence adds up to a threshold nobody knows. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag } from "./columns.ts";
import { checkFirst, drawFirst } from "./draws.ts";
import { chosenTie, divisor } from "./live-ties.ts";
import { settle } from "./settle.ts";

/** The numbers of `linearThreshold`. */
export const linearThresholdOptions = {
  first: {
    symbol: "s",
    meaning: "people active at the start, drawn at random, where no column active is given",
    unit: "people",
    default: 1,
    range: [0, 1_000_000_000],
    source: "our choice",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
} as const;

/** Options of `linearThreshold`. */
export interface LinearThresholdOptions {
  /** People active at the start, whole, drawn at random; default 1. A column `active` stands in its place. */
  readonly first?: number;
  /** What is drawn for each: a threshold (default), or the one tie over which one can be reached; the chances are the same. */
  readonly draw?: "threshold" | "tie";
}

const columns: Readonly<Record<string, ColumnSpec>> = {
  active: flag("whether one has been reached"),
  threshold: { type: "f64", meaning: "influence that is enough", unit: "share", range: [0, 1] },
};

/** In the place of a threshold of 0, which may be drawn: without any influence nobody becomes active by a draw. */
const LEAST = 1e-18;

/**
 * Kempe, Kleinberg and Tardos 2003: becomes active, for good, where the influence of those active among
 * whom one listens to reaches one's threshold, sum_j b_ij active_j >= threshold_i; b_ij is the strength of the
 * tie, divided by the sum of one's ties where that is above 1. Thresholds are drawn from
 * (0, 1); one given as 0 is reached by nobody's influence too, on the first day. With `draw: "tie"`
 * each instead draws at most one tie, j with chance b_ij, and follows j: the same chances for every set of people, in worlds of
 * live ties that `greedySeeds` shares. Columns: `active` (0 or 1), `threshold` (not read where ties are drawn).
 * Source: Kempe, Kleinberg & Tardos 2003, KDD, theorem 2.5; Granovetter 1978.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of people
 * @example
 * const people = { active: [1, 0, 0], threshold: [0, 0.5, 0.6] };
 * const network = gs.network([[0, 1], [1, 2], [0, 2]]);
 * gs.simulate({ people, network, mechanisms: [gs.linearThreshold()], days: 1, seed: 1 }).last("active"); // [1, 1, 0]
 * gs.simulate({ people, network, mechanisms: [gs.linearThreshold()], days: 2, seed: 1 }).last("active"); // [1, 1, 1]
 */
export function linearThreshold(options: LinearThresholdOptions = {}): Mechanism {
  const draws = ["threshold", "tie"] as const;
  const { first, draw } = settle("linearThreshold", linearThresholdOptions, options, { draw: draws });
  const byTie = draw === "tie";
  return {
    name: "linearThreshold",
    columns,
    gathers: ["active"],
    initialize(world, random) {
      checkFirst("linearThreshold", options.first, world.n);
      const { n, strength } = world;
      const [seeds, thresholds] = [random("linearThreshold/start"), random("linearThreshold/thresholds")];
      const ties = random("linearThreshold/ties");
      const [active, threshold] = [f64(world, "active"), f64(world, "threshold")];
      const [was, gathered] = [world.yesterday.active!, world.gathered.active!];
      const follows = new Int32Array(n);
      return {
        start() {
          drawFirst(seeds, active, first);
          thresholds.fill(threshold, 0, n, 0);
          for (let i = 0; i < n; i++) threshold[i] = Math.max(threshold[i]!, LEAST);
          for (let i = 0; byTie && i < n; i++) {
            const e = chosenTie(world.network, ties, strength[i]!, i);
            follows[i] = e < 0 ? -1 : world.network.neighbours[e]!;
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            if (active[i] === 1) continue;
            const heard = gathered[i - lo]!;
            const reached = byTie ? was[follows[i]!] === 1 : heard / divisor(strength[i]!) >= threshold[i]!;
            if (reached) active[i] = 1;
          }
        },
      };
    },
  };
}
