import type { Problem } from "../core/errors.ts";
import { conditionOptions } from "./conditions.ts";
import type { YamlText } from "./read-yaml.ts";
import type { Scenario } from "./scenario.ts";
import { campaignOptions, studyOptions } from "./terms.ts";

/** As much of an unchecked scenario as the checks across its parts read. */
interface Loose {
  readonly days?: unknown;
  readonly campaign?: { readonly first?: unknown; readonly last?: unknown };
  readonly conditions?: { readonly mandateFirst?: unknown; readonly mandateLast?: unknown };
  readonly designs?: unknown;
}

/** What does not fit together, though every part may be right by itself. */
export function crossCheck(yaml: YamlText): Problem[] {
  const problems: Problem[] = [];
  const data = (typeof yaml.data === "object" && yaml.data !== null ? yaml.data : {}) as Loose;
  const number = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);
  const days = number(data.days, studyOptions.days.default);
  const first = number(data.campaign?.first, campaignOptions.first.default);
  const last = number(data.campaign?.last, campaignOptions.last.default);
  if (first > last)
    problems.push({
      path: "campaign.first",
      message: `invalid ${first}; expected a day up to campaign.last, which is ${last}`,
      ...yaml.placeOf(["campaign", "first"]),
    });
  else if (first > days)
    problems.push({
      path: "campaign.first",
      message: `invalid ${first}; expected a day up to days, which is ${days}`,
      ...yaml.placeOf(["campaign", "first"]),
    });
  const { mandateFirst, mandateLast } = data.conditions ?? {};
  if (
    number(mandateFirst, conditionOptions.mandateFirst.default) >
    number(mandateLast, conditionOptions.mandateLast.default)
  )
    problems.push({
      path: "conditions.mandateFirst",
      message: `invalid ${mandateFirst}; expected a day up to conditions.mandateLast, which is ${mandateLast}`,
      ...yaml.placeOf(["conditions", "mandateFirst"]),
    });
  const names = new Map<string, number>();
  const designs: unknown[] = Array.isArray(data.designs) ? data.designs : [];
  designs.forEach((entry, k) => {
    const { name, kind } = (typeof entry === "object" && entry !== null ? entry : {}) as {
      name?: unknown;
      kind?: unknown;
    };
    const called = typeof name === "string" ? name : kind;
    if (typeof called !== "string") return;
    const place = yaml.placeOf(["designs", k, "name"]);
    const other = names.get(called);
    if (other === undefined) names.set(called, k);
    else
      problems.push({
        path: `designs[${k}].name`,
        message: `invalid "${called}": designs[${other}] has it; expected a name of its own`,
        ...place,
      });
    if (called === "nothing" && kind !== "nothing")
      problems.push({
        path: `designs[${k}].name`,
        message: `invalid "nothing"; expected another name: it is kept for the design that does nothing`,
        ...place,
      });
  });
  return problems;
}

/** What a reader of the results must know though nothing is wrong; one line each. */
export function noticesOf(scenario: Scenario): string[] {
  const { days, campaign } = scenario;
  const notices: string[] = [];
  if (campaign.last > days)
    notices.push(`campaign.last is ${campaign.last} and days is ${days}: results will be of a campaign still running`);
  else if (campaign.last + 130 > days)
    notices.push(`results will be of day ${days}, ${days - campaign.last} days after the campaign, not 130`);
  if (scenario.replications < 30)
    notices.push(`replications is ${scenario.replications}: fewer than 30 give wide intervals`);
  return [...notices, ...idleConditionsOf(scenario)];
}

/** Conditions that were set and that change nothing within the days of the scenario; one line each. */
export function idleConditionsOf({ days, conditions }: Scenario): string[] {
  const { mandate, mandateFirst, mandateLast, supportLast } = conditions;
  const notices: string[] = [];
  const { mandateFirst: first, mandateLast: last } = conditionOptions;
  const dated = [
    ...(mandateFirst === first.default ? [] : [`conditions.mandateFirst is ${mandateFirst}`]),
    ...(mandateLast === last.default ? [] : [`conditions.mandateLast is ${mandateLast}`]),
  ];
  if (mandate === 0 && dated.length > 0)
    notices.push(`${dated.join(" and ")}, and conditions.mandate is 0: there is no order to practise`);
  else if (mandate > 0 && mandateFirst > days)
    notices.push(
      `conditions.mandateFirst is ${mandateFirst} and days is ${days}: the order to practise stands on no day`,
    );
  if (supportLast > days)
    notices.push(`conditions.supportLast is ${supportLast} and days is ${days}: the help to practise does not end`);
  return notices;
}
