import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `regulation`. */
export const regulationOptions = {
  valenceRest: {
    symbol: "v0",
    meaning: "valence at rest and at the start",
    unit: "valence",
    default: 0.1,
    range: [-0.2, 0.4],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  arousalRest: {
    symbol: "a0",
    meaning: "arousal at rest and at the start",
    unit: "arousal",
    default: 0.1,
    range: [0, 0.3],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  valenceHalfLife: {
    symbol: "h_v",
    meaning: "half-life with which valence returns to rest under a manager without empathy",
    unit: "working days",
    default: 5,
    range: [2, 10],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  arousalHalfLife: {
    symbol: "h_a",
    meaning: "half-life with which arousal returns to rest",
    unit: "working days",
    default: 2,
    range: [1, 5],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  empathy: {
    symbol: "κ_em",
    meaning: "share by which a fully empathic manager shortens the half-life of valence",
    unit: "share",
    default: 0.5,
    range: [0, 0.8],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  affectHalfLife: {
    symbol: "h_m",
    meaning: "half-life of the memory of how one was made to feel",
    unit: "working days",
    default: 30,
    range: [10, 90],
    distribution: "log-uniform",
    source: "our choice: longer than the detail of what was said",
    evidence: "assumed",
  },
  affectWeight: {
    symbol: "ω_m",
    meaning: "how far valence at rest lies towards remembered affect",
    unit: "share",
    default: 0.5,
    range: [0, 0.8],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  valence: { type: "f64", meaning: "how good or bad one feels", unit: "valence", range: [-1, 1] },
  arousal: { type: "f64", meaning: "how stirred one is", unit: "arousal", range: [0, 1] },
  empathy: {
    type: "f32",
    meaning: "trait: how well this person as a manager understands what others feel",
    unit: "share",
    range: [0, 1],
  },
  calm: {
    type: "f32",
    meaning: "share of a feeling kept until the next day, by the empathy of one's manager",
    unit: "share a day",
    range: [0, 1],
  },
  affectMemory: {
    type: "f32",
    meaning: "how one remembers to have been made to feel: a slow mean of valence",
    unit: "valence",
    range: [-1, 1],
  },
};

/** Regulation, as its documents tell it. */
export const regulationRule: Rule = {
  name: "regulation",
  what: "feelings return to rest, faster under an empathic manager; how one was made to feel is remembered and shifts the rest",
  options: regulationOptions,
  columns,
  gathers: [],
  updating: "synchronous",
  formulas: [
    "At the start: `empathy ~ Beta(4, 4)`; `valence = affectMemory = valenceRest`; `arousal = arousalRest`.",
    "`calm_i = 2^(-1 / (valenceHalfLife (1 - options.empathy * empathy_m)))`, m the manager of i; without a manager the empathy is 0. It is worked out anew for a newcomer and for those who report to a newcomer.",
    "`affectMemory += (1 - 2^(-1 / affectHalfLife)) (valence - affectMemory)`, with valence as the day's appraisal left it.",
    "`rest = valenceRest + affectWeight (affectMemory - valenceRest)`, with the memory just worked out.",
    "`valence = rest + calm (valence - rest)`.",
    "`arousal = arousalRest + 2^(-1 / arousalHalfLife) (arousal - arousalRest)`.",
  ],
  sources:
    "Return to a personal baseline: Headey & Wearing 1989; Kuppens, Oravecz & Tuerlinckx 2010. Managers who help others to regulate: Niven, Totterdell & Holman 2009. The sizes are ours.",
  simplified:
    "One baseline for everybody and return at a constant rate: no strategies of regulation, no difference between persons but that of their managers' empathy. Affect is remembered as one number, a slow mean, while what was said has stores of its own (rule memory): a person may have forgotten what was said and still feel it. Where remembered affect shifts the rest, it also feeds itself: alone it then fades with a half-life of about affectHalfLife / (1 - affectWeight).",
  limit:
    "Without appraisal, contagion and remembered affect a deviation of valence halves in exactly valenceHalfLife days, in half of that under a fully empathic manager at the default, and one of arousal in arousalHalfLife days; a memory of affect halves in affectHalfLife days where valence lies at rest.",
  on: true,
};
