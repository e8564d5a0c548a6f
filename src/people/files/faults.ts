/**
 * Reading an organisation's files: bytes in, organisation out. Everything found on the way is a
 * fault with file, row, column, value and what was done about it; all faults of both files are
 * collected before anything is refused. `message` never holds an identifier or a value: those stand
 * in `value` and `detail`, which only the terminal of the files' owner may show.
 */

/** refused: must be mended or decided; repaired: changed, as the message says; accepted: kept, worth knowing. */
export type Action = "refused" | "repaired" | "accepted";

/** One thing noticed in an input file. */
export interface Fault {
  /** What sort of fault, e.g. `unknown manager`; counts are by kind. */
  readonly kind: string;
  /** File name as the user gave it; the name of the option where an option is at fault. */
  readonly file: string;
  /** Row as a spreadsheet counts it, header = 1. */
  readonly row?: number;
  /** Physical line of the text, from 1, where it differs from the row. */
  readonly line?: number;
  /** Header of the column. */
  readonly column?: string;
  /** The value at fault, for the terminal only. */
  readonly value?: string;
  /** What was done about it. */
  readonly action: Action;
  /** What is wrong, without identifiers or values. */
  readonly message: string;
  /** The same with identifiers, for the terminal only. */
  readonly detail?: string;
}

/** How often a kind of fault was met, by what was done. */
export interface FaultCount {
  /** What sort of fault, as in `Fault`. */
  readonly kind: string;
  /** What was done about them. */
  readonly action: Action;
  /** How many, those not listed included. */
  readonly count: number;
  /** The message of the first of them, without identifiers or values. */
  readonly message: string;
}

/** A question the files leave open, and the option that decides it. */
export interface Ask {
  /** The question, for the terminal only: it may name identifiers. */
  readonly text: string;
  /** What to add to the command, e.g. `--top 105,106`. */
  readonly option: string;
}

/** Most faults listed of one kind and action; all are counted. */
export const LISTED = 40;

/** Collects faults and questions. */
export interface Faults {
  add(fault: Fault): void;
  ask(text: string, option: string): void;
  readonly list: readonly Fault[];
  readonly asks: readonly Ask[];
  counts(): FaultCount[];
  refused(): number;
}

/** Starts an empty collection. */
export function collectFaults(): Faults {
  const list: Fault[] = [];
  const asks: Ask[] = [];
  const counts = new Map<string, { kind: string; action: Action; count: number; message: string }>();
  let refused = 0;
  return {
    add(fault) {
      const key = `${fault.action} ${fault.kind}`;
      const met = counts.get(key);
      if (met) met.count++;
      else counts.set(key, { kind: fault.kind, action: fault.action, count: 1, message: fault.message });
      if (fault.action === "refused") refused++;
      if ((met?.count ?? 1) <= LISTED) list.push(fault);
    },
    ask(text, option) {
      refused++;
      asks.push({ text, option });
    },
    list,
    asks,
    counts: () => [...counts.values()],
    refused: () => refused,
  };
}

/** `file row 5 column manager_id "999"`: where a fault is, for the terminal. */
export function placeOf(fault: Fault): string {
  const parts = [fault.file];
  if (fault.row !== undefined) parts.push(`row ${fault.row}`);
  if (fault.line !== undefined && fault.line !== fault.row) parts.push(`line ${fault.line}`);
  if (fault.column !== undefined) parts.push(`column ${fault.column}`);
  if (fault.value !== undefined) parts.push(JSON.stringify(fault.value));
  return parts.join(" ");
}
