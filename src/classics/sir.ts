/** The epidemic after which one is immune. */
import type { ColumnSpec } from "../core/columns.ts";
import { refuse } from "../core/errors.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag, isMixed, sumOf } from "./columns.ts";
import { checkFirst, drawFirst, drawsOf } from "./draws.ts";
import { exposureTo } from "./exposure.ts";
import { escapeFrom, type InfectionOptions, infectionOptions } from "./infection.ts";
import { settle, UPDATING } from "./settle.ts";

/** The numbers of `sir`. */
export const sirOptions: typeof infectionOptions = infectionOptions;

const columns: Readonly<Record<string, ColumnSpec>> = {
  infected: flag("whether one is ill, and infects"),
  recovered: flag("whether one has been ill, and is immune"),
};

/**
 * Kermack and McKendrick 1927, by chance and person: whoever can still fall ill does with
 * 1 - (1 - infection)^(sum_j w_ij infected_j), all others of whom there are n - 1 being heard where there
 * are no ties; whoever was ill recovers with `recovery`, for good. With a recovery of 1 it is Reed and Frost's
 * epidemic, with a basic reproduction number of n * infection. Columns: `infected`, `recovered` (0 or 1).
 * Source: Kermack & McKendrick 1927, Proc. R. Soc. A 115; Reed & Frost in Abbey 1952.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of
 * people, and where somebody is given as infected and recovered
 * @example
 * const rule = gs.sir({ infection: 2 / 5000, recovery: 1, first: 50 });
 * const run = gs.simulate({ people: 5000, mechanisms: [rule], days: 100, seed: 1, probes: ["recovered"] });
 * Math.abs(run.probe("recovered").at(-1)! - 0.8) < 0.03; // true
 */
export function sir(options: InfectionOptions = {}): Mechanism {
  const { infection, recovery, first, updating } = settle("sir", sirOptions, options, { updating: UPDATING });
  const sequential = updating === "sequential";
  return {
    name: "sir",
    columns,
    gathers: sequential ? ["infected"] : [],
    sequential,
    initialize(world, random) {
      checkFirst("sir", options.first, world.n);
      const [seeds, luck] = [random("sir/start"), random("sir/day")];
      const [infected, recovered] = [f64(world, "infected"), f64(world, "recovered")];
      const one = sequential ? world.gathered.infected! : null;
      const around = exposureTo(world, infected);
      const caught = (i: number): boolean => infected[i] === 1 || recovered[i] === 1;
      const chanceToEscape = escapeFrom(infection);
      const draws = drawsOf(luck, world.block);
      const drawing = new Int32Array(world.block);
      let mixed = false;
      let crowd = 0;
      let escapeAll = 1;
      let today = 0;
      return {
        start() {
          for (let i = 0; i < world.n; i++)
            if (infected[i] === 1 && recovered[i] === 1)
              refuse(`recovered[${i}]`, "invalid 1: infected too; expected 0 in one of the two");
          drawFirst(seeds, infected, first);
          mixed = isMixed(world);
          around.begin();
          today = 0;
        },
        before(day) {
          if (day === 1) for (let i = 0; i < world.n; i++) if (recovered[i] === 1) infected[i] = 0;
          if (!mixed) return;
          crowd = sumOf(infected);
          escapeAll = chanceToEscape(crowd);
        },
        step(day, lo, hi) {
          if (!one && !mixed && today !== day) around.update(caught);
          today = day;
          const heard = one ?? around.of;
          const from = one ? lo : 0;
          let count = 0;
          for (let i = lo; i < hi; i++)
            if (recovered[i] !== 1 && (infected[i] === 1 || (mixed ? crowd : heard[i - from]!) > 0))
              drawing[count++] = i;
          if (count > 0) draws.open(day, lo, hi, count);
          for (let k = 0; k < count; k++) {
            const i = drawing[k]!;
            const ill = infected[i] === 1;
            const u = draws.of(i);
            if (ill ? u >= recovery : u < (mixed ? escapeAll : chanceToEscape(heard[i - from]!))) continue;
            infected[i] = ill ? 0 : 1;
            if (ill) recovered[i] = 1;
            if (!(sequential && mixed)) continue;
            crowd += ill ? -1 : 1;
            escapeAll = chanceToEscape(crowd);
          }
        },
      };
    },
  };
}
