/** The options of `simulate`, checked once, all faults together, and turned into what the engine takes. */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { MOST_PEOPLE } from "../people/limits.ts";
import { buildNetwork, type Network } from "../people/network.ts";
import { buildPopulation, type Population } from "../people/population.ts";
import { askingFaults } from "./asking-faults.ts";
import { columnsOf, mechanismFaults, networkFaults, soundColumnsOf } from "./check.ts";
import { givenFaults, type StartColumns, shown, withGivens } from "./givens.ts";
import type { Mechanism } from "./mechanism.ts";
import { mean, type Probe } from "./probe.ts";
import { type Schedule, schedule, type When } from "./schedule.ts";
import type { Until } from "./simulate.ts";

/** What a run is made of. */
export interface SimulateOptions {
  /**
   * How many people, at most 10,000,000, or their start columns (one number a person: states, or parameters that a rule reads
   * and leaves alone), or a population with its reporting line.
   */
  readonly people: number | StartColumns | Population;
  /** Who listens to whom; default nobody. */
  readonly network?: Network;
  /** The rules, in the order in which they act each day. */
  readonly mechanisms: readonly Mechanism[];
  /** Days to run, a whole number from 0. */
  readonly days: number;
  /** Text or number; the same seed gives the same run. */
  readonly seed: string | number;
  /** Columns to keep, by name, and numbers to read off the world; default none. */
  readonly probes?: readonly (string | Probe)[];
  /** On which days the probes are read; default every day from 0 on. */
  readonly every?: When;
  /**
   * Ends the run on the first day, from 0 on, for which it says true; default never.
   * `({ columns: { x }, yesterday: { x: was } }) => x.every((value, i) => value === was[i])` ends it where
   * an x that is gathered stands still (yesterday is NaN on day 0).
   */
  readonly until?: Until;
  /** Values of day 0, one a person; for columns of mechanisms and for columns of one's own. */
  readonly start?: StartColumns;
  /** Whether the digest of the trajectory is computed, which takes longer than the run itself; default true. */
  readonly digest?: boolean;
}

/** What the engine takes. */
export interface Resolved {
  readonly people: Population;
  readonly network: Network;
  readonly mechanisms: readonly Mechanism[];
  /** All probes; those given by the name of a column read its mean. */
  readonly probes: readonly Probe[];
  /** The columns of those given by name. */
  readonly kept: readonly string[];
  readonly when: Schedule;
}

const OPTIONS = ["people", "network", "mechanisms", "days", "seed", "probes", "every", "until", "start", "digest"];

/** @throws InputError with every fault of the options */
export function resolve(options: SimulateOptions): Resolved {
  const problems: Problem[] = [];
  for (const name of Object.keys(options))
    if (!OPTIONS.includes(name)) problems.push({ path: "options", message: unknownWord(name, OPTIONS) });
  const given = Array.isArray(options.mechanisms) ? (options.mechanisms as readonly Mechanism[]) : [];
  if (!Array.isArray(options.mechanisms))
    problems.push({ path: "mechanisms", message: "missing; expected a list of mechanisms" });
  const start = startOf(options, problems);
  const n = sizeOf(options, problems);
  const specs = soundColumnsOf(given);
  for (const [path, columns] of Object.entries(start))
    if (n > 0) problems.push(...givenFaults(path, columns, n, specs));
  const { days, seed, until } = options;
  if (!(Number.isInteger(days) && days >= 0))
    problems.push({ path: "days", message: `invalid ${shown(days)}; expected a whole number from 0` });
  if (!(typeof seed === "string" || Number.isFinite(seed)))
    problems.push({ path: "seed", message: `invalid ${String(seed)}; expected a number or a text` });
  if (until !== undefined && typeof until !== "function")
    problems.push({ path: "until", message: "invalid; expected a function of the world and the day" });
  const mechanisms = withGivens({ ...start.people, ...start.start }, given);
  if (typeof until === "function") problems.push(...(until.faults?.(soundColumnsOf(mechanisms)) ?? []));
  const asked = Array.isArray(options.probes ?? []) ? (options.probes ?? []) : [];
  if (asked !== options.probes && options.probes !== undefined)
    problems.push({ path: "probes", message: "invalid; expected a list of columns and probes" });
  const probes = probesOf(asked, Object.keys(columnsOf(mechanisms)), problems);
  const when = schedule(options.every, "every", problems);
  const people = n > 0 ? peopleOf(options.people, n) : undefined;
  const network = options.network ?? (n > 0 ? noTies(n) : undefined);
  const misfits = people && network ? networkFaults(people.n, network) : [];
  problems.push(...misfits, ...mechanismFaults(given, columnsOf(mechanisms)));
  if (problems.length === 0 && people && network)
    return { people, network, mechanisms, probes, when, kept: asked.filter(isName) };
  const fitting = people && network && misfits.length === 0;
  const asks = askingFaults(people ?? peopleOf(1, 1), fitting ? network : noTies(people?.n ?? 1), mechanisms);
  throw new InputError([...problems, ...asks]);
}

