/** Which column stands for what: recognised headers, the user's map, and the gate of privacy. */
import { unknownWord } from "../../core/errors.ts";
import type { Faults } from "./faults.ts";
import { headerRank, isEntryDate, isNameHeader } from "./headers.ts";
import type { Role } from "./options.ts";
import { deniedBy } from "./privacy.ts";
import type { Table } from "./table.ts";

/** A column that is read, and as what. */
export interface ReadColumn {
  /** The header as it stands in the file. */
  readonly header: string;
  /** What the column stands for. */
  readonly role: Role;
}

/** A column that is left out, and why; never with a value. */
export interface LeftColumn {
  /** The header as it stands in the file. */
  readonly header: string;
  /** Why it is left out, in words. */
  readonly reason: string;
}

/** The columns of a table by role. */
export interface Assigned {
  /** Index of the column of a role. */
  readonly of: Partial<Record<Role, number>>;
  /** Indices of columns that can only group. */
  readonly extras: readonly number[];
  readonly left: readonly LeftColumn[];
  /** Indices of columns of entry dates that are left out. */
  readonly entryDates: readonly number[];
  /** True where names serve as identifiers. */
  readonly byName: boolean;
}

/** Gives every column of a table a role or a reason to stay out. `map` wins over recognition, the gate over all. */
export function assignColumns(
  table: Table,
  roles: readonly Role[],
  map: Readonly<Record<string, string>>,
  faults: Faults,
): Assigned {
  const { header, file } = table;
  const of: Partial<Record<Role, number>> = {};
  const left: LeftColumn[] = [];
  const taken = new Set<number>();
  const extras: number[] = [];
  duplicates(table, faults);
  for (const [name, given] of Object.entries(map)) {
    const role = given as Role;
    const at = header.indexOf(name.replace(/[\s\u00a0]+/g, " ").trim());
    if (at < 0 || !roles.includes(role)) continue;
    taken.add(at);
    const denied = forbids(name, role);
    if (role === "ignore") left.push({ header: header[at]!, reason: "--map says ignore" });
    else if (denied) {
      left.push({ header: header[at]!, reason: denied });
      const message = `invalid role; ${denied} never gets in; expected ignore`;
      faults.add({ kind: "option", file: "--map", column: header[at]!, value: role, action: "refused", message });
    } else if (role === "group") extras.push(at);
    else if (of[role] !== undefined)
      faults.add({
        kind: "option",
        file: "--map",
        column: header[at]!,
        value: role,
        action: "refused",
        message: `invalid: column ${header[of[role]]} is the ${role} already; expected one column for it`,
      });
    else of[role] = at;
  }
  const entryDates: number[] = [];
  for (const role of roles) if (of[role] === undefined) recognise(table, role, of, taken, faults);
  const employees = roles.includes("group");
  for (const [at, name] of header.entries()) {
    if (taken.has(at)) continue;
    const denied = deniedBy(name);
    if (name === "" || /^unnamed: ?\d+$/i.test(name)) unnamed(table, at, left, faults);
    else if (header.indexOf(name) !== at) continue;
    else if (!employees) left.push({ header: name, reason: "no part of a table of ties" });
    else if (isEntryDate(name) && !denied) {
      entryDates.push(at);
      left.push({ header: name, reason: "dates of entry are not read" });
    } else if (denied) left.push({ header: name, reason: denied.reason });
    else extras.push(at);
  }
  const named = of.id === undefined ? undefined : header[of.id]!;
  const numbered = table.rows.every((row) => !/\p{L}{2}/u.test(row.cells[of.id ?? 0] ?? ""));
  const byName =
    named !== undefined &&
    !numbered &&
    isNameHeader(named) &&
    (map[named] === undefined || deniedBy(named)?.reason === "name");
  if (byName)
    faults.add({
      kind: "names as identifiers",
      file,
      row: table.headerRow,
      column: named,
      action: "accepted",
      message: `${map[named] === undefined ? "no id column: " : ""}names used as ids`,
    });
  return { of, extras, left, entryDates, byName };
}

