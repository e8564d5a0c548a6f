/**
 * Room 1, people: who works here and how they are linked. A population is columns, never objects;
 * it holds no name and no identifier, only 64-bit keys made from them at the door, and its people
 * are in ascending order of those keys.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import type { PersonKeys } from "../core/luck.ts";
import type { Network } from "./network.ts";
import { type Line, reportingLine } from "./reporting-line.ts";

/** A way of dividing people into groups: department, location, level, age band, a user's own column. */
export interface Grouping {
  /** What the groups are: department, level, site. */
  readonly name: string;
  /** Label of each code. Ordered from low to high where `ordered`. */
  readonly labels: readonly string[];
  /** Code of each person, -1 where unknown. */
  readonly codes: Int32Array;
  /** Whether the labels have an order, from low to high. */
  readonly ordered: boolean;
  /** Set where it is never shown: it is there so that what is shown of others is safe beside it. */
  readonly hidden?: true;
}

/** Where people come from decides what may come out: see `analysis/privacy`. */
export type Source =
  | {
      /** Generated: everything may come out. */
      readonly kind: "synthetic";
    }
  | {
      /** Read from files: what comes out is about groups. */
      readonly kind: "imported";
      /** Smallest group about which anything is reported, at least 5. */
      readonly minimumGroup: number;
      /** Citation of published research data; null for an organisation's own people. */
      readonly publicData: string | null;
    };

/** The people of an organisation, in ascending order of their keys. Arrays are not to be changed. */
export interface Population {
  /** Number of people. */
  readonly n: number;
  /** Key of each person, ascending: the identity that luck knows. */
  readonly keys: PersonKeys;
  /** Index of the manager, -1 for people at the top. */
  readonly manager: Int32Array;
  /** Steps from the top of the reporting line, 0 at the top. */
  readonly depth: Int32Array;
  /** Number of direct reports. */
  readonly reports: Int32Array;
  /** Team: people with the same manager share a number; a manager belongs to the team he or she is led in. */
  readonly team: Int32Array;
  /** Ways of dividing the people into groups. */
  readonly groupings: readonly Grouping[];
  /** Where the people come from. */
  readonly source: Source;
  /** What was generated and not given, one line each, for output, manifest and report; empty when all was given. */
  readonly generated: readonly string[];
}

/** People and their network together. */
export interface Organisation {
  /** Who works here, and their reporting line. */
  readonly people: Population;
  /** Who listens to whom; of the same people, in the same order. */
  readonly network: Network;
}

/** What a population is built from; everything in row order. */
export interface PopulationRows {
  /** Identifiers, from which keys are made; nothing else of them is kept. Without them the row is the key. */
  readonly ids?: readonly string[];
  /** Row of the manager, -1 at the top. */
  readonly manager: ArrayLike<number>;
  readonly groupings: readonly Grouping[];
  readonly source: Source;
  readonly generated?: readonly string[];
}

/**
 * Builds a population in O(n log n), people in ascending order of key: the first 64 bits of the
 * SHA-256 of the identifier, or (0, row) without identifiers. `person[row]` is where a row went. Copies.
 * @throws InputError with every repeated identifier, unknown manager, loop in the reporting line and grouping of another length; identifiers are not echoed
 * @example buildPopulation({ manager: [-1, 0, 0], groupings: [], source: { kind: "synthetic" } }).people.reports; // [2, 0, 0]
 */
export function buildPopulation(rows: PopulationRows): { people: Population; person: Int32Array } {
  const n = rows.manager.length;
  const problems: Problem[] = [];
  if (!(n >= 1)) problems.push({ path: "manager", message: "missing; expected at least one person" });
  if (rows.ids && rows.ids.length !== n)
    problems.push({ path: "ids", message: `invalid: ${rows.ids.length} identifiers; expected ${n}` });
  for (const { name, codes, labels } of rows.groupings) {
    const path = `groupings.${name}`;
    if (codes.length !== n) problems.push({ path, message: `invalid: ${codes.length} codes; expected ${n}` });
    else if (!codes.every((code) => code >= -1 && code < labels.length))
      problems.push({ path, message: `invalid code; expected -1 to ${labels.length - 1}` });
  }
  const keys = rows.ids ? keysOf(rows.ids) : keysOfRows(n);
  const order = rows.ids ? sortByKey(keys) : null;
  if (order) problems.push(...repeats(keys, order, rows.ids!));
  const line = reportingLine(rows.manager, problems);
  if (problems.length > 0) throw new InputError(problems);
  const person = new Int32Array(n);
  for (let k = 0; k < n; k++) person[order ? order[k]! : k] = k;
  const people = populationOf(rows, keys, order, person, line);
  return { people, person };
}

