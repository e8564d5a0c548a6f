/** Rows of the table of employees: identifiers and managers cleaned, rows that are nobody left out. */
import type { Assigned } from "./columns.ts";
import type { Faults } from "./faults.ts";
import { foldLookAlikes, lookAlikeScript } from "./fold.ts";
import { cleanId, idDamage, plainNumber } from "./ids.ts";
import type { Table } from "./table.ts";
import { isErrorCell, isNothing, isTotal, isVacancy, trimmed } from "./values.ts";

/** One row of the table of employees. */
export interface EmployeeRow {
  readonly id: string;
  /** Cleaned cell of the manager, as given otherwise; empty without such a column. */
  readonly manager: string;
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that are people, and the identifiers of rows that were refused: these exist, too. */
export interface EmployeeRows {
  readonly rows: readonly EmployeeRow[];
  readonly misfitIds: ReadonlySet<string>;
}

/** Reads the rows of people. Faults are added for all that is changed, odd or missing. */
export function employeeRows(
  table: Table,
  columns: Assigned,
  canonical: (id: string) => string,
  faults: Faults,
): EmployeeRows {
  const { file, header } = table;
  const idAt = columns.of.id!;
  const managerAt = columns.of.manager;
  const rows: EmployeeRow[] = [];
  const attributes = mostlyFilled(table, idAt);
  let respelt = 0;
  const clean = (cell: string, at: number, place: { row: number; line: number }): string => {
    const { id, change } = cleanId(cell);
    if (change)
      faults.add({
        kind: change,
        file,
        ...place,
        column: header[at]!,
        value: cell,
        action: "repaired",
        message: `identifier ${change}`,
      });
    const compared = canonical(id);
    if (compared !== id) respelt++;
    return compared;
  };
  for (const { row, line, cells } of table.rows) {
    const place = { row, line };
    const at = { file, ...place, column: header[idAt]! };
    const given = trimmed(cells[idAt]!);
    if (isTotal(given) && cells.filter((cell) => cell.trim() !== "").length <= Math.max(2, header.length / 2)) {
      faults.add({ kind: "total row", ...at, value: given, action: "repaired", message: "row of totals left out" });
      continue;
    }
    if (isVacancy(given)) {
      const message = "a post that nobody holds: row left out";
      faults.add({ kind: "vacant post", ...at, value: given, action: "repaired", message });
      continue;
    }
    if (attributes && cells.every((cell, k) => k === idAt || cell.trim() === ""))
      faults.add({
        kind: "nothing but an id",
        ...at,
        value: given,
        action: "accepted",
        message: "all other cells are empty: read as a person; is it a footer?",
      });
    if (given === "" || isErrorCell(given) || (isNothing(given) && !columns.byName)) {
      const message = `missing ${columns.byName ? "name" : "id"}; expected one in every row`;
      faults.add({ kind: "missing id", ...at, value: given, action: "refused", message });
      continue;
    }
    const id = clean(cells[idAt]!, idAt, place);
    const damage = idDamage(id);
    if (damage)
      faults.add({
        kind: "damaged id",
        ...at,
        value: id,
        action: "accepted",
        message: `probable spreadsheet damage: ${damage}; kept as text`,
        detail: `perhaps ${plainNumber(id) ?? "unknown"}`,
      });
    const manager = managerAt === undefined ? "" : clean(cells[managerAt]!, managerAt, place);
    rows.push({ id, manager, row, line, cells });
  }
  if (rows.length === 0 && table.misfits.length === 0)
    faults.add({ kind: "no employees", file, action: "refused", message: "no employees in file; expected rows" });
  clashes(rows, table, header[idAt]!, faults);
  const zeros = rows.filter(({ id }) => /^0\d/.test(id)).length;
  if (zeros > 0)
    faults.add({
      kind: "zeros in front",
      file,
      column: header[idAt]!,
      action: "accepted",
      message: `${zeros} identifiers with zeros in front, kept as text`,
    });
  if (respelt > 0)
    faults.add({
      kind: "ids as numbers",
      file,
      action: "repaired",
      message: `${respelt} identifiers read without zeros in front and .0, as --ids says`,
    });
  const misfitIds = new Set(table.misfits.map(({ cells }) => canonical(cleanId(cells[idAt] ?? "").id)));
  return { rows, misfitIds };
}

/** True where most rows have something beside the identifier. */
function mostlyFilled({ rows, header }: Table, idAt: number): boolean {
  if (header.length < 3) return false;
  const filled = rows.filter(({ cells }) => cells.some((cell, k) => k !== idAt && cell.trim() !== "")).length;
  return filled * 2 > rows.length;
}

/** Identifiers that differ only by capitals, look-alike letters, zeros in front or .0: kept apart, and said. */
function clashes(rows: readonly EmployeeRow[], { file }: Table, column: string, faults: Faults): void {
  const first = new Map<string, EmployeeRow>();
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const script = lookAlikeScript(row.id);
    const place = { file, row: row.row, line: row.line, column, value: row.id };
    if (script) {
      const message = `holds a ${script} letter that looks Latin; kept as it is`;
      faults.add({ kind: "look-alike letter", ...place, action: "accepted", message });
    }
    const key = plainNumber(row.id) ?? foldLookAlikes(row.id).toLowerCase();
    const other = first.get(key);
    if (!other) first.set(key, row);
    else
      faults.add({
        kind: "clashing ids",
        ...place,
        action: "accepted",
        message: `almost the id of row ${other.row} (capitals, look-alike letters, zeros in front or .0); read as two people`,
        detail: `the other is ${JSON.stringify(other.id)}`,
      });
  }
}
