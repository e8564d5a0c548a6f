import { freeze } from "../core/freeze.ts";
import type { Option } from "../core/options.ts";
import { MOST_DAYS } from "./limits.ts";

/** Names of what people live through, and of the prices of their time. */
export type ConditionOption =
  | "lived"
  | "alignment"
  | "consent"
  | "participation"
  | "mandate"
  | "mandateFirst"
  | "mandateLast"
  | "supportLast"
  | "pricePerAttentionHour"
  | "pricePerManagerHour";

/** What employees live through, whatever is said to them; and what working time costs. */
export const conditionOptions: Readonly<Record<ConditionOption, Option>> = freeze({
  lived: {
    symbol: "l",
    meaning: "lived supply of the four needs once the change is at work",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "our choice; walk the talk is kept where it equals the promise",
    evidence: "assumed",
    distribution: "uniform",
  },
  alignment: {
    symbol: "Lambda",
    meaning:
      "how far the leaders stand behind the change at the start; also the share of meaning that each hop down the line keeps on top of its fidelity",
    unit: "share",
    default: 0.8,
    range: [0.05, 1],
    source: "our choice; Breitenstein: the fish must smell from the head",
    evidence: "assumed",
    distribution: "uniform",
  },
  consent: {
    symbol: "c",
    meaning: "share of people who consent to be listened to",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "our choice; works agreements and opt-in differ widely",
    evidence: "assumed",
    distribution: "uniform",
  },
  participation: {
    symbol: "part",
    meaning: "how far people take part in shaping the change: 0 nobody, .5 by representatives, 1 everybody",
    unit: "share",
    default: 0,
    range: [0, 1],
    source: "Coch & French 1948: none, by representatives, total; the three numbers are ours",
    evidence: "assumed",
    distribution: "uniform",
  },
  mandate: {
    symbol: "m",
    meaning: "strength of an order to practise, on the days on which it stands; 0: there is none",
    unit: "share",
    default: 0,
    range: [0, 1],
    source: "our choice: a change is asked for and not ordered, unless a scenario says so",
    evidence: "assumed",
    distribution: "uniform",
  },
  mandateFirst: {
    symbol: "m_1",
    meaning: "first day of the order to practise, included",
    unit: "day",
    default: 1,
    range: [1, MOST_DAYS],
    source: "our choice: from the start",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  mandateLast: {
    symbol: "m_2",
    meaning: "last day of the order to practise, included",
    unit: "day",
    default: MOST_DAYS,
    range: [1, MOST_DAYS],
    source: "our choice: to the end",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  supportLast: {
    symbol: "t_s",
    meaning: "last day on which the organisation helps people to practise, included; 0: the help never ends",
    unit: "day",
    default: 0,
    range: [0, MOST_DAYS],
    source: "our choice: the help does not end, unless a scenario says so",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  pricePerAttentionHour: {
    symbol: "p_a",
    meaning: "what an hour of a receiver's working time costs",
    unit: "euros",
    default: 45,
    range: [0, 500],
    source: "our choice: rounded labour cost per hour of an office job in western Europe, with overhead; set your own",
    evidence: "assumed",
    distribution: "fixed",
  },
  pricePerManagerHour: {
    symbol: "p_m",
    meaning: "what an hour of a manager's working time costs",
    unit: "euros",
    default: 75,
    range: [0, 1000],
    source: "our choice: rounded labour cost per hour of a line manager in western Europe, with overhead; set your own",
    evidence: "assumed",
    distribution: "fixed",
  },
});
