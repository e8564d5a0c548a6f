/**
 * The plan: scenario and options -> an ordered list of runs, all plain data. `nothing` always runs,
 * and first; all designs of a replication stand together, so that finished pairs pile up early.
 */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { MOST_DAYS, MOST_REPLICATIONS } from "../scenario/limits.ts";
import type { DesignSpec, Scenario } from "../scenario/scenario.ts";
import type { RunSpec } from "./spec.ts";

/** What a comparison may change of its scenario. Undefined keeps the scenario's. */
export interface PlanOptions {
  /** Names of designs of the scenario; `nothing` is added. */
  readonly designs?: readonly string[] | undefined;
  /** Runs of each design, a whole number above 0. */
  readonly replications?: number | undefined;
  /** Working days, a whole number above 0. */
  readonly days?: number | undefined;
  /** Seed of the comparison, text or a number; a number is the same seed as its digits. */
  readonly seed?: string | number | undefined;
  /**
   * Number of plausible worlds, a whole number above 0: replication r is played in world (r - 1) mod
   * worlds + 1, under every design. Where `replications` is left out there are at least two for each
   * world. Default: the scenario's own numbers, no worlds.
   */
  readonly worlds?: number | undefined;
  /** Whether the first replication of each design also follows what adoptions began with. Default false. */
  readonly why?: boolean | undefined;
}

/** A scenario with its changes made, and the runs in order. */
export interface Plan {
  /** The scenario as it is run: options filled in, designs in order, `nothing` first. */
  readonly scenario: Scenario;
  /** Names of the designs, in the order in which they run. */
  readonly designs: readonly string[];
  /** The runs, in order. */
  readonly specs: readonly RunSpec[];
}

/** Replications in each plausible world where nobody says how many: without two, luck and world cannot be told apart. */
export const RUNS_IN_A_WORLD = 2;

/** The design that does nothing. */
export const NOTHING = "nothing";

/**
 * Plans a comparison; the scenario is not changed. Runs are ordered by replication, then by design;
 * replication 1 is traced. Replications r of a longer plan are those of a shorter one.
 * @throws InputError with every option that is wrong
 * @example
 * const { specs } = plan(gs.scenario("tsunami-or-tailored"), { designs: ["fluid"], replications: 2 });
 * specs.map(({ design }) => design); // ["nothing", "fluid", "nothing", "fluid"]
 */
export function plan(scenario: Scenario, options: PlanOptions = {}): Plan {
  const problems: Problem[] = [];
  const worlds = options.worlds === undefined ? 0 : wholeNumber("worlds", options.worlds, MOST_REPLICATIONS, problems);
  const replications = wholeNumber(
    "replications",
    options.replications ?? Math.max(scenario.replications, RUNS_IN_A_WORLD * worlds),
    MOST_REPLICATIONS,
    problems,
  );
  const days = wholeNumber("days", options.days ?? scenario.days, MOST_DAYS, problems);
  if (options.why !== undefined && typeof options.why !== "boolean")
    problems.push({ path: "why", message: `invalid ${shown(options.why)}; expected true or false` });
  const seed = seedOf(options.seed ?? scenario.seed, problems);
  const designs = chosen(scenario, options.designs, problems);
  if (problems.length > 0) throw new InputError(problems);
  const specs: RunSpec[] = [];
  for (let replication = 1; replication <= replications; replication++)
    for (const design of designs)
      specs.push({
        run: specs.length,
        design: design.name,
        replication,
        seed,
        trace: replication === 1,
        ...(worlds > 0 && { world: ((replication - 1) % worlds) + 1 }),
        ...(options.why === true && replication === 1 && { why: true }),
      });
  return {
    scenario: Object.freeze({ ...scenario, designs: Object.freeze(designs), replications, days, seed }),
    designs: designs.map((design) => design.name),
    specs,
  };
}

function wholeNumber(path: string, value: unknown, most: number, problems: Problem[]): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0 && value <= most) return value;
  problems.push({ path, message: `invalid ${shown(value)}; expected a whole number from 1 to ${most}` });
  return 1;
}

function seedOf(value: unknown, problems: Problem[]): string {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  problems.push({ path: "seed", message: `invalid ${shown(value)}; expected a word or a number` });
  return "";
}

function chosen(scenario: Scenario, names: unknown, problems: Problem[]): DesignSpec[] {
  const known = scenario.designs.map((design) => design.name);
  const wanted = names === undefined ? known : names;
  const isNothing = scenario.designs.find((design) => design.name === NOTHING);
  if (isNothing && isNothing.kind !== NOTHING)
    problems.push({ path: "designs", message: `invalid kind ${shown(isNothing.kind)} of nothing; expected nothing` });
  const designs: DesignSpec[] = [isNothing ?? { name: NOTHING, kind: NOTHING, options: {} }];
  if (!Array.isArray(wanted) || (names !== undefined && wanted.length === 0)) {
    problems.push({ path: "designs", message: `invalid ${shown(wanted)}; expected a list of names of designs` });
    return designs;
  }
  wanted.forEach((name: unknown, k: number) => {
    const path = `designs[${k}]`;
    const design = scenario.designs.find((candidate) => candidate.name === name);
    const words = known.includes(NOTHING) ? known : [NOTHING, ...known];
    if (wanted.indexOf(name) < k) problems.push({ path, message: `invalid ${shown(name)}; expected each design once` });
    else if (name === NOTHING) return;
    else if (design) designs.push(design);
    else if (typeof name === "string") problems.push({ path, message: unknownWord(name, words) });
    else problems.push({ path, message: `invalid ${shown(name)}; expected the name of a design` });
  });
  return designs;
}

const shown = (value: unknown): string =>
  typeof value === "number" || typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
