/**
 * What may be said of people. Invented people and published research data: everything. An
 * organisation's own people: groups of at least k, never one person. The rule for groups is
 * `experiment/groups`, because it already holds while a run is recorded.
 */
import { GroundswellError, refuse } from "../core/errors.ts";
import { groupsOf, isProtected, minimumGroupOf } from "../experiment/groups.ts";
import type { Organisation, Source } from "../people/population.ts";
import type { TrialPeople } from "./trial.ts";

/**
 * Refuses an organisation of which nothing may be said: protected, and smaller than the smallest group.
 * @throws InputError
 */
export function refuseTooFew({ people }: Organisation): void {
  const k = minimumGroupOf(people.source);
  if (!(people.n >= k))
    refuse(
      "employees",
      `invalid: ${people.n} people; expected at least ${k}, because nothing is said about fewer; published research data can be declared as such`,
    );
}

/**
 * Stops whatever would hand out values of single people of an organisation's own.
 * @throws GroundswellError where the people are protected
 */
export function refuseIndividuals(source: Source, what: string): void {
  if (!isProtected(source)) return;
  throw new GroundswellError(
    `${what} of single people is not handed out: these are an organisation's own people; expected groups of at least ${minimumGroupOf(source)}, or a declaration that the data are published research data`,
  );
}

/** What a trial says of its people; `by` adds how that grouping is shown. */
export function trialPeople(
  organisation: Organisation | null,
  count: number,
  by: string | null,
  notices: readonly string[],
): TrialPeople {
  const source: Source = organisation?.people.source ?? { kind: "synthetic" };
  const merged = organisation && by !== null ? groupsOf(organisation.people, by).explanation : null;
  return Object.freeze({
    count,
    source: source.kind,
    publicData: source.kind === "imported" ? source.publicData : null,
    minimumGroup: minimumGroupOf(source),
    generated: organisation?.people.generated ?? [],
    notices: merged === null ? notices : [...notices, merged],
  });
}
