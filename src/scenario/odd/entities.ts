import { mindRules } from "../../mind/catalogue.ts";
import type { Message } from "../../mind/message.ts";
import { organisationKinds, organisationLayers } from "../../people/generators/organisation-kinds.ts";
import { code, parts, prose, span, table } from "./markdown.ts";
import { type Given, isOff } from "./view.ts";

/** Element 2. */
export function entities(given: Given): string {
  return parts(
    "## Entities, state variables, and scales",
    kinds,
    "**Employees.**",
    employees,
    stateVariables(given),
    "**Ties.**",
    ties(),
    "**Messages.**",
    messages,
    messageTable,
    "**Campaign and organisation.**",
    collective,
    "**Scales.**",
    scales(given),
  );
}

const kinds = prose(`
There are four kinds of entities: employees; the ties between them; the messages of a campaign; and, once in each run,
the organisation with its conditions and the campaign with its ledger. Employees are the agents. Managers, leaders and
the top are employees with a place in the reporting line, with the same variables and rules as everybody else.
`);

const employees = prose(`
An employee is one row of numbers. Each variable belongs to exactly one rule, which sets it when a person enters and is
answerable for it; other rules may read it, and a few add to it, as their formulas say. A trait is set once and stays;
it is marked as such, or no formula changes it. Who manages whom, the team, and groupings such as department, level and
site come with the organisation and do not change. A person who leaves makes the row free, and a newcomer who takes it
over starts with everything drawn anew, in the same place of the line and with the same ties.
`);

function stateVariables(given: Given): string {
  const rows = mindRules.flatMap(({ name, columns }) =>
    Object.entries(columns).map(([column, { meaning, unit, range, type }]) => [
      code(column),
      meaning,
      unit,
      span(range),
      type,
      isOff(given, name) ? `${name} (switched off)` : name,
    ]),
  );
  return parts(
    table(["state variable", "meaning", "unit", "range", "kept as", "rule"], rows),
    prose(`
"Kept as" tells how exact the number is: f64 and f32 are floating point of 64 and 32 bits, i32 whole numbers, u8 whole
numbers from 0 to 255. Where a rule is switched off its variables are there and keep the values with which people start.
`),
  );
}

function ties(): string {
  const rows = organisationLayers.map((layer, k) => [
    layer,
    organisationKinds
      .filter((kind) => kind.layer === k)
      .map(({ weight }) => String(weight))
      .join(" or "),
  ]);
  return parts(
    prose(`
A tie connects two employees in both directions, belongs to a layer and has a strength above 0. Two people may have ties
in several layers; their strengths add up. Imported organisations may bring other layers, directed ties and other
strengths. Ties change only by the rules \`homophily\` and \`spaces\`. In a synthetic organisation:
`),
    table(["layer", "strength of a tie at the start"], rows),
  );
}

const messages = prose(`
A message exists for a day. It is put before everybody or before chosen people, and what has been changed by it is all
that remains. Numbers are from 0 to 1 unless said.
`);

const fields: Readonly<Record<keyof Message, string>> = {
  sender: "who speaks: the top, one's own manager, a peer, or an anonymous feed",
  topic: "business: why the change comes; personal: what it means for me",
  frame: "weight of each of the four needs that the message speaks to, phi; the weights sum to 1",
  mode: "0 cognitive to 1 emotional",
  quality: "quality of the argument; down the line, what arrives of it is quality times fidelity",
  promise: "how far people's needs are promised to be served; 0 promises nothing",
  pressure: "how hard it pushes",
  targeted: "chosen for the receiver because of what was learned about him or her, or not",
  disclosed: "targeting is disclosed, or not",
  open: "probability that the channel is opened by somebody with time",
  minutes: "minutes of attention that it asks for, from 0",
};

/** Names of the parts of a message. */
export const messageParts: readonly string[] = Object.keys(fields);

const messageTable = table(
  ["part of a message", "meaning"],
  Object.entries(fields).map(([name, meaning]) => [code(name), meaning]),
);

const collective = prose(`
The organisation has conditions that hold for everybody, whatever is said to them: how far the change serves people's
needs, how far its leaders stand behind it, who agrees to be listened to, who takes part, whether practice is ordered and
how long it is supported. They belong to the scenario, are the same for every design, and stand under Initialization. The
campaign has a plan over days and a ledger with three accounts, attention minutes, managers' hours and money, each with
a cap. It knows the organisation chart and what its ledger says; of people it knows only the signals that those who
consent give off.
`);

function scales(given: Given): string {
  const run = given
    ? `This scenario runs ${given.days} days, with the campaign on days ${given.campaign.first} to ${given.campaign.last}.`
    : "By default a run has 260 days, 52 weeks, with the campaign on days 1 to 130.";
  return prose(`
One time step is one working day; 5 days are a week. ${run} The change itself is announced and begins to be lived on day
1, with or without a campaign. There is no space: nearness is the strength of ties. Organisations of 1 to some hundred
thousand people can be run; below about 100 people chance dominates, and groups below 10 are not reported.
`);
}
