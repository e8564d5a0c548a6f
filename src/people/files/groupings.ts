/** All ways of dividing the people into groups that the table of employees gives. */
import { type Grouping, groupingOf } from "../population.ts";
import { AGE_BANDS, TENURE_BANDS } from "./bands.ts";
import type { Assigned, LeftColumn, ReadColumn } from "./columns.ts";
import { collectFaults, type Faults } from "./faults.ts";
import { hiddenOf, samePeople } from "./hidden.ts";
import { type Identities, identitiesOf } from "./identities.ts";
import { extraLabels, labelsOf } from "./labels.ts";
import { type LevelOrder, levelOrder } from "./levels.ts";
import { namesIn } from "./names.ts";
import type { Role } from "./options.ts";
import { deniedBy } from "./privacy.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { checkDates, yearsToBands } from "./years.ts";

/** Groupings in row order of the people, and what was read and left out for them. */
export interface Groups {
  readonly groupings: readonly Grouping[];
  readonly read: readonly ReadColumn[];
  readonly left: readonly LeftColumn[];
  readonly levels: LevelOrder;
}

/** Groupings with the column of each. */
interface Divisions extends Groups {
  /** Index of the column of each grouping. */
  readonly at: readonly number[];
}

/**
 * Builds the groupings. `manager` (index or -1) tells which end of numbered levels is up. `unmapped` is what
 * the columns would be without the user's map: what would be a grouping then takes part hidden where
 * the map leaves it out, in the same place, so that reports made with different maps are safe side by side.
 */
export function groupsOf(
  people: readonly Person[],
  manager: Int32Array,
  table: Table,
  columns: Assigned,
  unmapped: Assigned | undefined,
  given: readonly string[] | undefined,
  faults: Faults,
): Groups {
  const identities = identitiesOf(people, table);
  const as = (assigned: Assigned, to: Faults): Divisions =>
    divisions(people, manager, table, assigned, identities, given, to);
  const shown = as(columns, faults);
  if (!unmapped) return shown;
  const { groupings, at } = as(unmapped, collectFaults());
  const left = shown.groupings.map((grouping, k) => ({ grouping, at: shown.at[k]! }));
  const together = groupings.map((grouping, k) => {
    const same = left.findIndex((other) => other.at === at[k] && samePeople(other.grouping, grouping));
    return same < 0 ? hiddenOf(grouping, table, faults) : left.splice(same, 1)[0]!.grouping;
  });
  left.sort((a, b) => alphabetical(table.header[a.at]!, table.header[b.at]!) || a.at - b.at);
  return { ...shown, groupings: [...together, ...left.map(({ grouping }) => grouping)] };
}

/** The groupings of columns in an order that the order of columns does not change. */
function divisions(
  people: readonly Person[],
  manager: Int32Array,
  table: Table,
  columns: Assigned,
  identities: Identities,
  given: readonly string[] | undefined,
  faults: Faults,
): Divisions {
  const { header } = table;
  const told = (at: number): string => (identities.in(header[at]!) ? `(column ${at + 1})` : header[at]!);
  const groupings: Grouping[] = [];
  const columnOf: number[] = [];
  const read: ReadColumn[] = [];
  const left: LeftColumn[] = columns.left.map(({ header: name, reason }) => {
    const at = header.indexOf(name);
    return { header: at < 0 ? name : told(at), reason };
  });
  const names = namesIn(people, table);
  const ids = new Set(people.map((person) => person.id));
  let levels: LevelOrder = { order: undefined, rule: "no levels", without: [] };
  const add = (
    name: string,
    at: number,
    role: Role,
    values: readonly (string | null)[],
    order?: readonly string[],
  ): void => {
    if (values.every((value) => value === null)) left.push({ header: header[at]!, reason: "empty" });
    else {
      read.push({ header: header[at]!, role });
      groupings.push(groupingOf(name, values, order));
      columnOf.push(at);
    }
  };
  /** The labels where they tell nobody's identity; those of departments are numbered where they do. */
  const discreet = (at: number, role: Role, values: (string | null)[]): (string | null)[] | undefined => {
    const labels = [...new Set(values.filter((value) => value !== null))].sort();
    const held = labels.map((label) => identities.in(label)).find((what) => what !== undefined);
    if (held === undefined) return values;
    if (role !== "department") {
      left.push({ header: header[at]!, reason: `labels hold ${held}` });
      return undefined;
    }
    const message = `department labels hold ${held}: shown as department 1, department 2 and so on`;
    faults.add({ kind: message, file: table.file, column: header[at]!, action: "repaired", message });
    const number = new Map(labels.map((label, k) => [label, `department ${k + 1}`]));
    return values.map((value) => (value === null ? null : number.get(value)!));
  };
  for (const role of ["department", "level", "location"] as const) {
    const at = columns.of[role];
    if (at === undefined) continue;
    // A column of names that the user says holds departments must hold few of them, as any extra column.
    const doubtful = deniedBy(header[at]!) !== undefined;
    const labels = doubtful
      ? extraLabels(people, table, at, ids, names, left, faults)
      : labelsOf(people, table, at, names, left, faults);
    const values = labels && discreet(at, role, labels);
    if (!values) continue;
    if (role === "level") levels = orderOf(values, manager, given, faults);
    add(role, at, role, values, role === "level" && levels.without.length === 0 ? levels.order : undefined);
  }
  for (const [role, bands, most] of [
    ["tenure", TENURE_BANDS, 70],
    ["age", AGE_BANDS, 110],
  ] as const) {
    const at = columns.of[role];
    if (at === undefined) continue;
    add(role, at, role, yearsToBands(people, table, at, bands, most, faults), bands.labels);
  }
  for (const at of columns.entryDates) checkDates(people, table, at, faults);
  const taken = new Set(["department", "level", "location", "tenure", "age", "team"]);
  for (const at of [...columns.extras].sort((a, b) => alphabetical(header[a]!, header[b]!) || a - b)) {
    if (told(at) !== header[at]) {
      left.push({ header: told(at), reason: `header holds ${identities.in(header[at]!)}` });
      continue;
    }
    const labels = extraLabels(people, table, at, ids, names, left, faults);
    const values = labels && discreet(at, "group", labels);
    if (!values) continue;
    const name = taken.has(header[at]!) ? `${header[at]} (column)` : header[at]!;
    taken.add(name);
    add(name, at, "group", values);
  }
  const inFile = (a: ReadColumn, b: ReadColumn): number => header.indexOf(a.header) - header.indexOf(b.header);
  const [roles, extras] = [read.filter(({ role }) => role !== "group"), read.filter(({ role }) => role === "group")];
  return { groupings, at: columnOf, read: [...roles, ...extras.sort(inFile)], left, levels };
}

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function orderOf(
  values: readonly (string | null)[],
  manager: Int32Array,
  given: readonly string[] | undefined,
  faults: Faults,
): LevelOrder {
  const labels = [...new Set(values.filter((value) => value !== null))].sort();
  const pairs = new Map<string, number>();
  const key = (a: string, b: string): string => `${a}\u0000${b}`;
  for (const [i, value] of values.entries()) {
    const above = manager[i]! < 0 ? null : values[manager[i]!]!;
    if (value !== null && above !== null) pairs.set(key(above, value), (pairs.get(key(above, value)) ?? 0) + 1);
  }
  const order = levelOrder(labels, given, (a, b) => pairs.get(key(a, b)) ?? 0);
  if (given)
    for (const label of order.without)
      faults.add({
        kind: "option",
        file: "--levels",
        value: label,
        action: "refused",
        message: "a level of the file has no place; expected every level from low to high",
      });
  return order;
}
