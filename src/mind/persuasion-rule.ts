import type { Rule } from "./rule.ts";

/** Options of `persuasion`. */
export const persuasionOptions = {
  gain: {
    symbol: "g",
    meaning: "step of the belief a message addresses, by an attended message of full force",
    unit: "share of the room left",
    default: 0.1,
    range: [0, 0.2],
    distribution: "uniform",
    source: "our choice, by calibration: an ordinary message moves readiness by about .10 standard deviations",
    evidence: "assumed",
  },
  warmth: {
    symbol: "k_v",
    meaning: "step of valence by an emotional message of full force",
    unit: "share of the room left",
    default: 0.05,
    range: [0, 0.2],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  promiseMemory: {
    symbol: "k_p",
    meaning: "share of the way from the remembered promise to a new one gone by hearing it",
    unit: "share",
    default: 0.3,
    range: [0.1, 1],
    distribution: "log-uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

/** Persuasion: an attended message moves the belief it addresses. */
export const persuasionRule: Rule = {
  name: "persuasion",
  what: "each message of the day goes its way: attention, elaboration, credibility, matching, repetition, reactance, belief",
  options: persuasionOptions,
  columns: {
    promised: {
      type: "f32",
      meaning: "remembered promise of how far needs will be served; 0 where nothing was promised",
      unit: "share of needs",
      range: [0, 1],
    },
    reached: { type: "u8", meaning: "has attended to at least one message", unit: "flag", range: [0, 1] },
    reaction: {
      type: "u8",
      meaning:
        "force of today's last attended message as it was felt: 1 (-1) to 128 (0) to 255 (+1); 0 where none was attended",
      unit: "code",
      range: [0, 255],
    },
    consent: { type: "u8", meaning: "agreed to be listened to", unit: "flag", range: [0, 1] },
    heardManager: {
      type: "u8",
      meaning: "attended to a message of the own manager today",
      unit: "flag",
      range: [0, 1],
    },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "on entering, `consent` = 1 with the probability that the scenario states; a newcomer has heard nothing",
    "in the morning `reaction` and `heardManager` are 0; then, for each post of the day in the order of sending that addresses the person, and each message attended to:",
    "push = m * f w, or m * -|f| |w| where w is below 0, less `backlash` * R * pressure: force f and its parts from elaboration and credibility, match m from matching, wear w from repetition, R from reactance after its rise",
    "a message on why the change comes (business) moves b = `discrepancy`, one on what it means for me (personal) b = `appropriateness`; nothing else is believed more for being told",
    "d = `gain` * push, cut to [-1, 1]; a positive d shrinks by 1 - `brake` * `resistanceToChange` (readiness); b <- step by d, on [-1, 1]; delta is what b moved by",
    "of delta the part delta / push * m w fs rests on the sender, fs = f - (E a cut to [-1, 1]); it is 0 where w is below 0 or push is 0; the rest is content. Memory keeps both apart, and fades them apart",
    "`valence` <- step by `warmth` * mode * (push cut to [-1, 1])",
    "a promise above 0 is remembered: `promised` <- `promised` + `promiseMemory` * (promise - `promised`), the first one in full",
    "`reached` = 1; `heardManager` = 1 where the manager is the sender; `reaction` = 128 + round(127 * (push cut to [-1, 1]))",
    "switched off: nobody attends to anything; consent is there to be asked for",
  ],
  sources:
    "Petty & Cacioppo 1986; Armenakis, Harris & Mossholder 1993 and Armenakis et al. 2007 for the beliefs a message on change addresses; O'Keefe & Hoeken 2021 for the size of the effect of one message",
  simplified:
    "A message addresses one belief, by its topic. Belief, valence and the remembered promise are moved at once on the day of attention. The effect of a message is told apart into content and sender in proportion to their shares of the force; what reactance takes away counts as content. A worn message works against its sender whoever that is, and counts as content too.",
  limit: "At `gain` 0 no belief moves, whatever is sent. At warmth 0 no feeling moves.",
  on: true,
};
