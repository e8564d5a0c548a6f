/** The independent cascade: one chance with each who listens. */
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag } from "./columns.ts";
import { drawFirst } from "./draws.ts";
import { isLive } from "./live-ties.ts";
import { settle } from "./settle.ts";

/** The numbers of `independentCascade`. */
export const independentCascadeOptions = {
  probability: {
    meaning: "chance to reach one who listens over a tie of strength 1; the strength multiplies it",
    unit: "share",
    default: 0.1,
    range: [0, 1],
    source: "Kempe, Kleinberg & Tardos 2003: 1 % and 10 %",
    evidence: "quoted",
  },
  first: {
    meaning: "people active at the start, drawn at random, where no column active is given",
    unit: "people",
    default: 1,
    range: [0, 1_000_000_000],
    source: "our choice",
    evidence: "assumed",
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
 * @throws InputError for an unknown option and a number out of bounds
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
    gathers: ["active"],
    initialize(world, random) {
      const [seeds, luck] = [random("independentCascade/start"), random("independentCascade/ties")];
      const active = f64(world, "active");
      const was = world.yesterday.active!;
      const fresh = new Uint8Array(world.n);
      let some = false;
      return {
        start() {
          drawFirst(seeds, active, first);
        },
        before() {
          // `was` still holds the day before yesterday, nothing on day 1
          some = false;
          for (let j = 0; j < fresh.length; j++) {
            fresh[j] = active[j] === 1 && was[j] !== 1 ? 1 : 0;
            if (fresh[j] === 1) some = true;
          }
        },
        step(_day, lo, hi) {
          if (!some) return;
          const { network } = world;
          const { offsets, neighbours } = network;
          for (let i = lo; i < hi; i++) {
            const end = offsets[i + 1]!;
            for (let e = offsets[i]!; active[i] !== 1 && e < end; e++) {
              const j = neighbours[e]!;
              if (fresh[j] === 1 && isLive(network, luck, probability, e, j, i)) active[i] = 1;
            }
          }
        },
      };
    },
  };
}
