import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `repetition`. */
export const repetitionOptions = {
  peak: {
    symbol: "n*",
    meaning: "remembered exposures at which one more adds nothing; beyond, it takes away",
    unit: "exposures",
    default: 10,
    range: [5, 15],
    distribution: "uniform",
    source: "Schmidt & Eisend 2015: attitude is highest at about ten exposures",
    evidence: "meta-analysis",
  },
  halfLife: {
    symbol: "h_n",
    meaning: "half-life with which exposures are forgotten",
    unit: "working days",
    default: 20,
    range: [10, 60],
    distribution: "log-uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

const exposures = (topic: string): ColumnSpec => ({
  type: "f64",
  meaning: `remembered messages on ${topic}`,
  unit: "messages",
  range: [0, 1e9],
});

/** Repetition: a message heard often wears out, then wears on. */
export const repetitionRule: Rule = {
  name: "repetition",
  what: "each further message on a topic adds less, beyond a peak it takes away; a pause helps",
  options: repetitionOptions,
  columns: {
    exposuresBusiness: exposures("why the change comes"),
    exposuresPersonal: exposures("what it means for me"),
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "messages make two families, by topic: business (`exposuresBusiness`) and personal (`exposuresPersonal`); n is that of the message at hand",
    "in the morning n <- n * 2^(-1 / `halfLife`)",
    "wear w = max(-1, 1 - n / `peak`); the force f counts as f w, and as -|f| |w| once w is below 0: what is heard too often works against its sender, whatever it says",
    "after an attended message n <- n + 1",
    "switched off: w = 1 and n stays 0",
  ],
  sources: "Schmidt & Eisend 2015 (attitude is highest at about ten exposures); Berlyne 1970 for wear-in and wear-out",
  simplified:
    "A straight line in the place of the inverted parabola of single exposures: its sum over exposures is that parabola. All messages on one topic count as repetitions of each other. Recall, which keeps rising to about eight exposures, is not modelled apart.",
  limit:
    "With a small gain and nothing forgotten, n messages add up to n - n (n - 1) / (2 peak) times the first: most at 10 and 11, nothing at 21 for peak 10.",
  on: true,
};

/**
 * What is left of the force of a message after `exposures` (from 0) to its like, [-1, 1]; `peak` above 0. Pure.
 * @example wearOf(5, 10) // 0.5
 */
export function wearOf(exposures: number, peak: number): number {
  return Math.max(-1, 1 - exposures / peak);
}

/**
 * Force of a worn message: in proportion while `wear` is at least 0, against the sender below. Pure.
 * @example worn(-0.5, -0.5) // -0.25
 */
export function worn(force: number, wear: number): number {
  return wear >= 0 ? force * wear : Math.abs(force) * wear;
}
