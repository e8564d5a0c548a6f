import { table } from "arquero";
import { expect, test } from "vitest";
import { pairsTable, runsTable, seriesTable, toCsv } from "../../src/analysis/tables.ts";
import { measureNames, peopleMeasureNames } from "../../src/experiment/measures.ts";
import { plan } from "../../src/experiment/plan.ts";
import { study } from "../experiment/study.ts";
import { fakeRunner } from "./results.ts";

const scenario = study({ days: 12 });
const run = fakeRunner({ scenario, organisation: null, every: 5, by: null });
const results = plan(scenario, { replications: 3 }).specs.map(run);

test("runs: one row a run in order of the plan, with every measure; undefined is null", () => {
  const runs = runsTable([...results].reverse());
  expect(runs.columnNames()).toEqual(["run_id", "design", "replication", "seed", "people", ...measureNames]);
  expect(runs.array("run_id")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(runs.array("design").slice(0, 4)).toEqual(["nothing", "cascade", "fluid", "nothing"]);
  expect(runs.get("practising", 4)).toBe(results[4]!.outcomes.practising);
  expect(runs.get("reach", 0)).toBe(null);
});

test("series: tidy, sorted by run, then day, then group, then measure", () => {
  const series = seriesTable([...results].reverse());
  expect(series.columnNames()).toEqual([
    "run_id",
    "design",
    "replication",
    "day",
    "group",
    "people",
    "measure",
    "value",
  ]);
  expect(series.numRows()).toBe(9 * 4 * peopleMeasureNames.length);
  const key = (row: number) => Number(series.get("run_id", row)) * 1000 + Number(series.get("day", row));
  for (let row = 1; row < series.numRows(); row++) expect(key(row)).toBeGreaterThanOrEqual(key(row - 1));
  expect(series.array("measure").slice(0, peopleMeasureNames.length)).toEqual(peopleMeasureNames);
  const last = series.numRows() - peopleMeasureNames.length;
  expect(series.get("day", last)).toBe(12);
  expect(series.get("value", last)).toBe(results[8]!.outcomes.practising);
  expect(series.get("value", peopleMeasureNames.indexOf("trust"))).toBe(null);
});

test("CSV: header on line 1, shortest numbers that read back, nothing for null, quotes where needed", () => {
  const rows = table({
    name: ["plain", "a,b", 'say "so"', "two\nlines", ""],
    value: [0.1 + 0.2, null, 1e21, Number.NaN, -0.5],
    day: Int32Array.of(1, 2, 3, 4, 5),
  });
  expect(toCsv(rows)).toBe(
    'name,value,day\nplain,0.30000000000000004,1\n"a,b",,2\n"say ""so""",1e+21,3\n"two\nlines",,4\n,-0.5,5\n',
  );
});

test("CSV of the same results is the same to the byte, whatever the order of arrival", () => {
  const shuffled = [...results].sort((a, b) => Math.sin(a.spec.run + 1) - Math.sin(b.spec.run + 1));
  expect(toCsv(runsTable(shuffled))).toBe(toCsv(runsTable(results)));
  expect(toCsv(seriesTable(shuffled))).toBe(toCsv(seriesTable(results)));
  const lines = toCsv(runsTable(results)).split("\n");
  expect(lines).toHaveLength(11);
  expect(Number(lines[1]!.split(",")[5])).toBe(results[0]!.outcomes.practising);
});

test("an empty table is a header", () => {
  expect(toCsv(pairsTable([]))).toBe("a,b,measure,difference,low,high,wins,losses,ties,varianceRatio,missing\n");
});
