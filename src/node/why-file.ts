/** Reads why.csv of an experiment's folder: the adoptions one by one, or shares only. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { InputError, refuse } from "../core/errors.ts";
import { ADOPTION_CAUSES } from "../mind/why/roots-of-adoption.ts";

/** The file that an experiment has only where it was asked why people adopt. */
export const WHY_FILE = "why.csv";

/** One adoption of why.csv. */
export interface Adoption {
  /** Its number in its run, from 1. */
  readonly adoption: number;
  /** Number of the person, from 0. */
  readonly person: number;
  readonly day: number;
  /** The largest clear cause other than own practice; none: there is none. */
  readonly cause: string;
  /** Who sent it, where it is a message; else "". */
  readonly sender: string;
  /** Number of the adoption it followed, 0 where it followed none. */
  readonly parent: number;
  /** Number of the adoption at which its chain began. */
  readonly root: number;
  /** What each class of `ADOPTION_CAUSES` did to the inclination. */
  readonly weights: readonly number[];
}

/** How many adoptions of a design began with one thing. */
export interface Began {
  readonly cause: string;
  readonly sender: string;
  readonly adoptions: number;
}

/** What why.csv says of one design. */
export interface DesignWhy {
  readonly design: string;
  readonly began: readonly Began[];
  /** Row k is adoption k + 1; null where single people are not told. */
  readonly adoptions: readonly Adoption[] | null;
}

/**
 * Reads the file and nothing else.
 * @throws InputError where there is no such file, or it is not as it was written
 */
export function readWhy(folder: string): DesignWhy[] {
  const path = join(folder, WHY_FILE);
  if (!existsSync(path))
    refuse(
      folder,
      `missing ${WHY_FILE}; expected an experiment made with --why: groundswell compare ... --why --out FOLDER`,
    );
  const [names = [], ...rows] = Papa.parse<string[]>(readFileSync(path, "utf8"), { skipEmptyLines: true }).data;
  const column = (name: string): number => names.indexOf(name);
  const wanted = ["design", "cause", "sender", ...(names.includes("person") ? PEOPLE : ["adoptions"])];
  const missing = wanted.filter((name) => column(name) < 0);
  if (missing.length > 0)
    throw new InputError(missing.map((name) => ({ path: WHY_FILE, message: `missing column ${name}` })));
  const at = column("design");
  const designs = new Map<string, string[][]>();
  for (const row of rows) {
    const of = designs.get(row[at]!);
    if (of) of.push(row);
    else designs.set(row[at]!, [row]);
  }
  const read = names.includes("person") ? peopleOf : sharesOf;
  return [...designs].map(([design, of]) => read(design, of, column));
}

const PEOPLE = ["adoption", "person", "day", "parent", "root", ...ADOPTION_CAUSES];

function sharesOf(design: string, rows: readonly string[][], column: (name: string) => number): DesignWhy {
  const [cause, sender, count] = [column("cause"), column("sender"), column("adoptions")];
  return {
    design,
    began: rows.map((row) => ({ cause: row[cause]!, sender: row[sender]!, adoptions: whole(row[count]!) })),
    adoptions: null,
  };
}

function peopleOf(design: string, rows: readonly string[][], column: (name: string) => number): DesignWhy {
  const of = (name: string): ((row: string[]) => number) => {
    const c = column(name);
    return (row) => whole(row[c]!);
  };
  const [adoption, person, day, parent, root] = ["adoption", "person", "day", "parent", "root"].map(of) as [
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
    ReturnType<typeof of>,
  ];
  const [cause, sender, first] = [column("cause"), column("sender"), column(ADOPTION_CAUSES[0]!)];
  const adoptions = rows.map(
    (row): Adoption => ({
      adoption: adoption(row),
      person: person(row),
      day: day(row),
      cause: row[cause]!,
      sender: row[sender]!,
      parent: parent(row),
      root: root(row),
      weights: row.slice(first, first + ADOPTION_CAUSES.length).map(Number),
    }),
  );
  const counts = new Map<string, Began>();
  adoptions.forEach((one, k) => {
    const begun = adoptions[one.root - 1];
    if (one.adoption !== k + 1 || one.parent > k || !begun)
      refuse(WHY_FILE, `invalid adoption ${k + 1} of ${design}; expected the file as it was written`);
    const key = `${begun.cause} ${begun.sender}`;
    counts.set(key, {
      cause: begun.cause,
      sender: begun.sender,
      adoptions: (counts.get(key)?.adoptions ?? 0) + 1,
    });
  });
  return { design, began: [...counts.values()], adoptions };
}

/** A whole number from 0; an empty cell is 0. */
function whole(word: string): number {
  const value = Number(word);
  if (!(Number.isInteger(value) && value >= 0))
    refuse(WHY_FILE, `invalid ${JSON.stringify(word)}; expected a whole number from 0`);
  return value;
}
