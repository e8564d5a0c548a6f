/**
 * Today's posts as rows of numbers, so that the loop over people reads one flat array and no
 * object. Made anew each day that has posts; the array is kept and grows as needed.
 */
import type { Luck } from "../core/luck.ts";
import { normalQuantile } from "../core/numbers.ts";
import { gainOfMessage } from "./matching-rule.ts";
import type { Inbox, Message, Sender } from "./message.ts";
import { detection } from "./reactance-rule.ts";

/** Numbers to a message: where each stands is said by `PLACE`; the first four are its frame. */
export const STRIDE = 17;
/** Where each number of a message stands in its row. */
export const PLACE = {
  frame: 0,
  mode: 4,
  quality: 5,
  promise: 6,
  pressure: 7,
  /** How far persuasion is seen through: 1, the visibility, or the pressure itself. */
  detection: 8,
  /** 1 where the targeting is disclosed. */
  disclosed: 9,
  open: 10,
  minutes: 11,
  /** 0 top, 1 manager, 2 peer, 3 feed. */
  sender: 12,
  preference: 13,
  /** 0 business, 1 personal. */
  topic: 14,
  /** Matching gain of this message. */
  gain: 15,
  /** Probability that whoever attends notices being targeted: 0 where nobody is. */
  noticed: 16,
} as const;

/** Most messages of a post, and one: keeps the draws of two posts apart. */
const MESSAGES = 256;
const SENDERS: readonly Sender[] = ["top", "manager", "peer", "feed"];

/** What is the same for everybody who gets a message. */
export interface Reading {
  readonly preference: Readonly<Record<Sender, { readonly business: number; readonly personal: number }>>;
  readonly visibility: number;
  /** Mean and spread of the matching gain of messages. */
  readonly gain: number;
  readonly spread: number;
  /** Draws the gain of each message of a day. */
  readonly luck: Luck;
}

/** Today's posts, ready to be read. */
export interface Desk {
  posts: number;
  /** Row of the first message of each post. */
  readonly first: number[];
  /** Number of messages of each post. */
  readonly count: number[];
  readonly choice: (Uint8Array | null)[];
  readonly fidelity: (Float64Array | null)[];
  rows: Float64Array;
}

/** An empty desk. */
export function createDesk(): Desk {
  return { posts: 0, first: [], count: [], choice: [], fidelity: [], rows: new Float64Array(STRIDE) };
}

/** Lays the posts of the day on the desk; posts without messages are left out. Changes the desk. */
export function layOut(desk: Desk, { posts }: Inbox, day: number, reading: Reading): void {
  desk.posts = 0;
  let total = 0;
  for (const post of posts) total += post.messages.length;
  if (desk.rows.length < total * STRIDE) desk.rows = new Float64Array(total * STRIDE);
  let row = 0;
  for (const { messages, choice, fidelity } of posts) {
    if (messages.length === 0) continue;
    const p = desk.posts++;
    desk.first[p] = row;
    desk.count[p] = messages.length;
    desk.choice[p] = choice;
    desk.fidelity[p] = fidelity;
    for (let k = 0; k < messages.length; k++) {
      const u = reading.luck.shared(day, p * MESSAGES + k);
      write(desk.rows, row++ * STRIDE, messages[k]!, u, reading);
    }
  }
}

function write(rows: Float64Array, at: number, message: Message, u: number, reading: Reading): void {
  const { sender, topic, targeted, disclosed, pressure } = message;
  for (let k = 0; k < 4; k++) rows[at + k] = message.frame[k]!;
  rows[at + PLACE.mode] = message.mode;
  rows[at + PLACE.quality] = message.quality;
  rows[at + PLACE.promise] = message.promise;
  rows[at + PLACE.pressure] = pressure;
  rows[at + PLACE.detection] = detection(targeted, disclosed, pressure, reading.visibility);
  rows[at + PLACE.disclosed] = disclosed ? 1 : 0;
  rows[at + PLACE.open] = message.open;
  rows[at + PLACE.minutes] = message.minutes;
  rows[at + PLACE.sender] = SENDERS.indexOf(sender);
  rows[at + PLACE.preference] = reading.preference[sender][topic];
  rows[at + PLACE.topic] = topic === "business" ? 0 : 1;
  // The smallest uniform above 0, half a unit of the draw, stands for 0.
  rows[at + PLACE.gain] = gainOfMessage(
    reading.gain,
    reading.spread,
    normalQuantile(u > 0 ? u : 5.551115123125783e-17),
  );
  rows[at + PLACE.noticed] = targeted ? (disclosed ? 1 : reading.visibility) : 0;
}
