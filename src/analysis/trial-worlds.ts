/** A comparison over plausible worlds: what differs between worlds, and what between runs of one world. */
import type { Measure } from "../experiment/measure.ts";
import { measureNames, measures } from "../experiment/measures.ts";
import { RUNS_IN_A_WORLD } from "../experiment/plan.ts";
import type { RunResult } from "../experiment/spec.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { metTargets } from "./calibration/met-targets.ts";
import { type PlausibleWorld, unmetTargets, worldsDigest } from "./calibration/plausible-worlds.ts";
import { type Outcomes, outcomesOf } from "./pairs.ts";
import { groupedValues, varianceComponents } from "./variance-components.ts";
import type { TrialWorlds, WorldRow } from "./world-row.ts";

/** World of each replication, in order of replication; undefined where runs were in no world. */
export function worldOfReplications(results: readonly RunResult[]): readonly number[] | undefined {
  const found = new Map<number, number>();
  for (const { spec } of results) if (spec.world !== undefined) found.set(spec.replication, spec.world);
  return found.size === 0 ? undefined : [...found].sort(([a], [b]) => a - b).map(([, world]) => world);
}

/** What a trial says of its worlds; `requested` are the replications that were asked for. Pure. */
export function trialWorlds(
  results: readonly RunResult[],
  designs: readonly string[],
  worlds: readonly PlausibleWorld[],
  scenario: Scenario,
  defaults: Readonly<Record<string, number>>,
  requested: number,
): TrialWorlds {
  const outcomes = outcomesOf(results, designs);
  const group = worldOfReplications(results) ?? [];
  const counts = groupedValues(group, group).map((set) => set.length);
  const rows = designs.flatMap((a, at) =>
    designs
      .slice(at + 1)
      .flatMap((b) => measureNames.map((name) => Object.freeze(worldRow(a, b, measures[name]!, outcomes, group)))),
  );
  const parameters = Object.keys(worlds[0]?.values ?? {});
  return Object.freeze({
    count: worlds.length,
    visited: counts.length,
    fewestRuns: Math.min(...counts),
    unmet: unmetTargets,
    targets: metTargets(worlds.filter(({ world }) => group.includes(world))),
    farthest: Math.max(...worlds.map(({ distance }) => distance)),
    parameters: Object.freeze(parameters),
    notices: Object.freeze([
      ...visits(requested, group.length, counts.length, worlds.length),
      ...parameters.flatMap((path) => noticeOf(path, scenario, defaults[path])),
    ]),
    rows: Object.freeze(rows),
    digest: worldsDigest(worlds),
  });
}

function worldRow(a: string, b: string, measure: Measure, outcomes: Outcomes, group: readonly number[]): WorldRow {
  const [first, second] = [outcomes[a]![measure.name]!, outcomes[b]![measure.name]!];
  const differences = first.map((value, r) => {
    const other = second[r] ?? null;
    return value === null || other === null ? null : other - value;
  });
  const sign = measure.direction === "lower" ? -1 : 1;
  const sums = groupedValues(differences, group).map((set) => sign * set.reduce((sum, value) => sum + value, 0));
  const { between, within } = varianceComponents(differences, group);
  const root = (variance: number | null): number | null => (variance === null ? null : Math.sqrt(variance));
  return {
    a,
    b,
    measure: measure.name,
    worlds: sums.length,
    better: sums.filter((sum) => sum > 0).length,
    worse: sums.filter((sum) => sum < 0).length,
    betweenWorlds: root(between),
    withinWorlds: root(within),
  };
}

/** That the number of worlds decided that of replications, or that of replications the worlds. */
function visits(requested: number, replications: number, visited: number, worlds: number): string[] {
  const of = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
  if (visited < worlds)
    return [
      `${of(replications, "replication")} of ${of(worlds, "world")}: only ${visited === 1 ? "world 1 is" : `worlds 1 to ${visited} are`} visited, the others are not`,
    ];
  if (requested !== RUNS_IN_A_WORLD * worlds) return [];
  return [
    `${requested} replications, ${RUNS_IN_A_WORLD} in each of ${of(worlds, "world")}: where nobody says how many, a scenario with fewer is raised to this, to tell worlds from luck`,
  ];
}

/** A number that the scenario sets otherwise than usual, and every world replaces; or a rule that stays off. */
function noticeOf(path: string, { mind }: Scenario, usual: number | undefined): string[] {
  const [, rule, option] = path.split(".") as [string, string, string];
  const setting: unknown = mind[rule];
  if (setting === "off") return [`${path} has no effect: the scenario switches ${rule} off, in every world`];
  const value =
    typeof setting === "object" && setting !== null ? (setting as Record<string, unknown>)[option] : undefined;
  if (value === undefined || value === usual) return [];
  return [
    `${path} is ${String(value)} in the scenario and not its default ${usual}: every world has its own value instead`,
  ];
}
