/** Managers given by name, e-mail or damaged number where people have other identifiers: what is meant, and who decides. */
import { type Assigned, quoted } from "./columns.ts";
import type { EmployeeRow } from "./employees.ts";
import type { Faults } from "./faults.ts";
import { plainNumber, type Suggestions } from "./ids.ts";
import type { ReportingLine } from "./managers.ts";
import type { ReadOptions } from "./options.ts";
import { deniedBy, OTHERS } from "./privacy.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { trimmed } from "./values.ts";

/** Asks whether another column should serve as identifier, where most unknown managers stand in it. */
export function askAboutNames(
  people: readonly Person[],
  { standing }: ReportingLine,
  table: Table,
  columns: Assigned,
  faults: Faults,
): void {
  const unknown = people.filter((_, i) => standing[i] === "unknown").map((person) => person.manager);
  if (columns.byName || unknown.length === 0) return;
  const at = holderOf(unknown, people, table, [columns.of.id!, columns.of.manager!]);
  if (at === undefined) return;
  const names = new Set(people.map((person) => trimmed(person.cell(at))));
  faults.ask(
    `${unknown.filter((manager) => names.has(manager)).length} of ${unknown.length} unknown managers stand in the column ${table.header[at]}: it may serve as id (only keys are kept)`,
    `--map ${quoted(`${table.header[at]}=id`)}`,
  );
}

/** Asks about a column that seems to hold managers and is not read, before a line is generated in its place. */
export function askAboutManagerColumn(
  people: readonly Person[],
  table: Table,
  columns: Assigned,
  map: Readonly<Record<string, string>>,
  faults: Faults,
): void {
  const decided = new Set(Object.keys(map).map((name) => name.trim()));
  for (const [at, header] of table.header.entries()) {
    if (deniedBy(header)?.reason !== OTHERS && !/manager/i.test(header)) continue;
    if (decided.has(header) || table.header.indexOf(header) !== at) continue;
    const cells = people.map((person) => trimmed(person.cell(at))).filter((cell) => cell !== "");
    const holder = cells.length === 0 ? undefined : holderOf(cells, people, table, [at]);
    if (holder === undefined) continue;
    const id = holder === columns.of.id ? "" : `--map ${quoted(`${table.header[holder]}=id`)} `;
    faults.ask(
      `no column is recognised as the manager, but ${header} holds people of the column ${table.header[holder]} (only keys are kept)`,
      `${id}--map ${quoted(`${header}=manager`)} (or --map ${quoted(`${header}=ignore`)} for a generated line)`,
    );
    return;
  }
}

/** Asks whether identifiers are to be compared as numbers, where zeros in front or .0 keep managers from being found. */
export function askAboutForm(
  people: readonly Person[],
  { standing }: ReportingLine,
  suggestions: () => Suggestions,
  { ids }: ReadOptions,
  faults: Faults,
): void {
  const unknown = people.filter(({ manager }, i) => standing[i] === "unknown" && /^\d+(\.0+)?$/.test(manager));
  if (ids === "number" || unknown.length === 0) return;
  const found = unknown.filter(({ manager }) => {
    const near = suggestions().of(manager)?.id;
    return near !== undefined && /^\d+(\.0+)?$/.test(near) && plainNumber(near) === plainNumber(manager);
  }).length;
  if (found > 0)
    faults.ask(
      `${found} of ${people.length} people have a manager who differs from an id only by zeros in front or .0: compare ids as numbers`,
      "--ids number",
    );
}

/** The column, other than those given, in which most of these words stand; undefined where none holds half of them. */
function holderOf(
  words: readonly string[],
  people: readonly Person[],
  { header }: Table,
  not: readonly number[],
): number | undefined {
  let best: number | undefined;
  let most = words.length / 2;
  for (let at = 0; at < Math.min(header.length, 200); at++) {
    if (not.includes(at) || header[at] === "") continue;
    const cells = new Set(people.map((person) => trimmed(person.cell(at))));
    // A column with few different words is a group, no identifier.
    if (cells.size * 2 <= people.length) continue;
    const met = words.filter((word) => cells.has(word)).length;
    if (met > most || (met === words.length / 2 && met > 0 && best === undefined && words.length === 2)) {
      most = Math.max(met, most);
      best = at;
    }
  }
  return best;
}

/** `Last, First (12345)`: reads the id in brackets where it is one of the file, and says so; the name is dropped. */
export function bracketedManagers(
  rows: readonly EmployeeRow[],
  { file, header }: Table,
  { of: { manager: at } }: Assigned,
  canonical: (id: string) => string,
  faults: Faults,
): readonly EmployeeRow[] {
  if (at === undefined) return rows;
  const ids = new Set(rows.map((row) => row.id));
  return rows.map((row) => {
    const match = row.manager.length > 300 ? null : /^.*[\p{L}.].*[([]\s*([^()[\]]+?)\s*[)\]]$/u.exec(row.manager);
    const inner = match ? canonical(match[1]!) : undefined;
    if (inner === undefined || !ids.has(inner) || ids.has(row.manager)) return row;
    faults.add({
      kind: "id in brackets",
      file,
      row: row.row,
      line: row.line,
      column: header[at]!,
      value: row.manager,
      action: "repaired",
      message: "the id in brackets read, the words before it dropped",
    });
    return { ...row, manager: inner };
  });
}