const isName = (probe: string | Probe): probe is string => typeof probe === "string";

/** The start columns by the option that gave them; a column given by both is a fault. */
function startOf(
  { people, start: given }: SimulateOptions,
  problems: Problem[],
): Record<"people" | "start", StartColumns> {
  const own = isColumns(people) ? people : {};
  const start = typeof given === "object" && given !== null ? given : {};
  if (start !== given && given !== undefined)
    problems.push({
      path: "start",
      message: `invalid ${shown(given)}; expected columns with one number a person, such as { attitude: [0, 0.5, 1] }`,
    });
  for (const name of Object.keys(start))
    if (Object.hasOwn(own, name))
      problems.push({ path: `start.${name}`, message: "invalid: given in people too; expected it once" });
  return { people: own, start };
}

/** How many people there are; 0, and a problem, where that cannot be known. */
function sizeOf({ people }: SimulateOptions, problems: Problem[]): number {
  if (isColumns(people)) {
    const n = Object.values(people)[0]?.length ?? 0;
    if (n > 0) return atMost(n, problems);
    problems.push({
      path: "people",
      message: "invalid; expected columns with one number a person, such as { attitude: [0, 0.5, 1] }",
    });
    return 0;
  }
  const n = typeof people === "number" ? people : people?.n;
  const isPopulation = typeof people === "object" && people !== null;
  if (isPopulation && !(people.source && people.keys)) {
    problems.push({ path: "people", message: "invalid; expected a number of people, columns or a population" });
    return 0;
  }
  if (Number.isInteger(n) && n > 0) return atMost(n, problems);
  problems.push({
    path: "people",
    message: `invalid ${shown(people)}; expected a number of people above 0, columns or a population`,
  });
  return 0;
}

/** n, or 0 and a problem where that is more people than one world can have. */
function atMost(n: number, problems: Problem[]): number {
  if (n <= MOST_PEOPLE) return n;
  problems.push({ path: "people", message: `invalid ${n} people; expected at most ${MOST_PEOPLE}` });
  return 0;
}

function isColumns(people: SimulateOptions["people"]): people is StartColumns {
  return typeof people === "object" && people !== null && typeof people.n !== "number";
}

function peopleOf(people: SimulateOptions["people"], n: number): Population {
  if (typeof people === "object" && !isColumns(people)) return people;
  const manager = new Int32Array(n).fill(-1);
  return buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } }).people;
}

function noTies(n: number): Network {
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], source: [], target: [] });
}

/** Names of columns become probes of their mean. */
function probesOf(given: readonly (string | Probe)[], columns: readonly string[], problems: Problem[]): Probe[] {
  const probes: Probe[] = [];
  given.forEach((probe, k) => {
    const made = isName(probe) ? mean(probe) : probe;
    const fault = probeFault(probe, made, columns, probes);
    if (fault) problems.push({ path: `probes[${k}]`, message: fault });
    else probes.push(made);
  });
  return probes;
}

function probeFault(
  probe: string | Probe,
  made: Probe,
  columns: readonly string[],
  before: readonly Probe[],
): string | undefined {
  if (isName(probe) && !columns.includes(probe))
    return columns.length > 0 ? unknownWord(probe, columns) : `unknown "${probe}"; there are no columns`;
  if (!(typeof made?.name === "string" && typeof made.read === "function"))
    return "invalid; expected the name of a column or { name, read(world, day) }";
  if (before.some(({ name }) => name === made.name))
    return `invalid "${made.name}"; expected a name that no other probe has`;
  return undefined;
}
