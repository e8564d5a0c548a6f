/** Bass' rule: adopting by oneself, and because others have. */
import type { ColumnSpec } from "../core/columns.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f64, isMixed, sumOf } from "./columns.ts";
import { drawsOf } from "./draws.ts";
import { settle, UPDATING, type Updating } from "./settle.ts";

/** The numbers of `bass`. */
export const bassOptions = {
  innovation: {
    symbol: "p",
    meaning: "chance to adopt of one's own accord, a day (p)",
    unit: "share a day",
    default: 0.03,
    range: [0, 1],
    source: "Sultan, Farley & Lehmann 1990: mean of 213 applications, by the year",
    evidence: "meta-analysis",
    distribution: "uniform",
  },
  imitation: {
    symbol: "q",
    meaning: "what all the others' adopting adds to that chance (q)",
    unit: "share a day",
    default: 0.38,
    range: [0, 1],
    source: "Sultan, Farley & Lehmann 1990: mean of 213 applications, by the year",
    evidence: "meta-analysis",
    distribution: "uniform",
  },
  pace: {
    symbol: "dt",
    meaning: "how much of the unit of time of p and q passes in a day",
    unit: "units of time a day",
    default: 1,
    range: [0, 1],
    source: "our choice; small for the curve in continuous time",
    evidence: "assumed",
    distribution: "fixed",
  },
} as const;

/** Options of `bass`. */
export interface BassOptions {
  /** Chance to adopt of one's own accord, a day (p); 0 to 1, default .03. */
  readonly innovation?: number;
  /** What all the others' adopting adds to that chance (q); 0 to 1, default .38. */
  readonly imitation?: number;
  /** How much of the unit of time of p and q passes in a day, 0 to 1; default 1. */
  readonly pace?: number;
  /** people (default): each adopts or not, by chance; expected: `adopted` is the chance to have, without luck: one row is a whole market. */
  readonly form?: "people" | "expected";
  /** Default synchronous. */
  readonly updating?: Updating;
}

const columns: Readonly<Record<string, ColumnSpec>> = {
  adopted: { type: "f64", meaning: "whether one has adopted, or the chance to have", unit: "share", range: [0, 1] },
};

/**
 * Bass 1969: who has not adopted does with the chance pace (p + q F), F being the share of those listened
 * to who have, by strength of tie (of everybody, where there are no ties; nobody for one without any).
 * In expected form adopted' = adopted + pace (p + q F) (1 - adopted), the curve itself. Column: `adopted`
 * (0 or 1, or between; 0 where not given).
 * Source: Bass 1969, A new product growth for model consumer durables, Management Science 15.
 * @throws InputError for an unknown option and a number out of bounds
 * @example
 * const rule = gs.bass({ innovation: 0.03, imitation: 0.38, form: "expected" });
 * const run = gs.simulate({ people: 1, mechanisms: [rule], days: 3, seed: 1, probes: ["adopted"] });
 * run.probe("adopted"); // [0, 0.03, 0.0702, 0.1228]
 */
export function bass(options: BassOptions = {}): Mechanism {
  const forms = ["people", "expected"] as const;
  const settled = settle("bass", bassOptions, options, { form: forms, updating: UPDATING });
  const { innovation: p, imitation: q, pace, form, updating } = settled;
  const sequential = updating === "sequential";
  const expected = form === "expected";
  return {
    name: "bass",
    columns,
    gathers: ["adopted"],
    sequential,
    initialize(world, random) {
      const { n, strength } = world;
      const luck = random("bass/adoption");
      const adopted = f64(world, "adopted");
      const gathered = world.gathered.adopted!;
      const draws = drawsOf(luck, world.block);
      let mixed = false;
      let crowd = 0;
      return {
        start() {
          mixed = isMixed(world);
        },
        before() {
          if (mixed) crowd = sumOf(adopted);
        },
        step(day, lo, hi) {
          let needed = 0;
          if (!expected) for (let i = lo; i < hi; i++) if (adopted[i] !== 1) needed++;
          if (needed > 0) draws.open(day, lo, hi, needed);
          for (let i = lo; i < hi; i++) {
            const was = adopted[i]!;
            if (was === 1) continue;
            const total = mixed ? n : strength[i]!;
            const share = total > 0 ? (mixed ? crowd : gathered[i - lo]!) / total : 0;
            const chance = pace * (p + q * share);
            if (expected) adopted[i] = Math.min(1, was + chance * (1 - was));
            else if (draws.of(i) < chance) adopted[i] = 1;
            if (sequential) crowd += adopted[i]! - was;
          }
        },
      };
    },
  };
}
