/** The table of ties to layers of a network: type by type, one wave each, numbers to strengths. */
import { unknownWord } from "../../core/errors.ts";
import type { Layer } from "../network.ts";
import type { Assigned } from "./columns.ts";
import type { Faults } from "./faults.ts";
import type { Meta } from "./meta.ts";
import type { ReadOptions } from "./options.ts";
import type { Table } from "./table.ts";
import { mergeTies, type Pair } from "./tie-repeats.ts";
import { type Known, type TieRow, tieRows } from "./tie-rows.ts";
import { type TieType, tieType } from "./tie-types.ts";
import { unknownWave, waveOf } from "./tie-waves.ts";
import { strengthsOf, WEIGHT_RULES } from "./tie-weights.ts";

/** What became of one type of ties; holds no identifier. */
export interface TieAccount {
  /** Name of the type: the name of the layer. */
  readonly type: string;
  /** Rows of the file. */
  readonly rows: number;
  /** Time that was used; null where ties have no time. */
  readonly wave: string | null;
  /** Number of different times. */
  readonly waves: number;
  /** Rows of other waves, left out. */
  readonly otherWaves: number;
  /** Rows that tie people to themselves, left out. */
  readonly selfTies: number;
  /** Rows merged into others of the same two people. */
  readonly merged: number;
  /** Pairs that carry no influence (negative, or of weight 0), left out. */
  readonly without: number;
  /** Ties in the network. */
  readonly ties: number;
  /** How its numbers are read. */
  readonly as: TieType["as"];
  /** Who says so. */
  readonly asFrom: TieType["asFrom"];
  /** True: source listens to target; false: each listens to the other. */
  readonly directed: boolean;
  /** What was done with numbers and direction, in words. */
  readonly rule: string;
}

/** Ties as columns for the network, in rows of people, and the account of each type in alphabetical order. */
export interface Ties {
  readonly layers: readonly Layer[];
  readonly source: number[];
  readonly target: number[];
  readonly weight: number[];
  readonly layer: number[];
  readonly accounts: readonly TieAccount[];
}

/** Most types of ties: one layer of the 256 is the reporting line. */
const MOST_TYPES = 200;

/** Reads all ties. `reserved` are names of layers that are taken. */
export function tiesOf(
  table: Table,
  columns: Assigned,
  known: Known | undefined,
  meta: Meta,
  options: ReadOptions,
  reserved: readonly string[],
  faults: Faults,
): Ties {
  const tiesAs = options.tiesAs ?? {};
  const types = new Map<string, TieType>();
  const typeOf = (name: string): TieType => {
    const type = types.get(name) ?? tieType(name, meta, tiesAs);
    types.set(name, type);
    return type;
  };
  const read = tieRows(table, columns, known, (name) => typeOf(name).as === "negative", options, faults);
  const names = [...read.rowsOfType.keys()].sort();
  unknownTypes(names, tiesAs, faults);
  const out: Ties & { layers: Layer[]; accounts: TieAccount[] } = {
    layers: [],
    source: [],
    target: [],
    weight: [],
    layer: [],
    accounts: [],
  };
  if (names.length > MOST_TYPES) {
    const message = `${names.length} types of ties; expected at most ${MOST_TYPES}; is --map right about the column of types?`;
    faults.add({ kind: "too many types", file: table.file, action: "refused", message });
    return out;
  }
  const byType = new Map<string, TieRow[]>(names.map((name) => [name, []]));
  for (const tie of read.ties) byType.get(tie.type)!.push(tie);
  unknownWave(options.wave, table, columns.of.time, faults);
  for (const name of names) {
    const type = typeOf(name);
    const rows = byType.get(name)!;
    const { kept, wave, waves } = waveOf(name, rows, options.wave, table, columns, faults);
    const directed = type.directed ?? !mutual(kept);
    const weightAt = columns.of.weight;
    const column = table.header[weightAt ?? columns.of.target!]!;
    const { pairs, merged } = mergeTies(kept, directed, options.repeatedTies, { file: table.file, column }, faults);
    const badRanks = type.as === "rank" && pairs.some((pair) => pair.weight < 1);
    if (badRanks) rankFaults(kept, table, column, faults);
    const strengths = strengthsOf(
      pairs.map((pair) => pair.weight),
      type.as,
    );
    const layer = out.layers.length;
    const ties = type.as === "negative" ? 0 : push(out, pairs, strengths, directed && type.received, layer);
    if (ties > 0) out.layers.push({ name: reserved.includes(name) ? `${name} (ties)` : name, directed });
    out.accounts.push({
      type: name,
      rows: read.rowsOfType.get(name)!,
      wave,
      waves,
      otherWaves: rows.length - kept.length,
      selfTies: read.selfTies.get(name) ?? 0,
      merged,
      without: pairs.length - ties,
      ties,
      as: type.as,
      asFrom: type.asFrom,
      directed,
      rule: `${WEIGHT_RULES[type.as]}; ${direction(type, directed)}`,
    });
  }
  askAboutUnknown(table, read.ties.length, known, faults);
  askAboutRepeats(options.repeatedTies, table.file, faults);
  return out;
}

