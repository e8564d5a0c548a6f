/** Minds in which few rules act, and what is said to them. */
import type { Mechanism } from "../engine/mechanism.ts";
import { mindRules } from "../mind/catalogue.ts";
import type { Inbox, Message, Post } from "../mind/message.ts";
import { type MindSpec, mindMechanisms, type RuleSetting } from "../mind/mind.ts";

/** Posts of a day. */
export type Mail = (day: number) => readonly Post[];

/** What some minds are like. */
export interface MindsOptions {
  /** The rules that act, with their options; all others are off. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What people live through, where it differs from the default. */
  readonly conditions?: Partial<MindSpec["conditions"]>;
  /** What is said to them; default nothing. */
  readonly mail?: Mail;
}

/** Every rule off. */
const silent: Readonly<Record<string, "off">> = Object.freeze(
  Object.fromEntries(mindRules.map(({ name }): [string, "off"] => [name, "off"])),
);

/** The mechanisms of minds in which only these rules act, behind one that brings the mail. */
export function minds({ rules, conditions = {}, mail }: MindsOptions): Mechanism[] {
  const inbox: Inbox = { posts: [] };
  const postman: Mechanism = {
    name: "postman",
    before(day) {
      inbox.posts.length = 0;
      if (mail) inbox.posts.push(...mail(day));
    },
  };
  const lived = { lived: 0.6, alignment: 0.8, consent: 0.6, ...conditions };
  return [postman, ...mindMechanisms({ options: { ...silent, ...rules }, conditions: lived, inbox })];
}

/** A message by the top on why that everybody attends to, takes no time, promises nothing and pushes nobody. */
export function plainMessage(changes: Partial<Message> = {}): Message {
  const frame = [0.25, 0.25, 0.25, 0.25] as const;
  const plain = { sender: "top", topic: "business", frame, mode: 0, quality: 0.7, promise: 0, pressure: 0 } as const;
  return { ...plain, targeted: false, disclosed: false, open: 1, minutes: 0, ...changes };
}

/** One message to everybody. */
export function toAll(message: Message): Post {
  return { messages: [message], choice: null, fidelity: null };
}
