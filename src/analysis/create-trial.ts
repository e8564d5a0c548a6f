/** From results to a trial: summaries, pairs, sentence, tables and digest. */
import type { ColumnTable } from "arquero";
import { horizonOf } from "../experiment/horizon.ts";
import { measures } from "../experiment/measures.ts";
import type { RunResult } from "../experiment/spec.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type PlausibleWorld, usualValues } from "./calibration/plausible-worlds.ts";
import { trialDigest } from "./digest.ts";
import { compareValues, outcomesOf, pairUp, summarise } from "./pairs.ts";
import { sentence } from "./sentence.ts";
import { pairsTable, runsTable, seriesTable } from "./tables.ts";
import type { PairRow, Trial, TrialPeople } from "./trial.ts";
import { trialWhy } from "./trial-why.ts";
import { trialWorlds, worldOfReplications } from "./trial-worlds.ts";
import { findingOf } from "./verdict.ts";
import type { WorldRow } from "./world-row.ts";

/** What a trial is made from. */
export interface Finished {
  /** As it was run; the trial's own says how many replications were finished. */
  readonly scenario: Scenario;
  readonly designs: readonly string[];
  /** Replications asked for. */
  readonly requested: number;
  /** Results of whole replications, in order of the plan. */
  readonly results: readonly RunResult[];
  readonly people: TrialPeople;
  /** Resamples of the bootstrap. */
  readonly bootstrap: number;
  /** The plausible worlds it was run over, if any. */
  readonly worlds?: readonly PlausibleWorld[];
}

/** Makes the trial; the long tables are made when they are first read. */
export function createTrial(given: Finished): Trial {
  const { scenario: asked, designs, requested, results, people, bootstrap } = given;
  const replications = results.length / designs.length;
  const scenario = Object.freeze({ ...asked, replications });
  const { seed, days, primary, practicalDifference } = scenario;
  const horizon = Object.freeze(horizonOf(scenario));
  const outcomes = outcomesOf(results, designs);
  const group = worldOfReplications(results);
  const summary = Object.freeze(summarise(outcomes, designs, seed, bootstrap, group));
  const pairRows = Object.freeze(pairUp(outcomes, designs, seed, bootstrap, group));
  const measure = measures[primary]!;
  const worlds =
    given.worlds && trialWorlds(results, designs, given.worlds, scenario, usualValues(given.worlds), requested);
  const why = trialWhy(results, people.minimumGroup);
  const worldRow = (a: string, b: string): WorldRow | undefined =>
    worlds?.rows.find((row) => row.a === a && row.b === b && row.measure === primary);
  const finding = (a: string, b: string): ReturnType<typeof findingOf> => {
    const turned = designs.indexOf(a) > designs.indexOf(b);
    const [first, second] = turned ? [b, a] : [a, b];
    const row = pairRows.find((pair) => pair.a === first && pair.b === second && pair.measure === primary)!;
    const of = (design: string) => outcomes[design]![primary]!;
    const found = findingOf(row, compareValues(first, second, measure, of(first), of(second)).differences, turned);
    const world = worldRow(first!, second!);
    return world
      ? { ...found, worlds: turned ? { ...world, better: world.worse, worse: world.better } : world }
      : found;
  };
  const words = sentence({
    designs,
    measure,
    practicalDifference,
    horizon,
    requested,
    replications,
    interval: (design) => summary[design]![primary]!,
    finding,
  });
  const sum = trialDigest(results);
  const pairs = once(() => pairsTable(pairRows));
  const runs = once(() => runsTable(results));
  const series = once(() => seriesTable(results));
  return Object.freeze({
    scenario,
    seed,
    days,
    people,
    designs,
    requested,
    replications,
    ...(worlds && { worlds }),
    ...(why && { why }),
    horizon,
    primary,
    sentence: words,
    summary,
    pairRows,
    get pairs() {
      return pairs();
    },
    get runs() {
      return runs();
    },
    get series() {
      return series();
    },
    results: Object.freeze([...results]),
    digest: sum,
    toJSON: () => ({
      scenario: scenario.name,
      seed,
      replications,
      days,
      people: people.count,
      designs: Object.fromEntries(designs.map((design) => [design, { ...summary[design] }])),
      pairs: pairRows.map(plainPair),
      digest: sum,
      sentence: words,
      primary,
      horizon: { ...horizon },
      requested,
      ...(worlds && { worlds: { ...worlds, rows: worlds.rows.map((row) => ({ ...row })) } }),
      ...(why && { why: { roots: why.roots.map((row) => ({ ...row })) } }),
    }),
  });
}

/** A pair as `--json` prints it. */
function plainPair({ a, b, measure, difference, low, high, wins, losses, ties, varianceRatio }: PairRow): PairRow {
  return { a, b, measure, difference, low, high, wins, losses, ties, varianceRatio };
}

function once(make: () => ColumnTable): () => ColumnTable {
  let made: ColumnTable | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
