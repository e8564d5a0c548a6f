/** What an account of a reading consists of. */
import type { LeftColumn, ReadColumn } from "./columns.ts";
import type { Ask, Fault, FaultCount } from "./faults.ts";
import type { Found } from "./found.ts";
import type { LevelOrder } from "./levels.ts";
import type { TieAccount } from "./ties.ts";

/** How a file was read. */
export interface FileAccount {
  /** File name as the user gave it. */
  readonly name: string;
  /** Whether it is the table of employees, of ties, or meta.json. */
  readonly role: "employees" | "ties" | "meta";
  /** How its bytes were read as text: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** `comma`, `semicolon`, `tab` or `bar`; of meta.json `none`. */
  readonly separator: string;
  /** Rows below the header; of meta.json 0. */
  readonly rows: number;
  /** What else is worth knowing of the file, one line each. */
  readonly notes: readonly string[];
}

/** Everything about one reading. Faults, asks and `found` hold identifiers: for the owner of the files only. */
export interface AccountParts {
  /** How each file was read. */
  readonly files: readonly FileAccount[];
  /** Rows of the table of employees. */
  readonly rows: number;
  /** People made of them. */
  readonly people: number;
  /** Rows that were merged into others of the same person. */
  readonly merged: number;
  /** Columns that were read, and as what. */
  readonly columns: readonly ReadColumn[];
  /** Columns that were left out, and why. */
  readonly leftOut: readonly LeftColumn[];
  /** At most 40 of a kind and action; `counts` has all. */
  readonly faults: readonly Fault[];
  /** All faults, counted by kind and action. */
  readonly counts: readonly FaultCount[];
  /** Questions that the files leave open, each with the option that decides. */
  readonly asks: readonly Ask[];
  /** What the rows say before any option or repair. */
  readonly found: Found;
  /** The order of the levels, and where it comes from. */
  readonly levels: LevelOrder;
  /** What became of each type of ties, in alphabetical order. */
  readonly ties: readonly TieAccount[];
  /** What was generated, one line each. */
  readonly generated: readonly string[];
  /** Smallest group about which anything is reported, at least 5. */
  readonly minimumGroup: number;
  /** Citation of published research data; null for an organisation's own people. */
  readonly publicData: string | null;
}
