/** What the rows of employees say before any option or repair: the counts an auditor would make. */
import type { EmployeeRow } from "./employees.ts";
import { loopsOf } from "./loops.ts";
import { isErrorCell, isNothing, isSelfWord, isTopMark, isTopWord } from "./values.ts";

/** Counts and, for the owner of the files only, the identifiers behind them; all lists are sorted. */
export interface Found {
  /** Rows with an identifier. */
  readonly rows: number;
  /** Different identifiers. */
  readonly distinctIds: number;
  /** Identifiers that stand in more than one row. */
  readonly duplicateIds: readonly string[];
  /** People who are their own manager. */
  readonly selfManagers: readonly string[];
  /** Number of people without a manager. */
  readonly roots: number;
  /** People without a manager. */
  readonly rootIds: readonly string[];
  /** People whose manager is in no row. */
  readonly unknownManagerPosts: readonly string[];
  /** Managers who are in no row. */
  readonly unknownManagerIds: readonly string[];
  /** Reporting lines that come back to where they began, by way of somebody else. */
  readonly cyclesLongerThanOne: readonly (readonly string[])[];
  /** Repeated ids whose rows name different managers. */
  readonly conflictingDuplicates: readonly string[];
}

/** Nothing found: for files that could not be read. */
export const NOTHING_FOUND: Found = Object.freeze({
  rows: 0,
  distinctIds: 0,
  duplicateIds: [],
  selfManagers: [],
  roots: 0,
  rootIds: [],
  unknownManagerPosts: [],
  unknownManagerIds: [],
  cyclesLongerThanOne: [],
  conflictingDuplicates: [],
});

/** Counts what stands in the rows; `misfitIds` are known to exist, in rows that were refused. Linear. */
export function foundIn(rows: readonly EmployeeRow[], misfitIds: ReadonlySet<string>): Found {
  const managers = new Map<string, Set<string>>();
  const duplicates = new Set<string>();
  for (const { id, manager } of rows) {
    const met = managers.get(id);
    if (met) duplicates.add(id);
    (met ?? managers.set(id, new Set()).get(id)!).add(isTopMark(manager) ? "" : manager);
  }
  const [self, roots, posts, unknown] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, manager } of rows) {
    if (manager === id || (isSelfWord(manager) && !managers.has(manager))) self.add(id);
    else if (managers.has(manager)) continue;
    else if (isTopMark(manager)) roots.add(id);
    else if (
      !isErrorCell(manager) &&
      !isNothing(manager) &&
      !isTopWord(manager) &&
      !isSelfWord(manager) &&
      !misfitIds.has(manager)
    ) {
      posts.add(id);
      unknown.add(manager);
    }
  }
  const ids = [...managers.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const line = Int32Array.from(ids, (id) => index.get([...managers.get(id)!][0]!) ?? -1);
  const loops = loopsOf(line).loops.filter((loop) => loop.length > 1);
  return {
    rows: rows.length,
    distinctIds: managers.size,
    duplicateIds: sorted(duplicates),
    selfManagers: sorted(self),
    roots: roots.size,
    rootIds: sorted(roots),
    unknownManagerPosts: sorted(posts),
    unknownManagerIds: sorted(unknown),
    cyclesLongerThanOne: loops.map((loop) => loop.map((i) => ids[i]!)),
    conflictingDuplicates: sorted([...duplicates].filter((id) => managers.get(id)!.size > 1)),
  };
}

const sorted = (words: Iterable<string>): string[] => [...words].sort();
