/**
 * Today's posts as rows of numbers, so that the loop over people reads one flat array and no
 * object. Made anew each day that has posts; the array is kept and grows as needed.
 */
import type { Inbox, Message, Sender } from "./message.ts";

/** Numbers to a message; the first are those of `Place`. */
export const STRIDE = 16;
/** Where each number of a message stands in its row. */
export const PLACE = {
  frame: 0,
  mode: 4,
  quality: 5,
  promise: 6,
  pressure: 7,
  /** How far persuasion is seen through, before `pressure`: 1, the visibility, or the pressure itself. */
  detection: 8,
  /** 1 where the targeting is disclosed. */
  disclosed: 9,
  open: 10,
  minutes: 11,
  /** 0 top, 1 manager, 2 others. */
  trusted: 12,
  /** Trust in the sender where it is neither top nor manager. */
  trust: 13,
  preference: 14,
} as const;

/** What people think of senders beforehand. */
export interface Senders {
  readonly preference: Readonly<Record<Sender, { readonly business: number; readonly personal: number }>>;
  readonly trust: { readonly peer: number; readonly feed: number };
  readonly visibility: number;
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

/** Lays today's posts on the desk; posts without messages are left out. Changes the desk. */
export function layOut(desk: Desk, { posts }: Inbox, senders: Senders): void {
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
    for (const message of messages) write(desk.rows, row++ * STRIDE, message, senders);
  }
}

function write(rows: Float64Array, at: number, message: Message, senders: Senders): void {
  const { sender, topic, targeted, disclosed, pressure } = message;
  for (let k = 0; k < 4; k++) rows[at + PLACE.frame + k] = message.frame[k]!;
  rows[at + PLACE.mode] = message.mode;
  rows[at + PLACE.quality] = message.quality;
  rows[at + PLACE.promise] = message.promise;
  rows[at + PLACE.pressure] = pressure;
  rows[at + PLACE.detection] = targeted ? (disclosed ? 1 : senders.visibility) : pressure;
  rows[at + PLACE.disclosed] = disclosed ? 1 : 0;
  rows[at + PLACE.open] = message.open;
  rows[at + PLACE.minutes] = message.minutes;
  rows[at + PLACE.trusted] = sender === "top" ? 0 : sender === "manager" ? 1 : 2;
  rows[at + PLACE.trust] = sender === "peer" || sender === "feed" ? senders.trust[sender] : 0;
  rows[at + PLACE.preference] = senders.preference[sender][topic];
}