/** Puts the columns of the rows in the order of the keys. */
function populationOf(
  rows: PopulationRows,
  keys: PersonKeys,
  order: Int32Array | null,
  person: Int32Array,
  line: Line,
): Population {
  const n = person.length;
  const row = (k: number): number => (order ? order[k]! : k);
  const pick = (column: ArrayLike<number>): Int32Array => {
    const out = new Int32Array(n);
    for (let k = 0; k < n; k++) out[k] = column[row(k)]!;
    return out;
  };
  const manager = pick(rows.manager);
  for (let k = 0; k < n; k++) if (manager[k]! >= 0) manager[k] = person[manager[k]!]!;
  const word = (words: Uint32Array): Uint32Array => Uint32Array.from(words, (_, k) => words[row(k)]!);
  return Object.freeze({
    n,
    keys: Object.freeze(order ? { high: word(keys.high), low: word(keys.low) } : keys),
    manager,
    depth: pick(line.depth),
    reports: pick(line.reports),
    team: teamsOf(manager),
    groupings: Object.freeze(
      rows.groupings.map((g) => Object.freeze({ ...g, labels: Object.freeze([...g.labels]), codes: pick(g.codes) })),
    ),
    source: Object.freeze({ ...rows.source }),
    generated: Object.freeze([...(rows.generated ?? [])]),
  });
}

/** Teams numbered in the order of their first member; people at the top are each a team of their own. */
function teamsOf(manager: Int32Array): Int32Array {
  const n = manager.length;
  const team = new Int32Array(n);
  const ofManager = new Int32Array(n).fill(-1);
  let teams = 0;
  for (let i = 0; i < n; i++) {
    const m = manager[i]!;
    if (m < 0) team[i] = teams++;
    else {
      if (ofManager[m] === -1) ofManager[m] = teams++;
      team[i] = ofManager[m]!;
    }
  }
  return team;
}

/** The key of each identifier: the first eight bytes of its SHA-256, big-endian. */
function keysOf(ids: readonly string[]): PersonKeys {
  const high = new Uint32Array(ids.length);
  const low = new Uint32Array(ids.length);
  const utf8 = new TextEncoder();
  for (let i = 0; i < ids.length; i++) {
    const hash = sha256(utf8.encode(ids[i]!));
    const words = new DataView(hash.buffer, hash.byteOffset, 8);
    high[i] = words.getUint32(0);
    low[i] = words.getUint32(4);
  }
  return { high, low };
}

/** The key of each row where there are no identifiers: (0, row). */
function keysOfRows(n: number): PersonKeys {
  const low = new Uint32Array(n);
  for (let i = 0; i < n; i++) low[i] = i;
  return { high: new Uint32Array(n), low };
}

/** Rows in ascending order of key. */
function sortByKey({ high, low }: PersonKeys): Int32Array {
  const order = Int32Array.from(high, (_, i) => i);
  return order.sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]! || a - b);
}

/** One problem for each row whose key another row has already; rows count from 0. */
function repeats({ high, low }: PersonKeys, order: Int32Array, ids: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (let k = 1, first = 0; k < order.length; k++) {
    const [a, b] = [order[first]!, order[k]!];
    if (high[a] !== high[b] || low[a] !== low[b]) first = k;
    else if (ids[a] === ids[b])
      problems.push({
        path: `ids[${b}]`,
        message: `invalid: the identifier of row ${a} again; expected one of its own`,
      });
    else
      problems.push({
        path: `ids[${b}]`,
        message: `invalid: its key is that of row ${a}; expected a changed identifier`,
      });
  }
  return problems;
}

/**
 * A grouping from words; null and "" are unknown. With `order` (from low to high) it is ordered, else
 * the labels are in alphabetical order. Copies.
 * @throws InputError with every word that is not in `order`
 * @example gs.groupingOf("level", ["senior", null, "junior"], ["junior", "senior"]).codes; // [1, -1, 0]
 */
export function groupingOf(name: string, values: readonly (string | null)[], order?: readonly string[]): Grouping {
  const known = (value: string | null): value is string => value !== null && value !== "";
  const labels = order ? [...order] : [...new Set(values.filter(known))].sort();
  const code = new Map(labels.map((label, c) => [label, c]));
  const problems: Problem[] = [];
  if (code.size < labels.length) problems.push({ path: name, message: "invalid order; expected each word once" });
  const codes = Int32Array.from(values, (value, i) => {
    if (!known(value)) return -1;
    const c = code.get(value);
    if (c === undefined) problems.push({ path: `${name}[${i}]`, message: unknownWord(value, labels) });
    return c ?? -1;
  });
  if (problems.length > 0) throw new InputError(problems);
  return Object.freeze({ name, labels: Object.freeze(labels), codes, ordered: order !== undefined });
}
