/** The epidemic that one can catch again. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, flag, isMixed, sumOf } from "./columns.ts";
import { checkFirst, drawFirst, drawsOf } from "./draws.ts";
import { exposureTo } from "./exposure.ts";
import { escapeFrom, type InfectionOptions, infectionOptions } from "./infection.ts";
import { settle, UPDATING } from "./settle.ts";

/** The numbers of `sis`. */
export const sisOptions: typeof infectionOptions = infectionOptions;

const columns: Readonly<Record<string, ColumnSpec>> = { infected: flag("whether one is ill, and infects") };

/**
 * The epidemic without immunity: whoever is well falls ill with 1 - (1 - infection)^(sum_j w_ij infected_j)
 * (all others being heard where there are no ties), whoever was ill recovers with `recovery` and can fall
 * ill again. Where R0 = n * infection / recovery is above 1 a share near 1 - 1 / R0 stays ill. Column:
 * `infected` (0 or 1).
 * Source: Kermack & McKendrick 1932; Weiss & Dishon 1971, Math. Biosciences 11.
 * @throws InputError for an unknown option and a number out of bounds; in a run where `first` is above the number of people
 * @example
 * const rule = gs.sis({ infection: 0.1 / 2000, recovery: 0.05, first: 200 });
 * const run = gs.simulate({ people: 2000, mechanisms: [rule], days: 400, seed: 1, probes: ["infected"] });
 * Math.abs(run.probe("infected").at(-1)! - 0.5) < 0.05; // true
 */
export function sis(options: InfectionOptions = {}): Mechanism {
  const { infection, recovery, first, updating } = settle("sis", sisOptions, options, { updating: UPDATING });
  const sequential = updating === "sequential";
  return {
    name: "sis",
    columns,
    gathers: sequential ? ["infected"] : [],
    sequential,
    initialize(world, random) {
      checkFirst("sis", options.first, world.n);
      const [seeds, luck] = [random("sis/start"), random("sis/day")];
      const infected = f64(world, "infected");
      const one = sequential ? world.gathered.infected! : null;
      const around = exposureTo(world, infected);
      const chanceToEscape = escapeFrom(infection);
      const draws = drawsOf(luck, world.block);
      let mixed = false;
      let crowd = 0;
      let escapeAll = 1;
      let today = 0;
      return {
        start() {
          drawFirst(seeds, infected, first);
          mixed = isMixed(world);
          around.begin();
          today = 0;
        },
        before() {
          if (!mixed) return;
          crowd = sumOf(infected);
          escapeAll = chanceToEscape(crowd);
        },
        step(day, lo, hi) {
          if (!one && !mixed && today !== day) around.update();
          today = day;
          const heard = one ?? around.of;
          const from = one ? lo : 0;
          let needed = 0;
          for (let i = lo; i < hi; i++) if (infected[i] === 1 || (mixed ? crowd : heard[i - from]!) > 0) needed++;
          if (needed > 0) draws.open(day, lo, hi, needed);
          for (let i = lo; needed > 0 && i < hi; i++) {
            const ill = infected[i] === 1;
            const exposure = mixed ? crowd : heard[i - from]!;
            if (!(ill || exposure > 0)) continue;
            const u = draws.of(i);
            if (ill ? u >= recovery : u < (mixed ? escapeAll : chanceToEscape(exposure))) continue;
            infected[i] = ill ? 0 : 1;
            if (!(sequential && mixed)) continue;
            crowd += ill ? -1 : 1;
            escapeAll = chanceToEscape(crowd);
          }
        },
      };
    },
  };
}
