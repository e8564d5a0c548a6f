import type { Rule } from "./rule.ts";

/** Options of `homophily`. */
export const homophilyOptions = {
  rate: {
    symbol: "ρ",
    meaning: "share of the way to 1 that a tie between people of the same attitude goes in a day",
    unit: "share a day",
    default: 0.002,
    range: [0, 0.01],
    distribution: "uniform",
    source: "our choice; McPherson, Smith-Lovin & Cook 2001 for the direction",
    evidence: "assumed",
  },
  every: {
    symbol: "T",
    meaning: "days between two changes of the ties",
    unit: "working days",
    default: 20,
    range: [5, 60],
    distribution: "uniform",
    whole: true,
    source: "our choice: ties change by the month",
    evidence: "assumed",
  },
} as const;

/** Homophily, as its documents tell it. */
export const homophilyRule: Rule = {
  name: "homophily",
  what: "ties between the like-minded grow, ties between people of opposite attitude fade",
  options: homophilyOptions,
  columns: {},
  gathers: [],
  updating: "daily",
  formulas: [
    "At the end of every day that `every` divides, for each tie of person i to person j:",
    "`d = clip(rate * every (1 - 2 |attitude_i - attitude_j|), -1, 1)`: above 0 where attitudes differ by less than .5.",
    "`strength += d (1 - strength)` for d of at least 0, else `strength += d * strength`; a tie of strength above 1 moves to 1 as well where d is above 0.",
    "A tie never vanishes: it does not fade below one millionth.",
  ],
  sources: "Lazarsfeld & Merton 1954; McPherson, Smith-Lovin & Cook 2001.",
  simplified:
    "Only the attitude to the change counts, of all that people may have in common, and no tie is made or ended: the rule spaces makes ties. It acts every few weeks with the step of that many days at once, which for the small rates meant here is nearly the same as a small step a day.",
  limit:
    "Between people whose attitudes stay the same, k changes leave a tie of strength w at 1 - (1 - w)(1 - rate * every)^k. Ties of both directions stay equal. At rate 0 the network is the one that was given.",
  on: true,
};