/** Unknown people: other identifiers altogether, damaged ones, or people who are not among the employees. */
function askAboutUnknown({ file, rows }: Table, read: number, known: Known | undefined, faults: Faults): void {
  const unknown = faults.counts().find(({ kind, action }) => kind === "unknown person" && action === "refused");
  if (!unknown || !known) return;
  const near = faults.list.some(
    (f) => f.kind === "unknown person" && f.detail?.startsWith("probable spreadsheet damage"),
  );
  if (read === 0 && rows.length > 1)
    faults.add({
      kind: "no tie fits",
      file,
      action: "refused",
      message: "in no row both people are in the table of employees; expected the same ids in both files",
    });
  if (near) faults.ask(`ids of ${file} differ from ids of employees by zeros in front or .0`, "--ids number");
  if (read > 0)
    faults.ask(
      `${unknown.count} cells of ${file} name people who are not among the employees: leave these rows out`,
      "--unknown-ties drop",
    );
}

function askAboutRepeats(rule: ReadOptions["repeatedTies"], file: string, faults: Faults): void {
  const repeated = faults.counts().find(({ kind, action }) => kind === "repeated pair" && action === "refused");
  if (!repeated || rule === "refuse") return;
  const rows = repeated.count === 1 ? "1 row repeats a pair" : `${repeated.count} rows repeat a pair`;
  faults.ask(`${rows} in ${file}: sum adds the weights, last or first keeps one`, "--repeated-ties sum");
}

function direction(type: TieType, directed: boolean): string {
  if (type.as === "negative") return "nobody listens";
  const told = type.name === "directed" || type.name === "undirected" ? "its name" : "meta.json";
  if (!directed)
    return type.directed === undefined
      ? "no direction (every tie stands both ways with one weight): both listen to each other"
      : `no direction (${told}): both listen to each other`;
  const from = type.directed === undefined ? "directed (no meta.json says otherwise)" : `directed (${told})`;
  return `${from}: ${type.received ? "a message: the target listens to the source" : "a choice: the source listens to the target"}`;
}

/** True where every tie stands in both directions with one weight. */
function mutual(ties: readonly TieRow[]): boolean {
  const weights = new Map(ties.map((tie) => [`${tie.source} ${tie.target}`, tie.weight]));
  return ties.length > 0 && ties.every((tie) => weights.get(`${tie.target} ${tie.source}`) === tie.weight);
}

function rankFaults(ties: readonly TieRow[], { file }: Table, column: string, faults: Faults): void {
  for (const { row, line, weight } of ties)
    if (!(weight >= 1))
      faults.add({
        kind: "invalid rank",
        file,
        row,
        line,
        column,
        value: String(weight),
        action: "refused",
        message: "invalid rank; expected 1 (the first) or more; or --ties-as TYPE=strength",
      });
}

function push(out: Ties, pairs: readonly Pair[], strengths: Float64Array, turned: boolean, layer: number): number {
  let ties = 0;
  for (const [k, { source, target }] of pairs.entries()) {
    if (strengths[k] === 0) continue;
    out.source.push(turned ? target : source);
    out.target.push(turned ? source : target);
    out.weight.push(strengths[k]!);
    out.layer.push(layer);
    ties++;
  }
  return ties;
}

function unknownTypes(names: readonly string[], tiesAs: Readonly<Record<string, unknown>>, faults: Faults): void {
  for (const type of Object.keys(tiesAs))
    if (!names.includes(type.trim().toLowerCase()))
      faults.add({
        kind: "option",
        file: "--ties-as",
        value: type,
        action: "refused",
        message: "unknown type of ties; expected one of the file",
        detail: unknownWord(type, names),
      });
}
