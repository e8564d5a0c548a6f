import { quantileSorted } from "d3-array";
import type { Trial } from "../analysis/trial.ts";

/** One measure of one design over time: values[r][k] belongs to replications[r] and days[k]; NaN where unknown. */
export interface DesignSeries {
  readonly design: string;
  readonly days: readonly number[];
  readonly replications: readonly number[];
  readonly values: readonly Float64Array[];
}

/** Median, middle half and middle nine tenths of the runs, day by day; NaN where no run has a value. */
export interface Fan {
  readonly median: Float64Array;
  readonly low50: Float64Array;
  readonly high50: Float64Array;
  readonly low90: Float64Array;
  readonly high90: Float64Array;
}

/** Values of one measure and group: design -> replication -> day -> value. */
type Cells = Map<string, Map<number, Map<number, number>>>;

/** The tables of series never change, so each is sorted into its cells once. */
const sorted = new WeakMap<Trial["series"], Map<string, Cells>>();

function cellsOf(trial: Trial, measure: string, group: string): Cells {
  const table = trial.series;
  const known = sorted.get(table);
  if (known) return known.get(`${measure}\n${group}`) ?? new Map();
  const made = new Map<string, Cells>();
  sorted.set(table, made);
  const column = (name: string): ArrayLike<unknown> => table.array(name) as ArrayLike<unknown>;
  const [designs, replications, days] = [column("design"), column("replication"), column("day")];
  const [groups, measures, values] = [column("group"), column("measure"), column("value")];
  const within = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
    const found = map.get(key) ?? make();
    map.set(key, found);
    return found;
  };
  for (let i = 0; i < measures.length; i++) {
    const cells = within(made, `${measures[i]}\n${groups[i]}`, (): Cells => new Map());
    const runs = within(cells, String(designs[i]), () => new Map<number, Map<number, number>>());
    const run = within(runs, Number(replications[i]), () => new Map<number, number>());
    const value = values[i];
    run.set(Number(days[i]), value === null || value === undefined ? Number.NaN : Number(value));
  }
  return made.get(`${measure}\n${group}`) ?? new Map();
}

/**
 * The series of a measure for each design of the trial, over the replications that every design
 * has finished, so that rows of the same place are pairs. Empty where the measure was not recorded.
 */
export function designSeries(trial: Trial, measure: string, group = "all"): DesignSeries[] {
  const cells = cellsOf(trial, measure, group);
  const of = (design: string): Map<number, Map<number, number>> => cells.get(design) ?? new Map();
  const days = new Set<number>();
  for (const design of trial.designs)
    for (const run of of(design).values()) for (const day of run.keys()) days.add(day);
  const allDays = [...days].sort((x, y) => x - y);
  const shared = [...of(trial.designs[0] as string).keys()]
    .filter((r) => trial.designs.every((design) => of(design).has(r)))
    .sort((x, y) => x - y);
  if (shared.length === 0) return [];
  return trial.designs.map((design) => ({
    design,
    days: allDays,
    replications: shared,
    values: shared.map((r) => Float64Array.from(allDays, (day) => of(design).get(r)?.get(day) ?? Number.NaN)),
  }));
}

/** b - a, run by run and day by day. */
export function differenceSeries(a: DesignSeries, b: DesignSeries): Float64Array[] {
  return b.values.map((row, r) => row.map((value, k) => value - ((a.values[r] as Float64Array)[k] as number)));
}

/** Runs below which bands show all runs and not quantiles, which so few cannot give. */
export const fewRuns = 10;

/** The fan of rows over time; with fewer than ten runs the wide band holds all of them and the narrow one is empty. */
export function fan(rows: readonly Float64Array[]): Fan {
  const length = rows[0]?.length ?? 0;
  const made: Record<keyof Fan, Float64Array> = {
    median: new Float64Array(length).fill(Number.NaN),
    low50: new Float64Array(length).fill(Number.NaN),
    high50: new Float64Array(length).fill(Number.NaN),
    low90: new Float64Array(length).fill(Number.NaN),
    high90: new Float64Array(length).fill(Number.NaN),
  };
  for (let k = 0; k < length; k++) {
    const column = rows
      .map((row) => row[k] as number)
      .filter((value) => Number.isFinite(value))
      .sort((x, y) => x - y);
    if (column.length === 0) continue;
    const at = (p: number): number => quantileSorted(column, p) as number;
    made.median[k] = at(0.5);
    if (column.length < 2) continue;
    const many = column.length >= fewRuns;
    made.low90[k] = at(many ? 0.05 : 0);
    made.high90[k] = at(many ? 0.95 : 1);
    if (!many) continue;
    made.low50[k] = at(0.25);
    made.high50[k] = at(0.75);
  }
  return made;
}

/** Mean of the rows at each day, over the runs that have a value. */
export function meanOf(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows[0] ?? [], (_, k) => {
    const column = rows.map((row) => row[k] as number).filter((value) => Number.isFinite(value));
    return column.length === 0 ? Number.NaN : column.reduce((sum, value) => sum + value, 0) / column.length;
  });
}

/** Index of the last recorded day that is not after `day`; 0 where all are. */
export function placeOf(days: readonly number[], day: number): number {
  let place = 0;
  for (let k = 0; k < days.length; k++) if ((days[k] as number) <= day) place = k;
  return place;
}
