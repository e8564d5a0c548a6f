/** Rows of the table of ties: people, type, weight and time, with a fault for every cell that is none. */
import type { Assigned } from "./columns.ts";
import type { Faults } from "./faults.ts";
import { cleanId, type Suggestions } from "./ids.ts";
import { type Notation, notationOf } from "./notation.ts";
import type { ReadOptions } from "./options.ts";
import type { Row, Table } from "./table.ts";
import { dateOf, isErrorCell, isGrouped, isNothing, numberOf, trimmed } from "./values.ts";
import { timeKey } from "./waves.ts";

/** One tie of the file. */
export interface TieRow {
  readonly row: number;
  readonly line: number;
  /** Index of the person. */
  readonly source: number;
  readonly target: number;
  readonly type: string;
  readonly weight: number;
  /** Time as given; empty without one. */
  readonly time: string;
}

/** Who is known; undefined where the table of employees could not be read: then nobody is called unknown. */
export interface Known {
  readonly index: ReadonlyMap<string, number>;
  readonly misfitIds: ReadonlySet<string>;
  /** The identifier in the form in which it is compared. */
  readonly canonical: (id: string) => string;
  /** Names of several people, where names are the identifiers. */
  readonly ambiguous: ReadonlySet<string>;
  readonly suggestions: () => Suggestions;
}

/** The ties that can be read, how many rows each type has, and rows left out because they tie somebody to him- or herself. */
export interface TieRows {
  readonly ties: readonly TieRow[];
  readonly rowsOfType: ReadonlyMap<string, number>;
  readonly selfTies: ReadonlyMap<string, number>;
}

/** Reads rows of ties. `negative` says of which types numbers may be below 0. */
export function tieRows(
  table: Table,
  columns: Assigned,
  known: Known | undefined,
  negative: (type: string) => boolean,
  options: ReadOptions,
  faults: Faults,
): TieRows {
  const { header, file } = table;
  const { source: sourceAt, target: targetAt, type: typeAt, weight: weightAt, time: timeAt } = columns.of;
  const ties: TieRow[] = [];
  const rowsOfType = new Map<string, number>();
  const selfTies = new Map<string, number>();
  const weighted = weightAt !== undefined && table.rows.some((row) => row.cells[weightAt]!.trim() !== "");
  const notation = weighted ? notationOf(table, weightAt) : undefined;
  const typed = typeAt !== undefined && table.rows.some((row) => trimmed(row.cells[typeAt]!) !== "");
  if (typeAt !== undefined && !typed && table.rows.length > 0)
    faults.add({
      kind: "no types",
      file,
      column: header[typeAt]!,
      action: "accepted",
      message: "the column is empty: all ties are of one type",
    });
  const drop = options.unknownTies === "drop";
  for (const row of table.rows) {
    const fault = (
      kind: string,
      at: number,
      action: "refused" | "repaired",
      message: string,
      detail?: string,
      value: string = trimmed(row.cells[at]!),
    ): void =>
      faults.add({
        kind,
        file,
        row: row.row,
        line: row.line,
        column: header[at]!,
        value,
        action,
        message,
        ...(detail ? { detail } : {}),
      });
    const source = person(row, sourceAt!, known, drop, fault);
    const target = person(row, targetAt!, known, drop, fault);
    const type = typeOf(row, typed ? typeAt : undefined, fault);
    const weight = notation ? weightOf(row, weightAt!, type !== undefined && negative(type), notation, fault) : 1;
    const time = timeAt === undefined ? "" : timeOf(row, timeAt, options.wave !== undefined, fault);
    if (type !== undefined) rowsOfType.set(type, (rowsOfType.get(type) ?? 0) + 1);
    if (source === undefined || target === undefined || type === undefined || weight === undefined) continue;
    if (source === target && source >= 0) {
      selfTies.set(type, (selfTies.get(type) ?? 0) + 1);
      fault("self tie", targetAt!, "repaired", "ties somebody to him- or herself: row left out");
    } else if (time !== undefined && source >= 0 && target >= 0)
      ties.push({ row: row.row, line: row.line, source, target, type, weight, time });
  }
  return { ties, rowsOfType, selfTies };
}

type Report = (
  kind: string,
  at: number,
  action: "refused" | "repaired",
  message: string,
  detail?: string,
  value?: string,
) => void;

