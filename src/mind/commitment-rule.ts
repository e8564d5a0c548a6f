import type { Rule } from "./rule.ts";

/** Options of `commitment`. */
export const commitmentOptions = {
  pace: {
    symbol: "p",
    meaning: "step by a day of full good will, or of full participation, or of full breach",
    unit: "share a day",
    default: 0.01,
    range: [0, 0.03],
    source: "Meyer & Herscovitch 2001 for the concept; the size is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `commitment`. */
export const commitmentRule: Rule = {
  name: "commitment",
  what: "commitment to the organisation: grows with good will and taking part, shrinks with breach",
  options: commitmentOptions,
  columns: {
    commitment: { type: "f64", meaning: "commitment to the organisation", unit: "share", range: [0, 1] },
    commitmentAtStart: { type: "f32", meaning: "commitment before the change", unit: "share", range: [0, 1] },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "`commitment` ~ Beta(5, 4) at the start, kept as `commitmentAtStart`.",
    "d = `pace` * (max(0, `attitude`) + `participation` - `breach`); `commitment` + d * (1 - `commitment`) for d of at least 0, else `commitment` + d * `commitment`.",
  ],
  sources: "Meyer & Herscovitch 2001; Allen & Meyer 1990 (affective commitment).",
  simplified: "Affective commitment only; a bad attitude does not lower it by itself, breach does.",
  limit: "Full attitude, nothing else: 1 - (1 - c0)(1 - pace)^t after t days; full breach alone: c0 (1 - pace)^t.",
  on: true,
};
