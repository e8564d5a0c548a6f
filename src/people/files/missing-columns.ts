/** Where a column that must be there is not recognised: what the file seems to be, and the option that decides. */
import { quoted } from "./columns.ts";
import type { Faults } from "./faults.ts";
import { isHeaderRow } from "./headers.ts";
import { EMPLOYEE_ROLES, TIE_ROLES } from "./options.ts";
import type { Table } from "./table.ts";

/** Adds a refused fault for each missing role, says what the table looks like instead, and asks. */
export function askForColumns(
  table: Table,
  missing: readonly ("id" | "source" | "target")[],
  people: ReadonlyMap<string, number> | undefined,
  faults: Faults,
): void {
  if (missing.length === 0) return;
  const { file, header, headerRow } = table;
  for (const role of missing)
    faults.add({
      kind: "missing column",
      file,
      row: headerRow,
      column: role,
      action: "refused",
      message: `no column is recognised as the ${role}; expected a header ${role}, or --map COLUMN=${role}`,
    });
  const looks = looksLike(table, missing[0] !== "id", people);
  if (looks) {
    faults.add({ kind: looks[0], file, row: headerRow, action: "refused", message: looks[1] });
    return;
  }
  const names = header.filter((name) => name !== "").map((name) => name.slice(0, 60));
  const listed = names.slice(0, 30).join(", ");
  const roles = missing.map((role, k) => `--map ${quoted(`${names[k] ?? "COLUMN"}=${role}`)}`);
  faults.ask(`which of ${listed} is the ${missing.join(" and the ")}?`, roles.join(" "));
}

/** Kind and message for a table that is something else. */
function looksLike(
  { header, rows }: Table,
  ties: boolean,
  people: ReadonlyMap<string, number> | undefined,
): readonly [string, string] | undefined {
  if (isHeaderRow(header, ties ? EMPLOYEE_ROLES : TIE_ROLES))
    return [
      "swapped files",
      ties
        ? "this looks like the table of employees; expected ties with source and target; are the two files swapped?"
        : "this looks like the table of ties; expected employees with id and manager_id; are the two files swapped?",
    ];
  const first = new Set(rows.map(({ cells }) => cells[0]!.trim()));
  const heads = header.slice(1).filter((name) => name !== "");
  const crossed = heads.filter((name) => first.has(name) || people?.has(name)).length;
  if (ties && heads.length > 2 && crossed * 2 > heads.length)
    return [
      "matrix",
      "this looks like a matrix with one column a person; expected a list with one row a tie: source,target,weight",
    ];
  const known = header.filter((name) => people?.has(name)).length;
  if (known > 1 || header.every((name) => name === "" || /^[\d.,-]+$/.test(name)) || header[0] === "1")
    return [
      "missing header",
      `row 1 holds values and no header; expected a first row such as ${ties ? "source,target,type,weight" : "id,manager_id,department"}`,
    ];
  if (header.length === 1 && /\S +\S/.test(header[0]!))
    return [
      "no separator",
      "one column only: no comma, semicolon, tab or bar was found; expected CSV (a table parted by spaces, from R: write.csv)",
    ];
  return undefined;
}
