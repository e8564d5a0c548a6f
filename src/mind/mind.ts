/**
 * Room 3, the mind: one employee, as rules on columns, one rule a file. A rule reads yesterday's
 * neighbours and today's own row, and knows no campaign: what is said to people arrives as posts in
 * an inbox, and what can be seen of them leaves as signals. This file puts the rules in order.
 */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { type OptionTable, resolveOptions, type Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { switchedOff } from "../engine/switched-off.ts";
import { alignment } from "./alignment.ts";
import { appraisal } from "./appraisal.ts";
import { behaviour } from "./behaviour.ts";
import { beliefs } from "./beliefs.ts";
import { mindOptions, mindRules } from "./catalogue.ts";
import { commitment } from "./commitment.ts";
import { consumat } from "./consumat.ts";
import { contagion } from "./contagion.ts";
import { culture } from "./culture.ts";
import { exit } from "./exit.ts";
import { habit } from "./habit.ts";
import { homophily } from "./homophily.ts";
import { humat } from "./humat.ts";
import { influence } from "./influence.ts";
import { memory } from "./memory.ts";
import type { Inbox } from "./message.ts";
import { needs } from "./needs.ts";
import { participation } from "./participation.ts";
import type { LivedConditions, Mind } from "./parts.ts";
import { persuasion } from "./persuasion.ts";
import { readiness } from "./readiness.ts";
import { regulation } from "./regulation.ts";
import { rumour } from "./rumour.ts";
import { spaces } from "./spaces.ts";
import { trust } from "./trust.ts";
import { type Watching, watched } from "./why/watching.ts";

/** Options of one rule by name, or "off", or "on" for all defaults. */
export type RuleSetting = Readonly<Record<string, number>> | "off" | "on";

/** What a mind is made of. */
export interface MindSpec {
  /** Settings by rule; what is not given takes its default, rules that are off by default stay off. */
  readonly options: Readonly<Record<string, RuleSetting>>;
  /** What people live through; without participation, mandate or end of support where these are not given. */
  readonly conditions: Pick<LivedConditions, "lived" | "alignment" | "consent"> & Partial<LivedConditions>;
  /** Filled by a campaign before each day; an empty one is no campaign. */
  readonly inbox: Inbox;
  /** Looks on at the rules; changes nothing that they do. */
  readonly watching?: Watching | undefined;
}

interface Part {
  readonly name: string;
  readonly make: (options: Values<OptionTable>, mind: Mind) => Mechanism;
}

/** A rule under its name; its options are checked against its table before they come here. */
const part = <T>(name: string, make: (options: T, mind: Mind) => Mechanism): Part => ({
  name,
  make: (options, mind) => make(options as T, mind),
});

/** The rules that act, in the order of the day. */
const acting: readonly Part[] = [
  part("spaces", spaces),
  part("needs", needs),
  part("participation", participation),
  part("memory", memory),
  part("persuasion", persuasion),
  part("beliefs", beliefs),
  part("readiness", readiness),
  part("humat", humat),
  part("consumat", consumat),
  part("appraisal", appraisal),
  part("regulation", regulation),
  part("contagion", contagion),
  part("rumour", rumour),
  part("influence", influence),
  part("culture", culture),
  part("behaviour", behaviour),
  part("habit", habit),
  part("trust", trust),
  part("commitment", commitment),
  part("alignment", alignment),
  part("exit", exit),
  part("homophily", homophily),
];

const ABSENT = { participation: 0, mandate: 0, mandateFirst: 1, mandateLast: Number.MAX_SAFE_INTEGER, supportLast: 0 };
const SHARES = ["lived", "alignment", "consent", "participation", "mandate"] as const;

/**
 * The mind's mechanisms, in the order in which they act. A rule that is off keeps its columns, for
 * others to read, at the values with which people start.
 * @throws InputError with every unknown rule or option and every value outside its range
 * @example
 * const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6 };
 * const mechanisms = gs.mindMechanisms({ options: { rumour: "off" }, conditions, inbox: { posts: [] } });
 * const run = gs.simulate({ people: 50, mechanisms, days: 20, seed: 1, probes: ["attitude", "rumour"] });
 * run.probe("rumour").every((share) => share === 0); // true
 */
export function mindMechanisms({ options, conditions, inbox, watching }: MindSpec): Mechanism[] {
  const problems: Problem[] = [];
  const known = Object.keys(mindOptions);
  for (const name of Object.keys(options))
    if (!known.includes(name)) problems.push({ path: "options", message: unknownWord(name, known) });
  const lived: LivedConditions = { ...ABSENT, ...conditions };
  for (const name of SHARES)
    if (!(lived[name] >= 0 && lived[name] <= 1))
      problems.push({ path: `conditions.${name}`, message: `invalid ${lived[name]}; expected a number from 0 to 1` });
  const settings = new Map<string, Values<OptionTable> | null>();
  for (const { name, options: table, on } of mindRules) {
    const given = options[name] ?? (on ? "on" : "off");
    const values = typeof given === "string" ? {} : given;
    const resolved = resolveOptions(table, values, `options.${name}`, problems);
    if (typeof given === "string" && given !== "on" && given !== "off")
      problems.push({ path: `options.${name}`, message: unknownWord(given, ["on", "off"]) });
    settings.set(name, given === "off" ? null : resolved);
  }
  if (problems.length > 0) throw new InputError(problems);
  const mind: Mind = {
    conditions: lived,
    inbox,
    on: (rule) => settings.get(rule) !== null,
    option: (rule, name, whenOff) => settings.get(rule)?.[name] ?? whenOff,
  };
  const { around = {}, last } = watching?.(mind) ?? {};
  const mechanisms = acting.map(({ name, make }) => {
    const values = settings.get(name);
    return values
      ? watched(make(values, mind), around[name])
      : switchedOff(make(resolveOptions(mindOptions[name]!), mind));
  });
  return last ? [...mechanisms, last] : mechanisms;
}
