import type { Rule } from "./rule.ts";

/** Options of `readiness`. */
export const readinessOptions = {
  discrepancy: {
    symbol: "d",
    meaning: "weight of the belief that the change is needed",
    unit: "weight",
    default: 0.15,
    range: [0.05, 0.25],
    source:
      "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 for the five beliefs; the weights are our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  appropriateness: {
    symbol: "a",
    meaning: "weight of the belief that it is the right one",
    unit: "weight",
    default: 0.25,
    range: [0.15, 0.35],
    source:
      "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 for the five beliefs; the weights are our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  efficacy: {
    symbol: "e",
    meaning: "weight in readiness of the belief that one is able to",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source:
      "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 for the five beliefs; the weights are our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  principalSupport: {
    symbol: "s",
    meaning: "weight of the belief that the leaders stand behind it",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source:
      "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 for the five beliefs; the weights are our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  personalValence: {
    symbol: "v",
    meaning: "weight of what is in it for oneself",
    unit: "weight",
    default: 0.2,
    range: [0.1, 0.3],
    source:
      "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 for the five beliefs; the weights are our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  pull: {
    symbol: "p",
    meaning: "share of the way from attitude to readiness gone in a day",
    unit: "share a day",
    default: 0.02,
    range: [0, 0.05],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  brake: {
    symbol: "b",
    meaning: "share by which full resistance to change shrinks every positive step of beliefs and attitude",
    unit: "share",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `readiness`. */
export const readinessRule: Rule = {
  name: "readiness",
  what: "readiness for the change: five beliefs as one number, which attitude follows",
  options: readinessOptions,
  columns: {
    readiness: {
      type: "f64",
      meaning: "readiness for the change: the five beliefs, weighted",
      unit: "readiness",
      range: [-1, 1],
    },
    resistanceToChange: { type: "f32", meaning: "trait: resistance to change", unit: "share", range: [0, 1] },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "`resistanceToChange` ~ Beta(4, 4).",
    "`readiness` = the mean of the five beliefs, each with its weight.",
    "d = `pull` * (`readiness` - `attitude`). Upwards `attitude` + d * (1 - `brake` * `resistanceToChange`) * (1 - `attitude`); downwards `attitude` + d * (1 + `attitude`).",
    "The same factor 1 - `brake` * `resistanceToChange` slows every positive step of a belief, in persuasion, participation and beliefs; nothing slows a step down.",
  ],
  sources:
    "Armenakis, Harris & Mossholder 1993; Armenakis & Harris 2009 (readiness); Oreg 2003, 2006 (resistance to change as a trait).",
  simplified:
    "Readiness is a weighted mean, so that one strong belief can make up for a weak one; resistance is one trait, not Oreg's four facets. No data tell the weights of the beliefs: sweep them.",
  limit:
    "`pull` 0: attitude stays. Held beliefs: attitude ends at readiness, at the mean of the beliefs where all weights are equal.",
  on: true,
};
