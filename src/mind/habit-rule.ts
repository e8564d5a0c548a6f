import type { Rule } from "./rule.ts";

/** Options of `habit`. */
export const habitOptions = {
  gain: {
    symbol: "g",
    meaning: "share of the way to full habit gone by one performance",
    unit: "share",
    default: 0.04438,
    range: [0.0117, 0.153],
    source: "Lally et al. 2010: 95 % of the asymptote after a median of 66 days (18 to 254)",
    evidence: "measured",
    distribution: "log-uniform",
  },
  loss: {
    symbol: "d",
    meaning: "share of habit lost by one day without performance",
    unit: "share",
    default: 0.02,
    range: [0.005, 0.05],
    source: "Lally et al. 2010 find one missed day harmless; the size is our choice",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  underMandate: {
    symbol: "u",
    meaning: "share of the gain that a wholly forced performance still brings",
    unit: "share",
    default: 0.05,
    range: [0, 0.2],
    source: "Deci & Ryan 2000: what is controlled from outside does not internalise; the size is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  benefit: {
    symbol: "f",
    meaning: "share of the gain where the change is worth neither more nor less than the status quo",
    unit: "share",
    default: 0.6,
    range: [0.3, 1],
    source: "our choice: what brings something is done again",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `habit`. */
export const habitRule: Rule = {
  name: "habit",
  what: "practice makes habit, forced practice hardly does, and disuse unmakes it",
  options: habitOptions,
  columns: {
    habit: { type: "f64", meaning: "strength of the habit", unit: "share", range: [0, 1] },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "Starts at 0.",
    "On a day of practice `habit` goes the share `gain` * (underMandate + (1 - underMandate) * `voluntary`) * w of the way to 1, with w = `benefit` + `personalValence`, cut to [0, 1].",
    "On a day without, `habit` loses the share `loss` of itself.",
  ],
  sources:
    "Lally, van Jaarsveld, Potts & Wardle 2010 (asymptotic growth of habit); Deci & Ryan 2000 (self-determination).",
  simplified: "One habit, tied to no cue or time of day; the asymptote is 1 for everybody.",
  limit:
    "benefit 1, personal valence not below 0, no mandate: 1 - (1 - gain)^t after t performances in a row, .95 after 66; (1 - loss)^t of it is left after t days without.",
  on: true,
};
