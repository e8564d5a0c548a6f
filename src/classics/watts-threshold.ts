/** Watts' rule: a share of one's neighbours is enough. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag, isMixed, sumOf } from "./columns.ts";
import { checkFirst, drawFirst } from "./draws.ts";
import { exposureTo } from "./exposure.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `wattsThreshold`. */
export const wattsThresholdOptions = {
  threshold: {
    symbol: "phi",
    meaning: "share of one's neighbours that is enough, where no column threshold is given",
    unit: "share",
    default: 0.18,
    range: [0, 1],
    source: "Watts 2002, figures 2 and 3",
    evidence: "quoted",
    distribution: "uniform",
  },
  first: {
    symbol: "s",
    meaning: "people active at the start, drawn at random, where no column active is given",
    unit: "people",
    default: 1,
    range: [0, 1_000_000_000],
    source: "Watts 2002: a single seed",
    evidence: "quoted",
    distribution: "fixed",
    whole: true,
  },
} as const;

/** Options of `wattsThreshold`. */
export interface WattsThresholdOptions {
  /** Share of one's neighbours that is enough, 0 to 1; default .18. A column `threshold` stands in its place. */
  readonly threshold?: number;
  /** People active at the start, whole, drawn at random; default 1. A column `active` stands in its place. */
  readonly first?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

const columns: Readonly<Record<string, ColumnSpec>> = {
  active: flag("whether one has been won over"),
  threshold: { type: "f64", meaning: "share of one's neighbours that is enough", unit: "share", range: [0, 1] },
};

/**
 * Watts 2002: is won over, for good, where at least a share `threshold` of those listened to were,
 * sum_j w_ij active_j / sum_j w_ij >= threshold_i (everybody else, where there are no ties); nobody
 * without neighbours is. Columns: `active` (0 or 1), `threshold`.
 * Source: Watts 2002, A simple model of global cascades on random networks, PNAS 99.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of people
 * @example
 * const network = gs.erdosRenyi({ n: 2000, p: 3 / 1999 }, "1");
 * const options = { people: 2000, network, days: 200, seed: 1, until: gs.still("active"), probes: ["active"] };
 * const share = gs.simulate({ ...options, mechanisms: [gs.wattsThreshold({ first: 20 })] }).probe("active").at(-1);
 * share! > 0.85; // true
 */
export function wattsThreshold(options: WattsThresholdOptions = {}): Mechanism {
  const settled = settle("wattsThreshold", wattsThresholdOptions, options, { updating: UPDATING });
  const sequential = settled.updating === "sequential";
  return {
    name: "wattsThreshold",
    columns,
    gathers: sequential ? ["active"] : [],
    sequential,
    initialize(world, random) {
      checkFirst("wattsThreshold", options.first, world.n);
      const { n, strength } = world;
      const luck = random("wattsThreshold/start");
      const [active, threshold] = [f64(world, "active"), f64(world, "threshold")];
      const one = sequential ? world.gathered.active! : null;
      const around = exposureTo(world, active);
      const won = (i: number): boolean => active[i] === 1;
      let mixed = false;
      let crowd = 0;
      let today = 0;
      return {
        start() {
          drawFirst(luck, active, settled.first);
          threshold.fill(settled.threshold);
          mixed = isMixed(world);
          around.begin();
          today = 0;
        },
        before() {
          if (mixed) crowd = sumOf(active);
        },
        step(day, lo, hi) {
          if (!one && !mixed && today !== day) around.update(won);
          today = day;
          const heard = one ?? around.of;
          const from = one ? lo : 0;
          for (let i = lo; i < hi; i++) {
            if (active[i] === 1) continue;
            const sum = mixed ? crowd : heard[i - from]!;
            const total = mixed ? n - 1 : strength[i]!;
            // the quotient of counts is the share as one would write it; threshold * total is not
            if (!(total > 0 && sum / total >= threshold[i]!)) continue;
            active[i] = 1;
            if (sequential) crowd++;
          }
        },
      };
    },
  };
}
