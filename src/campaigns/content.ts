import { freeze } from "../core/freeze.ts";
import type { Message, PerNeed, Sender } from "../mind/message.ts";
import type { Resolved, Table } from "./resolved.ts";

/** What is said has the same substance in every design: the names of its options. */
export type ContentOption = "quality" | "mode" | "promise" | "pressure";

/** What the messages of a campaign are made of. The defaults are the same for every design. */
export const contentOptions: Table<ContentOption> = freeze({
  quality: {
    symbol: "q",
    meaning: "argument quality of the messages",
    unit: "share",
    default: 0.7,
    range: [0, 1],
    source: "our choice; no study gives the level in organisations",
    evidence: "assumed",
    distribution: "uniform",
  },
  mode: {
    symbol: "e",
    meaning: "how emotional the messages are, 0 cognitive to 1 emotional",
    unit: "share",
    default: 0.5,
    range: [0, 1],
    source: "our choice; Breitenstein: emotion and cognition are at least equally important",
    evidence: "assumed",
    distribution: "uniform",
  },
  promise: {
    symbol: "p",
    meaning: "how much of people's needs the messages promise to serve",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "our choice: compared with what is lived",
    evidence: "assumed",
    distribution: "uniform",
  },
  pressure: {
    symbol: "P",
    meaning: "how hard the messages push",
    unit: "share",
    default: 0.3,
    range: [0, 1],
    source: "our choice; Brehm 1966 tells what pressure does, and no study gives its level",
    evidence: "assumed",
    distribution: "uniform",
  },
});

/** The frame that speaks to all four needs alike. */
export const EVEN: PerNeed = Object.freeze([0.25, 0.25, 0.25, 0.25]) as PerNeed;

/** The frame that gives `focus` to one need and shares the rest among the others. */
export function frameFor(need: number, focus: number): PerNeed {
  const rest = (1 - focus) / 3;
  return [0, 1, 2, 3].map((k) => (k === need ? focus : rest)) as unknown as PerNeed;
}

/** What differs from message to message. */
export interface Delivery {
  readonly sender: Sender;
  readonly topic: Message["topic"];
  readonly frame: PerNeed;
  readonly open: number;
  readonly minutes: number;
  readonly targeted: boolean;
  readonly disclosed: boolean;
}

/** A message of this content, delivered in this way; frozen. */
export function message(content: Resolved<ContentOption>, delivery: Delivery): Message {
  return Object.freeze({
    sender: delivery.sender,
    topic: delivery.topic,
    frame: delivery.frame,
    mode: content.mode,
    quality: content.quality,
    promise: content.promise,
    pressure: content.pressure,
    targeted: delivery.targeted,
    disclosed: delivery.disclosed,
    open: delivery.open,
    minutes: delivery.minutes,
  });
}
