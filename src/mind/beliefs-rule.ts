import type { Rule } from "./rule.ts";

/** Options of `beliefs`. */
export const beliefsOptions = {
  spread: {
    symbol: "s",
    meaning: "lasting differences between people in each belief at the start",
    unit: "belief, standard deviation",
    default: 0.2,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  mastery: {
    symbol: "m",
    meaning: "step of efficacy by a day of practice",
    unit: "share of the room left",
    default: 0.01,
    range: [0, 0.03],
    source: "Bandura 1977 for mastery as the main source of efficacy; the size is our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  fading: {
    symbol: "h",
    meaning: "half-life with which efficacy returns to rest on days without practice",
    unit: "working days",
    default: 93,
    range: [30, 195],
    source: "our choice: that of the slow store of memory, as if skill faded alike",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  support: {
    symbol: "p",
    meaning: "share of the way from the belief in the support of the leaders to what is seen of them gone in a day",
    unit: "share a day",
    default: 0.05,
    range: [0.01, 0.2],
    source: "our choice: half the way in three weeks",
    evidence: "assumed",
    distribution: "log-uniform",
  },
} as const;

/** What the documents say of `beliefs`. */
export const beliefsRule: Rule = {
  name: "beliefs",
  what: "what one believes of the change: needed, right, feasible, backed by the leaders, worth it",
  options: beliefsOptions,
  columns: {
    discrepancy: { type: "f64", meaning: "belief that the change is needed", unit: "belief", range: [-1, 1] },
    appropriateness: {
      type: "f64",
      meaning: "belief that this change is the right one",
      unit: "belief",
      range: [-1, 1],
    },
    efficacy: { type: "f64", meaning: "belief that one is able to do what it asks", unit: "belief", range: [-1, 1] },
    principalSupport: {
      type: "f64",
      meaning: "belief that the leaders stand behind it",
      unit: "belief",
      range: [-1, 1],
    },
    personalValence: {
      type: "f64",
      meaning: "what is in it for oneself: satisfaction expected of the change less that of the status quo",
      unit: "satisfaction",
      range: [-1, 1],
    },
    efficacyAtRest: {
      type: "f32",
      meaning: "efficacy at the start, to which it returns without practice",
      unit: "belief",
      range: [-1, 1],
    },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "At the start `discrepancy`, `appropriateness`, `efficacy` and `principalSupport` are normal with mean 0 and standard deviation `spread`, cut to [-1, 1]; `efficacyAtRest` = `efficacy`.",
    "Messages move `discrepancy` (business reasons) and `appropriateness` (personal reasons): see persuasion; what they moved fades: see memory. Taking part moves `appropriateness` and `efficacy`: see participation.",
    "A day of practice, seen on the next: `efficacy` goes the share `mastery` * (1 - brake * `resistanceToChange`) of the way to 1, with brake the option of readiness (0 where that is off). A day without: `efficacy` = `efficacyAtRest` + 2^(-1/`fading`) * (`efficacy` - `efficacyAtRest`).",
    "`principalSupport` goes the share `support` of the way to 2 * `alignment` - 1 - `breach`, cut to [-1, 1]: leaders count as backing the change as far as they agree and keep their word.",
    "`personalValence` = sum over the four needs of importance * (change - statusQuo) / sum of importance, cut to [-1, 1]; 0 where all importance is 0.",
  ],
  sources:
    "Armenakis, Harris & Mossholder 1993 and Armenakis & Harris 2009 (the five beliefs of readiness); Bandura 1977 (mastery); Simons 2002 (behavioural integrity of leaders).",
  simplified:
    "Efficacy grows by practice and participation alone, not by watching others; the belief in the leaders looks at their agreement and one's own felt breach, not at single deeds. Both keep each belief tied to one cause that can be switched off.",
  limit:
    "Practice on every day: efficacy after t days is 1 - (1 - e0)(1 - `mastery`)^t where nobody resists; without practice its distance from rest halves every `fading` days; principal support ends at 2 * `alignment` - 1.",
  on: true,
};
