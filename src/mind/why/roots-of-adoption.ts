/** Words for what an adoption can be owed to, and the records in which a run keeps them. */

/**
 * Classes of causes in the order of the weights of a record: a message; the leaders' example; one's
 * needs; taking part; own practice; neighbours; mood; a mandate (less what the end of support takes);
 * one's own first view. Frozen.
 * @example gs.ADOPTION_CAUSES[0]; // "message"
 */
export const ADOPTION_CAUSES: readonly string[] = Object.freeze([
  "message",
  "leaders",
  "need",
  "participation",
  "practice",
  "neighbours",
  "feeling",
  "mandate",
  "self",
]);
/** Where a class stands in a record. */
export const CLASS = {
  message: 0,
  leaders: 1,
  need: 2,
  participation: 3,
  practice: 4,
  neighbours: 5,
  feeling: 6,
  mandate: 7,
  self: 8,
} as const;
/** Number of classes. */
export const CLASSES = 9;
/** Code of an adoption without a clear cause. */
export const NO_CLEAR_CAUSE = 9;
/** A cause in one word: that of its class, or none. */
export const causeWord = (cause: number): string => (cause === NO_CLEAR_CAUSE ? "none" : ADOPTION_CAUSES[cause]!);
/** Code of "not a message" among senders. */
export const NO_SENDER = 4;

/** Senders of messages in the order of their codes. Frozen. */
export const MESSAGE_SENDERS: readonly string[] = Object.freeze(["top", "manager", "peer", "feed"]);

/** What an adoption can have begun with. */
export interface AdoptionRoot {
  /** A word of `ADOPTION_CAUSES`, or "none" where no cause is clear. */
  readonly cause: string;
  /** Who sent it, where it is a message; else null. */
  readonly sender: string | null;
}

/**
 * All that an adoption can have begun with, in the order in which it is told. Frozen.
 * @example gs.ADOPTION_ROOTS[0]; // { cause: "message", sender: "top" }
 */
export const ADOPTION_ROOTS: readonly AdoptionRoot[] = Object.freeze([
  ...MESSAGE_SENDERS.map((sender) => Object.freeze({ cause: "message", sender })),
  ...[...ADOPTION_CAUSES, "none"]
    .filter((cause) => !["message", "practice", "neighbours"].includes(cause))
    .map((cause) => Object.freeze({ cause, sender: null })),
]);

/** Number of the root (in `ADOPTION_ROOTS`) of the adoption in row k. */
export function rootOf({ cause, sender, root }: AdoptionRows, k: number): number {
  const at = root[k]!;
  const word = causeWord(cause[at]!);
  const from = sender[at] === NO_SENDER ? null : MESSAGE_SENDERS[sender[at]!];
  return ADOPTION_ROOTS.findIndex((one) => one.cause === word && one.sender === from);
}

/**
 * A cause is clear where it alone makes the odds of practising on a day at least a tenth higher than
 * on day 0. Source: our choice.
 */
export const CLEAR_ODDS = 1.1;

/** The adoptions of one run, in the order in which they happened; row k of every array is one adoption. */
export interface AdoptionRows {
  /** Index of the person. */
  readonly person: Int32Array;
  /** The first day on which at least 5 of the last 10 days were practised. */
  readonly day: Int32Array;
  /** The largest clear cause other than own practice: index into `ADOPTION_CAUSES`, 9 where there is none. */
  readonly cause: Uint8Array;
  /** Where the cause is a message: 0 top, 1 manager, 2 peer, 3 feed; else 4. */
  readonly sender: Uint8Array;
  /** Where the cause is neighbours: row of the most strongly tied one who had adopted before; else -1. */
  readonly parent: Int32Array;
  /** Row at which this chain began: its own where it has no parent. */
  readonly root: Int32Array;
  /** Weights of the classes in the rise of the inclination since day 0: row k at k * 9. */
  readonly weights: Float64Array;
}

/** Adoptions while they are being written down. */
export interface AdoptionBook {
  /** Number written so far. */
  readonly count: number;
  /** Writes one down; `weights` are copied. Gives its row. */
  add(person: number, day: number, cause: number, sender: number, parent: number, weights: Float64Array): number;
  clear(): void;
  rows(): AdoptionRows;
}

/** An empty book. */
export function adoptionBook(): AdoptionBook {
  const whole: number[][] = [[], [], [], [], [], []];
  const [person, day, cause, sender, parent, root] = whole as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const shares: number[] = [];
  return {
    get count() {
      return person.length;
    },
    add(who, when, why, from, after, weights) {
      const row = person.length;
      person.push(who);
      day.push(when);
      cause.push(why);
      sender.push(from);
      parent.push(after);
      root.push(after < 0 ? row : root[after]!);
      for (let c = 0; c < CLASSES; c++) shares.push(weights[c]!);
      return row;
    },
    clear() {
      for (const list of whole) list.length = 0;
      shares.length = 0;
    },
    rows: () => ({
      person: Int32Array.from(person),
      day: Int32Array.from(day),
      cause: Uint8Array.from(cause),
      sender: Uint8Array.from(sender),
      parent: Int32Array.from(parent),
      root: Int32Array.from(root),
      weights: Float64Array.from(shares),
    }),
  };
}
