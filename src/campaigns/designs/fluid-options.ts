import { freeze } from "../../core/freeze.ts";
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
export const fluidOptions: Table<FluidOption> = freeze({
  every: {
    symbol: "T",
    meaning: "days from one sending to the next",
    unit: "working days",
    default: 5,
    range: [1, 65],
    whole: true,
    source: "our choice: as many messages a person as the cascade sends by default, 26 in 130 days",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  whyEvery: {
    symbol: "n_w",
    meaning: "every so many sendings one explains why, in the same words to all; 0 never",
    unit: "sendings",
    default: 2,
    range: [0, 100],
    whole: true,
    source: "our choice: as the cascade, half of the messages on why, half on what it means",
    evidence: "assumed",
    distribution: "fixed",
  },
  open: {
    symbol: "open",
    meaning: "share of people who open a sending when they have time",
    unit: "share",
    default: 0.35,
    range: [0.05, 1],
    source: "our choice: e-mail",
    evidence: "assumed",
    distribution: "uniform",
  },
  minutes: {
    symbol: "min",
    meaning: "minutes of attention a sending asks for",
    unit: "minutes",
    default: 5,
    range: [0.5, 60],
    source: "our choice: length of a short article or clip",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  focus: {
    symbol: "phi_f",
    meaning: "weight of the need in focus in a tailored frame",
    unit: "share",
    default: 0.7,
    range: [0.25, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  tailoring: {
    symbol: "on_t",
    meaning: "1: listens and tailors; 0: sends everybody the untargeted message (its fallback)",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "our choice: ablation of the design",
    evidence: "assumed",
    distribution: "fixed",
  },
  pinpoint: {
    symbol: "on_p",
    meaning: "1: the frame is picked for each person, synthetic organisations only; 0: for each community",
    unit: "0 or 1",
    default: 0,
    range: [0, 1],
    whole: true,
    source: "Breitenstein: practically on an individual level",
    evidence: "quoted",
    distribution: "fixed",
  },
  disclosed: {
    symbol: "on_d",
    meaning: "1: tailored messages say that and why they are tailored; 0: they do not, and may be seen through",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Tucker 2014 on control over privacy; in an organisation the sender is known",
    evidence: "quoted",
    distribution: "fixed",
  },
  delay: {
    symbol: "lag",
    meaning: "days from a signal to its use",
    unit: "working days",
    default: 5,
    range: [0, 60],
    whole: true,
    source: "our choice: 1 is real time, 5 a week, 20 a month",
    evidence: "assumed",
    distribution: "uniform",
  },
  regroup: {
    symbol: "T_c",
    meaning: "days from one search for communities to the next",
    unit: "working days",
    default: 20,
    range: [1, 260],
    whole: true,
    source: "our choice; a monthly review",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  smallest: {
    symbol: "n_c",
    meaning: "smallest community that is spoken of as one",
    unit: "people",
    default: 10,
    range: [5, 1000],
    whole: true,
    source: "our choice: the smallest group about which anything is reported",
    evidence: "assumed",
    distribution: "fixed",
  },
  enough: {
    symbol: "n_e",
    meaning: "cues and reactions of a community before anything is tailored to it",
    unit: "signals",
    default: 20,
    range: [1, 10000],
    whole: true,
    source: "our choice: no evidence, no tailoring",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  likeness: {
    symbol: "g",
    meaning: "how much heavier a tie weighs between two people with the same estimated needs",
    unit: "factor",
    default: 0.5,
    range: [0, 10],
    source: "our choice; Breitenstein: communities share interests, needs, fears, attitudes",
    evidence: "assumed",
    distribution: "uniform",
  },
  noiseRatio: {
    symbol: "nu",
    meaning: "variance of one cue's noise against that of the trait behind it, as the profiler assumes",
    unit: "ratio",
    default: 48,
    range: [1, 500],
    source: "fitted to Youyou, Kosinski and Stillwell 2015",
    evidence: "measured",
    distribution: "log-uniform",
  },
  clustering: {
    symbol: "icc",
    meaning: "share of the variance of needs that lies between communities, as the profiler assumes",
    unit: "share",
    default: 0.1,
    range: [0, 0.6],
    source: "our choice: a usual intraclass correlation of attitudes in teams",
    evidence: "assumed",
    distribution: "uniform",
  },
  dimensions: {
    symbol: "M",
    meaning: "effective number of dimensions of the signals: consenting people needed to learn half of what they mean",
    unit: "people",
    default: 300,
    range: [0, 5000],
    source:
      "our choice, for the law of Daetwyler et al. 2008, in which it stands; range 50 to 1,000, 0 for tests of the limit",
    evidence: "assumed",
    distribution: "uniform",
  },
  slope: {
    symbol: "b",
    meaning: "how much one standard deviation of a need is expected to raise the share of welcomed messages",
    unit: "share",
    default: 0.1,
    range: [0, 0.4],
    source: "our choice; Joyal-Desmarais et al. 2022 give the direction: matching r = .20, halved here for a share",
    evidence: "assumed",
    distribution: "uniform",
  },
  confidence: {
    symbol: "n_0",
    meaning: "number of reactions for which the profile counts before the first reaction is seen",
    unit: "reactions",
    default: 20,
    range: [0, 500],
    source: "our choice: weight of the prior in the learner",
    evidence: "assumed",
    distribution: "uniform",
  },
  memory: {
    symbol: "n_max",
    meaning: "most reactions that count for one frame in one community",
    unit: "reactions",
    default: 200,
    range: [10, 2000],
    whole: true,
    source: "our choice: it keeps the learner open",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  kept: {
    symbol: "r",
    meaning: "share of the reactions that is still counted after the next search for communities",
    unit: "share",
    default: 0.8,
    range: [0, 1],
    source: "our choice: people change, old reactions fade",
    evidence: "assumed",
    distribution: "uniform",
  },
  ...platformOptions,
  ...contentOptions,
});