/** The surest header of a role; two that are equally sure are a question. */
function recognise(
  { header, file, headerRow }: Table,
  role: Role,
  of: Partial<Record<Role, number>>,
  taken: Set<number>,
  faults: Faults,
): void {
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const [at, name] of header.entries()) {
    const rank = taken.has(at) ? undefined : headerRank(name, role);
    if (rank === undefined || rank > least || header.indexOf(name) !== at) continue;
    if (rank < least) best = [];
    least = rank;
    best.push(at);
  }
  // An entry date alone is no tenure: it is left out further down.
  if (best.length === 1 && role === "tenure" && isEntryDate(header[best[0]!]!)) return;
  const first = best.find((at) => !isEntryDate(header[at]!)) ?? best[0];
  if (first === undefined) return;
  of[role] = first;
  taken.add(first);
  if (best.length < 2) return;
  const names = best.map((at) => header[at]!);
  for (const name of names)
    faults.add({
      kind: "ambiguous column",
      file,
      row: headerRow,
      column: name,
      action: "refused",
      message: `may be the ${role}, as ${names.length - 1} other may; expected --map to say which`,
    });
  const option = best.map((at) => `--map ${quoted(`${header[at]}=${at === first ? role : "ignore"}`)}`).join(" ");
  faults.ask(`columns ${names.join(" and ")} may each be the ${role}`, option);
}

function duplicates({ header, file, headerRow }: Table, faults: Faults): void {
  for (const [at, name] of header.entries()) {
    if (name === "" || header.indexOf(name) === at || header.indexOf(name, header.indexOf(name) + 1) !== at) continue;
    const times = header.filter((other) => other === name).length;
    faults.add({
      kind: "repeated column",
      file,
      row: headerRow,
      column: name,
      action: "refused",
      message: `column ${name} appears ${times === 2 ? "twice" : `${times} times`}; expected each header once`,
    });
  }
}

function unnamed({ rows, file, headerRow }: Table, at: number, left: LeftColumn[], faults: Faults): void {
  const empty = rows.every((row) => (row.cells[at] ?? "").trim() === "");
  const message = `column ${at + 1} has no header; left out${empty ? " (it is empty)" : ""}`;
  left.push({ header: `(column ${at + 1})`, reason: "no header" });
  faults.add({ kind: "unnamed column", file, row: headerRow, action: "repaired", message });
}

/** Why a column may not have a role that the user gives it. */
function forbids(header: string, role: Role): string | undefined {
  const denied = deniedBy(header);
  if (!denied || role === "ignore") return undefined;
  if (role === "id" || role === "manager") return denied.identifies ? undefined : denied.reason;
  if (["source", "target", "type", "weight", "time"].includes(role)) return undefined;
  return denied.text && role !== "group" && role !== "age" ? undefined : denied.reason;
}

/** Every column that `map` names must be in one of the files, and its role fit that file. */
export function checkMap(
  map: Readonly<Record<string, string>>,
  tables: readonly { readonly header: readonly string[]; readonly roles: readonly Role[] }[],
  faults: Faults,
): void {
  const known = tables.flatMap((table) => table.header);
  for (const [name, role] of Object.entries(map)) {
    const holders = tables.filter(({ header }) => header.includes(name.replace(/[\s\u00a0]+/g, " ").trim()));
    const base = { kind: "option", file: "--map", value: `${name}=${role}`, action: "refused" } as const;
    if (holders.length === 0)
      faults.add({
        ...base,
        message: "unknown column; expected a header of the file",
        detail: unknownWord(name, known),
      });
    else if (!holders.some(({ roles }) => roles.includes(role as Role)))
      faults.add({ ...base, message: "invalid role for a column of this file" });
  }
}

/** A word of a command line, in double quotes where it needs them. */
export function quoted(word: string): string {
  return /^[\p{L}\p{N}_,.:=/@+-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, "\\$1")}"`;
}
