/** Pairs that stand more than once in one type and wave: one rule, given by --repeated-ties, or a question. */
import type { Faults } from "./faults.ts";
import type { RepeatedTies } from "./options.ts";
import type { TieRow } from "./tie-rows.ts";

/** One pair after merging: the row it was first met in, and its number. */
export interface Pair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Pairs, and how many rows went into others. */
export interface Merged {
  readonly pairs: readonly Pair[];
  readonly merged: number;
}

/**
 * One pair for each two people of the ties of one type. In a type without direction both orders are
 * one pair, and the same number from both sides is no repetition.
 */
export function mergeTies(
  ties: readonly TieRow[],
  directed: boolean,
  rule: RepeatedTies | undefined,
  place: { readonly file: string; readonly column: string },
  faults: Faults,
): Merged {
  const of = new Map<number, TieRow[]>();
  const n = ties.reduce((most, tie) => Math.max(most, tie.source, tie.target), 0) + 1;
  for (const tie of ties) {
    const turned = !directed && tie.source > tie.target;
    const key = turned ? tie.target * n + tie.source : tie.source * n + tie.target;
    const met = of.get(key);
    if (met) met.push(tie);
    else of.set(key, [tie]);
  }
  const pairs: Pair[] = [];
  for (const all of of.values()) {
    const first = all[0]!;
    const pair = (weight: number): void => {
      pairs.push({ source: first.source, target: first.target, weight });
    };
    if (all.length === 1) {
      pair(first.weight);
      continue;
    }
    const both = all.length === 2 && all[0]!.source !== all[1]!.source && all[0]!.weight === all[1]!.weight;
    const decided = rule !== undefined && rule !== "refuse";
    for (const tie of all.slice(1))
      faults.add({
        kind: both ? "stated from both sides" : "repeated pair",
        file: place.file,
        row: tie.row,
        line: tie.line,
        column: place.column,
        value: String(tie.weight),
        action: both || decided ? "repaired" : "refused",
        message: both
          ? `the tie of row ${first.row} from the other side: one tie without direction`
          : decided
            ? `the pair of row ${first.row} again in one type and time: ${rule} taken, as --repeated-ties says`
            : `the pair of row ${first.row} again in one type and time; expected --repeated-ties sum, last or first`,
      });
    if (both || rule === "first") pair(first.weight);
    else if (rule === "last") pair(all[all.length - 1]!.weight);
    else pair(total(all));
  }
  return { pairs, merged: ties.length - pairs.length };
}

/** Sum in an order that does not depend on the rows. */
function total(ties: readonly TieRow[]): number {
  const weights = Float64Array.from(ties, (tie) => tie.weight).sort();
  let sum = 0;
  for (const weight of weights) sum += weight;
  return Math.min(sum, Number.MAX_VALUE);
}
