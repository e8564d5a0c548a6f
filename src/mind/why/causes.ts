/** Causes with weights, and the sums that are kept of them. */

/** What can have moved somebody. */
export type CauseKind =
  | "message"
  | "neighbour"
  | "lived"
  | "need"
  | "leaders"
  | "participation"
  | "practice"
  | "rumour"
  | "announcement"
  | "memory"
  | "mandate"
  | "culture"
  | "calming"
  | "self";

/** One cause of a change. */
export interface Cause {
  /** What it is. */
  readonly kind: CauseKind;
  /** Which one: sender and topic of a message, index of a neighbour, name of a need, or plain words. */
  readonly of: string | number;
  /** Its part of the change, in the unit of what changed. */
  readonly weight: number;
}

/** A sum by cause; its parts change. */
export type Ledger = Map<string, { readonly kind: CauseKind; readonly of: string | number; weight: number }>;

/** Adds a weight to one cause. Changes the ledger. */
export function note(ledger: Ledger, kind: CauseKind, of: string | number, weight: number): void {
  if (weight === 0) return;
  const key = `${kind} ${of}`;
  const known = ledger.get(key);
  if (known) known.weight += weight;
  else ledger.set(key, { kind, of, weight });
}

/** Adds another ledger, times a factor. Changes the first. */
export function noteAll(ledger: Ledger, other: Ledger, factor: number): void {
  for (const { kind, of, weight } of other.values()) note(ledger, kind, of, factor * weight);
}

/** Multiplies every weight. Changes the ledger. */
export function scale(ledger: Ledger, factor: number): void {
  for (const cause of ledger.values()) cause.weight *= factor;
}

/** What a ledger adds up to. */
export function total(ledger: Ledger): number {
  let sum = 0;
  for (const { weight } of ledger.values()) sum += weight;
  return sum;
}

/** The causes of a ledger, the heaviest first. Copies. */
export function causesIn(ledger: Ledger): Cause[] {
  return [...ledger.values()]
    .filter(({ weight }) => weight !== 0)
    .map((cause) => Object.freeze({ ...cause }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
