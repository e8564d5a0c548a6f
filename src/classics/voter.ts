/** The voter model: one takes over the opinion of somebody else. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, opinionColumn } from "./columns.ts";
import { meetingsOf } from "./meetings.ts";
import { settle, type Updating } from "./settle.ts";

/** The numbers of `voter`. */
export const voterOptions = {
  share: {
    symbol: "p_1",
    meaning: "chance of opinion 1 at the start, else 0, where no column opinion is given",
    unit: "share",
    default: 0.5,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed",
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

/** Options of `voter`. */
export interface VoterOptions {
  /** Chance of opinion 1 at the start, else 0; 0 to 1, default .5. A column `opinion` stands in its place. */
  readonly share?: number;
  /** Meetings a day, whole, where they come one after the other; default 0: as many as there are people. */
  readonly meetings?: number;
  /** sequential (default): random people, one after the other; synchronous: everybody at once, from yesterday's opinions. */
  readonly updating?: Updating;
}

const columns: Readonly<Record<string, ColumnSpec>> = { opinion: opinionColumn };

/**
 * The voter model: a random person takes over the opinion of a random one of those listened to
 * (everybody else, where there are no ties). Where all meet all, an opinion wins with its first share.
 * Column: `opinion`, any numbers; 0 or 1 by chance where not given. Ties count alike, whatever their strength.
 * Source: Clifford & Sudbury 1973, Biometrika 60; Holley & Liggett 1975, Ann. Probability 3.
 * @throws InputError for an unknown option and a number out of bounds
 * @example
 * const network = gs.ringLattice({ n: 10, k: 4 });
 * const people = { opinion: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
 * const run = gs.simulate({ people, network, mechanisms: [gs.voter()], days: 5000, seed: 1 });
 * new Set(run.last("opinion")).size; // 1
 */
export function voter(options: VoterOptions = {}): Mechanism {
  const orders = ["sequential", "synchronous"] as const;
  const { share, meetings, updating } = settle("voter", voterOptions, options, { updating: orders });
  return {
    name: "voter",
    columns,
    gathers: ["opinion"],
    initialize(world, random) {
      const { n } = world;
      const [chance, whom] = [random("voter/start"), random("voter/whom")];
      const opinion = f64(world, "opinion");
      const was = world.yesterday.opinion!;
      const meetingsOfDay = meetingsOf("voter", world, random);
      const copy = (i: number, j: number): void => {
        opinion[i] = opinion[j]!;
      };
      const draws = new Float64Array(n);
      return {
        start() {
          chance.fill(draws, 0, n, 0);
          for (let i = 0; i < n; i++) opinion[i] = draws[i]! < share ? 1 : 0;
        },
        after(day) {
          if (updating === "sequential") {
            meetingsOfDay.oneByOne(day, meetings || n, copy);
            return;
          }
          const { offsets, neighbours } = world.network;
          const mixed = neighbours.length === 0 && n > 1;
          whom.fill(draws, 0, n, day);
          for (let i = 0; i < n; i++) {
            const from = offsets[i]!;
            const ties = offsets[i + 1]! - from;
            if (mixed) opinion[i] = was[(i + 1 + Math.floor(draws[i]! * (n - 1))) % n]!;
            else if (ties > 0) opinion[i] = was[neighbours[from + Math.floor(draws[i]! * ties)]!]!;
          }
        },
      };
    },
  };
}
