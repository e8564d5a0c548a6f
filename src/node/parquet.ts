/** Tables as Parquet, with the same columns as their CSV. */
import type { ColumnTable } from "arquero";
import { ByteWriter, parquetWrite } from "hyparquet-writer";

const whole: ReadonlySet<string> = new Set(["run_id", "replication", "day", "people", "world"]);
const text: ReadonlySet<string> = new Set(["design", "seed", "group", "measure"]);

/** A table as Parquet: whole numbers as INT32, words as text, all else as DOUBLE; null where not defined. */
export function parquetOf(table: ColumnTable): Uint8Array {
  const writer = new ByteWriter();
  const columnData = table.columnNames().map((name) => ({ name, type: typeOf(name), data: valuesOf(table, name) }));
  parquetWrite({ writer, columnData, createdBy: "groundswell" });
  return writer.getBytes();
}

function typeOf(name: string): "STRING" | "INT32" | "DOUBLE" {
  if (text.has(name)) return "STRING";
  return whole.has(name) ? "INT32" : "DOUBLE";
}

function valuesOf(table: ColumnTable, name: string): unknown[] {
  return Array.from(table.array(name) as Iterable<unknown>, (value) =>
    value === undefined || Number.isNaN(value) ? null : value,
  );
}
