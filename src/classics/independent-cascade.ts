/** The independent cascade: one chance with each who listens. */
import type { Mechanism } from "../engine/mechanism.ts";
import type { Network } from "../people/network.ts";
import { f64, flag } from "./columns.ts";
import { checkFirst, drawFirst } from "./draws.ts";
import { listenersOf } from "./listeners.ts";
import { isLive } from "./live-ties.ts";
import { settle } from "./settle.ts";

/** The numbers of `independentCascade`. */
export const independentCascadeOptions = {
  probability: {
    symbol: "p",
    meaning: "chance to reach one who listens over a tie of strength 1; the strength multiplies it",
    unit: "share",
    default: 0.1,
    range: [0, 1],
    source: "Kempe, Kleinberg & Tardos 2003: 1 % and 10 %",
    evidence: "quoted",
    distribution: "uniform",
  },
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

/** Options of `independentCascade`. */
export interface IndependentCascadeOptions {
  /** Chance to reach one who listens over a tie of strength 1, 0 to 1; default .1. Strengths multiply it. */
  readonly probability?: number;
  /** People active at the start, whole, drawn at random; default 1. A column `active` stands in its place. */
  readonly first?: number;
}

/**
 * Kempe, Kleinberg and Tardos 2003: whoever became active yesterday reaches each who listens and is not yet
 * active with probability * strength of the tie, once; active people stay so. The draw is the tie's own
 * (keyed by both people and the layer, not by the day), so a seed is one world of live ties: another set of first
 * people, in the same world, has the same luck. Column: `active` (0 or 1). Without ties nothing happens.
 * Source: Kempe, Kleinberg & Tardos 2003, Maximizing the spread of influence through a social network, KDD.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of people
 * @example
 * const network = gs.network([[1, 0], [2, 1], [3, 2]], { directed: true });
 * const options = { people: { active: [1, 0, 0, 0] }, network, days: 2, seed: 1 };
 * gs.simulate({ ...options, mechanisms: [gs.independentCascade({ probability: 1 })] }).last("active"); // [1, 1, 1, 0]
 */
export function independentCascade(options: IndependentCascadeOptions = {}): Mechanism {
  const { probability, first } = settle("independentCascade", independentCascadeOptions, options);
  return {
    name: "independentCascade",
    columns: { active: flag("whether one has been reached") },
    initialize(world, random) {
      checkFirst("independentCascade", options.first, world.n);
      const [seeds, luck] = [random("independentCascade/start"), random("independentCascade/ties")];
      const active = f64(world, "active");
      const was = new Uint8Array(world.n);
      const fresh = new Int32Array(world.n);
      let listeners = world.network;
      let known: Network | null = null;
      let today = 0;

      /** All who became active since the day before reach, or do not, those who listen to them. */
      const spread = (): void => {
        if (known !== world.network) listeners = listenersOf(world.network);
        known = world.network;
        const { offsets, neighbours } = listeners;
        let count = 0;
        for (let j = 0; j < was.length; j++) {
          if (active[j] === 1 && was[j] === 0) fresh[count++] = j;
          was[j] = active[j] === 1 ? 1 : 0;
        }
        for (let k = 0; k < count; k++) {
          const j = fresh[k]!;
          for (let e = offsets[j]!; e < offsets[j + 1]!; e++) {
            const i = neighbours[e]!;
            if (active[i] !== 1 && isLive(listeners, luck, probability, e, j, i)) active[i] = 1;
          }
        }
      };

      return {
        start() {
          drawFirst(seeds, active, first);
          was.fill(0);
          today = 0;
        },
        step(day) {
          if (today !== day) spread();
          today = day;
        },
      };
    },
  };
}
