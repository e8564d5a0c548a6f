import { organisationOptions } from "../../people/generators/organisation.ts";
import { conditionOptions } from "../conditions.ts";
import { budgetOptions, campaignOptions, studyOptions } from "../terms.ts";
import { parts, prose } from "./markdown.ts";
import { type Given, optionsTable } from "./view.ts";

/** Element 5. */
export function initialization(given: Given): string {
  return parts(
    "## Initialization",
    start,
    "**The organisation.** Where no files are given one is generated:",
    optionsTable(organisationOptions, given?.organisation.synthetic ?? null),
    organisation,
    "**The conditions of the scenario.**",
    optionsTable(conditionOptions, given?.conditions ?? null),
    conditions,
    "**The calendar, the budget and the study.**",
    optionsTable(campaignOptions, given ? { ...given.campaign } : null),
    optionsTable(budgetOptions, given ? { ...given.budget } : null),
    optionsTable(
      studyOptions,
      given && { days: given.days, replications: given.replications, practicalDifference: given.practicalDifference },
    ),
    given ? seed(given) : "",
  );
}

const seed = ({ seed: word, primary }: NonNullable<Given>): string =>
  prose(`The seed of this scenario is "${word}"; the measure that decides is \`${primary}\`.`);

const start = prose(`
A run starts on day 0 with an organisation in which the change has not begun: nobody practises, no habit, no promise, no
rumour, no memory of messages. Traits and the start values of beliefs, attitude, trust, commitment and mood are drawn
from the distributions that the submodels state, with luck that depends on the seed and the replication and not on the
design; satisfaction is that of life before the change. So every design starts from the same people. Start values differ between
replications, on purpose: the results are about organisations of this kind, not about one.
`);

const organisation = prose(`
The line is a tree with departments under the top; teams are the people of one manager. Work ties connect teams, sections,
departments and sites; informal ties connect communities that cut across the chart, sociable people have more of them,
and friends of friends become friends. Every replication generates an organisation of its own. Instead, an organisation
may be imported from files of employees and ties; then it is the same in all replications, and only luck differs.
`);

const conditions = prose(`
The two prices turn attention and managers' hours into money when results are reported; they do not act in the model.
`);
