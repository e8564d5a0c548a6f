/**
 * Looking on while people live: what stands around a rule of the mind, sees the rows just before and
 * just after it acts, owns no column, draws no luck of its own and writes nothing. Results are the
 * same bit for bit with and without it.
 */
import type { Random } from "../../core/luck.ts";
import type { Acts, Mechanism, World } from "../../engine/mechanism.ts";
import type { Mind } from "../parts.ts";

/** What an observer of one rule does; days, rows and sums of neighbours are those of the rule. */
export interface Witness {
  /** Just before the rule's step (or, of a rule that acts once a day, before that) on the people lo to hi. */
  ahead?(day: number, lo: number, hi: number): void;
  /** Just after it. */
  behind?(day: number, lo: number, hi: number): void;
}

/** Makes the observer of a rule once for a world, from what the rule itself sees. */
export type MakeWitness = (world: World, random: Random) => Witness;

/** What looks on at a mind: observers of rules by name, and a mechanism of its own at the end of the day. */
export interface Watch {
  /** Observers by the name of the rule they stand around. */
  readonly around?: Readonly<Record<string, MakeWitness>>;
  /** Comes after all rules: in the day, and where people enter. It must own no columns and write none. */
  readonly last?: Mechanism;
}

/** Told of the mind's options and conditions, gives what looks on at it. */
export type Watching = (mind: Mind) => Watch;

/** The same mechanism, looked at; one that does nothing (it is switched off) stays as it is. */
export function watched(mechanism: Mechanism, make: MakeWitness | undefined): Mechanism {
  if (!make) return mechanism;
  return {
    ...mechanism,
    initialize(world, random) {
      const acts: Acts = mechanism.initialize?.(world, random) ?? {};
      const { before, step } = acts;
      if (!before && !step) return acts;
      const { ahead, behind } = make(world, random);
      const { n } = world;
      return {
        ...acts,
        ...(before && {
          before(day) {
            ahead?.(day, 0, n);
            before(day);
            behind?.(day, 0, n);
          },
        }),
        ...(step && {
          step(day, lo, hi) {
            ahead?.(day, lo, hi);
            step(day, lo, hi);
            behind?.(day, lo, hi);
          },
        }),
      };
    },
  };
}
