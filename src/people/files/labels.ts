/** Columns of words to labels of groups: cleaned, damage said, spellings that may be one hinted at. */
import type { LeftColumn } from "./columns.ts";
import { giveaway } from "./content.ts";
import type { Faults } from "./faults.ts";
import { foldWords } from "./fold.ts";
import { namePeople } from "./names.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { damageOf, isErrorCell, numberOf, trimmed } from "./values.ts";

/** Most different labels of a column that was not declared to be anything. */
const MOST_LABELS = 30;

/** Labels that say the group is unknown. NA, KA, NVT and TBD may be groups, and stay. */
const UNKNOWN = /^(n\/a|n\.a\.|-+|–|—|\?+|unknown|unbekannt|onbekend|null|none|keine|geen)$/i;

const GONE =
  /^(terminated|left|leaver|resigned|retired|inactive|ex-?employee|ausgeschieden|ausgetreten|inaktiv|gekündigt|uit dienst|inactief|vertrokken|sorti|inactif)$/i;

/**
 * The label of each person in column `at`, null where unknown; or, with the reason added to `left`,
 * undefined where the cells must stay out.
 */
export function labelsOf(
  people: readonly Person[],
  table: Table,
  at: number,
  names: ReadonlySet<string>,
  left: LeftColumn[],
  faults: Faults,
): (string | null)[] | undefined {
  const { file, header } = table;
  const column = header[at]!;
  const cells = people.map((person) => person.cell(at));
  const reason =
    giveaway(cells) ??
    (namePeople(new Set(cells.map(trimmed)), names) ? "cells are names of people of the file" : undefined);
  if (reason) {
    left.push({ header: column, reason });
    return undefined;
  }
  const spellings = new Map<string, Map<string, Person>>();
  const seen = new Set<string>();
  const labels = people.map((person) => {
    const label = trimmed(person.cell(at));
    const place = { file, row: person.row, line: person.line, column, value: label };
    if (label === "") return null;
    if (UNKNOWN.test(label)) {
      faults.add({ kind: "label read as unknown", ...place, action: "repaired", message: "read as unknown" });
      return null;
    }
    if (isErrorCell(label)) {
      const message = "error of a spreadsheet: read as unknown";
      faults.add({ kind: "error cell", ...place, action: "repaired", message });
      return null;
    }
    if (label !== person.cell(at) && !person.cell(at).includes("\n"))
      faults.add({
        kind: "spaces trimmed in labels",
        ...place,
        value: person.cell(at),
        action: "repaired",
        message: "spaces trimmed",
      });
    const damage = damageOf(label);
    if (damage) {
      const message = `looks like what a spreadsheet makes of a word (${damage}); kept as it is`;
      faults.add({ kind: "damaged label", ...place, action: "accepted", message });
    }
    if (!seen.has(label)) {
      seen.add(label);
      const key = foldWords(label).replace(/ /g, "");
      const met = spellings.get(key) ?? new Map<string, Person>();
      spellings.set(key, met.set(label, person));
    }
    return label;
  });
  for (const met of spellings.values()) {
    if (met.size < 2) continue;
    const [, second] = [...met.values()];
    faults.add({
      kind: "spellings",
      file,
      row: second!.row,
      line: second!.line,
      column,
      value: [...met.keys()].join(" / "),
      action: "accepted",
      message: `${met.size} spellings that may be one group; kept apart`,
    });
  }
  return labels;
}

/**
 * The labels of a column nobody asked for, where they can be groups: few (at most 30, and at most
 * half as many as people), and no identifiers. Otherwise the reason is added to `left`.
 */
export function extraLabels(
  people: readonly Person[],
  table: Table,
  at: number,
  ids: ReadonlySet<string>,
  names: ReadonlySet<string>,
  left: LeftColumn[],
  faults: Faults,
): (string | null)[] | undefined {
  const header = table.header[at]!;
  const values = new Set<string>();
  let [filled, known] = [0, 0];
  for (const person of people) {
    const cell = trimmed(person.cell(at));
    if (cell === "") continue;
    filled++;
    values.add(cell);
    const inner = /[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(cell.slice(0, 300))?.[1];
    if (inner !== undefined && ids.has(inner) && !/^(0|[1-9]\d?)$/.test(inner)) known++;
    if (ids.has(cell) && !/^(0|[1-9]\d{0,2})$/.test(cell)) known++;
  }
  const refuse = (reason: string): undefined => {
    left.push({ header, reason });
    return undefined;
  };
  if (filled === 0) return refuse("empty");
  const reason = giveaway([...values]);
  if (reason) return refuse(reason);
  if ([...values].filter((value) => numberOf(value).value >= 10_000).length * 2 > values.size)
    return refuse("cells are large numbers, perhaps amounts of money");
  if (known > 0) return refuse("cells are identifiers of people");
  if (values.size > MOST_LABELS || values.size * 2 > Math.max(2, people.length))
    return refuse(`${values.size} different values are too many for groups (at most ${MOST_LABELS}, two people each)`);
  const gone = people.filter((person) => GONE.test(trimmed(person.cell(at)))).length;
  if (gone > 0)
    faults.add({
      kind: "people who left",
      file: table.file,
      column: header,
      action: "accepted",
      message: `${gone} people seem to have left: read as people all the same; leave their rows out if they are gone`,
    });
  return labelsOf(people, table, at, names, left, faults);
}
