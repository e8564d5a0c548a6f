/** The calibration's own sender: ordinary messages put into the inbox, planned by no campaign. */
import { contentOptions, EVEN, frameFor, message } from "../../campaigns/content.ts";
import { resolveOptions } from "../../core/options.ts";
import type { Mechanism } from "../../engine/mechanism.ts";
import { type Inbox, type Message, NEEDS, type Post } from "../../mind/message.ts";

/**
 * silence: nothing; promises: a promise by the top every 5 days, that about half of the people find
 * broken; median: one ordinary message on day 1; matched: the same in the frame of each person's
 * strongest need.
 */
export type Speech = "silence" | "promises" | "median" | "matched";

/** What is promised where `promises` are heard and lives differ. */
export interface PromiseTerms {
  /** Standard deviation between people of what they live. */
  readonly supplySpread: number;
  /** Share of their needs that people are promised to be served. */
  readonly promise: number;
}

/**
 * Lives differ by .2 between people around a mean of .6, and .725 is promised: by the tolerance of .1
 * some 55 % then get less than they were promised, as in Robinson & Rousseau 1994 (54.8 %).
 */
export const promiseTerms: PromiseTerms = Object.freeze({ supplySpread: 0.2, promise: 0.725 });

/** Days from one promise to the next. */
const EVERY = 5;
const content = resolveOptions(contentOptions);
/** An ordinary talk: the manager on what the change means for oneself; everybody opens it. */
const talk = { sender: "manager", topic: "personal", open: 1, minutes: 5, targeted: false, disclosed: false } as const;
const needColumns = NEEDS.map((need) => `need${need[0]!.toUpperCase()}${need.slice(1)}`);

const toAll = (one: Message): Post => Object.freeze({ messages: [one], choice: null, fidelity: null });

const median = toAll(message(content, { ...talk, frame: EVEN }));
const promise = toAll(
  message({ ...content, promise: promiseTerms.promise }, { ...talk, sender: "top", topic: "business", frame: EVEN }),
);
const matched = NEEDS.map((_, k) => message(content, { ...talk, frame: frameFor(k, 1) }));

/** A mechanism that fills the inbox in the morning, ahead of the mind's rules, and what it is to say. */
export interface CalibrationSender {
  /** To stand before the rules of the mind. */
  readonly mechanism: Mechanism;
  /** What is said in the runs that begin from now on. */
  say(speech: Speech): void;
}

/** A sender into this inbox; silent at first. Changes the inbox every morning. */
export function calibrationSender(inbox: Inbox): CalibrationSender {
  let speech: Speech = "silence";
  return {
    mechanism: {
      name: "calibration",
      initialize(world) {
        const choice = new Uint8Array(world.n);
        const strongest = (i: number): number => {
          let best = 0;
          for (let k = 1; k < needColumns.length; k++)
            if (world.columns[needColumns[k]!]![i]! > world.columns[needColumns[best]!]![i]!) best = k;
          return best;
        };
        return {
          before(day) {
            inbox.posts.length = 0;
            if (speech === "promises" && day % EVERY === 1) inbox.posts.push(promise);
            if (day > 1) return;
            if (speech === "median") inbox.posts.push(median);
            if (speech !== "matched") return;
            for (let i = 0; i < choice.length; i++) choice[i] = strongest(i);
            inbox.posts.push({ messages: matched, choice, fidelity: null });
          },
        };
      },
    },
    say(next) {
      speech = next;
    },
  };
}
