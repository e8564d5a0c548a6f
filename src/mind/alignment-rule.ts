import type { Rule } from "./rule.ts";

/** Options of `alignment`. */
export const alignmentOptions = {
  spread: {
    symbol: "s",
    meaning: "spread between leaders of how far they stand behind the change, at the start",
    unit: "share, standard deviation",
    default: 0.1,
    range: [0, 0.3],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  follow: {
    symbol: "f",
    meaning: "how far a leader's stand moves with his or her own commitment",
    unit: "share per unit of commitment",
    default: 0.5,
    range: [0, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
} as const;

/** What the documents say of `alignment`. */
export const alignmentRule: Rule = {
  name: "alignment",
  what: "how far the leaders above a person agree on the change: the weakest link weighs most",
  options: alignmentOptions,
  columns: {
    stance: {
      type: "f32",
      meaning: "how far this person, as a leader, stands behind the change at the start",
      unit: "share",
      range: [0, 1],
    },
    alignment: {
      type: "f64",
      meaning: "agreement of the leaders above, from yesterday evening on",
      unit: "share",
      range: [0, 1],
    },
  },
  gathers: [],
  updating: "daily",
  formulas: [
    "`stance` = normal around the scenario's alignment with standard deviation `spread`, cut to [.01, 1].",
    "Once a day before anybody acts, for everybody: l = `stance` + `follow` * (`commitment` - `commitmentAtStart`), cut to [.01, 1].",
    "`alignment` of a person = number of leaders above / sum of 1 / l over them: the harmonic mean up to the top. Of somebody without a manager: his or her own l.",
    "The reporting line does not change during a run. A leader who has left keeps the seat, with a stand that goes on as if the leader were there, until a newcomer takes it.",
    "Switched off, `alignment` is the scenario's number for everybody.",
  ],
  sources:
    "O'Reilly, Caldwell, Chatman, Lapiz & Self 2010 (alignment of leaders down the line); the harmonic mean is our choice, for a chain no better than its weakest link.",
  simplified:
    "A leader's stand moves with commitment alone; leaders do not bargain with each other about it. The commitment of a leader who has left drifts on, and the stand with it, until a newcomer takes the seat.",
  limit:
    "spread 0 and follow 0: the scenario's number for everybody. Three levels with stands .9 and .3: 2 / (1/.9 + 1/.3) = .45 at the bottom, less than their mean, .6.",
  on: true,
};
