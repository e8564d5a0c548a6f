/** One rule by itself: the columns it reads held by a stand-in, and a mind that says only what a test says. */
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import type { LivedConditions, Mind } from "../../src/mind/parts.ts";
import type { Organisation } from "../../src/people/population.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits } from "./support.ts";

/** What a column is held at: a number, or a number a person. */
export type Held = Readonly<Record<string, number | ((i: number) => number)>>;

/** A mind of these conditions in which only the rules of `others` are on, with these options. */
export function mindOf(
  conditions: Partial<LivedConditions> = {},
  others: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Mind {
  const usual = { lived: 0.6, alignment: 0.8, consent: 0.6, participation: 0 };
  const named = { mandate: 0, mandateFirst: 1, mandateLast: 10000, supportLast: 0 };
  return {
    conditions: { ...usual, ...named, ...conditions },
    inbox: { posts: [] },
    on: (rule) => Object.hasOwn(others, rule),
    option: (rule, name, whenOff) => others[rule]?.[name] ?? whenOff,
  };
}

/** What a rule alone is put into. */
export interface Setting {
  readonly organisation?: Organisation;
  readonly seed?: string | number;
  readonly block?: number;
  /** Mechanisms between the held columns and the rule. */
  readonly before?: readonly Mechanism[];
}

/** A stage on day 0 of one rule and of the columns it reads, all f64 as they are held. */
export function alone(rule: Mechanism, held: Held, setting: Setting = {}): Stage {
  const { organisation = hermits(20), seed = 1, block, before = [] } = setting;
  const owner = createColumnsOwner(Object.keys(held), held);
  const mechanisms = [owner, ...before, rule];
  const stage = createStage({ ...organisation, mechanisms, ...(block ? { block } : {}) });
  stage.begin({ seed });
  return stage;
}
