import type { Mechanism } from "../../engine/mechanism.ts";
import { createStage } from "../../engine/stage.ts";
import { mindRules } from "../../mind/catalogue.ts";
import { mindMechanisms } from "../../mind/mind.ts";
import type { Rule } from "../../mind/rule.ts";
import { syntheticOrganisation } from "../../people/generators/organisation.ts";
import { code, parts, prose, table } from "./markdown.ts";
import { type Given, isOff } from "./view.ts";

/** Element 3. */
export function schedule(given: Given): string {
  return parts("## Process overview and scheduling", overview, scheduleTable(given), reading, updating, newcomers);
}

const overview = prose(`
Time goes by in days. In the morning the few rules that look at the organisation as a whole act, and the campaign sends
the messages of the day. Then all employees live their day: one rule after the other, in the order of the table. In the
evening people leave and come, ties change, and the campaign listens. Rules are named by one word each, and described
under Submodels by the same word.
`);

const reading = prose(`
*Synchronous*: the rule acts on all people at once. It reads a person's own variables as the rules before have left them
today, and neighbours' variables as they were at the end of yesterday, so that the order of people does not matter.
*One by one*: people act one after the other, everybody once, in a random order that is drawn anew each day, and read
neighbours as they are by then. *Once*: the rule acts on the organisation as a whole. A rule *inside* another has numbers
and variables of its own, and is a step on the way of each message. A switched-off rule does not act.
`);

const updating = prose(`
All sums over neighbours are weighted by the strength of the tie and taken in one fixed order. Copies of neighbours'
variables are made in the morning, after the rules of the morning and before the first rule of the day.
`);

const newcomers = prose(`
Whoever takes a free place enters at the end of the day, in the order of the rules; draws made on entering are keyed by
person and day. Day 0 is the start: all people enter, and nothing else happens.
`);

const WHEN = { before: "morning", step: "day", after: "evening" } as const;
type Phase = keyof typeof WHEN;
const PHASES: readonly Phase[] = ["before", "step", "after"];

/** What each mechanism of the mind does in the course of a day, told by the mechanisms themselves. */
function phasesOf(): ReadonlyMap<string, readonly Phase[]> {
  const conditions = { lived: 0.5, alignment: 0.5, consent: 0.5 };
  const on = Object.fromEntries(mindRules.map(({ name }) => [name, "on" as const]));
  const mechanisms: Mechanism[] = mindMechanisms({ options: on, conditions, inbox: { posts: [] } });
  const { actors } = createStage({ ...syntheticOrganisation({ people: 30 }, "phases"), mechanisms });
  return new Map(actors.map(({ mechanism, acts }) => [mechanism.name, PHASES.filter((phase) => acts[phase])]));
}

function scheduleTable(given: Given): string {
  const phases = phasesOf();
  const acting = mindRules.filter(({ name }) => phases.has(name));
  const at = (phase: Phase): string[][] =>
    acting.filter(({ name }) => phases.get(name)?.includes(phase)).flatMap((rule) => rows(rule, phase, given, phases));
  const campaign = (phase: Phase, what: string): string[] => [WHEN[phase], "campaign", "once", "", what];
  const all = [
    ...at("before"),
    campaign("before", "puts the messages of the day before people, as far as the budget goes"),
    ...at("step"),
    ...at("after"),
    campaign("after", "reads signals of people who consent, and learns"),
  ];
  return table(
    ["order", "when", "rule", "updating", "reads of neighbours", "what it does"],
    all.map((row, k) => [String(k + 1), ...row]),
  );
}

/** The row of a rule in one part of the day; ahead of it those of the rules that act inside it. */
function rows(rule: Rule, phase: Phase, given: Given, phases: ReadonlyMap<string, readonly Phase[]>): string[][] {
  const at = mindRules.indexOf(rule);
  const inside: Rule[] = [];
  for (let k = at - 1; k >= 0 && !phases.has(mindRules[k]!.name); k--) inside.unshift(mindRules[k]!);
  const main = phases.get(rule.name)!.find((one) => one === "step") ?? phase;
  const row = ({ name, gathers, what }: Rule, how: string, when: string): string[] => [
    when,
    phase === main || phases.get(name) === undefined ? code(name) : `${name}, in the ${when}`,
    isOff(given, name) ? (given ? "switched off" : `${how}; off by default`) : how,
    when === WHEN.step ? gathers.map(code).join(", ") : "",
    phase === main ? what : `the part of ${name} that belongs to the ${when}`,
  ];
  const how =
    phase !== "step" || rule.updating === "daily"
      ? "once"
      : rule.updating === "sequential"
        ? "one by one"
        : "synchronous";
  const steps = phase === main ? inside.map((one) => row(one, `inside ${rule.name}`, WHEN[phase])) : [];
  return [...steps, row(rule, how, WHEN[phase])];
}
