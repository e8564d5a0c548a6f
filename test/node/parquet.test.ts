import { table } from "arquero";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { parquetOf } from "../../src/node/parquet.ts";

const rows = table({
  run_id: [0, 1],
  design: ["cascade", 'say "hello", twice'],
  practising: [0.1 + 0.2, null],
  reach: [Number.NaN, 1e-7],
});

test("Parquet holds the same columns and values, with null where a value is not defined", async () => {
  const bytes = parquetOf(rows);
  const file = new Uint8Array(bytes).buffer;
  expect(await parquetReadObjects({ file })).toEqual([
    { run_id: 0, design: "cascade", practising: 0.1 + 0.2, reach: null },
    { run_id: 1, design: 'say "hello", twice', practising: null, reach: 1e-7 },
  ]);
});

test("the same table gives the same bytes", () => {
  expect(parquetOf(rows)).toEqual(parquetOf(rows));
});

test("a table without rows keeps its columns", async () => {
  const file = new Uint8Array(parquetOf(table({ run_id: [] as number[], design: [] as string[] }))).buffer;
  expect(await parquetReadObjects({ file })).toEqual([]);
});
