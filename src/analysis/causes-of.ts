/** Why a person changed on a day: the run is played again, with an eye on that person. */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { inWorld } from "../experiment/in-world.ts";
import { NOTHING, plan } from "../experiment/plan.ts";
import { follow, type PersonDay } from "../mind/why/follow.ts";
import type { Organisation } from "../people/population.ts";
import { createTheatre } from "../scenario/build.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { worldsFor } from "./calibration/plausible-worlds.ts";
import { refuseIndividuals } from "./privacy.ts";

/** Whom and when to ask about, and in which run. */
export interface CausesOptions {
  /** Name of a design of the scenario, or nothing. */
  readonly design: string;
  /** Index of a person, or of several, from 0. */
  readonly person: number | readonly number[];
  /** A day, or several, from 1. */
  readonly day: number | readonly number[];
  /** The replication, from 1. Default 1. */
  readonly replication?: number;
  /** Seed of the comparison. Default: the scenario's. */
  readonly seed?: string | number;
  /** The organisation's own people and ties; by default the synthetic organisation of the replication. */
  readonly organisation?: Organisation | null;
  /** Number of plausible worlds of the comparison, where it had any. */
  readonly worlds?: number;
}

/**
 * Every change of attitude, valence, arousal and inclination of a person on a day, each with its
 * causes and weights that sum to the change (within 1e-12). The run is played again up to the last day
 * asked for; looking on changes nothing in it. Days come in order, and within a day people as asked.
 * On the day on which a newcomer takes a place, what is told is of the one who was there before.
 * @throws InputError with every option that is wrong; GroundswellError for people of an organisation's own
 * @example
 * const scenario = gs.scenario("tsunami-or-tailored");
 * const [day] = gs.causesOf(scenario, { design: "fluid", person: 17, day: 12 });
 * const { before, after, causes } = day.attitude;
 * const sum = causes.reduce((total, { weight }) => total + weight, 0);
 * Math.abs(sum - (after - before)) < 1e-12; // true
 * gs.causesOf(scenario, { design: "fluid", person: 17, day: 0 }); // throws InputError: expected a whole number from 1
 */
export function causesOf(scenario: Scenario, options: CausesOptions): readonly PersonDay[] {
  const { design, replication = 1, seed = scenario.seed, organisation = null } = options;
  if (organisation) refuseIndividuals(organisation.people.source, "what moved them, person by person");
  const people = listOf(options.person);
  const days = listOf(options.day);
  const problems: Problem[] = [];
  const count = organisation?.people.n ?? scenario.organisation.synthetic.people;
  const names = [...new Set([NOTHING, ...scenario.designs.map(({ name }) => name)])];
  if (!names.includes(design)) problems.push({ path: "design", message: unknownWord(String(design), names) });
  check("person", people, 0, count - 1, problems);
  check("day", days, 1, scenario.days, problems);
  check("replication", [replication], 1, Number.MAX_SAFE_INTEGER, problems);
  if (problems.length > 0) throw new InputError(problems);
  // The days of a run are the same however many come after them; the scenario's own bounds hold.
  const { scenario: whole } = plan(scenario, { seed });
  const worlds = options.worlds === undefined ? [] : worldsFor(options.worlds);
  const world = worlds[(replication - 1) % worlds.length];
  const played = { ...(world ? inWorld(whole, world.values) : whole), days: Math.max(...days) };
  const wanted = new Set(days);
  const following = follow(people, (day) => wanted.has(day));
  createTheatre(played, organisation, following.watching).play({ design, replication, seed: whole.seed });
  return following.days();
}

const listOf = (given: number | readonly number[]): readonly number[] => (typeof given === "number" ? [given] : given);

function check(path: string, given: unknown, least: number, most: number, problems: Problem[]): void {
  if (!Array.isArray(given) || given.length === 0) {
    problems.push({ path, message: "invalid; expected a number or a list of numbers" });
    return;
  }
  for (const value of given)
    if (!(Number.isSafeInteger(value) && value >= least && value <= most))
      problems.push({ path, message: `invalid ${String(value)}; expected a whole number from ${least} to ${most}` });
}