/** Index of the person; -1 for somebody whose row was refused already; undefined where there is nobody. */
function person(row: Row, at: number, known: Known | undefined, drop: boolean, fault: Report): number | undefined {
  const { id: clean, change } = cleanId(row.cells[at]!);
  const id = known?.canonical(clean) ?? clean;
  if (change && id !== "") fault(change, at, "repaired", `identifier ${change}`, undefined, row.cells[at]!);
  if (id === "" || isErrorCell(id)) {
    fault("missing person", at, "refused", "missing; expected the id of a person");
    return undefined;
  }
  if (!known) return -1;
  const index = known.index.get(id);
  if (index !== undefined && known.ambiguous.has(id)) {
    fault("ambiguous name", at, "refused", "this name stands for several people; expected ids");
    return -1;
  }
  if (index !== undefined) return index;
  if (known.misfitIds.has(id)) return -1;
  if (drop) {
    fault("unknown person", at, "repaired", "unknown person: row left out, as --unknown-ties says");
    return undefined;
  }
  const near = known.suggestions().of(id);
  fault(
    "unknown person",
    at,
    "refused",
    "unknown person; expected an id of the table of employees",
    near ? `${near.reason} ${JSON.stringify(near.id)} (not applied)` : undefined,
  );
  return undefined;
}

function typeOf(row: Row, at: number | undefined, fault: Report): string | undefined {
  if (at === undefined) return "tie";
  const cell = row.cells[at]!;
  const type = trimmed(cell).toLowerCase();
  if (type === "" || isNothing(type) || isErrorCell(type)) {
    fault("missing type", at, "refused", "missing type; expected a word such as advice");
    return undefined;
  }
  if (type !== cell)
    fault("type respelt", at, "repaired", "type read without spaces, in small letters", undefined, cell);
  return type;
}

function weightOf(row: Row, at: number, negative: boolean, notation: Notation, fault: Report): number | undefined {
  const cell = trimmed(row.cells[at]!);
  const plain = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(cell)
    ? { value: Number(cell), comma: false, thousands: false }
    : numberOf(cell, notation.decimalComma, notation.points);
  if (cell === "" || isErrorCell(cell)) fault("missing weight", at, "refused", "missing weight; expected a number");
  else if (
    /^(nan|[+-]?inf(inity)?)$/i.test(cell) ||
    (Number.isNaN(plain.value) === false && !Number.isFinite(plain.value))
  )
    fault("weight not finite", at, "refused", "invalid weight: not a finite number; expected a number of at least 0");
  else if (Number.isNaN(plain.value))
    fault("weight not a number", at, "refused", `invalid weight${wordOf(cell)}; expected a number`);
  else if (plain.value < 0 && !negative)
    fault("negative weight", at, "refused", "invalid weight below 0; expected at least 0, or --ties-as TYPE=negative");
  else {
    if (plain.comma) fault("decimal comma", at, "repaired", "decimal comma read as a point");
    if (plain.thousands)
      fault(
        "thousands points",
        at,
        "repaired",
        "points between thousands left out, as other cells of the column have them",
      );
    return plain.value;
  }
  return undefined;
}

/** What a weight that is no number seems to be. */
function wordOf(cell: string): string {
  if (/%$/.test(cell)) return ": a percentage, to be written without the sign";
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(cell)) return ": the comma may part thousands or decimals, to be written without";
  if (isGrouped(cell)) return ": the point may part thousands or decimals, to be written without";
  if (/^(true|false|yes|no|ja|nein|nee|oui|non|wahr|falsch|waar|onwaar|x|y|n)$/i.test(cell))
    return ": a yes or no, to be written as 1, or its row left out";
  return dateOf(cell) ? ": a date" : "";
}

/** The time as given; with --wave any word will do, because no order is needed. */
function timeOf(row: Row, at: number, waved: boolean, fault: Report): string | undefined {
  const cell = trimmed(row.cells[at]!);
  if (cell === "" || timeKey(cell) || (waved && !isErrorCell(cell))) return cell;
  const order = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(cell)
    ? ": whether the day or the month is first is not certain"
    : "";
  fault(
    "invalid time",
    at,
    "refused",
    `invalid time${order}; expected a number, 2024-01 or 2024-01-31; or --wave TIME, or --map time=ignore`,
  );
  return undefined;
}
