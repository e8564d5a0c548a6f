/** Hegselmann and Krause's rule: the mean of the like-minded. */
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, isMixed, opinionColumn } from "./columns.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `hegselmannKrause`. */
export const hegselmannKrauseOptions = {
  bound: {
    symbol: "eps",
    meaning: "largest difference of opinion across which people listen, included",
    unit: "opinion",
    default: 0.2,
    range: [0, 1_000_000],
    source: "Hegselmann & Krause 2002: near .2 many people who hear everybody begin to agree",
    evidence: "quoted",
    distribution: "fixed",
  },
} as const;

/** Options of `hegselmannKrause`. */
export interface HegselmannKrauseOptions {
  /** Largest difference across which people listen, included, in the unit of the opinion, from 0; default .2. */
  readonly bound?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

/**
 * Hegselmann and Krause 2002: everybody takes the mean of one's own opinion and of those one listens
 * to that differ by at most `bound`, x_i' = (x_i + sum w_ij x_j) / (1 + sum w_ij) over |x_j - x_i| <= bound.
 * Column: `opinion`, on any scale, drawn from [0, 1) where not given. Without ties a day costs n^2.
 * Source: Hegselmann & Krause 2002, Opinion dynamics and bounded confidence, JASSS 5(3).
 * @throws InputError for an unknown option and a bound below 0
 * @example
 * const rule = gs.hegselmannKrause({ bound: 0.3 });
 * const run = gs.simulate({ people: { opinion: [0, 0.2, 0.8, 1] }, mechanisms: [rule], days: 20, seed: 1 });
 * run.last("opinion"); // [0.1, 0.1, 0.9, 0.9]
 */
export function hegselmannKrause(options: HegselmannKrauseOptions = {}): Mechanism {
  const settled = settle("hegselmannKrause", hegselmannKrauseOptions, options, { updating: UPDATING });
  const { bound, updating } = settled;
  return {
    name: "hegselmannKrause",
    columns: { opinion: opinionColumn },
    gathersWithin: [{ field: "opinion", bound }],
    sequential: updating === "sequential",
    initialize(world, random) {
      const { n } = world;
      const luck = random("hegselmannKrause/start");
      const opinion = f64(world, "opinion");
      const theirs = world.yesterday.opinion!;
      const [gathered, strength] = [world.gatheredWithin.opinion!, world.strengthWithin.opinion!];
      let mixed = false;
      /** The mean over all who are near enough to i, i among them. */
      const meanOfAll = (i: number): number => {
        const own = theirs[i]!;
        let [sum, count] = [0, 0];
        for (let j = 0; j < n; j++) {
          const x = theirs[j]!;
          if (x - own > bound || own - x > bound) continue;
          sum += x;
          count++;
        }
        return sum / count;
      };
      return {
        start() {
          luck.fill(opinion, 0, n, 0);
          mixed = isMixed(world);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++)
            opinion[i] = mixed ? meanOfAll(i) : (opinion[i]! + gathered[i - lo]!) / (1 + strength[i - lo]!);
        },
      };
    },
  };
}
