import type { Rule } from "./rule.ts";

/** Options of `spaces`. */
export const spacesOptions = {
  every: {
    symbol: "e",
    meaning: "days from one day of meetings to the next",
    unit: "working days",
    default: 20,
    range: [5, 130],
    source: "our choice",
    evidence: "assumed",
    distribution: "log-uniform",
    whole: true,
  },
  share: {
    symbol: "a",
    meaning: "share of people who come",
    unit: "share",
    default: 0.2,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  size: {
    symbol: "g",
    meaning: "people in a group",
    unit: "people",
    default: 16,
    range: [12, 25],
    source: "our choice: groups of workshops",
    evidence: "assumed",
    distribution: "uniform",
    whole: true,
  },
  keep: {
    symbol: "k",
    meaning: "probability that two like-minded people who met stay tied",
    unit: "probability",
    default: 0.1,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  contagion: {
    symbol: "c",
    meaning: "weight of each other person of the group in how one feels after the meeting",
    unit: "share",
    default: 0.05,
    range: [0, 0.1],
    source: "our choice: as face to face in contagion",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `spaces`. */
export const spacesRule: Rule = {
  name: "spaces",
  what: "now and then people of all parts meet in groups; moods mix, and some stay in touch",
  options: spacesOptions,
  columns: {},
  gathers: [],
  updating: "daily",
  formulas: [
    "Before anybody acts on days divisible by `every`: each person at work comes with probability `share`.",
    "Those who come are put in an order drawn for the day and cut into groups of `size`; a last group of fewer than 12 joins the one before it (where it is the only one, it meets if it has at least 2 people).",
    "For the meeting everybody in a group hears everybody: with m the mean `valence` of its g people, `valence` + min(1, `contagion` * (g - 1)) * (m - `valence`). The mean of a group does not change.",
    "Two people of a group who have no tie in any layer become tied with probability `keep` * (1 - |difference of `attitude`| / 2). A new tie is in the layer informal, or the last where there is none of that name, has strength .5 and goes both ways; it counts from that day on, to the end of the run.",
  ],
  sources:
    "Centola & Macy 2007 (what complex contagion needs are wide bridges, not long ties); McPherson, Smith-Lovin & Cook 2001 (homophily); Barsade 2002 (moods in groups).",
  simplified:
    "Groups are mixed by lot, and people come whether or not they would like to; the time that meetings take costs nothing here. Arousal does not mix, and nobody talks about the change at a meeting: what it does to attitude comes by the ties that stay.",
  limit:
    "keep 0: the network stays as given and the mean valence of all stays; keep 1 among people of one mind: every group becomes a clique.",
  on: false,
};
