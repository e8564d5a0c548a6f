/** Messages meet minds and nothing else acts: persuasion and memory alone, among columns that are held. */
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { attentionOptions } from "../../src/mind/attention-rule.ts";
import { credibilityOptions } from "../../src/mind/credibility-rule.ts";
import { elaborationOptions } from "../../src/mind/elaboration-rule.ts";
import { matchingOptions } from "../../src/mind/matching-rule.ts";
import { memory } from "../../src/mind/memory.ts";
import { memoryOptions } from "../../src/mind/memory-rule.ts";
import type { Inbox, Message, Post } from "../../src/mind/message.ts";
import type { LivedConditions, Mind } from "../../src/mind/parts.ts";
import { persuasion } from "../../src/mind/persuasion.ts";
import { persuasionOptions } from "../../src/mind/persuasion-rule.ts";
import { reactanceOptions } from "../../src/mind/reactance-rule.ts";
import { repetitionOptions } from "../../src/mind/repetition-rule.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { buildPopulation } from "../../src/people/population.ts";
import { createColumnsOwner } from "./owner.ts";

/** The tables of the rules that meet here; readiness only lends its brake. */
export const TABLES = {
  attention: attentionOptions,
  elaboration: elaborationOptions,
  credibility: credibilityOptions,
  matching: matchingOptions,
  repetition: repetitionOptions,
  reactance: reactanceOptions,
  persuasion: persuasionOptions,
  memory: memoryOptions,
} as const;
export type RuleName = keyof typeof TABLES;
export const RULES = Object.keys(TABLES) as RuleName[];

/** Columns of other rules, and the value at which each person is held. */
const NARROW = {
  away: 0,
  resistanceToChange: 0,
  participation: 0,
  trustInPeers: 0.6,
  needRecognition: 0,
  needSelfDevelopment: 0,
  needStatus: 0,
  needSecurity: 0,
  importanceRecognition: 0.5,
  importanceSelfDevelopment: 0.5,
  importanceStatus: 0.5,
  importanceSecurity: 0.5,
};
const WIDE = { discrepancy: 0, appropriateness: 0, valence: 0, trustInTop: 0.5, trustInManager: 0.5 };
export const HELD = [...Object.keys(WIDE), ...Object.keys(NARROW)];

/** What a meeting is made of. */
export interface Meeting {
  /** How many people; 1 where not said. */
  readonly n?: number;
  readonly days?: number;
  readonly seed?: string;
  readonly block?: number;
  /** Options by rule; "readiness" may give its brake. */
  readonly options?: { readonly [rule: string]: { readonly [option: string]: number } };
  /** Rules that are switched off. */
  readonly off?: readonly string[];
  /** Start values of columns that other rules own. */
  readonly held?: { readonly [column: string]: number | ((i: number) => number) };
  readonly consent?: number;
  readonly posts?: (day: number) => readonly Post[];
  readonly watch?: (day: number, world: World) => void;
  /** Acts after everything else. */
  readonly last?: Mechanism;
}

/** A message of full attention that pushes nobody and asks for no time; change what matters. */
export const plain = (changes: Partial<Message> = {}): Message => ({
  sender: "top",
  topic: "business",
  frame: [0.25, 0.25, 0.25, 0.25],
  mode: 0,
  quality: 0.7,
  promise: 0,
  pressure: 0,
  targeted: false,
  disclosed: false,
  open: 1,
  minutes: 0,
  ...changes,
});

/** The mind that the rules under test are told of. */
function mindOf({ options = {}, off = [], consent = 0.6 }: Meeting, inbox: Inbox): Mind {
  const conditions: LivedConditions = {
    lived: 0.6,
    alignment: 0.8,
    consent,
    participation: 0,
    mandate: 0,
    mandateFirst: 1,
    mandateLast: 10000,
    supportLast: 0,
  };
  const values = new Map(
    RULES.map((rule): [string, Readonly<Record<string, number>>] => [rule, resolved(rule, options[rule])]),
  );
  values.set("readiness", { brake: 0, ...options.readiness });
  return {
    conditions,
    inbox,
    on: (rule) => !off.includes(rule),
    option(rule, name, whenOff) {
      const value = values.get(rule)?.[name];
      if (value === undefined) throw new Error(`there is no option ${name} of ${rule}`);
      return off.includes(rule) ? whenOff : value;
    },
  };
}

/** The options of a rule, without its checks of ranges: limits lie outside of them. */
function resolved(rule: RuleName, given: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> {
  for (const name of Object.keys(given)) if (!(name in TABLES[rule])) throw new Error(`no option ${rule}.${name}`);
  return { ...resolveOptions(TABLES[rule]), ...given };
}

/** Runs a meeting and hands back its stage. */
export function meet(meeting: Meeting): Stage {
  const { n = 1, days = 1, seed = "1", options = {}, off = [], held = {}, block, watch, last } = meeting;
  const inbox: Inbox = { posts: [] };
  const mind = mindOf(meeting, inbox);
  const postman: Mechanism = {
    name: "postman",
    before(day) {
      inbox.posts.length = 0;
      inbox.posts.push(...(meeting.posts?.(day) ?? []));
    },
  };
  const { people } = buildPopulation({
    manager: new Int32Array(n).fill(-1),
    groupings: [],
    source: { kind: "synthetic" },
  });
  const network = buildNetwork({ n, layers: [{ name: "work", directed: false }], source: [], target: [] });
  // biome-ignore lint/suspicious/noExplicitAny: options of any rule, checked by name above
  const made = (rule: "memory" | "persuasion", make: (options: any, mind: Mind) => Mechanism): Mechanism => {
    const mechanism = make(resolved(rule, options[rule]), mind);
    return off.includes(rule) ? switchedOff(mechanism) : mechanism;
  };
  const stage = createStage({
    people,
    network,
    mechanisms: [
      postman,
      createColumnsOwner(HELD, { ...WIDE, ...NARROW, ...held }, Object.keys(NARROW)),
      made("memory", memory),
      made("persuasion", persuasion),
      ...(last ? [last] : []),
    ],
    ...(block ? { block } : {}),
  });
  stage.begin({ seed });
  advance(stage, days, watch ? { record: watch } : undefined);
  return stage;
}

/** Posts of the same messages, one a post, every day. */
export const daily =
  (...messages: Message[]): NonNullable<Meeting["posts"]> =>
  () =>
    messages.map((message) => ({ messages: [message], choice: null, fidelity: null }));

/** Posts on day 1 only. */
export const once =
  (...messages: Message[]): NonNullable<Meeting["posts"]> =>
  (day) =>
    day === 1 ? daily(...messages)(day) : [];

/** The value of a column for person i. */
export const at = (stage: Stage, column: string, i: number = 0): number => stage.columns.of[column]![i]!;

/** Mean of a column. */
export function meanOf(stage: Stage, column: string): number {
  const values = stage.columns.of[column]!;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
