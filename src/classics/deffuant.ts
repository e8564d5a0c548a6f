/** Deffuant's rule: two people meet and move towards each other, where they are near enough. */
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, opinionColumn } from "./columns.ts";
import { meetingsOf } from "./meetings.ts";
import { settle, type Updating } from "./settle.ts";

/** The numbers of `deffuant`. */
export const deffuantOptions = {
  bound: {
    symbol: "d",
    meaning: "difference of opinion below which two people still move each other, not included",
    unit: "opinion",
    default: 0.2,
    range: [0, 1_000_000],
    source: "Deffuant, Neau, Amblard & Weisbuch 2000, figures 1 to 3",
    evidence: "quoted",
    distribution: "fixed",
  },
  pace: {
    symbol: "mu",
    meaning: "share of the difference that each of the two goes towards the other (mu)",
    unit: "share",
    default: 0.5,
    range: [0, 0.5],
    source: "Deffuant, Neau, Amblard & Weisbuch 2000",
    evidence: "quoted",
    distribution: "uniform",
  },
  meetings: {
    symbol: "n_m",
    meaning: "meetings a day, where they come one after the other; 0: as many as there are people",
    unit: "meetings a day",
    default: 0,
    range: [0, 1_000_000_000],
    source: "the usual unit of time: one meeting a person",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
} as const;

/** Options of `deffuant`. */
export interface DeffuantOptions {
  /** Difference below which two people move each other, not included, from 0; default .2. */
  readonly bound?: number;
  /** Share of the difference that each goes, 0 to .5; default .5, which is half-way. */
  readonly pace?: number;
  /** Meetings a day, whole, where they come one after the other; default 0: as many as there are people. */
  readonly meetings?: number;
  /** sequential (default): random pairs, one after the other; synchronous: everybody meets at most one other, all at once. */
  readonly updating?: Updating;
}

/**
 * Deffuant and others 2000: a random person meets a random one of those listened to (everybody, where
 * there are no ties); where |x_j - x_i| < bound both move, x_i += mu (x_j - x_i) and x_j += mu (x_i - x_j).
 * The mean stays. Column: `opinion`, on any scale, drawn from [0, 1) where not given.
 * Source: Deffuant, Neau, Amblard & Weisbuch 2000, Mixing beliefs among interacting agents, Adv. Complex Syst. 3.
 * @throws InputError for an unknown option and a number out of bounds
 * @example
 * const rule = gs.deffuant({ bound: 0.5 });
 * const run = gs.simulate({ people: { opinion: [0, 0.1, 0.9, 1] }, mechanisms: [rule], days: 50, seed: 1 });
 * run.last("opinion"); // [0.05, 0.05, 0.95, 0.95]
 */
export function deffuant(options: DeffuantOptions = {}): Mechanism {
  const orders = ["sequential", "synchronous"] as const;
  const { bound, pace, meetings, updating } = settle("deffuant", deffuantOptions, options, { updating: orders });
  return {
    name: "deffuant",
    columns: { opinion: opinionColumn },
    gathers: ["opinion"],
    initialize(world, random) {
      const { n } = world;
      const luck = random("deffuant/start");
      const opinion = f64(world, "opinion");
      const meetingsOfDay = meetingsOf("deffuant", world, random);
      const meet = (i: number, j: number): void => {
        const difference = opinion[j]! - opinion[i]!;
        if (!(Math.abs(difference) < bound)) return;
        opinion[i]! += pace * difference;
        opinion[j]! -= pace * difference;
      };
      return {
        start() {
          luck.fill(opinion, 0, n, 0);
        },
        after(day) {
          if (updating === "synchronous") meetingsOfDay.atOnce(day, meet);
          else meetingsOfDay.oneByOne(day, meetings || n, meet);
        },
      };
    },
  };
}
