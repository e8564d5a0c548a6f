import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `rumour`. */
export const rumourOptions = {
  generation: {
    symbol: "γ",
    meaning:
      "chance a day that somebody to whom security matters most, at full uncertainty and arousal, starts a rumour",
    unit: "probability a day",
    default: 0.05,
    range: [0, 0.2],
    distribution: "uniform",
    source: "Rosnow 1991 for importance, uncertainty and anxiety; the size is ours",
    evidence: "assumed",
  },
  contact: {
    symbol: "c",
    meaning: "chance a day that somebody talks of the rumour with a colleague who would pass it on",
    unit: "probability a day",
    default: 0.3,
    range: [0, 1],
    distribution: "uniform",
    source: "our choice; Daley & Kendall 1965, Maki & Thompson 1973 for the rule",
    evidence: "assumed",
  },
  damping: {
    symbol: "d",
    meaning: "chance that a message of the manager that is heard ends the rumour for this person",
    unit: "probability",
    default: 0.3,
    range: [0, 1],
    distribution: "uniform",
    source: "our choice; DiFonzo & Bordia 1998 for what managers can do",
    evidence: "assumed",
  },
  threat: {
    symbol: "θ",
    meaning: "how far a rumour that one passes on counts as a loss in appraisal",
    unit: "loss of satisfaction",
    default: 0.1,
    range: [0, 0.3],
    distribution: "uniform",
    source: "our choice: rumours in a change are mostly of dread",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  rumour: {
    type: "u8",
    meaning: "0 does not know the rumour, 1 spreads it, 2 is done with it",
    unit: "code",
    range: [0, 2],
  },
  spreading: { type: "f64", meaning: "spreads the rumour", unit: "flag", range: [0, 1] },
  knowing: {
    type: "f64",
    meaning: "knows the rumour, whether spreading it or done with it",
    unit: "flag",
    range: [0, 1],
  },
};

/** Rumour, as its documents tell it. */
export const rumourRule: Rule = {
  name: "rumour",
  what: "what is not told is made up: rumours begin where one is unsure and stirred, spread by talk, and die where all have heard or the manager speaks",
  options: rumourOptions,
  columns,
  gathers: ["spreading", "knowing", "shown"],
  updating: "synchronous",
  formulas: [
    "At the start nobody knows the rumour (`rumour` 0, ignorant).",
    "Who heard the manager today (`heardManager`) and does not know or spreads the rumour is done with it (`rumour` 2, stifler) with probability `damping`; for others:",
    "`unsure = 4 s (1 - s)`, s the share of ties, by strength, to those seen to practise.",
    "Ignorant: becomes a spreader (`rumour` 1) with probability `1 - (1 - g)(1 - h)`, where `g = generation * importanceSecurity * unsure * arousal` and `h = contact * sum_j strength_ij spreading_j / sum_j strength_ij`, the share of ties, by strength, to spreaders.",
    "Spreader: becomes a stifler with probability `contact * sum_j strength_ij knowing_j / sum_j strength_ij`, by the share of ties to people who know it: telling what is known already is no fun.",
    "`spreading = 1` for spreaders; `knowing = 1` for spreaders and stiflers. A spreader feels `threat` as a loss from the next day on (rule appraisal).",
  ],
  sources:
    "Daley & Kendall 1965; Maki & Thompson 1973; Sudbury 1985. What makes rumours: Allport & Postman 1947; Rosnow 1991. Rumours in organisational change and what managers can do: DiFonzo & Bordia 1998.",
  simplified:
    "One rumour, that of dread; it has no content, does not change on its way, and whoever is done with it does not take it up again. All meet at once on a day, as they were yesterday; so the rule is Maki & Thompson's in steps of a day, and theirs to the letter in the limit of rare contact: with contact 1, .3 and .05 a complete graph leaves .131, .185 and .200 in ignorance, against .203 in continuous time. Truth is what a manager says: hearing it ends the rumour for good, also for those it had not reached.",
  limit:
    "Without generation and manager, from one spreader on a complete graph, the share that never hears it solves x = exp(-2 (1 - x)), .2032, as contact becomes small; for any contact it is that of the map i' = i (1 - c s), s' = s (1 - c + 2 c i).",
  on: true,
};
