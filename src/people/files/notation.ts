/** How the numbers of one column are written: what its commas and points are. */
import type { Table } from "./table.ts";
import { isGrouped, numberOf, type Points, trimmed } from "./values.ts";

/** What commas and points are in one column; the last two arguments of `numberOf`. */
export interface Notation {
  /** Whether 1,204 has a decimal comma, because another mark parts the cells of the file. */
  readonly decimalComma: boolean;
  readonly points: Points;
}

/**
 * The notation of column `at`. Points part thousands where a cell has them before a decimal comma
 * (1.234,5) or more than once (1.234.567), and no cell has a decimal point (2.5). What 1.234 is cannot be
 * known where a column has both, or other decimal commas, or nothing that tells, in a file whose cells a
 * comma does not part and that has decimal commas elsewhere.
 */
export function notationOf(table: Table, at: number): Notation {
  const decimalComma = table.delimiter !== ",";
  const found = { grouped: false, thousands: false, pointed: false, comma: false };
  for (const row of table.rows) {
    const raw = row.cells[at] ?? "";
    if (!raw.includes(".") && !raw.includes(",")) continue;
    const cell = trimmed(raw);
    if (isGrouped(cell)) found.grouped = true;
    if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(cell)) found.thousands = true;
    else if (/^[+-]?\d*\.\d+(e[+-]?\d+)?$/i.test(cell) && !isGrouped(cell)) found.pointed = true;
    if (numberOf(cell, decimalComma).comma) found.comma = true;
  }
  if (!found.grouped) return { decimalComma, points: "decimal" };
  if (found.thousands) return { decimalComma, points: found.pointed ? "unclear" : "thousands" };
  const unclear = found.comma || (decimalComma && !found.pointed && hasDecimalCommas(table));
  return { decimalComma, points: unclear ? "unclear" : "decimal" };
}

/** True where any cell of the table has a decimal comma. */
function hasDecimalCommas({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell.includes(",") && numberOf(trimmed(cell), true).comma));
}
