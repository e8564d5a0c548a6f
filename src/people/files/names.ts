/** The words by which a file names its people, so that no group is called after one of them. */
import { deniedBy, OTHERS } from "./privacy.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { trimmed } from "./values.ts";

const FIRST = /first|given|vorname|rufname|voornaam|roepnaam|prenom|prénom|forename/i;
const LAST = /last|sur|family|nachname|zuname|familienname|achternaam|^nom$/i;

/** Folded form of a word that may name somebody: small letters, no marks, `Doe, Jane` as `jane doe`. */
function nameKey(cell: string): string {
  const text = trimmed(cell)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s*[([].*$/, "");
  const turned = /^([^,]+), *(.+)$/.exec(text);
  return turned ? `${turned[2]} ${turned[1]}` : text;
}

/** Everything that stands in columns of names and the like, and first names with last names; never part of an output. */
export function namesIn(people: readonly Person[], { header }: Table): ReadonlySet<string> {
  const words = new Set<string>();
  const columns = header.map((name, at) => [name, at] as const).filter(([name]) => deniedBy(name)?.identifies);
  const first = columns.find(([name]) => FIRST.test(name))?.[1];
  const last = columns.find(([name]) => LAST.test(name))?.[1];
  for (const person of people) {
    for (const [, at] of columns) {
      const key = nameKey(person.cell(at));
      if (key.length > 2 && /\p{L}/u.test(key)) words.add(key);
    }
    if (first !== undefined && last !== undefined)
      words.add(`${nameKey(person.cell(first))} ${nameKey(person.cell(last))}`);
  }
  return words;
}

/**
 * What names people, as it stands in columns of names (where most cells differ, as names do) and of other
 * people, and first names with last names. No countries, sites or addresses.
 */
export function personNames(people: readonly Person[], { header }: Table): ReadonlySet<string> {
  const names = new Set<string>();
  const [first, last] = [FIRST, LAST].map((pattern) =>
    header.findIndex((name) => deniedBy(name)?.identifies && pattern.test(name)),
  );
  for (const [at, name] of header.entries()) {
    const reason = deniedBy(name)?.reason;
    if (reason !== "name" && reason !== OTHERS) continue;
    const cells = people.map((person) => nameKey(person.cell(at))).filter((key) => /\p{L}/u.test(key));
    const kinds = new Set(cells);
    if (reason === OTHERS || kinds.size * 2 > cells.length) for (const key of kinds) names.add(key);
  }
  if (first! >= 0 && last! >= 0)
    for (const person of people) names.add(`${nameKey(person.cell(first!))} ${nameKey(person.cell(last!))}`);
  return names;
}

/** True where more than half of these labels are among the words of `namesIn`. */
export function namePeople(labels: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  let [met, all] = [0, 0];
  for (const label of labels) {
    if (label === "") continue;
    all++;
    if (names.has(nameKey(label))) met++;
  }
  return met * 2 > all;
}
