import { table as arqueroTable } from "arquero";
import type { PairRow, Trial } from "../../src/analysis/trial.ts";
import { sequence } from "../../src/core/sequence.ts";
import { measureNames, measures, peopleMeasureNames } from "../../src/experiment/measures.ts";
import type { RunResult } from "../../src/experiment/spec.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** What a test may ask of the made-up trial. */
export interface Wanted {
  readonly designs?: readonly string[];
  readonly replications?: number;
  readonly requested?: number;
  readonly days?: number;
  readonly every?: number;
  readonly seed?: string;
  /** Level of practising that each design comes to; by name, else .2. */
  readonly ends?: Readonly<Record<string, number>>;
  /** Spread of luck; 0: all runs and all days alike. */
  readonly spread?: number;
  readonly flat?: boolean;
  readonly people?: Partial<Trial["people"]>;
  readonly scenario?: Partial<Scenario>;
  readonly campaign?: { readonly first: number; readonly last: number };
  /** Groups of which the series is also given. */
  readonly groups?: readonly string[];
  readonly spent?: Readonly<Record<string, number>>;
}

const info = {
  whatIsIt: "Two ways to tell 1,000 people about a change.",
  howItWorks: "Everyone hears it, and some try it.",
  howToUseIt: "Compare the designs.",
  thingsToNotice: "The order may turn after the campaign.",
  thingsToTry: "Halve the consent.",
  whatItDoesNotShow: "Whether the change itself is worth it. Nobody leaves the organisation.",
  sources: ["A seed passage, quoted."],
};

const startLevel: Readonly<Record<string, number>> = {
  attitude: -0.1,
  readiness: -0.05,
  trust: 0.5,
  wellbeing: 0.55,
  valence: 0.05,
  arousal: 0.3,
};

/** A made-up trial on a fixed seed: shapes like those of real ones, no model behind it. */
export function fixture(wanted: Wanted = {}): Trial {
  const {
    designs = ["nothing", "cascade", "fluid"],
    replications = 40,
    days = 260,
    every = 5,
    seed = "chart fixture",
    spread = 1,
    flat = false,
  } = wanted;
  const campaign = wanted.campaign ?? { first: 1, last: 130 };
  const people: Trial["people"] = {
    count: 1000,
    source: "synthetic",
    publicData: null,
    minimumGroup: 10,
    generated: ["an organisation of 1,000 people"],
    notices: [],
    ...wanted.people,
  };
  const ends: Readonly<Record<string, number>> = { nothing: 0.06, cascade: 0.31, fluid: 0.335, ...wanted.ends };
  const scenario: Scenario = {
    format: 1,
    name: "tsunami-or-tailored",
    title: "Tsunami or tailored?",
    info,
    expected: { pattern: "fluid keeps more people practising", refutedBy: "no difference half a year later" },
    organisation: { synthetic: { people: 1000 } },
    days,
    campaign,
    conditions: { lived: 0.6, alignment: 0.8, consent: 0.5 },
    mind: { influence: { bound: 0.5 } },
    budget: { attentionMinutes: 120, managerHours: 20, money: 150 },
    designs: designs.map((name) => ({
      name,
      kind: ["nothing", "cascade", "fluid"].includes(name) ? name : "fluid",
      options: name === "cascade" ? { hops: 3, fidelity: 0.7 } : name === "nothing" ? {} : { delay: 10, fidelity: 0.7 },
    })),
    replications: wanted.requested ?? replications,
    seed,
    primary: "practising",
    practicalDifference: 0.02,
    ...wanted.scenario,
  };
  const recorded: number[] = [];
  for (let day = 0; day <= days; day += every) recorded.push(day);
  if (recorded.at(-1) !== days) recorded.push(days);
  const read = Math.min(days, campaign.last + 130);
  const results: RunResult[] = [];
  const luckOf = (r: number, what: string): number => sequence(seed, `${r}/${what}`).normal() * spread;
  const level = (design: string, measure: string, r: number, day: number, group: string): number => {
    if (flat) return measure === "practising" ? 0.25 : measures[measure]!.range![0]! + 0.5;
    const t = Math.max(0, Math.min(1, day / days));
    const rise = (t ** 1.5 * (3 - 2 * t)) / 1;
    const dip = t * (1 - t) ** 3 * 4;
    const end = ends[design] ?? 0.2;
    const shared = luckOf(r, measure);
    const own = luckOf(r, `${design}/${measure}/${group}`);
    const wobble = sequence(seed, `${r}/${design}/${measure}/${day}`).normal() * spread * 0.002;
    if (measure === "practising" || measure === "trying" || measure === "reach" || measure === "habit") {
      const top =
        measure === "practising"
          ? end
          : measure === "reach"
            ? design === "nothing"
              ? 0
              : 0.97
            : Math.min(0.95, end * 1.4 + 0.02);
      return Math.max(0, Math.min(1, rise * (top + 0.02 * shared + 0.012 * own) + wobble * rise));
    }
    const from = startLevel[measure] ?? 0;
    const move = measure === "arousal" ? 0.9 * dip : (end - 0.15) * 1.2 * rise - 0.5 * dip;
    return Math.max(-1, Math.min(1, from + move + (0.03 * shared + 0.012 * own) * t + wobble));
  };
  const groups = ["all", ...(wanted.groups ?? [])];
  designs.forEach((design) => {
    for (let r = 1; r <= replications; r++) {
      const series = groups.map((group) => ({
        group,
        people: group === "all" ? people.count : 40,
        values: Object.fromEntries(
          peopleMeasureNames.map((measure) => [
            measure,
            Float64Array.from(recorded, (day) => level(design, measure, r, day, group)),
          ]),
        ),
      }));
      const share =
        wanted.spent?.[design] ??
        (design === "nothing" ? 0 : design === "cascade" ? 0.86 : 0.71) +
          (design === "nothing" ? 0 : 0.01 * luckOf(r, `spent/${design}`));
      const spent = {
        attentionMinutes: 120_000 * share,
        managerHours: 2_000 * share * (design === "fluid" ? 0.5 : 1),
        money: 150 * share * (design === "fluid" ? 1.2 : 0.7),
      };
      const k = recorded.reduce((best, day, at) => (day <= read ? at : best), 0);
      const outcomes: Record<string, number | null> = {};
      for (const measure of measureNames) {
        const of = measures[measure]!;
        outcomes[measure] =
          of.of === "people"
            ? series[0]!.values[measure]![k]!
            : measure === "cost"
              ? (spent.attentionMinutes / 60) * 0.045 + spent.managerHours * 0.075 + spent.money
              : spent[measure as keyof typeof spent];
      }
      results.push({
        spec: { run: results.length, design, replication: r, seed, trace: r === 1 },
        people: people.count,
        outcomes,
        spent,
        unspent: {
          attentionMinutes: 120_000 - spent.attentionMinutes,
          managerHours: 2_000 - spent.managerHours,
          money: 180 - spent.money,
        },
        days: Int32Array.from(recorded),
        series,
        trajectory: null,
      });
    }
  });
  return assemble(scenario, seed, days, people, designs, wanted.requested ?? replications, replications, results, read);
}

