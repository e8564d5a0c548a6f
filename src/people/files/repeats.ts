/** Repeated identifiers: equal rows are one person; rows that disagree about the manager are refused. */
import type { Assigned } from "./columns.ts";
import type { EmployeeRow } from "./employees.ts";
import type { Faults } from "./faults.ts";
import type { Role } from "./options.ts";
import type { Table } from "./table.ts";
import { isTopMark, trimmed } from "./values.ts";

/** One person: one row, or several that agree. */
export interface Person {
  readonly id: string;
  readonly manager: string;
  readonly row: number;
  readonly line: number;
  /** The cell of a column; empty where rows of this person disagree. */
  cell(at: number): string;
}

/** What was repeated, as identifiers for the owner of the files. */
export interface Repeats {
  readonly people: readonly Person[];
  readonly repeated: readonly string[];
  readonly conflicting: readonly string[];
  readonly merged: number;
}

const GROUPING: readonly Role[] = ["department", "level", "location", "tenure", "age"];

/** Merges the rows of each identifier. `cuts` may drop rows that state a reporting edge (`4>1`). */
export function mergeRepeats(
  rows: readonly EmployeeRow[],
  table: Table,
  columns: Assigned,
  cuts: ReadonlySet<string>,
  usedCuts: Set<string>,
  faults: Faults,
): Repeats {
  const of = new Map<string, EmployeeRow[]>();
  for (const row of rows) {
    const met = of.get(row.id);
    if (met) met.push(row);
    else of.set(row.id, [row]);
  }
  const people: Person[] = [];
  const repeated: string[] = [];
  const conflicting: string[] = [];
  let merged = 0;
  const file = table.file;
  const column = table.header[columns.of.id!]!;
  const watched = [...GROUPING.map((role) => columns.of[role]), ...columns.extras].filter((at) => at !== undefined);
  const reports = new Map<string, number>();
  for (const row of rows) reports.set(row.manager, (reports.get(row.manager) ?? 0) + 1);
  for (const [id, all] of of) {
    let kept = all;
    if (all.length > 1) {
      repeated.push(id);
      kept = all.filter((row) => !cuts.has(`${id}>${row.manager}`));
      if (kept.length === 0) kept = all;
      for (const row of all)
        if (!kept.includes(row)) {
          usedCuts.add(`${id}>${row.manager}`);
          const place = { file, row: row.row, line: row.line, column, value: id };
          faults.add({
            kind: "cut row",
            ...place,
            action: "repaired",
            message: "repeated row left out, as --cut says",
          });
        }
      const managers = new Set(kept.map((row) => (isTopMark(row.manager) ? "" : row.manager)));
      if (columns.byName) namesakes(id, kept, file, column, faults);
      else if (managers.size > 1) {
        conflicting.push(id);
        conflict(id, kept, table, column, watched, reports.get(id) ?? 0, faults);
      } else if (kept.length > 1) agree(kept, watched, table, column, faults);
      merged += all.length - 1;
    }
    const first = kept[0]!;
    people.push({
      id,
      manager: first.manager,
      row: first.row,
      line: first.line,
      cell: (at) => {
        const value = first.cells[at]!;
        return kept.every((row) => trimmed(row.cells[at]!) === trimmed(value)) ? value : "";
      },
    });
  }
  return { people, repeated: repeated.sort(), conflicting: conflicting.sort(), merged };
}

function namesakes(id: string, rows: readonly EmployeeRow[], file: string, column: string, faults: Faults): void {
  for (const { row, line } of rows)
    faults.add({
      kind: "ambiguous name",
      file,
      row,
      line,
      column,
      value: id,
      action: "refused",
      message: `this name stands in ${rows.length} rows (${rows.map((r) => r.row).join(", ")}); expected an id column to tell people apart`,
    });
}

function conflict(
  id: string,
  rows: readonly EmployeeRow[],
  { file, header }: Table,
  column: string,
  watched: readonly number[],
  reports: number,
  faults: Faults,
): void {
  const first = rows[0]!.cells;
  const differing = watched.filter((at) => rows.some(({ cells }) => trimmed(cells[at]!) !== trimmed(first[at]!)));
  const also = differing.map((at) => `, ${header[at]}`).join("");
  const numbers = rows.map((row) => row.row).join(", ");
  for (const { row, line, manager } of rows)
    faults.add({
      kind: "conflicting rows",
      file,
      row,
      line,
      column,
      value: id,
      action: "refused",
      message: `the same id with different managers${also} (rows ${numbers})${reports > 0 ? `; ${reports} ${reports === 1 ? "person depends" : "people depend"} on it` : ""}; expected one row, or --cut for the others`,
      detail: `this row reports to ${JSON.stringify(manager)}`,
    });
  const others = [...new Set(rows.map((row) => row.manager))].sort();
  faults.ask(
    `${id} has ${rows.length} conflicting rows (${numbers}): keep one reporting line${id === "0" ? "; 0 often stands for posts nobody holds" : ""}`,
    others
      .slice(1)
      .map((manager) => `--cut "${id}>${manager}"`)
      .join(" ") + (others.length === 2 && others[0] !== "" ? ` (or --cut "${id}>${others[0]}")` : ""),
  );
}

/** Rows with one manager become one person; where other columns disagree, these are left unknown. */
function agree(
  rows: readonly EmployeeRow[],
  watched: readonly number[],
  { file, header }: Table,
  column: string,
  faults: Faults,
): void {
  const first = rows[0]!;
  for (const row of rows.slice(1)) {
    const differing = watched.filter((at) => trimmed(row.cells[at]!) !== trimmed(first.cells[at]!));
    const names = differing.map((at) => header[at]!).join(", ");
    faults.add({
      kind: differing.length > 0 ? "repeated id" : "repeated row",
      file,
      row: row.row,
      line: row.line,
      column,
      value: row.id,
      action: "repaired",
      message:
        differing.length > 0
          ? `the id of row ${first.row} again with the same manager: one person; ${names} left unknown, because the rows disagree`
          : `the same as row ${first.row} in all that is read: one copy dropped`,
    });
  }
}
