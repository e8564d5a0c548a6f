/** The tables of a trial, tidy and sorted, and their text as CSV, the same to the byte on every machine. */
import { type ColumnTable, table } from "arquero";
import Papa from "papaparse";
import { measureNames, peopleMeasureNames } from "../experiment/measures.ts";
import type { RunResult } from "../experiment/spec.ts";
import type { PairRow } from "./trial.ts";

const byRun = (results: readonly RunResult[]): RunResult[] => [...results].sort((a, b) => a.spec.run - b.spec.run);

const defined = (value: number | null | undefined): number | null =>
  value === undefined || value === null || Number.isNaN(value) ? null : value;

/** One row a run: run_id, design, replication, seed, the world where there are worlds, people, every measure; null where undefined. */
export function runsTable(results: readonly RunResult[]): ColumnTable {
  const rows = byRun(results);
  return table({
    run_id: rows.map(({ spec }) => spec.run),
    design: rows.map(({ spec }) => spec.design),
    replication: rows.map(({ spec }) => spec.replication),
    seed: rows.map(({ spec }) => spec.seed),
    ...(rows.some(({ spec }) => spec.world !== undefined) && { world: rows.map(({ spec }) => spec.world ?? null) }),
    people: rows.map(({ people }) => people),
    ...Object.fromEntries(measureNames.map((name) => [name, rows.map(({ outcomes }) => defined(outcomes[name]))])),
  });
}

/** One row a run, day, group and measure, sorted by these: run_id, design, replication, day, group, people, measure, value. */
export function seriesTable(results: readonly RunResult[]): ColumnTable {
  const rows = byRun(results);
  const count = rows.reduce(
    (sum, { days, series }) => sum + days.length * series.length * peopleMeasureNames.length,
    0,
  );
  const runId = new Int32Array(count);
  const replication = new Int32Array(count);
  const day = new Int32Array(count);
  const people = new Int32Array(count);
  const design = new Array<string>(count);
  const group = new Array<string>(count);
  const measure = new Array<string>(count);
  const value = new Array<number | null>(count);
  let at = 0;
  for (const { spec, days, series } of rows)
    for (let k = 0; k < days.length; k++)
      for (const block of series)
        for (const name of peopleMeasureNames) {
          runId[at] = spec.run;
          design[at] = spec.design;
          replication[at] = spec.replication;
          day[at] = days[k]!;
          group[at] = block.group;
          people[at] = block.people;
          measure[at] = name;
          value[at++] = defined(block.values[name]?.[k]);
        }
  return table({ run_id: runId, design, replication, day, group, people, measure, value });
}

/** One row a pair of designs and measure. */
export function pairsTable(rows: readonly PairRow[]): ColumnTable {
  const column = <K extends keyof PairRow>(name: K): PairRow[K][] => rows.map((row) => row[name]);
  return table({
    a: column("a"),
    b: column("b"),
    measure: column("measure"),
    difference: column("difference"),
    low: column("low"),
    high: column("high"),
    wins: column("wins"),
    losses: column("losses"),
    ties: column("ties"),
    varianceRatio: column("varianceRatio"),
    missing: rows.map((row) => row.missing ?? 0),
  });
}

/**
 * A table as CSV: names on line 1, lines end in "\n", numbers in the shortest form that reads back as
 * the same number, nothing for null; quoted where needed. The table is not changed.
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * gs.toCsv(trial.runs).split("\n")[0]; // "run_id,design,replication,seed,people,practising,..."
 */
export function toCsv(rows: ColumnTable): string {
  const names = rows.columnNames();
  const columns = names.map((name) => rows.array(name));
  const count = rows.numRows();
  const data: unknown[][] = [];
  for (let r = 0; r < count; r++) data.push(columns.map((column) => cell(column[r])));
  return `${Papa.unparse([names, ...data], { newline: "\n" })}\n`;
}

const cell = (value: unknown): unknown => (value === undefined || Number.isNaN(value) ? null : value);
