/**
 * Room 3, the mind: one employee, as rules on columns, one rule a file. A rule reads yesterday's
 * neighbours and today's own row, and knows no campaign: what is said to people arrives as posts in
 * an inbox, and what can be seen of them leaves as signals. This file puts the seven rules in order.
 */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { type OptionTable, resolveOptions, type Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { behaviour, behaviourOptions } from "./behaviour.ts";
import { mindOptions } from "./catalogue.ts";
import { emotion, emotionOptions } from "./emotion.ts";
import { influence, influenceOptions } from "./influence.ts";
import type { Inbox } from "./message.ts";
import { needs, needsOptions } from "./needs.ts";
import { perception, perceptionOptions } from "./perception.ts";
import { readiness, readinessOptions } from "./readiness.ts";
import { trust, trustOptions } from "./trust.ts";

/** What people live through, whatever is said to them. */
export interface LivedConditions {
  /** Lived supply of the four needs, [0, 1]. */
  readonly lived: number;
  /** Agreement of the leaders, [0, 1]. */
  readonly alignment: number;
  /** Share of people who consent to be listened to, [0, 1]. */
  readonly consent: number;
}

/** What a mind is made of. */
export interface MindSpec {
  /** Options by mechanism; what is not given takes its default. */
  readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly conditions: LivedConditions;
  /** Filled by a campaign before each day; an empty one is no campaign. */
  readonly inbox: Inbox;
}

const CONDITIONS = ["lived", "alignment", "consent"] as const;

/**
 * The mind's mechanisms, in the order in which they act: needs, perception, readiness, emotion,
 * influence, behaviour, trust. All seven are needed together: each reads columns of the others.
 * @throws InputError with every unknown mechanism or option and every value outside its range
 * @example
 * const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6 };
 * mindMechanisms({ options: {}, conditions, inbox: { posts: [] } }).length; // 7
 */
export function mindMechanisms({ options, conditions, inbox }: MindSpec): Mechanism[] {
  const problems: Problem[] = [];
  const names = Object.keys(mindOptions);
  for (const name of Object.keys(options))
    if (!names.includes(name)) problems.push({ path: "options", message: unknownWord(name, names) });
  for (const name of CONDITIONS) {
    const value = conditions[name];
    if (!(value >= 0 && value <= 1))
      problems.push({ path: `conditions.${name}`, message: `invalid ${value}; expected a number from 0 to 1` });
  }
  const of = <T extends OptionTable>(name: string, table: T): Values<T> =>
    resolveOptions(table, options[name], `options.${name}`, problems);
  const forNeeds = of("needs", needsOptions);
  const forPerception = of("perception", perceptionOptions);
  const forReadiness = of("readiness", readinessOptions);
  const forEmotion = of("emotion", emotionOptions);
  const forInfluence = of("influence", influenceOptions);
  const forBehaviour = of("behaviour", behaviourOptions);
  const forTrust = of("trust", trustOptions);
  if (problems.length > 0) throw new InputError(problems);
  return [
    needs(forNeeds, conditions.lived),
    perception(forPerception, conditions.consent, forReadiness.resistance, inbox),
    readiness(forReadiness, conditions.alignment, forNeeds.statusQuo),
    emotion(forEmotion),
    influence(forInfluence),
    behaviour(forBehaviour),
    trust(forTrust),
  ];
}