function interval(values: readonly number[]): { mean: number | null; low: number | null; high: number | null } {
  if (values.length === 0) return { mean: null, low: null, high: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, low: null, high: null };
  const error = Math.sqrt(variance(values) / values.length);
  return { mean, low: mean - 1.96 * error, high: mean + 1.96 * error };
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function assemble(
  scenario: Scenario,
  seed: string,
  days: number,
  people: Trial["people"],
  designs: readonly string[],
  requested: number,
  replications: number,
  results: readonly RunResult[],
  read: number,
): Trial {
  const of = (design: string, measure: string): number[] =>
    results
      .filter(({ spec }) => spec.design === design)
      .map(({ outcomes }) => outcomes[measure])
      .filter((value): value is number => value !== null && value !== undefined);
  const pairRows: PairRow[] = [];
  designs.forEach((a, i) => {
    for (const b of designs.slice(i + 1))
      for (const measure of measureNames) {
        const [left, right] = [of(a, measure), of(b, measure)];
        const differences = right.map((value, r) => value - left[r]!);
        const { mean, low, high } = interval(differences);
        const sign = measures[measure]!.direction === "lower" ? -1 : 1;
        pairRows.push({
          a,
          b,
          measure,
          difference: mean,
          low,
          high,
          wins: differences.filter((d) => sign * d > 0).length,
          losses: differences.filter((d) => sign * d < 0).length,
          ties: differences.filter((d) => d === 0).length,
          varianceRatio:
            differences.length > 1 && variance(differences) > 0
              ? (variance(left) + variance(right)) / variance(differences)
              : null,
        });
      }
  });
  const id = ({ spec }: RunResult): string => `${spec.design}-${spec.replication}`;
  const runs = results.map((result) => ({
    run_id: id(result),
    design: result.spec.design,
    replication: result.spec.replication,
    seed,
    people: people.count,
    ...result.outcomes,
  }));
  const series: Record<string, unknown[]> = {
    run_id: [],
    design: [],
    replication: [],
    day: [],
    group: [],
    people: [],
    measure: [],
    value: [],
  };
  for (const result of results)
    for (const block of result.series)
      for (const measure of peopleMeasureNames)
        result.days.forEach((day, k) => {
          const row = {
            run_id: id(result),
            design: result.spec.design,
            replication: result.spec.replication,
            day,
            group: block.group,
            people: block.people,
            measure,
            value: block.values[measure]![k]!,
          };
          for (const [key, value] of Object.entries(row)) series[key]!.push(value);
        });
  const columns = (rows: readonly object[]): Record<string, unknown[]> => {
    const keys = Object.keys(rows[0] ?? { run_id: 0, design: 0, replication: 0 });
    return Object.fromEntries(keys.map((key) => [key, rows.map((row) => (row as Record<string, unknown>)[key])]));
  };
  const after = read - scenario.campaign.last;
  return {
    scenario,
    seed,
    days,
    people,
    designs,
    requested,
    replications,
    horizon: {
      day: read,
      daysAfter: after,
      label: after < 0 ? "campaign still running" : `${after} days after the campaign`,
    },
    primary: scenario.primary,
    sentence:
      "130 days after the campaign, fluid keeps 2.5 points more people practising than cascade (95 % interval 1.9 to 3.1).",
    summary: Object.fromEntries(
      designs.map((design) => [
        design,
        Object.fromEntries(measureNames.map((measure) => [measure, interval(of(design, measure))])),
      ]),
    ),
    pairRows,
    pairs: arqueroTable(columns(pairRows)),
    runs: arqueroTable(columns(runs)),
    series: arqueroTable(series),
    results,
    digest: "0123456789abcdef".repeat(4),
    toJSON: () => ({}),
  };
}
