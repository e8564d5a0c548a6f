import { freeze } from "../core/freeze.ts";
import type { Option } from "../core/options.ts";
import { MOST_DAYS, MOST_REPLICATIONS } from "./limits.ts";

/** How long a study runs, how often, and which difference is too small to matter. */
export const studyOptions: Readonly<Record<"days" | "replications" | "practicalDifference", Option>> = freeze({
  days: {
    symbol: "D",
    meaning: "working days simulated; 260 are 52 weeks",
    unit: "working days",
    default: 260,
    range: [1, MOST_DAYS],
    source: "our choice: half a year of campaign and half a year without",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  replications: {
    symbol: "R",
    meaning: "paired runs of each design",
    unit: "runs",
    default: 100,
    range: [1, MOST_REPLICATIONS],
    source: "our choice; fewer than 30 give wide intervals",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  practicalDifference: {
    symbol: "delta",
    meaning: "differences up to this are no practical difference, in the unit of the primary measure",
    unit: "unit of the primary measure",
    default: 0.02,
    range: [0, 1e6],
    source: "our choice: two people in a hundred",
    evidence: "assumed",
    distribution: "fixed",
  },
});

/** When the campaign runs. */
export const campaignOptions: Readonly<Record<"first" | "last", Option>> = freeze({
  first: {
    symbol: "t_1",
    meaning: "first day of the campaign, included",
    unit: "day",
    default: 1,
    range: [1, MOST_DAYS],
    source: "our choice: the change is announced on day 1",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  last: {
    symbol: "t_2",
    meaning: "last day of the campaign, included",
    unit: "day",
    default: 130,
    range: [1, MOST_DAYS],
    source: "our choice: half a year",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
});

/** Caps over the whole campaign, the same for every design. */
export const budgetOptions: Readonly<Record<"attentionMinutes" | "managerHours" | "money", Option>> = freeze({
  attentionMinutes: {
    symbol: "B_a",
    meaning: "cap of the attention that the campaign may ask of a person",
    unit: "minutes a person",
    default: 480,
    range: [0, 1e12],
    source: "our choice: one working day",
    evidence: "assumed",
    distribution: "fixed",
  },
  managerHours: {
    symbol: "B_m",
    meaning: "cap of the working hours that the campaign may ask of a manager",
    unit: "hours a manager",
    default: 8,
    range: [0, 1e12],
    source: "our choice: one working day",
    evidence: "assumed",
    distribution: "fixed",
  },
  money: {
    symbol: "B_c",
    meaning: "cap of the money that the campaign may spend",
    unit: "thousand euros per 1,000 people",
    default: 200,
    range: [0, 1e12],
    source: "our choice: 200 euros an employee",
    evidence: "assumed",
    distribution: "fixed",
  },
});
