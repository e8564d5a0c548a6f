/** What adoptions began with, as the tables of a trial. */
import { type ColumnTable, table } from "arquero";
import type { Adoptions, RunResult } from "../experiment/spec.ts";
import {
  ADOPTION_CAUSES,
  ADOPTION_ROOTS,
  causeWord,
  MESSAGE_SENDERS,
  NO_SENDER,
} from "../mind/why/roots-of-adoption.ts";

/** How many adoptions of a run began with one thing. */
export interface RootRow {
  /** Name of the design. */
  readonly design: string;
  /** Replication that was followed, from 1. */
  readonly replication: number;
  /** message, leaders, need, participation, feeling, mandate, self; none: no cause is clear; others: too few to be shown by cause. */
  readonly cause: string;
  /** Who sent it, where it is a message: top, manager, peer, feed; else null. */
  readonly sender: string | null;
  /** Number of adoptions that began with it. */
  readonly adoptions: number;
  /** The same as a share of all adoptions of the run that are shown, [0, 1]. */
  readonly share: number;
}

/** The answer to why people came to practise, in the first replication of each design. */
export interface TrialWhy {
  /** What adoptions began with: one row a design and cause that occurs. */
  readonly roots: readonly RootRow[];
  /**
   * The content of why.csv. Where single people may be told: one row an adoption, with the person's
   * number, day, cause, sender, the adoption it followed, the one at which its chain began, and what
   * each class of causes did to the inclination since the person came, to 6 places. Else the rows of
   * `roots`, with the size of the smallest group shown.
   */
  readonly table: ColumnTable;
}

type Traced = RunResult & { readonly adoptions: Adoptions };

/** Of the results that were followed; undefined where there are none. Copies. */
export function trialWhy(results: readonly RunResult[], minimumGroup: number): TrialWhy | undefined {
  const traced = results.filter((result): result is Traced => result.adoptions !== undefined);
  if (traced.length === 0) return undefined;
  const roots = traced.flatMap(rootsOf);
  const whole = traced.every(({ adoptions }) => adoptions.rows !== null);
  return Object.freeze({
    roots: Object.freeze(roots),
    table: whole ? peopleTable(traced) : sharesTable(roots, minimumGroup),
  });
}

function rootsOf({ spec: { design, replication }, adoptions: { began, others } }: Traced): RootRow[] {
  const counts = [...ADOPTION_ROOTS.map((root, r) => ({ ...root, adoptions: began[r]! }))];
  counts.push({ cause: "others", sender: null, adoptions: others });
  const shown = counts.filter(({ adoptions }) => adoptions > 0);
  const total = shown.reduce((sum, { adoptions }) => sum + adoptions, 0);
  return shown.map((row) => Object.freeze({ design, replication, ...row, share: row.adoptions / total }));
}

function sharesTable(roots: readonly RootRow[], minimumGroup: number): ColumnTable {
  return table({
    design: roots.map(({ design }) => design),
    replication: roots.map(({ replication }) => replication),
    cause: roots.map(({ cause }) => cause),
    sender: roots.map(({ sender }) => sender),
    adoptions: roots.map(({ adoptions }) => adoptions),
    share: roots.map(({ share }) => share),
    smallest_group: roots.map(() => minimumGroup),
  });
}

/** One row an adoption, in the order in which they happened; numbers of adoptions count from 1 in each run. */
function peopleTable(traced: readonly Traced[]): ColumnTable {
  const columns: Record<string, (string | number | null)[]> = {};
  const names = ["design", "replication", "adoption", "person", "day", "cause", "sender", "parent", "root"];
  for (const name of [...names, ...ADOPTION_CAUSES]) columns[name] = [];
  for (const { spec, adoptions } of traced) {
    const rows = adoptions.rows!;
    const each = rows.person.length;
    for (let k = 0; k < each; k++) {
      columns.design!.push(spec.design);
      columns.replication!.push(spec.replication);
      columns.adoption!.push(k + 1);
      columns.person!.push(rows.person[k]!);
      columns.day!.push(rows.day[k]!);
      columns.cause!.push(causeWord(rows.cause[k]!));
      columns.sender!.push(rows.sender[k] === NO_SENDER ? null : MESSAGE_SENDERS[rows.sender[k]!]!);
      columns.parent!.push(rows.parent[k]! < 0 ? null : rows.parent[k]! + 1);
      columns.root!.push(rows.root[k]! + 1);
      ADOPTION_CAUSES.forEach((name, c) => {
        columns[name]!.push(rounded(rows.weights[k * ADOPTION_CAUSES.length + c]!));
      });
    }
  }
  return table(columns);
}

/** To 6 places, and never minus zero. */
const rounded = (weight: number): number => Math.round(weight * 1e6) / 1e6 + 0;
