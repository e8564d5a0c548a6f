import type { Rule } from "./rule.ts";

/** Options of `consumat`. */
export const consumatOptions = {
  satisfied: {
    symbol: "S_min",
    meaning: "satisfaction with one's choice from which one counts as satisfied",
    unit: "satisfaction",
    default: 0,
    range: [-0.5, 0.5],
    distribution: "uniform",
    source: "our choice: more for than against",
    evidence: "assumed",
  },
  uncertain: {
    symbol: "U_max",
    meaning:
      "uncertainty, 4 s (1 - s) with s the share of others who prefer the change, above which one counts as uncertain",
    unit: "share of the largest variance",
    default: 0.5,
    range: [0.1, 0.9],
    distribution: "uniform",
    source: "our choice: at .5 less than 15 or more than 85 % of others leave one certain",
    evidence: "assumed",
  },
} as const;

/** What `consumat` says of itself. */
export const consumatRule: Rule = {
  name: "consumat",
  what: "another way to choose: people repeat, imitate, deliberate or inquire, as they are satisfied and certain",
  options: consumatOptions,
  columns: {
    strategy: {
      type: "u8",
      meaning: "how one chose last: 0 not yet, 1 repeated, 2 imitated, 3 deliberated, 4 inquired",
      unit: "code",
      range: [0, 4],
    },
  },
  gathers: ["choice"],
  updating: "synchronous",
  formulas: [
    "where this rule is on it sets `choice` in place of the comparison of the rule humat, which still evaluates, finds dilemmas and lets people talk; the evaluations are those of humat, with what others preferred yesterday",
    "s = share (by strength of tie) of the people one is tied to who prefer the change; uncertainty = 4 s (1 - s), 0 without ties. Satisfied: satisfaction with one's own choice of at least `satisfied`; certain: uncertainty of at most `uncertain`",
    "satisfied and certain: repeat, the choice stays",
    "satisfied and uncertain: imitate, the choice of the majority (s above or below 1/2; at 1/2 the choice stays)",
    "not satisfied, certain: deliberate, the alternative of higher satisfaction (the choice stays where they are equal)",
    "not satisfied, uncertain: inquire, the choice of the majority if its satisfaction is higher than that of one's own, else the choice stays",
  ],
  sources: "Consumat: Jager 2000; Jager & Janssen 2012",
  simplified:
    "two alternatives and one kind of uncertainty, that others differ; habits of behaviour are left to the rule habit, the strategies choose what is preferred; all people one is tied to count as comparable",
  limit:
    "each of the four strategies alone; with everybody satisfied and certain nothing changes, with everybody satisfied and uncertain it is the majority rule",
  on: false,
};
