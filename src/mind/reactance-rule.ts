import type { Rule } from "./rule.ts";

/** Options of `reactance`. */
export const reactanceOptions = {
  visibility: {
    symbol: "vis",
    meaning: "how far undisclosed targeting is noticed; the sender inside a firm is known",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.9],
    distribution: "uniform",
    source: "our choice, the rule being the persuasion knowledge of Friestad & Wright 1994",
    evidence: "assumed",
  },
  rise: {
    symbol: "k_R",
    meaning: "reactance by one message that is seen through, unwarranted and of full pressure",
    unit: "share of the room left",
    default: 0.15,
    range: [0, 0.4],
    distribution: "uniform",
    source: "our choice, the rule being that of Brehm 1966",
    evidence: "assumed",
  },
  warranted: {
    symbol: "legit",
    meaning: "share of reactance that disclosure to a consenting person, or full participation, takes away",
    unit: "share",
    default: 0.8,
    range: [0.5, 1],
    distribution: "uniform",
    source: "our choice, after Tucker 2014 (not checked): control over privacy raises response",
    evidence: "assumed",
  },
  unwarranted: {
    symbol: "legit_0",
    meaning: "share of reactance that is absent without consent or disclosure",
    unit: "share",
    default: 0.2,
    range: [0, 0.5],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  halfLife: {
    symbol: "h_R",
    meaning: "half-life of reactance",
    unit: "working days",
    default: 10,
    range: [5, 20],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  backlash: {
    symbol: "g_b",
    meaning: "force that a message of full pressure loses at full reactance",
    unit: "argument force",
    default: 0.2,
    range: [0, 0.8],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

/** Reactance: being pushed, and seeing it, makes people push back. */
export const reactanceRule: Rule = {
  name: "reactance",
  what: "pressure that is seen through raises reactance, less where it is disclosed to those who agreed or took part",
  options: reactanceOptions,
  columns: {
    reactance: { type: "f64", meaning: "resistance to being persuaded", unit: "reactance", range: [0, 1] },
    detected: { type: "u8", meaning: "has noticed, ever, being addressed as a target", unit: "flag", range: [0, 1] },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "in the morning `reactance` R <- R * 2^(-1 / `halfLife`)",
    "detection = 1 where targeting is disclosed, `visibility` where it is hidden, and the pressure itself where nobody is targeted",
    "legitimacy = `warranted` for disclosure to somebody who consented, else `unwarranted`; at least `warranted` * `participation`",
    "after an attended message R <- step by `rise` * detection * (1 - legitimacy) * pressure, on [0, 1]",
    "the message then loses `backlash` * R * pressure of its force; R before the message also lowers credibility",
    "`detected` becomes 1, for good, with the first attended message whose targeting is disclosed, or noticed with probability `visibility`",
    "switched off: R = 0 and `detected` = 0",
  ],
  sources:
    "Brehm 1966 for reactance; Friestad & Wright 1994 for persuasion knowledge; Tucker 2014 and Aguirre et al. 2015 for consent and covert collection",
  simplified:
    "Hidden targeting raises reactance by the probability of seeing through it rather than by the draw that sets `detected`: the mean is the same and a single unlucky draw decides nothing. Reactance is against the campaign as a whole, not against one sender.",
  limit:
    "One attended message from rest: R = rise * detection * (1 - legitimacy) * pressure exactly; left alone it halves every `halfLife` days.",
  on: true,
};

/**
 * How far it is justified to be addressed so, [0, 1]: the better of what disclosure and what taking
 * part justify. Pure.
 * @example legitimacy(true, 0.5, 0.8, 0.2) // 0.8
 */
export function legitimacy(agreed: boolean, participation: number, warranted: number, unwarranted: number): number {
  return Math.max(agreed ? warranted : unwarranted, warranted * participation);
}

/**
 * How far a message is seen through as an attempt to persuade, [0, 1]. Pure.
 * @example detection(true, false, 0.3, 0.5) // 0.5
 */
export function detection(targeted: boolean, disclosed: boolean, pressure: number, visibility: number): number {
  return targeted ? (disclosed ? 1 : visibility) : pressure;
}
