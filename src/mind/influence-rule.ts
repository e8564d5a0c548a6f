import type { Rule } from "./rule.ts";

/** Options of `influence`. */
export const influenceOptions = {
  susceptibility: {
    symbol: "l",
    meaning: "mean weight of others against one's own anchor",
    unit: "share",
    default: 0.6,
    range: [0.2, 0.8],
    source: "Friedkin & Johnsen 1990 for the rule; the value is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  susceptibilitySpread: {
    symbol: "w",
    meaning: "half the width of susceptibility between people (Beta(4, 4) around the mean)",
    unit: "share",
    default: 0.2,
    range: [0, 0.2],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  bound: {
    symbol: "c",
    meaning: "largest difference in attitude across which people still listen",
    unit: "attitude",
    default: 0.6,
    range: [0.2, 2],
    source: "Hegselmann & Krause 2002; Deffuant et al. 2000: .3 on [0, 1]; that it holds here is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  pace: {
    symbol: "p",
    meaning: "share of one Friedkin-Johnsen step gone in a day",
    unit: "share a day",
    default: 0.05,
    range: [0.01, 0.2],
    source: "our choice",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  spread: {
    symbol: "s",
    meaning: "spread of attitude at the start",
    unit: "attitude, standard deviation",
    default: 0.25,
    range: [0.1, 0.4],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  startResistance: {
    symbol: "r",
    meaning: "how much resistance to change above its mean lowers the attitude at the start",
    unit: "attitude per unit of the trait",
    default: 0.5,
    range: [0, 1],
    source: "Oreg 2003, 2006 for the trait; the size is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `influence`. */
export const influenceRule: Rule = {
  name: "influence",
  what: "attitude moves a little way to the like-minded around and to one's own anchor",
  options: influenceOptions,
  columns: {
    attitude: { type: "f64", meaning: "attitude to the change", unit: "attitude", range: [-1, 1] },
    attitudeAnchor: {
      type: "f32",
      meaning: "attitude at the start, to which one stays tied",
      unit: "attitude",
      range: [-1, 1],
    },
    susceptibility: {
      type: "f32",
      meaning: "trait: weight of others against one's own anchor",
      unit: "share",
      range: [0, 1],
    },
  },
  gathers: ["attitude"],
  updating: "synchronous",
  formulas: [
    "`susceptibility` ~ its mean plus or minus `susceptibilitySpread`, Beta(4, 4) between. `attitudeAnchor` = normal with mean 0 and standard deviation `spread`, less `startResistance` * (`resistanceToChange` - .5), cut to [-1, 1]; `attitude` starts there.",
    "open = `susceptibility` * `trustInPeers` / .6, cut to [0, 1].",
    "around = mean of yesterday's `attitude`, by strength of tie, of those neighbours whose attitude differed from one's own by at most `bound`; one's own where there are none.",
    "`attitude` + `pace` * (open * around + (1 - open) * `attitudeAnchor` - `attitude`).",
  ],
  sources: "Friedkin & Johnsen 1990 (influence with an anchor); Hegselmann & Krause 2002 (bounded confidence).",
  simplified:
    "Trust in peers is one number a person, not one a tie: it opens or closes a person to all neighbours alike. The weights of ties do not depend on prestige.",
  limit:
    "`bound` 2: the closed form of Friedkin and Johnsen, (I - L W)^-1 (I - L) anchor, with L the openness of each; a small `bound` and full openness: the clusters of bounded confidence, exact where people stand farther apart than it.",
  on: true,
};
