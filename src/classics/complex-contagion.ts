/** Complex contagion: it takes several others. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag, isMixed, sumOf } from "./columns.ts";
import { checkFirst, drawFirst } from "./draws.ts";
import { exposureTo } from "./exposure.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `complexContagion`. */
export const complexContagionOptions = {
  threshold: {
    symbol: "a",
    meaning:
      "number of adopters that is enough (strengths of ties to them, summed), where no column threshold is given",
    unit: "people",
    default: 2,
    range: [0, 1_000_000],
    source: "Centola & Macy 2007: the least that makes a contagion complex",
    evidence: "quoted",
    distribution: "fixed",
  },
  first: {
    symbol: "s",
    meaning: "people who have adopted at the start, drawn at random, where no column adopted is given",
    unit: "people",
    default: 10,
    range: [0, 1_000_000_000],
    source: "our choice",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
} as const;

/** Options of `complexContagion`. */
export interface ComplexContagionOptions {
  /** Number of adopters that is enough, from 0 (1: a simple contagion); default 2. A column `threshold` stands in its place. */
  readonly threshold?: number;
  /** People who have adopted at the start, whole, drawn at random; default 10. A column `adopted` stands in its place. */
  readonly first?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

const columns: Readonly<Record<string, ColumnSpec>> = {
  adopted: flag("whether one has adopted"),
  threshold: {
    type: "f64",
    meaning: "number of adopters that is enough",
    unit: "people",
    range: [0, Number.POSITIVE_INFINITY],
  },
};

/**
 * Centola and Macy 2007: adopts, for good, where at least `threshold` of those listened to have,
 * sum_j w_ij adopted_j >= threshold_i (of everybody, where there are no ties). Columns: `adopted`
 * (0 or 1), `threshold`.
 * Source: Centola & Macy 2007, Complex contagions and the weakness of long ties, Am. J. Sociology 113.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of people
 * @example
 * const network = gs.ringLattice({ n: 200, k: 4 });
 * const adopted = Array.from({ length: 200 }, (_, i) => (i < 2 ? 1 : 0));
 * const options = { people: { adopted }, network, days: 300, seed: 1, probes: ["adopted"] };
 * gs.simulate({ ...options, mechanisms: [gs.complexContagion({ threshold: 2 })] }).probe("adopted").at(-1); // 1
 * gs.simulate({ ...options, mechanisms: [gs.complexContagion({ threshold: 3 })] }).probe("adopted").at(-1); // 0.01
 */
export function complexContagion(options: ComplexContagionOptions = {}): Mechanism {
  const settled = settle("complexContagion", complexContagionOptions, options, { updating: UPDATING });
  const sequential = settled.updating === "sequential";
  return {
    name: "complexContagion",
    columns,
    gathers: sequential ? ["adopted"] : [],
    sequential,
    initialize(world, random) {
      checkFirst("complexContagion", options.first, world.n);
      const luck = random("complexContagion/start");
      const [adopted, threshold] = [f64(world, "adopted"), f64(world, "threshold")];
      const one = sequential ? world.gathered.adopted! : null;
      const around = exposureTo(world, adopted);
      const won = (i: number): boolean => adopted[i] === 1;
      let mixed = false;
      let crowd = 0;
      let today = 0;
      return {
        start() {
          drawFirst(luck, adopted, settled.first);
          threshold.fill(settled.threshold);
          mixed = isMixed(world);
          around.begin();
          today = 0;
        },
        before() {
          if (mixed) crowd = sumOf(adopted);
        },
        step(day, lo, hi) {
          if (!one && !mixed && today !== day) around.update(won);
          today = day;
          const heard = one ?? around.of;
          const from = one ? lo : 0;
          for (let i = lo; i < hi; i++) {
            if (adopted[i] === 1 || !((mixed ? crowd : heard[i - from]!) >= threshold[i]!)) continue;
            adopted[i] = 1;
            if (sequential) crowd++;
          }
        },
      };
    },
  };
}
