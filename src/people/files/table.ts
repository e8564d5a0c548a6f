/** Records to a table: header, rows of its width, and a fault for every row that is not. */
import type { Faults } from "./faults.ts";
import { delimiterOf, type Record, recordsOf } from "./records.ts";

/** One row of a table. */
export interface Row {
  /** Row as a spreadsheet counts it, header = 1. */
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table read from a file. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly Row[];
  /** Rows of another width or with broken quotes: refused, but what they hold is still known to exist. */
  readonly misfits: readonly Row[];
  readonly delimiter: string;
  readonly blankRows: number;
}

/** Most rows of titles that may stand above a header. */
const TITLES = 10;

/** Most columns of a table. */
const MOST_COLUMNS = 2000;

/**
 * Reads text as a table. Its header is the first filled row or, where that does not look like one,
 * the first of the next ten that does. Undefined, with a refused fault, where there is none. Never throws.
 */
export function tableOf(
  given: string,
  file: string,
  looksLikeHeader: (cells: readonly string[]) => boolean,
  faults: Faults,
): Table | undefined {
  const separator = /^sep=(.)\n/i.exec(given);
  const text = separator ? `\n${given.slice(separator[0].length)}` : given;
  const delimiter = separator ? separator[1]! : delimiterOf(text);
  const { records, stopped } = recordsOf(text, delimiter);
  const first = records.findIndex((record) => !blank(record.cells));
  const wide = records.slice(0, TITLES + 1).find(({ cells }) => filledWidth(cells) > MOST_COLUMNS);
  if (wide) {
    faults.add({
      kind: "too many columns",
      file,
      row: wide.row,
      line: wide.line,
      value: `${filledWidth(wide.cells)} columns`,
      action: "refused",
      message: `expected at most ${MOST_COLUMNS} columns; ties are a list with one row a tie, no matrix with one column a person`,
    });
    return undefined;
  }
  const near = records
    .slice(first, first + TITLES + 1)
    .findIndex((record) => looksLikeHeader(record.cells.slice(0, MOST_COLUMNS)));
  const at = first + Math.max(0, near);
  if (first < 0) {
    faults.add({ kind: "empty file", file, action: "refused", message: "empty; expected a header and rows" });
    return undefined;
  }
  const head = records[at]!;
  for (const { row, line, cells } of records.slice(first, at))
    if (!blank(cells))
      faults.add({
        kind: "row above the header",
        file,
        row,
        line,
        action: "repaired",
        message: `left out: the header is row ${head.row}`,
      });
  if (head.broken) {
    quoteFault(head, file, faults);
    return undefined;
  }
  const header = head.cells.map((cell) => tidyHeader(cell));
  while (header.length > 1 && header[header.length - 1] === "") header.pop();
  const rows: Row[] = [];
  const misfits: Row[] = [];
  let blankRows = 0;
  for (const record of records.slice(at + 1)) {
    const odd = record.broken
      ? undefined
      : aside(record.cells, head.cells, record.row === head.row + 1, looksLikeHeader);
    if (odd) {
      faults.add({
        kind: odd,
        file,
        row: record.row,
        line: record.line,
        action: "repaired",
        message: `${odd}: left out`,
      });
      continue;
    }
    if (record.broken) quoteFault(record, file, faults);
    const { row, line } = record;
    const place = { file, row, line };
    if (!record.broken && blank(record.cells)) {
      blankRows++;
      if (record !== records[records.length - 1])
        faults.add({ kind: "blank row", ...place, action: "repaired", message: "blank row left out" });
    } else if (record.broken) misfits.push({ row, line, cells: record.cells });
    else {
      const cells = fitted(record, header.length, file, faults);
      if (cells) rows.push({ row, line, cells });
      else misfits.push({ row, line, cells: record.cells });
      if (record.lastLine > line)
        faults.add({
          kind: "line break in cell",
          ...place,
          column: header[record.cells.findIndex((cell) => cell.includes("\n"))] ?? "",
          action: "accepted",
          message: `a line break inside quotes (lines ${line} to ${record.lastLine}) is legal: read as one cell, shown as a space`,
        });
    }
  }
  const index = misfits.length > 0 && misfits.every(({ cells }) => cells.length === header.length + 1);
  if (index && rows.length === 0)
    faults.add({
      kind: "index column",
      file,
      row: head.row,
      action: "refused",
      message:
        "every row has one cell more than the header: an index without a header? expected it left out (R: row.names = FALSE; pandas: index=False)",
    });
  if (stopped !== null)
    faults.add({
      kind: "reading stopped",
      file,
      line: stopped,
      action: "refused",
      message: `too many broken quotes; nothing was read from line ${stopped} on`,
    });
  return { file, header, headerRow: head.row, rows, misfits, delimiter, blankRows };
}

/** What a row is that holds nobody: a comment, the header again, a second header or the units below it. */
function aside(
  cells: readonly string[],
  head: readonly string[],
  second: boolean,
  looksLikeHeader: (cells: readonly string[]) => boolean,
): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const first = cells[0]!.trim();
  if (head.length > 1 && filled.length === 1 && /^(#(?![\w!/?]+[!?]?$)|\/\/)/.test(first)) return "comment line";
  if (filled.length > 1 && cells.length >= head.length && head.every((cell, k) => cells[k] === cell))
    return "header again";
  if (!second || filled.length === 0) return undefined;
  if (filled.every((cell) => /^\s*[([<].*[)\]>]\s*$/.test(cell))) return "row of units";
  return looksLikeHeader(cells) ? "second header" : undefined;
}

/** Columns up to the last that is filled. */
function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && cells[width - 1]!.trim() === "") width--;
  return width;
}

const blank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Header text without line breaks, marks and outer spaces. */
const tidyHeader = (cell: string): string =>
  cell
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim()
    .slice(0, 200);

function fitted(record: Record, width: number, file: string, faults: Faults): readonly string[] | undefined {
  const { cells, row, line } = record;
  if (cells.length === width) return cells;
  const extra = cells.slice(width);
  if (extra.length > 0 && blank(extra)) return cells.slice(0, width);
  faults.add({
    kind: "ragged row",
    file,
    row,
    line,
    value: `${cells.length} cells`,
    action: "refused",
    message: `invalid: ${cells.length} cells at line ${line}; expected ${width} as in the header${
      cells.length > width ? "; a cell that holds the separator needs double quotes" : ""
    }`,
  });
  return undefined;
}

function quoteFault(record: Record, file: string, faults: Faults): void {
  const { what, line } = record.broken!;
  faults.add({
    kind: "broken quotes",
    file,
    row: record.row,
    line,
    action: "refused",
    message:
      what === "unclosed quote"
        ? `unclosed quote opened at line ${line}; it would swallow the rest of the file; expected a closing quote`
        : `invalid quotes at line ${line}; expected quotes inside a cell to be doubled, "" for each`,
  });
}
