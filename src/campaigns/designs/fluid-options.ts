import { type ContentOption, contentOptions } from "../content.ts";
import type { Table } from "../resolved.ts";
import { type PlatformOption, platformOptions } from "./platform-options.ts";

/** Names of the options of the fluid campaign. */
export type FluidOption =
  | ContentOption
  | PlatformOption
  | "every"
  | "whyEvery"
  | "open"
  | "minutes"
  | "focus"
  | "tailoring"
  | "pinpoint"
  | "disclosed"
  | "delay"
  | "regroup"
  | "smallest"
  | "enough"
  | "likeness"
  | "noiseRatio"
  | "clustering"
  | "dimensions"
  | "slope"
  | "confidence"
  | "memory"
  | "kept";

/** What can be set of the fluid campaign. */
export const fluidOptions: Table<FluidOption> = Object.freeze({
  every: {
    meaning: "days from one sending to the next",
    unit: "working days",
    default: 5,
    range: [1, 65],
    whole: true,
    source: "as many messages a person as the cascade sends by default: 26 in 130 days",
    evidence: "assumed",
  },
  whyEvery: {
    meaning: "every so many sendings one explains why, in the same words to all; 0 never",
    unit: "sendings",
    default: 2,
    range: [0, 100],
    whole: true,
    source: "as the cascade: half of the messages on why, half on what it means",
    evidence: "assumed",
  },
  open: {
    meaning: "share of people who open a sending when they have time",
    unit: "share",
    default: 0.35,
    range: [0.05, 1],
    source: "our choice: e-mail",
    evidence: "assumed",
  },
  minutes: {
    meaning: "minutes of attention a sending asks for",
    unit: "minutes",
    default: 5,
    range: [0.5, 60],
    source: "length of a short article or clip",
    evidence: "assumed",
  },
  focus: {
    meaning: "weight of the need in focus in a tailored frame",
    unit: "share",
    default: 0.7,
    range: [0.25, 1],
    source: "our choice",
    evidence: "assumed",
  },
  tailoring: {
    meaning: "1: listens and tailors; 0: sends everybody the untargeted message (its fallback)",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "ablation of the design",
    evidence: "assumed",
  },
  pinpoint: {
    meaning: "1: the frame is picked for each person, synthetic organisations only; 0: for each community",
    unit: "0 or 1",
    default: 0,
    range: [0, 1],
    whole: true,
    source: "Breitenstein: practically on an individual level",
    evidence: "quoted",
  },
  disclosed: {
    meaning: "1: tailored messages say that and why they are tailored; 0: they do not, and may be seen through",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Tucker 2014 on control over privacy; in an organisation the sender is known",
    evidence: "quoted",
  },
  delay: {
    meaning: "days from a signal to its use",
    unit: "working days",
    default: 5,
    range: [0, 60],
    whole: true,
    source: "our choice: 1 is real time, 5 a week, 20 a month",
    evidence: "assumed",
  },
  regroup: {
    meaning: "days from one search for communities to the next",
    unit: "working days",
    default: 20,
    range: [1, 260],
    whole: true,
    source: "our choice; a monthly review",
    evidence: "assumed",
  },
  smallest: {
    meaning: "smallest community that is spoken of as one",
    unit: "people",
    default: 10,
    range: [5, 1000],
    whole: true,
    source: "smallest group about which anything is reported",
    evidence: "assumed",
  },
  enough: {
    meaning: "cues and reactions of a community before anything is tailored to it",
    unit: "signals",
    default: 20,
    range: [1, 10000],
    whole: true,
    source: "no evidence, no tailoring",
    evidence: "assumed",
  },
  likeness: {
    meaning: "how much heavier a tie weighs between two people with the same estimated needs",
    unit: "factor",
    default: 0.5,
    range: [0, 10],
    source: "Breitenstein: communities share interests, needs, fears, attitudes",
    evidence: "assumed",
  },
  noiseRatio: {
    meaning: "variance of one cue's noise against that of the trait behind it, as the profiler assumes",
    unit: "ratio",
    default: 48,
    range: [1, 500],
    source: "fitted to Youyou, Kosinski and Stillwell 2015",
    evidence: "measured",
  },
  clustering: {
    meaning: "share of the variance of needs that lies between communities, as the profiler assumes",
    unit: "share",
    default: 0.1,
    range: [0, 0.6],
    source: "usual intraclass correlation of attitudes in teams",
    evidence: "assumed",
  },
  dimensions: {
    meaning: "effective number of dimensions of the signals: consenting people needed to learn half of what they mean",
    unit: "people",
    default: 300,
    range: [0, 5000],
    source: "Daetwyler et al. 2008, law of large numbers; range 50 to 1,000, 0 for tests of the limit",
    evidence: "assumed",
  },
  slope: {
    meaning: "how much one standard deviation of a need is expected to raise the share of welcomed messages",
    unit: "share",
    default: 0.1,
    range: [0, 0.4],
    source: "Joyal-Desmarais et al. 2022: matching r = .20, halved for a share",
    evidence: "meta-analysis",
  },
  confidence: {
    meaning: "number of reactions for which the profile counts before the first reaction is seen",
    unit: "reactions",
    default: 20,
    range: [0, 500],
    source: "weight of the prior in the learner",
    evidence: "assumed",
  },
  memory: {
    meaning: "most reactions that count for one frame in one community",
    unit: "reactions",
    default: 200,
    range: [10, 2000],
    whole: true,
    source: "keeps the learner open",
    evidence: "assumed",
  },
  kept: {
    meaning: "share of the reactions that is still counted after the next search for communities",
    unit: "share",
    default: 0.8,
    range: [0, 1],
    source: "people change; old reactions fade",
    evidence: "assumed",
  },
  ...platformOptions,
  ...contentOptions,
});
