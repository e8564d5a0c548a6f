import type { Rule } from "./rule.ts";

/** Options of `credibility`. */
export const credibilityOptions = {
  expertise: {
    symbol: "x",
    meaning: "expertise granted to every sender; half of credibility, trust is the other half",
    unit: "share",
    default: 0.6,
    range: [0.3, 0.9],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  trustInFeed: {
    symbol: "tr_f",
    meaning: "trust in an anonymous feed",
    unit: "trust",
    default: 0.5,
    range: [0.1, 0.7],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  topOnBusiness: {
    symbol: "p_tb",
    meaning: "how far the top is wanted as sender of why the change comes",
    unit: "share",
    default: 1,
    range: [0.8, 1],
    distribution: "uniform",
    source: "Prosci: preferred senders; order only, the number is ours",
    evidence: "quoted",
  },
  topOnPersonal: {
    symbol: "p_tp",
    meaning: "how far the top is wanted as sender of what it means for me",
    unit: "share",
    default: 0.6,
    range: [0.3, 0.9],
    distribution: "uniform",
    source: "Prosci: preferred senders; order only, the number is ours",
    evidence: "quoted",
  },
  managerOnBusiness: {
    symbol: "p_mb",
    meaning: "how far the direct manager is wanted as sender of why the change comes",
    unit: "share",
    default: 0.8,
    range: [0.5, 1],
    distribution: "uniform",
    source: "Prosci; Larkin 1996; Dirks & Ferrin 2002; order only, the number is ours",
    evidence: "quoted",
  },
  managerOnPersonal: {
    symbol: "p_mp",
    meaning: "how far the direct manager is wanted as sender of what it means for me",
    unit: "share",
    default: 1,
    range: [0.8, 1],
    distribution: "uniform",
    source: "Prosci; Larkin 1996; Dirks & Ferrin 2002; order only, the number is ours",
    evidence: "quoted",
  },
  peerOnBusiness: {
    symbol: "p_pb",
    meaning: "how far colleagues are wanted as senders of why the change comes",
    unit: "share",
    default: 0.7,
    range: [0.4, 1],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  peerOnPersonal: {
    symbol: "p_pp",
    meaning: "how far colleagues are wanted as senders of what it means for me",
    unit: "share",
    default: 0.9,
    range: [0.6, 1],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  feedOnBusiness: {
    symbol: "p_fb",
    meaning: "how far an anonymous feed is wanted as sender of why the change comes",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.8],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  feedOnPersonal: {
    symbol: "p_fp",
    meaning: "how far an anonymous feed is wanted as sender of what it means for me",
    unit: "share",
    default: 0.5,
    range: [0.2, 0.8],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

/** Credibility: how far a sender is believed on a topic. */
export const credibilityRule: Rule = {
  name: "credibility",
  what: "a sender is believed for expertise and trust, more on the topic on which he or she is wanted",
  options: credibilityOptions,
  columns: {},
  gathers: [],
  updating: "synchronous",
  formulas: [
    "trust is `trustInTop`, `trustInManager` or `trustInPeers` by the sender, and the option `trustInFeed` for an anonymous feed",
    "credibility c = (`expertise` + trust) / 2 * preference(sender, topic) * (1 - `reactance`), with the reactance before the message; the preference is the option named after both, as `topOnBusiness`",
    "switched off: c = .5, nobody is believed more or less, and the peripheral route is worth nothing",
  ],
  sources:
    "Hovland & Weiss 1951 for credibility as expertise and trustworthiness; Prosci and Larkin 1996 for preferred senders (the top on why, the direct manager on what it means for me); Dirks & Ferrin 2002 for the direct leader as most important referent",
  simplified:
    "Expertise is one number for all senders; trust alone differs between people and over time. The product with the preference keeps c in [0, 1] with no further cut.",
  limit:
    "Full trust and expertise 1 on a preferred topic without reactance give c = 1; at elaboration 0 the force of the message is then 1, and -1 at c = 0.",
  on: true,
};

/**
 * How far a sender is believed, [0, 1]: `expertise`, `trust`, `preference` (of this sender on this
 * topic) and `reactance` all [0, 1]. Pure.
 * @example credibility(0.5, 0.5, 1, 0) // 0.5
 */
export function credibility(expertise: number, trust: number, preference: number, reactance: number): number {
  return 0.5 * (expertise + trust) * preference * (1 - reactance);
}
