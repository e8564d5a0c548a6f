/** What the reader of files can be told, named as on the command line. */
import { list, unknownWord } from "../../core/errors.ts";
import type { Faults } from "./faults.ts";

/** A file: its name as the user gave it, and its bytes. */
export interface NamedBytes {
  /** The name that messages show. */
  readonly name: string;
  /** Its bytes, as they are on disk. */
  readonly bytes: Uint8Array;
}

/** What a column can be for. `group` divides results only; `ignore` leaves the column out. */
export type Role =
  | "id"
  | "manager"
  | "department"
  | "level"
  | "location"
  | "tenure"
  | "age"
  | "group"
  | "ignore"
  | "source"
  | "target"
  | "type"
  | "weight"
  | "time";

export const EMPLOYEE_ROLES: readonly Role[] = [
  "id",
  "manager",
  "department",
  "level",
  "location",
  "tenure",
  "age",
  "group",
  "ignore",
];
export const TIE_ROLES: readonly Role[] = ["source", "target", "type", "weight", "time", "ignore"];

/** How the numbers of a type of ties are read. */
export type TieKind = "strength" | "count" | "rank" | "negative";
export const TIE_KINDS: readonly TieKind[] = ["strength", "count", "rank", "negative"];

/** What to do with a pair that is listed more than once in one type and wave. */
export type RepeatedTies = "sum" | "last" | "first" | "refuse";
const REPEATED: readonly RepeatedTies[] = ["sum", "last", "first", "refuse"];

/** What to do with ties of people who are not in the table of employees. */
export type UnknownTies = "refuse" | "drop";
const UNKNOWN: readonly UnknownTies[] = ["refuse", "drop"];

/** How identifiers are compared. */
export type IdForm = "text" | "number";
const ID_FORMS: readonly IdForm[] = ["text", "number"];

/** Options of `readOrganisation`; each is named as on the command line. */
export interface ReadOptions {
  /** Column -> role, for headers that are not recognised, or wrongly. */
  readonly map?: Readonly<Record<string, string>>;
  /** Identifiers of people at the top; `self`: people who are their own manager; `unplaced`: people without a usable manager; `join`: several tops are put under the most senior of them (largest line). */
  readonly top?: readonly string[];
  /** Reporting edges to drop, `3>5`: 3 no longer reports to 5. */
  readonly cut?: readonly string[];
  /** What becomes of a pair that is listed more than once in one type and wave; by default that is refused. */
  readonly repeatedTies?: RepeatedTies;
  /** `drop` leaves out ties of people who are not in the table of employees; default `refuse`. */
  readonly unknownTies?: UnknownTies;
  /** `number`: 007, 7 and 7.0 are one identifier; default `text`. */
  readonly ids?: IdForm;
  /** `utf-8`, `windows-1252`, `utf-16le` or another name a browser knows; default: found from the bytes. */
  readonly encoding?: string;
  /** Levels from low to high. */
  readonly levels?: readonly string[];
  /** Type of tie -> how its numbers are read. */
  readonly tiesAs?: Readonly<Record<string, TieKind>>;
  /** Which time of the ties is used; default the last. */
  readonly wave?: string;
  /** Whether what is missing is generated; default true, false refuses instead. */
  readonly generate?: boolean;
  /** Smallest group about which anything is reported: a whole number from 5 (included); default 10. */
  readonly minimumGroup?: number;
  /** Citation, where the files are published research data. */
  readonly publicData?: string;
  /** Seed of what is generated; default "groundswell". Not settable on the command line. */
  readonly seed?: string;
}

const KEYS: readonly string[] = [
  ..."map top cut repeatedTies unknownTies ids encoding levels tiesAs wave generate minimumGroup publicData seed".split(
    " ",
  ),
];

/** Adds a refused fault for every option that is out of its bounds by itself. */
export function checkOptions(options: ReadOptions, faults: Faults): void {
  const refuse = (file: string, value: unknown, message: string, detail?: string): void =>
    faults.add({
      kind: "option",
      file,
      value: String(value),
      action: "refused",
      message,
      ...(detail ? { detail } : {}),
    });
  for (const key of Object.keys(options))
    if (!KEYS.includes(key)) refuse("options", key, "unknown option", unknownWord(key, KEYS));
  if (options.seed !== undefined && typeof options.seed !== "string")
    refuse("seed", options.seed, "invalid; expected text");
  const { minimumGroup = 10, publicData, repeatedTies, generate } = options;
  if (!(Number.isInteger(minimumGroup) && minimumGroup >= 5))
    refuse("--minimum-group", minimumGroup, "invalid; expected a whole number of at least 5");
  if (publicData !== undefined && !(typeof publicData === "string" && publicData.trim().length >= 3))
    refuse("--public-data", publicData, "invalid; expected the citation of the published data");
  for (const [flag, word, words] of [
    ["--repeated-ties", repeatedTies, REPEATED],
    ["--unknown-ties", options.unknownTies, UNKNOWN],
    ["--ids", options.ids, ID_FORMS],
  ] as const)
    if (word !== undefined && !(words as readonly string[]).includes(word))
      refuse(flag, word, `unknown word; expected ${list(words)}`, unknownWord(String(word), words));
  if (generate !== undefined && typeof generate !== "boolean")
    refuse("--no-generate", generate, "invalid; expected true or false");
  const roles = [...new Set([...EMPLOYEE_ROLES, ...TIE_ROLES])];
  for (const [column, role] of Object.entries(options.map ?? {}))
    if (!roles.includes(role as Role))
      refuse("--map", `${column}=${role}`, "unknown role", unknownWord(String(role), roles));
  for (const [type, kind] of Object.entries(options.tiesAs ?? {}))
    if (!TIE_KINDS.includes(kind))
      refuse("--ties-as", `${type}=${kind}`, "unknown kind of tie", unknownWord(String(kind), TIE_KINDS));
  for (const edge of options.cut ?? [])
    if (!/^.+>.+$/s.test(edge)) refuse("--cut", edge, "invalid; expected PERSON>MANAGER");
  for (const [k, level] of (options.levels ?? []).entries())
    if (options.levels!.indexOf(level) !== k) refuse("--levels", level, "invalid; expected each level once");
}
