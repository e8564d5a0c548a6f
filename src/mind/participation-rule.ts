import type { Rule } from "./rule.ts";

/** Options of `participation`. */
export const participationOptions = {
  gain: {
    symbol: "g_p",
    meaning: "step of appropriateness and of efficacy by a day of taking full part",
    unit: "share of the room left, a day",
    default: 0.01,
    range: [0, 0.02],
    distribution: "uniform",
    source:
      "Coch & French 1948 and Schweiger & DeNisi 1991 for the direction; the size is ours: already at .01 a day full participation outweighs all messages",
    evidence: "assumed",
  },
} as const;

/** What `participation` says of itself. */
export const participationRule: Rule = {
  name: "participation",
  what: "who takes part in the change comes to hold it for fitting and oneself for able",
  options: participationOptions,
  columns: {
    participation: {
      type: "f32",
      meaning: "how far one takes part in shaping the change: 0 not, .5 by representatives, 1 oneself",
      unit: "share",
      range: [0, 1],
    },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "start: `participation` is that of the scenario's conditions, the same for everybody",
    "`appropriateness` <- step by `gain` * `participation` * brake",
    "`efficacy` <- step by `gain` * `participation` * brake",
    "brake = 1 - b * resistanceToChange, b the `brake` of the rule readiness (0 where that is off)",
    "what else taking part does stands with the rules it touches: it adds to the supply of needs, softens fear and reactance, and wins trust",
  ],
  sources:
    "Coch & French 1948 (groups that designed the change resisted least, representatives in between); Schweiger & DeNisi 1991 (a realistic preview stops the decline)",
  simplified:
    "one number for everybody, held through the run; who takes part in what is left to the scenario, and the two beliefs that it moves are moved alike",
  limit:
    "without resistance a belief that starts at 0 stands at 1 - (1 - gain * participation)^t after t days, exactly; without participation nothing moves",
  on: true,
};
