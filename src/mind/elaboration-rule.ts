import type { Rule } from "./rule.ts";

/** Options of `elaboration`. */
export const elaborationOptions = {
  involvement: {
    symbol: "rel",
    meaning:
      "elaboration of a message whose frame meets needs of full importance, by somebody with time; 1 at most counts",
    unit: "share",
    default: 1.5,
    range: [1, 2],
    distribution: "uniform",
    source: "our choice, the rule being that of Petty & Cacioppo 1986: at 2 the sender would hardly matter",
    evidence: "assumed",
  },
  fit: {
    symbol: "e",
    meaning: "gain of a message whose mode (cognitive to emotional) is the person's own style, loss of the opposite",
    unit: "argument force",
    default: 0.2,
    range: [0, 0.4],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

/** Elaboration: how much somebody thinks about a message, and what its argument is then worth. */
export const elaborationRule: Rule = {
  name: "elaboration",
  what: "whoever has time and is concerned weighs the argument; others go by the sender",
  options: elaborationOptions,
  columns: {
    emotionalStyle: {
      type: "f32",
      meaning: "trait: 0 moved by arguments, 1 by feelings",
      unit: "share",
      range: [0, 1],
    },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "on entering, `emotionalStyle` ~ Beta(4, 4)",
    "elaboration E = room * min(1, `involvement` * sum w_k phi_k): w the importance of the four needs, phi the frame of the message",
    "argument a = 2 * quality * fidelity - 1 + `fit` * (1 - 2 |mode - `emotionalStyle`|): an argument of quality .5 that fits halfway is worth nothing",
    "force f = E a + (1 - E)(2 c - 1), cut to [-1, 1]: the central route and the peripheral one, c the credibility of the sender",
    "switched off: E = 1 and `fit` 0, so that only the argument counts",
  ],
  sources:
    "Petty & Cacioppo 1986 (elaboration likelihood); Areni 2003 and O'Keefe & Jackson 1995 on argument quality as what remains to be defined",
  simplified:
    "Elaboration is a share between two routes rather than a likelihood of taking one; motivation is the importance of the needs addressed, ability is room, and need for cognition is left out. A share moves the mean in the same way.",
  limit:
    "E = 1 is the pure central route: the force is the argument and the sender is irrelevant. E = 0 is the pure peripheral route: the force is 2 c - 1 and the argument is irrelevant.",
  on: true,
};

/**
 * Elaboration of a message, [0, 1]: `room` [0, 1], `relevance` the importance of the needs that its
 * frame addresses, [0, 1]. Pure.
 * @example elaboration(0.5, 1.5, 0.5) // 0.375
 */
export function elaboration(room: number, involvement: number, relevance: number): number {
  return room * Math.min(1, involvement * relevance);
}

/**
 * Worth of an argument, [-1 - fit, 1 + fit]: `quality` that arrives, `mode` and `style`, all [0, 1]. Pure.
 * @example argument(0.75, 0.5, 0.5, 0.25) // 0.75
 */
export function argument(quality: number, mode: number, style: number, fit: number): number {
  return 2 * quality - 1 + fit * (1 - 2 * Math.abs(mode - style));
}
