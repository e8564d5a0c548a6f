import type { Rule } from "./rule.ts";

/** Options of `matching`. */
export const matchingOptions = {
  gain: {
    symbol: "mu",
    meaning: "gain of force by a frame that addresses a need one standard deviation above the mean",
    unit: "share of force",
    default: 0.25,
    range: [0, 0.7],
    distribution: "uniform",
    source:
      "our choice; Joyal-Desmarais et al. 2022 give the direction: motivational matching r = .20 (.18 to .22), 702 experiments, which is no share of force",
    evidence: "assumed",
  },
  spread: {
    symbol: "s_mu",
    meaning: "how much that gain differs from message to message",
    unit: "share of force, standard deviation",
    default: 0.15,
    range: [0, 0.3],
    distribution: "uniform",
    source:
      "our choice; O'Keefe & Hoeken 2021: message variations r of about .10 with a prediction interval that crosses 0",
    evidence: "assumed",
  },
} as const;

/** Matching: a frame that meets what somebody needs weighs more. */
export const matchingRule: Rule = {
  name: "matching",
  what: "a message framed by what a person needs more than others do has more force, one framed otherwise less",
  options: matchingOptions,
  columns: {},
  gathers: [],
  updating: "synchronous",
  formulas: [
    "for each message of a day one gain: mu_m = max(0, `gain` + `spread` * normal), the normal keyed by day, post and message, the same for everybody who gets it",
    "M = sum phi_k z_k, cut to [-2, 2]: phi the frame of the message, z the four standardised needs of the person",
    "match m = max(0, 1 + mu_m M) multiplies the force of the message, for better or worse",
    "switched off: m = 1; with equal needs (all z = 0) likewise, whatever the gain",
  ],
  sources:
    "Joyal-Desmarais et al. 2022 for the gain; O'Keefe & Hoeken 2021 for how much effects differ between messages; Matz et al. 2017 and Hirsh et al. 2012 are special cases with traits in the place of needs",
  simplified:
    "The gain of a message is cut at 0: no message is worth less for being framed by what a person needs. The cut lifts the mean gain by .003 at the defaults. Matching multiplies the whole force, argument and sender alike, since the pooled experiments do not part them.",
  limit: "With spread 0, a frame on one need that is one standard deviation above the mean has 1 + mu times the force.",
  on: true,
};

/**
 * Factor of the force of a message whose frame meets needs by `meets` = sum phi_k z_k (any number;
 * counted within [-2, 2]); `gain` from 0. At least 0. Pure.
 * @example match(0.25, 1) // 1.25
 */
export function match(gain: number, meets: number): number {
  return Math.max(0, 1 + gain * Math.max(-2, Math.min(2, meets)));
}

/**
 * Matching gain of one message, at least 0, from the mean gain, its spread and a standard normal. Pure.
 * @example gainOfMessage(0.25, 0.5, 1) // 0.75
 */
export function gainOfMessage(gain: number, spread: number, normal: number): number {
  return Math.max(0, gain + spread * normal);
}
