import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `contagion`. */
export const contagionOptions = {
  strength: {
    symbol: "α",
    meaning: "contagion a day by one tie of strength 1 to somebody of mean expressiveness; ties add up, to 1 at most",
    unit: "share a day",
    default: 0.05,
    range: [0, 0.1],
    distribution: "uniform",
    source: "Barsade 2002 for the direction, face to face; the size is ours",
    evidence: "assumed",
  },
  amplification: {
    symbol: "η",
    meaning: "share of contagion that amplifies instead of averaging",
    unit: "share",
    default: 0.3,
    range: [0, 0.6],
    distribution: "uniform",
    source: "ASCRIBE, Bosse et al. 2009, for the rule; the value is ours",
    evidence: "assumed",
  },
  biasBad: {
    symbol: "β_bad",
    meaning: "bias of amplification to bad feelings where those around feel much worse; .5 is none",
    unit: "share",
    default: 0.6,
    range: [0.5, 0.7],
    distribution: "uniform",
    source: "ASCRIBE, Bosse et al. 2009, for the rule; the value is ours",
    evidence: "assumed",
  },
  biasGood: {
    symbol: "β_good",
    meaning: "bias of amplification to bad feelings where those around feel much better; .5 is none",
    unit: "share",
    default: 0.4,
    range: [0.3, 0.5],
    distribution: "uniform",
    source: "ASCRIBE, Bosse et al. 2009, for the rule; the value is ours",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  expressiveness: {
    type: "f64",
    meaning: "trait: how much this person shows what he or she feels",
    unit: "factor",
    range: [0, 1.5],
  },
  receptivity: {
    type: "f32",
    meaning: "trait: how readily this person takes on what others feel",
    unit: "factor",
    range: [0.5, 1.5],
  },
  shownValence: {
    type: "f64",
    meaning: "valence times expressiveness, for colleagues to read on the next day",
    unit: "valence",
    range: [-2, 2],
  },
  shownArousal: {
    type: "f64",
    meaning: "arousal times expressiveness, for colleagues to read on the next day",
    unit: "arousal",
    range: [0, 2],
  },
};

/** Contagion, as its documents tell it. */
export const contagionRule: Rule = {
  name: "contagion",
  what: "moods spread along ties, from those who show them to those who take them on, by averaging and amplifying (ASCRIBE)",
  options: contagionOptions,
  columns,
  gathers: ["expressiveness", "shownValence", "shownArousal"],
  updating: "synchronous",
  formulas: [
    "At the start: `expressiveness ~ .5 + Beta(4, 4)`, `receptivity ~ .5 + Beta(4, 4)`; `shownValence = expressiveness * valence`, `shownArousal = expressiveness * arousal`.",
    "`W = sum_j strength_ij expressiveness_j`; where W is 0 nothing is caught.",
    "`reach = min(1, strength * receptivity * W)`.",
    "Negativity: own `q = (1 - valence) / 2`; around `Q = (1 - sum_j strength_ij shownValence_j / W) / 2`, as it was yesterday.",
    "`bias = .5 + (biasBad - .5) apart` where those around feel worse, `.5 + (.5 - biasGood) apart` where they feel better, `apart = clip(4 (Q - q), -1, 1)`: none where moods are equal, all of it from a difference in valence of .5 on.",
    "`pull = bias (1 - (1 - Q)(1 - q)) + (1 - bias) Q q`: the first part is more than either, the second less.",
    "`q += reach (amplification * pull + (1 - amplification) Q - q)`; `valence = 1 - 2 q`.",
    "Arousal the same way with a bias of .5, where pull is the mean of both: `arousal += reach (amplification (A + arousal) / 2 + (1 - amplification) A - arousal)`, `A = sum_j strength_ij shownArousal_j / W`.",
    "At the end `shownValence` and `shownArousal` are set anew, for tomorrow.",
  ],
  sources:
    "ASCRIBE: Bosse, Duell, Memon, Treur & van der Wal 2009. That moods spread in groups at work: Barsade 2002. That they hardly spread by what is read alone: Kramer, Guillory & Hancock 2014.",
  simplified:
    "Amplification and biases are the same for everybody; ASCRIBE allows one of each a person. Its bias is a constant; here it has two ends, for moods worse and better than one's own, and grows from none with the difference: with a constant bias, or one that jumps, a company to which nothing happens drifts away from rest by its ties alone. The defaults mirror each other, so that bad and good moods are amplified alike (Barsade 2002 found pleasant and unpleasant moods equally catching); biasGood at .5 with biasBad above .5 is a negativity bias. A mood on a screen is not caught: only ties carry moods.",
  limit:
    "Without amplification each person moves by `reach` to the mean of those around, weighted by tie and expressiveness: DeGroot on moods. With symmetric ties, reach below 1 and both biases at .5 the sum of negativity weighted by expressiveness / receptivity stays exactly the same; the plain mean does so only where all are alike. Equal moods stay equal; pull is a straight line in the bias, from Q q at 0 to Q + q - Q q at 1. Without ties nothing is caught.",
  on: true,
};
