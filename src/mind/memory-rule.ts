import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `memory`. */
export const memoryOptions = {
  fast: {
    symbol: "m_1",
    meaning: "what is laid down in the store that fades within days",
    unit: "savings",
    default: 0.331,
    range: [0.2, 0.5],
    distribution: "uniform",
    source:
      "two-store curve fitted to Ebbinghaus' own savings (1885), as reprinted in Murre & Dros 2015, table 3; the range is ours",
    evidence: "measured",
  },
  slow: {
    symbol: "m_2",
    meaning: "what is laid down in the store that fades within months",
    unit: "savings",
    default: 0.2656,
    range: [0.15, 0.4],
    distribution: "uniform",
    source:
      "two-store curve fitted to Ebbinghaus' own savings (1885), as reprinted in Murre & Dros 2015, table 3; the range is ours",
    evidence: "measured",
  },
  fastKept: {
    symbol: "rho",
    meaning: "share of the fast store that is kept for a day",
    unit: "share",
    default: 0.222,
    range: [0.05, 0.5],
    distribution: "log-uniform",
    source:
      "two-store curve fitted to Ebbinghaus' own savings (1885), as reprinted in Murre & Dros 2015, table 3; the range is ours",
    evidence: "measured",
  },
  slowHalfLife: {
    symbol: "h_2",
    meaning: "half-life of the slow store",
    unit: "working days",
    default: 93,
    range: [30, 195],
    distribution: "log-uniform",
    source:
      "two-store curve fitted to Ebbinghaus' own savings (1885), as reprinted in Murre & Dros 2015, table 3; the range is ours",
    evidence: "measured",
  },
  cueHalfLife: {
    symbol: "h_u",
    meaning: "half-life of the memory of who said it",
    unit: "working days",
    default: 7,
    range: [3, 20],
    distribution: "log-uniform",
    source:
      "our choice, for the differential decay of Pratkanis et al. 1988 and the four weeks of Hovland & Weiss 1951",
    evidence: "assumed",
  },
} as const;

const store = (belief: string, part: string): ColumnSpec => ({
  type: "f64",
  meaning: `part of \`${belief}\` that rests on ${part}`,
  unit: "belief",
  range: [-2, 2],
});
const fast = "what was said and fades within days";
const slow = "what was said and fades within months";
const cue = "who said it";

/** Memory: what a message did to a belief fades, and who said it fades first. */
export const memoryRule: Rule = {
  name: "memory",
  what: "what messages added to beliefs is forgotten from two stores, the sender faster than the content",
  options: memoryOptions,
  columns: {
    discrepancyFast: store("discrepancy", fast),
    discrepancySlow: store("discrepancy", slow),
    discrepancyCue: store("discrepancy", cue),
    appropriatenessFast: store("appropriateness", fast),
    appropriatenessSlow: store("appropriateness", slow),
    appropriatenessCue: store("appropriateness", cue),
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "for `discrepancy` and for `appropriateness`, each belief b with its stores Fast, Slow and Cue, before the messages of the day:",
    "forgotten = (1 - `fastKept`) Fast + (1 - 2^(-1 / `slowHalfLife`)) Slow + (1 - 2^(-1 / `cueHalfLife`)) Cue",
    "b <- b - forgotten, cut to [-1, 1]; each store keeps the rest",
    "persuasion fills the stores: the part of a message's effect that rests on its sender goes to Cue; of the other part the share `fast` / (`fast` + `slow`) goes to Fast and the rest to Slow",
    "what one message without a sender's part has left after t days is thus m(t) / m(0), m(t) = `fast` * `fastKept`^t + `slow` * 2^(-t / `slowHalfLife`)",
    "the effect of a sender who is not believed is a negative Cue: as it fades faster than the content, the belief rises (sleeper effect)",
    "switched off: nothing is forgotten and the stores stay 0",
  ],
  sources:
    "Ebbinghaus 1885 for the curve, his own values as reprinted in Murre & Dros 2015, table 3 (savings .337, .278, .254, .211 after 1, 2, 6 and 31 days); Hovland & Weiss 1951, Pratkanis et al. 1988, Kumkale & Albarracin 2004 for the sleeper effect",
  simplified:
    "Savings of nonsense syllables stand for what is left of an argument; the part lost within the first hours is not modelled, since the shortest step is a day. The stores hold effects on the belief, not messages: all that was heard on one topic fades as one, which is exact because forgetting is linear. Where a belief is pressed to the end of its range the cut loses what does not fit. Effects that do not come from messages (participation, mastery) are not forgotten here. The stores are cut to [-2, 2]. The curve is in calendar days and the steps are working days: 93 calendar days are about 66 steps, so the slow store fades later here than in the experiment. What rests on the sender is added to the belief and taken from it again, after the differential decay of Pratkanis; it does not weigh how far the content is believed.",
  limit:
    "One message with elaboration 1 (no sender's part): its effect after t days is m(t) / m(0) of its effect on the day. Two senders, one trusted and one not: the gap between their effects halves every `cueHalfLife` days.",
  on: true,
};
