/** Which rows of a type of ties count, where they have times: those of the wave asked for, or of the last. */
import { unknownWord } from "../../core/errors.ts";
import type { Assigned } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Table } from "./table.ts";
import type { TieRow } from "./tie-rows.ts";
import { isErrorCell, trimmed } from "./values.ts";
import { comparable, latest, timeKey } from "./waves.ts";

/** From so many times on, with fewer than `CONTACTS` of the rows in the last, times look like moments of single contacts. */
const MOMENTS = 50;
const CONTACTS = 0.02;

/** True where two texts are one time: 2024-1 and 2024-01. */
export function sameTime(a: string, b: string): boolean {
  const [ka, kb] = [timeKey(a), timeKey(b)];
  return a === b || (ka !== undefined && kb !== undefined && ka[0] === kb[0] && ka[1] === kb[1]);
}

/** Refuses a wave that no row of the table has; `at` is the column of times. */
export function unknownWave(wanted: string | undefined, table: Table, at: number | undefined, faults: Faults): void {
  if (wanted === undefined) return;
  const cells = at === undefined ? [] : table.rows.map((row) => trimmed(row.cells[at]!));
  const times = [...new Set(cells)].filter((time) => time !== "" && !isErrorCell(time)).sort();
  if (times.some((time) => sameTime(time, wanted))) return;
  const place = { kind: "option", file: "--wave", value: wanted, action: "refused" } as const;
  const none = "unknown time: the ties have no times; expected a column of times (--map COLUMN=time), or no --wave";
  if (times.length === 0) faults.add({ ...place, message: none });
  else
    faults.add({
      ...place,
      message: "unknown time; expected one of the file",
      detail: unknownWord(wanted, times.slice(0, 60)),
    });
}

/** The rows of one wave, its time, and how many times there are; rows of a type without times all count. */
export function waveOf(
  type: string,
  rows: readonly TieRow[],
  wanted: string | undefined,
  { file, header }: Table,
  columns: Assigned,
  faults: Faults,
): { kept: readonly TieRow[]; wave: string | null; waves: number } {
  const times = [...new Set(rows.map((tie) => tie.time))];
  const named = times.filter((time) => time !== "");
  if (named.length === 0) return { kept: rows, wave: null, waves: 0 };
  const column = header[columns.of.time!]!;
  for (const tie of times.length > named.length ? rows.filter(({ time }) => time === "") : [])
    faults.add({
      kind: "missing time",
      file,
      row: tie.row,
      line: tie.line,
      column,
      value: "",
      action: "refused",
      message: "missing time, where other ties of the type have one; expected a time; or --map time=ignore",
    });
  if (wanted === undefined && !comparable(named)) {
    faults.add({
      kind: "times of several kinds",
      file,
      column,
      value: named.slice(0, 3).join(", "),
      action: "refused",
      message: "times of one type of ties are of several kinds, so none is the last; expected one kind, or --wave TIME",
    });
    return { kept: [], wave: null, waves: named.length };
  }
  const asked = wanted === undefined ? undefined : named.find((time) => sameTime(time, wanted));
  const wave = wanted === undefined ? latest(named)! : wanted;
  // A wave that was asked for and that this type does not have leaves nothing of it.
  const same = new Set(named.filter((time) => sameTime(time, asked ?? wave)));
  const kept = wanted !== undefined && asked === undefined ? [] : rows.filter((tie) => same.has(tie.time));
  if (wanted === undefined && named.length >= MOMENTS && kept.length < rows.length * CONTACTS)
    faults.add({
      kind: "moments, not waves",
      file,
      column,
      action: "accepted",
      message: `ties ${type}: ${named.length} different times look like moments of contacts; only the ${kept.length} of the last are used; --map time=ignore --repeated-ties sum uses all of them`,
    });
  return { kept, wave, waves: named.length };
}
