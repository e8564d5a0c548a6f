import type { Rule } from "./rule.ts";

/** Options of `humat`. */
export const humatOptions = {
  toleranceMean: {
    symbol: "m_T",
    meaning: "mean tolerance of dissonance between people, before it is cut to [0, 1]",
    unit: "dissonance",
    default: 0.5,
    range: [0.3, 0.7],
    distribution: "uniform",
    source: "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program",
    evidence: "quoted",
  },
  toleranceSpread: {
    symbol: "d_T",
    meaning: "spread of the tolerance of dissonance between people, before it is cut to [0, 1]",
    unit: "dissonance, standard deviation",
    default: 0.14,
    range: [0, 0.3],
    distribution: "uniform",
    source: "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program",
    evidence: "quoted",
  },
  satisfactionBand: {
    symbol: "b_S",
    meaning: "difference in satisfaction below which two alternatives count as equally good",
    unit: "satisfaction",
    default: 0.2,
    range: [0.05, 0.4],
    distribution: "uniform",
    source:
      "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program: a tenth of the range of satisfaction; the range is ours",
    evidence: "quoted",
  },
  dissonanceBand: {
    symbol: "b_D",
    meaning: "difference in dissonance below which two alternatives count as equally at odds with oneself",
    unit: "dissonance",
    default: 0.1,
    range: [0.02, 0.2],
    distribution: "uniform",
    source:
      "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program: a tenth of the range of dissonance; the range is ours",
    evidence: "quoted",
  },
  experientialBand: {
    symbol: "b_E",
    meaning: "difference in the experiential evaluation below which habit decides",
    unit: "satisfaction",
    default: 0.2,
    range: [0.05, 0.4],
    distribution: "uniform",
    source:
      "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program: a tenth of the range of evaluations; the range is ours",
    evidence: "quoted",
  },
  talks: {
    symbol: "p_T",
    meaning: "probability that a dilemma leads to a talk on a day",
    unit: "probability a day",
    default: 0.2,
    range: [0, 1],
    distribution: "uniform",
    source: "our choice: about one talk a week; the reference program has one in every step",
    evidence: "assumed",
  },
  likeness: {
    symbol: "sim",
    meaning: "similarity in a need of two people to whom it is equally important; the largest share gone by a talk",
    unit: "share",
    default: 0.4,
    range: [0, 0.6],
    distribution: "uniform",
    source: "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program; the range is ours",
    evidence: "quoted",
  },
  standing: {
    symbol: "asp",
    meaning: "standing that somebody of equal aspiration has with one",
    unit: "share",
    default: 0.4,
    range: [0, 0.6],
    distribution: "uniform",
    source: "HUMAT, Antosz, Jager et al., JASSS 28(1) 4, 2025, as in its reference program; the range is ours",
    evidence: "quoted",
  },
} as const;

/** What `humat` says of itself. */
export const humatRule: Rule = {
  name: "humat",
  what: "people weigh the change against the status quo; where their motives are at odds they convince others or ask them",
  options: humatOptions,
  columns: {
    choice: { type: "f64", meaning: "prefers the change to the status quo", unit: "flag", range: [0, 1] },
    dissonance: {
      type: "f32",
      meaning: "how much one's motives are at odds over one's choice",
      unit: "dissonance",
      range: [0, 1],
    },
    tolerance: {
      type: "f32",
      meaning: "trait: dissonance that is borne without doing anything",
      unit: "dissonance",
      range: [0, 1],
    },
    aspiration: { type: "f32", meaning: "trait: how much people look up to one", unit: "share", range: [0, 1] },
    importanceSocial: {
      type: "f32",
      meaning: "importance of preferring what those around prefer",
      unit: "share",
      range: [0, 1],
    },
    dilemma: {
      type: "u8",
      meaning: "0 none; 1 social: wants to convince others; 2 another: wants to ask others",
      unit: "code",
      range: [0, 2],
    },
  },
  gathers: ["choice"],
  updating: "sequential",
  formulas: [
    "start: `choice` = 0, nobody prefers what is not known; `tolerance` ~ N(toleranceMean, toleranceSpread) cut off at 0 and 1; `aspiration` ~ Beta(4, 4); importanceSocial = the map of a standard normal to [0, 1] that the other needs have",
    "people act one after the other, in an order drawn each day, and see one another as they are by then",
    "two alternatives, the change (s_k = change_k) and the status quo (s_k = statusQuo_k); three evaluations each. Experiential: mean of w_k s_k over recognition and security; values: mean of w_k s_k over self-development and status; social: importanceSocial * (2 a - 1), a the share (by strength of tie) of the people one is tied to who prefer that alternative; 0 without ties",
    "satisfaction with an alternative: the mean of its three evaluations. Dissonance: D = 2 min(P, N) / (P + N), P the sum of the positive evaluations, N that of the negative ones without their sign; 0 where all are 0",
    "choice: the alternative of higher satisfaction, where they differ by at least `satisfactionBand`; else that of lower dissonance, where these differ by at least `dissonanceBand`; else that of higher experiential evaluation, where these differ by at least `experientialBand`; else the choice of yesterday. Where the rule consumat is on it chooses instead, and the rest of this rule goes on from its choice",
    "`dissonance` = D of the choice; its strength F = max(0, (D - `tolerance`) / (1 - `tolerance`)), 0 at tolerance 1",
    "`dilemma`, where F > 0: social where the social evaluation of the choice is below 0 and another is not; other where the social evaluation is at least 0 and another is below 0",
    "with probability `talks` a dilemma leads to a talk with one of the people one is tied to. A social dilemma makes one signal: first to those who have not had a turn, among these to those of the other choice, then to the one who is moved most. Another dilemma makes one inquire: first of those who have not had a turn, among these of those of the same choice, then of the one who is most persuasive. When all have had a turn they begin anew; ties go to the first in the row",
    "persuasion of a listener by a speaker, for each need and alternative: p_k = similarity_k * standing; similarity_k = `likeness` * (1 - |w_k of one - w_k of the other|) where their evaluations of the alternative in this need are not of opposite sign, else 0; standing = `standing` + aspiration of the speaker - aspiration of the listener, cut to [0, 1]. Most persuasive, or moved most: the largest sum of p_k over needs and alternatives",
    "the talk: change_k and statusQuo_k of the listener <- s + p_k (s of the speaker - s). Who inquires listens, who signals speaks",
  ],
  sources: "HUMAT: Antosz, Jager et al., JASSS 28(1) 4, 2025; dissonance: Festinger 1957",
  simplified:
    "the four needs stand for two motives, experiential (recognition, security) and values (self-development, status), with the social one as a third; one memory of who has had a turn serves asking and convincing; an evaluation of 0 counts as no objection, so that somebody who has not lived the change can learn of it from somebody who has (the reference program lets only evaluations of the same strict sign persuade, and then a change nobody knows would never be talked about); the choice is revised at one's next turn, not at once after a talk; people see what those they are tied to prefer without guessing; the desks of people who have left are passed over. By these definitions a dilemma is social or other, never both, so no coin is needed between the two",
  limit:
    "two people: an inquiry moves .1 towards .9 with similarity .32 and standing .6 to .2536, exactly; nobody without ties moves; equal people stay equal",
  on: true,
};
