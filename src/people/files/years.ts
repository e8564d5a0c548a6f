/** Cells of years (of service, of age) to bands, with a fault for every cell that cannot be one. */
import { type Bands, bandOf } from "./bands.ts";
import type { Faults } from "./faults.ts";
import { notationOf } from "./notation.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { dateOf, isErrorCell, isNothing, numberOf, serialDate, trimmed } from "./values.ts";

/** The band of each person in column `at`; null where unknown. `most` is the highest possible number of years. */
export function yearsToBands(
  people: readonly Person[],
  table: Table,
  at: number,
  bands: Bands,
  most: number,
  faults: Faults,
): (string | null)[] {
  const { file, header } = table;
  const { decimalComma, points } = notationOf(table, at);
  let commas = 0;
  const labels = people.map((person) => {
    const cell = trimmed(person.cell(at));
    const place = { file, row: person.row, line: person.line, column: header[at]!, value: cell };
    const unknown = (kind: string, message: string, detail?: string): null => {
      faults.add({ kind, ...place, action: "repaired", message, ...(detail ? { detail } : {}) });
      return null;
    };
    if (cell === "" || isNothing(cell)) return null;
    if (isErrorCell(cell)) return unknown("error cell", "error of a spreadsheet: read as unknown");
    const { value, comma, thousands } = numberOf(cell, decimalComma, points);
    if (!(value >= 0 && value <= most)) {
      const date = serialDate(value);
      if (date) return unknown("date as a number", "a spreadsheet's date number: read as unknown", `it is ${date}`);
      if (value > most || value < 0)
        return unknown("impossible years", `impossible: expected 0 to ${most} years; read as unknown`);
      const when = dateOf(cell);
      if (when) return unknown("date for years", "a date; expected a number of years; read as unknown");
      return unknown("invalid years", "invalid; expected a number of years; read as unknown");
    }
    if (thousands)
      faults.add({
        kind: "thousands points",
        ...place,
        action: "repaired",
        message: "points between thousands left out",
      });
    if (comma) {
      commas++;
      if (table.delimiter === ",")
        faults.add({ kind: "decimal comma", ...place, action: "repaired", message: "decimal comma read as a point" });
    }
    return bandOf(value, bands);
  });
  if (commas > 0 && table.delimiter !== ",")
    faults.add({
      kind: "decimal commas",
      file,
      column: header[at]!,
      action: "accepted",
      message: `decimal commas in ${commas} cells, read as such`,
    });
  return labels;
}

/** Flags dates that no calendar has, in columns of entry dates that are not read. */
export function checkDates(people: readonly Person[], table: Table, at: number, faults: Faults): void {
  for (const person of people) {
    const cell = trimmed(person.cell(at));
    if (dateOf(cell) !== "impossible") continue;
    faults.add({
      kind: "impossible date",
      file: table.file,
      row: person.row,
      line: person.line,
      column: table.header[at]!,
      value: cell,
      action: "accepted",
      message: "no calendar has this date; the column is not read",
    });
  }
}
