/** What tells who somebody is, wherever it stands in a label: identifiers of people and of managers, and their names. */
import { foldLookAlikes, foldWords } from "./fold.ts";
import { personNames } from "./names.ts";
import type { Person } from "./repeats.ts";
import type { Table } from "./table.ts";
import { isErrorCell, isNothing, isSelfWord, isTopMark, isTopWord, isVacancy } from "./values.ts";

/** Finds identifiers and names of people of the file in a label. */
export interface Identities {
  /** What the label holds: `identifiers of people`, `names of people of the file`; undefined where neither. */
  in(label: string): string | undefined;
}

/** Numbers up to 999 may count anything: as identifiers they do not keep a label out. */
const SMALL = /^(0|[1-9]\d{0,2})$/;
/** Most pieces of an identifier or words of a name that are looked for. */
const LONGEST = 16;

/** Runs of letters and runs of digits, folded: `Desk of EMPX-1000` -> `desk of empx 1000`. */
const pieces = (text: string): string[] => foldWords(foldLookAlikes(text)).match(/\p{L}+|\p{N}+/gu) ?? [];
const words = (text: string): string[] => foldWords(text.toLowerCase()).split(" ").filter(Boolean);
const plain = (key: string): string => (/^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, "") : key);

/** Prepares the search among the identifiers and names of these people. O(n). */
export function identitiesOf(people: readonly Person[], table: Table): Identities {
  const ids = new Set<string>();
  const names = new Set<string>();
  let [longestId, longestName] = [0, 0];
  const addId = (id: string): void => {
    const parts = pieces(id);
    if (SMALL.test(id) || parts.length === 0 || parts.length > LONGEST) return;
    longestId = Math.max(longestId, parts.length);
    const key = parts.join("");
    ids.add(key);
    if (!SMALL.test(plain(key))) ids.add(plain(key));
  };
  for (const { id, manager } of people) {
    addId(id);
    const local = /^([^@]*[._\d-][^@]*)@/.exec(id)?.[1];
    if (local !== undefined) addId(local);
    if (!nobody(manager)) addId(manager);
  }
  for (const name of personNames(people, table)) {
    const parts = words(name);
    if (parts.length < 2 || parts.length > LONGEST) continue;
    longestName = Math.max(longestName, parts.length);
    names.add(parts.join(" "));
    names.add([parts.at(-1)!, ...parts.slice(0, -1)].join(" "));
  }
  const met = new Map<string, string | undefined>();
  const search = (label: string): string | undefined => {
    const holds = (key: string): boolean => ids.has(key) || ids.has(plain(key));
    if (runs(pieces(label), longestId, "", holds)) return "identifiers of people";
    if (runs(words(label), longestName, " ", (key) => names.has(key))) return "names of people of the file";
    return undefined;
  };
  return {
    in(label) {
      if (!met.has(label)) met.set(label, search(label));
      return met.get(label);
    },
  };
}

/** True for cells of managers that are no identifier. */
const nobody = (cell: string): boolean =>
  isTopMark(cell) || isNothing(cell) || isErrorCell(cell) || isTopWord(cell) || isSelfWord(cell) || isVacancy(cell);

/** True where `found` says so of any run of at most `longest` neighbouring parts. */
function runs(parts: readonly string[], longest: number, glue: string, found: (key: string) => boolean): boolean {
  for (let i = 0; i < parts.length; i++) {
    let key = "";
    for (let j = i; j < Math.min(parts.length, i + longest); j++) {
      key = j === i ? parts[j]! : key + glue + parts[j]!;
      if (found(key)) return true;
    }
  }
  return false;
}
