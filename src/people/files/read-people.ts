/** From the table of employees to people, reporting line and groups. */
import { type Assigned, assignColumns, type LeftColumn, type ReadColumn } from "./columns.ts";
import { employeeRows } from "./employees.ts";
import { collectFaults, type Faults } from "./faults.ts";
import { type Found, foundIn } from "./found.ts";
import { type Groups, groupsOf } from "./groupings.ts";
import { canonicalBy, cleanId, type Suggestions, suggestionsAmong } from "./ids.ts";
import { askAboutManagers } from "./manager-asks.ts";
import { joinTops, type LineInput, type ReportingLine, reportingLineOf } from "./managers.ts";
import { askAboutForm, askAboutManagerColumn, askAboutNames, bracketedManagers } from "./named-managers.ts";
import { EMPLOYEE_ROLES, type ReadOptions } from "./options.ts";
import { mergeRepeats, type Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import type { Known } from "./tie-rows.ts";

/** All that the table of employees gives. */
export interface ReadPeople {
  readonly people: readonly Person[];
  readonly line: ReportingLine;
  readonly groups: Groups;
  readonly columns: readonly ReadColumn[];
  readonly left: readonly LeftColumn[];
  readonly found: Found;
  readonly merged: number;
  /** Tops that were put under another, as `--top join` says. */
  readonly joined: number;
  /** What the table of ties needs to know of the people. */
  readonly known: Known;
}

/** Reads the people; undefined where no column is the identifier. Adds every fault. */
export function readPeople(
  table: Table,
  map: Readonly<Record<string, string>>,
  options: ReadOptions,
  faults: Faults,
): ReadPeople | undefined {
  const columns: Assigned = assignColumns(table, EMPLOYEE_ROLES, map, faults);
  if (columns.of.id === undefined) return undefined;
  const canonical = canonicalBy(options.ids);
  const { rows: asGiven, misfitIds } = employeeRows(table, columns, canonical, faults);
  const rows = bracketedManagers(asGiven, table, columns, canonical, faults);
  const cuts = new Set(
    (options.cut ?? []).map((edge) =>
      edge
        .split(/\s*>\s*/)
        .map((id) => canonical(id.trim()))
        .join(">"),
    ),
  );
  const usedCuts = new Set<string>();
  const repeats = mergeRepeats(rows, table, columns, cuts, usedCuts, faults);
  const { people } = repeats;
  const ids = new Set(people.map((person) => person.id));
  const top = new Set(
    (options.top ?? []).flatMap((word) => {
      const id = canonical(cleanId(word).id);
      return ids.has(id) || !id.includes(",") ? [id] : id.split(",").map((part) => canonical(part.trim()));
    }),
  );
  const ambiguous = new Set(columns.byName ? repeats.repeated : []);
  let made: Suggestions | undefined;
  const suggestions = (): Suggestions => {
    made ??= suggestionsAmong([...ids].sort(), columns.byName);
    return made;
  };
  const { manager: managerAt, id: idAt } = columns.of;
  const input: LineInput = {
    people,
    misfitIds,
    ambiguous,
    file: table.file,
    column: managerAt === undefined ? undefined : table.header[managerAt]!,
    top,
    cuts,
    usedCuts,
    suggestions,
  };
  const line = reportingLineOf(input, faults);
  const joined = top.has("join") ? joinTops(input, line) : 0;
  if (!line.missing) {
    askAboutManagers(input, line, joined, faults);
    askAboutForm(people, line, suggestions, options, faults);
    askAboutNames(people, line, table, columns, faults);
  } else if (managerAt === undefined) askAboutManagerColumn(people, table, columns, map, faults);
  for (const edge of cuts)
    if (!usedCuts.has(edge))
      faults.add({
        kind: "option",
        file: "--cut",
        value: edge,
        action: "refused",
        message: "nobody reports so; expected PERSON>MANAGER as in the file",
        ...reportOf(edge, people),
      });
  const groups = groupsOf(people, line.manager, table, columns, unmapped(table, map), options.levels, faults);
  const read: ReadColumn[] = [{ header: table.header[idAt]!, role: "id" }];
  const managed = people.some((person) => person.manager !== "");
  const manager = managerAt === undefined ? [] : [{ header: table.header[managerAt]!, role: "manager" as const }];
  if (managed) read.push(...manager);
  return {
    people,
    line,
    groups,
    left: [...(managed ? [] : manager.map(({ header }) => ({ header, reason: "empty" }))), ...groups.left],
    columns: [...read, ...groups.read],
    found: foundIn(rows, misfitIds),
    merged: repeats.merged,
    joined,
    known: { index: new Map(people.map((person, i) => [person.id, i])), misfitIds, canonical, ambiguous, suggestions },
  };
}

/** What the columns would be if the map said nothing of groups; undefined where it says nothing of them. */
function unmapped(table: Table, map: Readonly<Record<string, string>>): Assigned | undefined {
  const kept = Object.entries(map).filter(([, role]) => role === "id" || role === "manager");
  if (kept.length === Object.keys(map).length) return undefined;
  return assignColumns(table, EMPLOYEE_ROLES, Object.fromEntries(kept), collectFaults());
}

/** Whom the person of an edge does report to. */
function reportOf(edge: string, people: readonly Person[]): { readonly detail?: string } {
  const person = people.find(({ id }) => edge.startsWith(`${id}>`));
  if (!person) return { detail: "no person of this id is in the file" };
  return {
    detail: person.manager === "" ? "this person has no manager" : `did you mean ${person.id}>${person.manager}?`,
  };
}
