/**
 * Rows of ties of few kinds: where no more than eight pairs of layer and weight occur, a tie is one
 * whole number, neighbour and kind together, that is scattered and sorted at once.
 */
import { refuse } from "../core/errors.ts";
import { cutRows, type Rows } from "./tidy-rows.ts";

/** A layer and a weight in 32-bit precision that many ties share. */
export interface TieKind {
  readonly layer: number;
  readonly weight: number;
}

/** Ties in columns, each given once; only the first `length` count. Kinds are numbered from 0. */
export interface KindTies {
  readonly length: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly kind: Uint8Array;
}

/** Row i is entries[offsets[i]] (included) to entries[offsets[i + 1]] (excluded): `neighbour << KIND_BITS | kind`. */
export interface KindRows {
  readonly offsets: Int32Array;
  readonly entries: Int32Array;
}

/** Bits of an entry that hold the kind. */
export const KIND_BITS = 3;
/** There are at most this many kinds. */
export const MOST_KINDS: number = 1 << KIND_BITS;
/** There are at most this many people. */
export const MOST_PEOPLE: number = 1 << (31 - KIND_BITS);

/** Rows up to this long are sorted by insertion. */
const SHORT = 40;

/** The kinds of ties in columns of layers and weights, in ascending order; null where there are too many. */
export function kindsOf(
  length: number,
  layer: ArrayLike<number> | undefined,
  weight: ArrayLike<number> | undefined,
): { kinds: TieKind[]; kind: Uint8Array } | null {
  const kind = new Uint8Array(length);
  if (!layer && !weight) return { kinds: [{ layer: 0, weight: 1 }], kind };
  const found: TieKind[] = [];
  let last: TieKind = { layer: 0, weight: 1 };
  let t = -1;
  for (let k = 0; k < length; k++) {
    const l = layer ? layer[k]! : 0;
    const w = weight ? Math.fround(weight[k]!) : 1;
    if (t < 0 || l !== last.layer || w !== last.weight) {
      for (t = 0; t < found.length && (l !== found[t]!.layer || w !== found[t]!.weight); ) t++;
      if (t === MOST_KINDS) return null;
      if (t === found.length) found.push({ layer: l, weight: w });
      last = found[t]!;
    }
    kind[k] = t;
  }
  const kinds = [...found].sort((a, b) => a.layer - b.layer || a.weight - b.weight);
  const rank = Uint8Array.from(found, (one) => kinds.indexOf(one));
  if (kinds.length > 1) for (let k = 0; k < length; k++) kind[k] = rank[kind[k]!]!;
  return { kinds, kind };
}

/** Ties in the rows of their sources and, for kinds that are `mutual`, of their targets; in the order given. Copies. */
export function kindRows(n: number, ties: KindTies, mutual: Uint8Array): KindRows {
  const { length, source, target, kind } = ties;
  const offsets = new Int32Array(n + 1);
  for (let k = 0; k < length; k++) {
    offsets[source[k]! + 1]!++;
    offsets[target[k]! + 1]! += mutual[kind[k]!]!;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const entries = new Int32Array(offsets[n]!);
  for (let k = 0; k < length; k++) {
    const i = source[k]!;
    const j = target[k]!;
    const t = kind[k]!;
    entries[next[i]!++] = (j << KIND_BITS) | t;
    if (mutual[t] === 1) entries[next[j]!++] = (i << KIND_BITS) | t;
  }
  return { offsets, entries };
}

/**
 * The rows of a network from rows of entries, those of all `parts` together: neighbours ascending,
 * then layers; entries alike in both become one tie whose weight is their sum. `kinds` are in
 * ascending order of layer, then weight. Copies.
 * @throws InputError where weights add up to infinity
 */
export function joinRows(kinds: readonly TieKind[], parts: readonly KindRows[]): Rows {
  const n = parts[0]!.offsets.length - 1;
  const room = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const offsets = new Int32Array(n + 1);
  const neighbours = new Int32Array(room);
  const weights = new Float32Array(room);
  const layer = new Uint8Array(room);
  const layerOf = Uint8Array.from({ length: MOST_KINDS }, (_, t) => kinds[t]?.layer ?? 0);
  const weightOf = Float64Array.from({ length: MOST_KINDS }, (_, t) => kinds[t]?.weight ?? 0);
  let to = 0;
  for (let i = 0; i < n; i++) {
    const start = to;
    let end = start;
    for (let r = 0; r < parts.length; r++) end = take(neighbours, start, end, parts[r]!, i);
    if (end - start > SHORT) neighbours.subarray(start, end).sort();
    for (let e = start, last = -1, sum = 0; e < end; e++) {
      const x = neighbours[e]!;
      const l = layerOf[x & (MOST_KINDS - 1)]!;
      const w = weightOf[x & (MOST_KINDS - 1)]!;
      if (x >> KIND_BITS === last && l === layer[to - 1]) {
        weights[to - 1] = sum += w;
        if (!(weights[to - 1]! < Infinity))
          refuse("weight", `invalid: the weights of ${i} and ${last} add up to infinity`);
      } else {
        neighbours[to] = last = x >> KIND_BITS;
        layer[to] = l;
        weights[to++] = sum = w;
      }
    }
    offsets[i + 1] = to;
  }
  return cutRows({ offsets, neighbours, weights, layer }, to);
}

/** Adds row i of `rows` to a row at start (included) to end (excluded), in order up to SHORT entries. Mutates; returns the end. */
function take(row: Int32Array, start: number, end: number, { offsets, entries }: KindRows, i: number): number {
  const stop = offsets[i + 1]!;
  for (let e = offsets[i]!; e < stop; e++) {
    const x = entries[e]!;
    let at = end++;
    if (at - start < SHORT) for (; at > start && row[at - 1]! > x; at--) row[at] = row[at - 1]!;
    row[at] = x;
  }
  return end;
}
