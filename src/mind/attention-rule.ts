import type { Rule } from "./rule.ts";

/** Options of `attention`. */
export const attentionOptions = {
  capacity: {
    symbol: "cap",
    meaning: "minutes of waiting messages about the change at which attention is halved",
    unit: "minutes",
    default: 40,
    range: [15, 100],
    distribution: "log-uniform",
    source: "our choice: 8 messages of 5 minutes, for the inverted U of information load in Eppler & Mengis 2004",
    evidence: "assumed",
  },
  backlog: {
    symbol: "r_L",
    meaning: "share of the load of one day that is still there the next",
    unit: "share",
    default: 0.5,
    range: [0, 0.9],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

/** Attention: who finds the time for a message. */
export const attentionRule: Rule = {
  name: "attention",
  what: "messages wait for attention; the more are waiting, the less likely each is attended to",
  options: attentionOptions,
  columns: {
    load: {
      type: "f64",
      meaning: "messages about the change waiting for attention",
      unit: "minutes",
      range: [0, 1e9],
    },
  },
  gathers: [],
  updating: "synchronous",
  formulas: [
    "in the morning `load` <- `backlog` * `load`",
    "room = `capacity` / (`capacity` + `load`), with the load before the message",
    "the message is attended with probability `open` * room, `open` being that of its channel; whoever misses it is not changed by it",
    "`load` <- `load` + `minutes` of the message, whether it is attended or not",
    "nothing is delivered to an empty place (`away` above 0)",
    "switched off: the message is attended with probability `open`, `load` stays 0 and room is 1",
  ],
  sources:
    "Eppler & Mengis 2004 for the inverted U of information load; Davenport & Beck 2001 for attention as a budget",
  simplified:
    "One budget for everything about the change; everyday mail is not modelled and counts as part of the capacity. Messages are met in the order of sending, so that later ones of a day find less room. This is enough for the inverted U: messages that are not thought through go by their sender, so that many from somebody who is little believed do less in total than some.",
  limit:
    "With `open` 1 and no backlog, the k-th message of a day (k from 1) of c minutes is attended with probability cap / (cap + (k - 1) c).",
  on: true,
};

/**
 * Share of attention that is left, (0, 1], when `load` minutes (from 0) wait and `capacity` minutes
 * (above 0) halve it. Pure.
 * @example roomLeft(40, 40) // 0.5
 */
export function roomLeft(capacity: number, load: number): number {
  return capacity / (capacity + load);
}
