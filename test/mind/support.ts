/** Runs a mind on people and ties made here, day by day, with whatever is posted. */
import { sequence } from "../../src/core/sequence.ts";
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import type { Inbox, Message, Post } from "../../src/mind/message.ts";
import { type LivedConditions, mindMechanisms } from "../../src/mind/mind.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { buildPopulation, type Organisation } from "../../src/people/population.ts";

/** A firm of n: a tree with span 7, teams all tied, and two far ties a person. */
export function village(n: number, seed: string = "village"): Organisation {
  const manager = Array.from({ length: n }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 7)));
  const draw = sequence(seed, "test/village");
  const ties = new Map<number, [number, number]>();
  const tie = (a: number, b: number): void => {
    if (a !== b) ties.set(Math.min(a, b) * n + Math.max(a, b), [Math.min(a, b), Math.max(a, b)]);
  };
  for (let i = 1; i < n; i++) {
    tie(i, manager[i]!);
    for (let j = 1; j < i; j++) if (manager[j] === manager[i]) tie(i, j);
    tie(i, draw.integer(n));
    tie(i, draw.integer(n));
  }
  const all = [...ties.values()];
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  const network = buildNetwork({
    n,
    layers: [{ name: "work", directed: false }],
    source: all.map(([a]) => a),
    target: all.map(([, b]) => b),
  });
  return { people, network };
}

/** People without ties, managers or teams. */
export function hermits(n: number): Organisation {
  const { people } = buildPopulation({
    manager: new Int32Array(n).fill(-1),
    groupings: [],
    source: { kind: "synthetic" },
  });
  return { people, network: buildNetwork({ n, layers: [{ name: "work", directed: false }], source: [], target: [] }) };
}

/** A plain message from the top; change what matters. */
export const message = (changes: Partial<Message> = {}): Message => ({
  sender: "top",
  topic: "business",
  frame: [0.25, 0.25, 0.25, 0.25],
  mode: 0.3,
  quality: 0.7,
  promise: 0,
  pressure: 0.3,
  targeted: false,
  disclosed: false,
  open: 0.6,
  minutes: 5,
  ...changes,
});

/** A post to everybody. */
export const toAll = (...messages: Message[]): Post => ({ messages, choice: null, fidelity: null });

/** What a run is made of. */
export interface Life {
  readonly organisation?: Organisation;
  readonly days: number;
  readonly seed?: string;
  readonly options?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly conditions?: Partial<LivedConditions>;
  /** Posts of a day. */
  readonly posts?: (day: number) => readonly Post[];
  /** Looks at the world on day 0 and after each day. */
  readonly watch?: (day: number, world: World) => void;
  /** Mechanisms that act before the mind. */
  readonly before?: readonly Mechanism[];
  readonly block?: number;
}

/** Runs a mind and hands back its stage. */
export function live(life: Life): Stage {
  const { people, network } = life.organisation ?? village(200);
  const inbox: Inbox = { posts: [] };
  const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6, ...life.conditions };
  const postman: Mechanism = {
    name: "postman",
    before(day) {
      inbox.posts.length = 0;
      inbox.posts.push(...(life.posts?.(day) ?? []));
    },
  };
  const mind = mindMechanisms({ options: life.options ?? {}, conditions, inbox });
  const mechanisms = [postman, ...(life.before ?? []), ...mind];
  const stage = createStage({ people, network, mechanisms, ...(life.block ? { block: life.block } : {}) });
  stage.begin({ seed: life.seed ?? "1" });
  advance(stage, life.days, life.watch ? { record: life.watch } : undefined);
  return stage;
}

/** Mean of a column. */
export function mean(stage: Stage, column: string): number {
  const values = stage.columns.of[column]!;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Standard deviation of a column. */
export function spread(stage: Stage, column: string): number {
  const values = stage.columns.of[column]!;
  const m = mean(stage, column);
  let sum = 0;
  for (const value of values) sum += (value - m) ** 2;
  return Math.sqrt(sum / values.length);
}

/** Share of people who practised on at least 5 of the last 10 days. */
export function practising(world: World): number {
  let count = 0;
  for (const bits of world.columns.recent!) {
    let days = 0;
    for (let b = bits; b > 0; b >>= 1) days += b & 1;
    if (days >= 5) count++;
  }
  return count / world.n;
}
