/** What a campaign can put before a mind. Campaigns write messages; only persuasion reads them. */

/**
 * The four needs of the model, in this order everywhere; not to be changed.
 * @example gs.NEEDS; // ["recognition", "selfDevelopment", "status", "security"]
 */
export const NEEDS = ["recognition", "selfDevelopment", "status", "security"] as const;
/** One number for each of the four needs. */
export type PerNeed = readonly [recognition: number, selfDevelopment: number, status: number, security: number];

/** Who speaks: decides which trust counts and which topics suit. */
export type Sender = "top" | "manager" | "peer" | "feed";

/** One message. Numbers in [0, 1] unless said. */
export interface Message {
  /** Who speaks. */
  readonly sender: Sender;
  /** business: why the change; personal: what it means for me. */
  readonly topic: "business" | "personal";
  /** Weight of each need in the message's frame; sums to 1. */
  readonly frame: PerNeed;
  /** 0 cognitive to 1 emotional. */
  readonly mode: number;
  /** Argument quality, [0, 1]. */
  readonly quality: number;
  /** How much of people's needs the message promises to serve. */
  readonly promise: number;
  /** How hard it pushes. */
  readonly pressure: number;
  /** Chosen for this person because of what was learned about him or her. */
  readonly targeted: boolean;
  /** The targeting is disclosed. */
  readonly disclosed: boolean;
  /** Probability that the channel is opened by somebody with time. */
  readonly open: number;
  /** Minutes of attention it asks for, from 0. */
  readonly minutes: number;
}

/** One sending on one day. Whoever is not addressed gets nothing. */
export interface Post {
  /** The messages of the sending, 1 to 255. */
  readonly messages: readonly Message[];
  /** Row i: index into `messages`, 255 = not addressed; null: everybody gets messages[0]. */
  readonly choice: Uint8Array | null;
  /** Row i: share of the argument quality that arrives, [0, 1]; null: all of it. */
  readonly fidelity: Float64Array | null;
}

/** Today's posts: the campaign fills it before the day, persuasion reads it, it is empty again the next day. */
export interface Inbox {
  /** Posts of the day, in the order in which they were sent. */
  readonly posts: Post[];
}
