/** Who reports to whom: words for the top, unknown managers, people who are their own manager, loops. */
import { nearest } from "../../core/errors.ts";
import type { Faults } from "./faults.ts";
import type { Suggestions } from "./ids.ts";
import type { Person } from "./repeats.ts";
import { isErrorCell, isNothing, isSelfWord, isTopMark, isTopWord } from "./values.ts";

/** What the cell of a manager turned out to be. */
export type Standing = "reports" | "top" | "nothing" | "error" | "self" | "unknown" | "ambiguous" | "refused row";

/** The reporting line in rows of people, and what was found in it. */
export interface ReportingLine {
  /** Index of the manager among the people, -1 at the top or where there is none. */
  readonly manager: Int32Array;
  readonly standing: readonly Standing[];
  /** True where nobody has a manager at all: the line is then missing, not wrong. */
  readonly missing: boolean;
}

/** What a line is read from. */
export interface LineInput {
  readonly people: readonly Person[];
  /** Identifiers of rows that were refused; reporting to them is no second fault. */
  readonly misfitIds: ReadonlySet<string>;
  /** Names that several people share. */
  readonly ambiguous: ReadonlySet<string>;
  readonly file: string;
  /** Header of the managers; undefined where there is none. */
  readonly column: string | undefined;
  readonly top: ReadonlySet<string>;
  readonly cuts: ReadonlySet<string>;
  readonly usedCuts: Set<string>;
  readonly suggestions: () => Suggestions;
}

const WORDS: readonly string[] = ["self", "unplaced", "join"];

/** Reads the reporting line, noting what options decided; what is wrong in it is for `askAboutManagers` to say. */
export function reportingLineOf(input: LineInput, faults: Faults): ReportingLine {
  const { people, misfitIds, ambiguous, top, cuts, usedCuts } = input;
  const index = new Map(people.map((person, i) => [person.id, i]));
  const manager = new Int32Array(people.length).fill(-1);
  const standing: Standing[] = people.map((person, i) => {
    const cell = person.manager;
    const at = index.get(cell);
    if (top.has(person.id)) return "top";
    if (cuts.has(`${person.id}>${cell}`)) {
      usedCuts.add(`${person.id}>${cell}`);
      return "top";
    }
    if (at === i || (at === undefined && isSelfWord(cell))) return top.has("self") ? "top" : "self";
    if (ambiguous.has(cell)) return top.has("unplaced") ? "top" : "ambiguous";
    if (at !== undefined) {
      manager[i] = at;
      return "reports";
    }
    if (isTopMark(cell)) return "top";
    if (misfitIds.has(cell)) return "refused row";
    const kind = isErrorCell(cell) ? "error" : isNothing(cell) || isTopWord(cell) ? "nothing" : "unknown";
    return top.has("unplaced") ? "top" : kind;
  });
  for (const id of top)
    if (!index.has(id) && !WORDS.includes(id) && !misfitIds.has(id))
      faults.add({
        kind: "option",
        file: "--top",
        value: id,
        action: "refused",
        message: "unknown person; expected an id of the file, self, unplaced or join",
        ...near(id, input),
      });
  const missing =
    people.length > 1 &&
    standing.every((s) => s === "top" || s === "nothing") &&
    people.every((p) => !decided(p, input));
  noteDecisions(input, standing, faults);
  return { manager, standing, missing };
}

/** The word or identifier that may be meant. */
function near(word: string, { suggestions }: LineInput): { readonly detail?: string } {
  const reserved = word.length < 4 ? undefined : nearest(word, WORDS);
  if (reserved !== undefined) return { detail: `did you mean ${reserved}?` };
  const id = suggestions().of(word);
  return id ? { detail: `${id.reason} ${JSON.stringify(id.id)} (not applied)` } : {};
}

/**
 * Puts every top under the one with the most people below (equal: the first by identifier), as `--top join`
 * says; nobody is invented. Mutates the line; how many tops were joined, 0 where there is but one.
 */
export function joinTops({ people }: LineInput, { manager, standing, missing }: ReportingLine): number {
  const tops = people.map((_, i) => i).filter((i) => standing[i] === "top");
  if (missing || tops.length < 2) return 0;
  const { ends, below } = rootsOf(manager);
  if (ends.some((end) => end < 0)) return 0;
  const head = tops.reduce((best, i) =>
    below[i]! > below[best]! || (below[i] === below[best] && people[i]!.id < people[best]!.id) ? i : best,
  );
  for (const i of tops) if (i !== head) manager[i] = head;
  return tops.length - 1;
}

/** The top over each person (-1 in a loop), and how many people are below each top; linear. */
function rootsOf(manager: Int32Array): { ends: Int32Array; below: Int32Array } {
  const ends = new Int32Array(manager.length).fill(-2);
  const below = new Int32Array(manager.length);
  for (let start = 0; start < manager.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && ends[at] === -2 && manager[at]! >= 0) {
      ends[at] = -1;
      path.push(at);
      at = manager[at]!;
    }
    if (ends[at] === -2) ends[at] = at;
    const end = ends[at]!;
    for (const i of path) ends[i] = end;
    if (end >= 0) below[end]! += path.length;
  }
  return { ends, below };
}

/** True where an option and not the file makes this person a top. */
function decided({ id, manager }: Person, { top, cuts }: LineInput): boolean {
  return top.has(id) || cuts.has(`${id}>${manager}`) || (!isTopMark(manager) && top.size > 0);
}

function noteDecisions(input: LineInput, standing: readonly Standing[], faults: Faults): void {
  for (const [i, person] of input.people.entries()) {
    if (standing[i] !== "top" || isTopMark(person.manager) || input.column === undefined) continue;
    faults.add({
      kind: "made a top",
      file: input.file,
      row: person.row,
      line: person.line,
      column: input.column,
      value: person.manager,
      action: "repaired",
      message: input.cuts.has(`${person.id}>${person.manager}`)
        ? "reporting edge dropped, as --cut says: read as a top"
        : "read as a top, as --top says",
    });
  }
}
