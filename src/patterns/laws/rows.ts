/** The files of small organisations, made and read in memory. */
import { sequence } from "../../core/sequence.ts";
import { type ReadResult, readOrganisation } from "../../people/files/organisation.ts";

/** Rows of the files of an organisation, without their headers. */
export interface Rows {
  readonly employees: readonly string[];
  readonly ties: readonly string[];
}

/** Strengths of ties by type, used in turn. */
export type Strengths = Readonly<Record<string, readonly number[]>>;

const bytesOf = (header: string, rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${[header, ...rows].join("\n")}\n`);

/** n people under a line with span 5, whose names begin alike; of each type of tie a ring, or chords. */
export function rowsOf(name: string, n: number, strengths: Strengths): Rows {
  const id = (i: number): string => `${name}${i}`;
  const manager = (i: number): string => (i === 0 ? "" : id(Math.floor((i - 1) / 5)));
  const employees = Array.from({ length: n }, (_, i) => `${id(i)},${manager(i)},${i % 3 === 0 ? "works" : "sales"}`);
  const ties = Object.entries(strengths).flatMap(([type, strength], k) =>
    Array.from({ length: n }, (_, i) => {
      const chord = (i * (6 + k) + 2 + k) % n;
      const j = k === 0 ? (i + 1) % n : chord === i ? (i + 2) % n : chord;
      return `${id(i)},${id(j)},${type},${strength[i % strength.length]}`;
    }),
  );
  return { employees, ties: [...new Set(ties)] };
}

/** Both organisations in one pair of files. */
export function together(a: Rows, b: Rows): Rows {
  return { employees: [...a.employees, ...b.employees], ties: [...a.ties, ...b.ties] };
}

/** The same rows in another order. */
export function shuffled({ employees, ties }: Rows, seed: number): Rows {
  const luck = sequence(seed, "rows");
  return { employees: luck.shuffle([...employees]), ties: luck.shuffle([...ties]) };
}

/** Two organisations with ties of three kinds, of other strengths, counts and ranks in each. */
export function unlikeParts(): readonly [Rows, Rows] {
  return [
    rowsOf("a", 40, { advice: [1, 4, 2.5], friendship: [2], email: [3, 900, 41], closeness_rank: [1, 2, 7] }),
    rowsOf("b", 55, { advice: [2, 0.5], friendship: [1, 2], email: [1, 2], closeness_rank: [3, 1] }),
  ];
}

/** The organisation of these files, with the account of its reading. */
export function read({ employees, ties }: Rows): ReadResult {
  return readOrganisation({
    employees: { name: "employees.csv", bytes: bytesOf("employee_id,manager_id,department", employees) },
    ties: { name: "ties.csv", bytes: bytesOf("source,target,type,weight", ties) },
  });
}
