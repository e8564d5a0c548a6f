/**
 * Reading the neighbours: for every tie of i, sum[field] += strength * field[j]; for a bounded
 * reading only where |field[j] - field[i]| <= bound, with the sum of those strengths beside it.
 *
 * All fields of a sweep are read in one pass by a function written for just those fields, with the
 * arrays as constants: V8 runs it in 15 ns for four fields and 12 ties, against 35 ns where the
 * arrays are arguments. The text of every such function differs (by a number), because V8 gives up
 * on constants when one text has several closures. Where generating functions is forbidden (a page
 * with a strict security policy) plain loops do the same sums in the same order, bit for bit.
 */
import type { Network } from "../people/network.ts";

/** A field to be summed over all ties: row i - lo of `out`. */
export interface Reading {
  readonly from: Float64Array;
  readonly out: Float64Array;
}

/** A field to be summed over the ties to people within `bound`. */
export interface BoundedReading extends Reading {
  readonly bound: number;
  /** Row i - lo: the sum of the strengths of those ties. */
  readonly strength: Float64Array;
}

/** The arrays of a network that are read. */
type Offsets = Network["offsets"];
type Neighbours = Network["neighbours"];
type Weights = Network["weights"];

/** Fills the `out` of its readings for the people lo (included) to hi (excluded). The network may differ from call to call. */
export type Gather = (offsets: Offsets, neighbours: Neighbours, weights: Weights, lo: number, hi: number) => void;

/** The gather of these readings: generated where that is allowed, else by plain loops. Both give the same bits. */
export function gatherOf(plain: readonly Reading[], bounded: readonly BoundedReading[]): Gather {
  if (plain.length + bounded.length === 0) return () => {};
  try {
    return generatedGather(plain, bounded);
  } catch {
    // Generating functions is forbidden here: an EvalError, or whatever the surroundings throw.
    return plainGather(plain, bounded);
  }
}

/** One loop for each reading, over the ties of the block while they are in the cache. */
export function plainGather(plain: readonly Reading[], bounded: readonly BoundedReading[]): Gather {
  return (offsets, neighbours, weights, lo, hi) => {
    for (const { from, out } of plain) sum(offsets, neighbours, weights, lo, hi, from, out);
    for (const reading of bounded) sumWithin(offsets, neighbours, weights, lo, hi, reading);
  };
}

function sum(P: Offsets, J: Neighbours, W: Weights, lo: number, hi: number, from: Float64Array, out: Float64Array) {
  for (let i = lo; i < hi; i++) {
    const end = P[i + 1]!;
    let total = 0;
    for (let t = P[i]!; t < end; t++) total += W[t]! * from[J[t]!]!;
    out[i - lo] = total;
  }
}

function sumWithin(P: Offsets, J: Neighbours, W: Weights, lo: number, hi: number, reading: BoundedReading) {
  const { from, out, strength, bound } = reading;
  for (let i = lo; i < hi; i++) {
    const end = P[i + 1]!;
    const own = from[i]!;
    let total = 0;
    let heard = 0;
    for (let t = P[i]!; t < end; t++) {
      const theirs = from[J[t]!]!;
      if (theirs - own <= bound && own - theirs <= bound) {
        heard += W[t]!;
        total += W[t]! * theirs;
      }
    }
    out[i - lo] = total;
    strength[i - lo] = heard;
  }
}

let written = 0;

/**
 * The same as one loop over the ties, written out for these readings.
 * @throws EvalError where the surroundings forbid generating functions
 */
export function generatedGather(plain: readonly Reading[], bounded: readonly BoundedReading[]): Gather {
  const all = [...plain, ...bounded];
  const each = (line: (k: number) => string, from = 0, to = all.length): string =>
    Array.from({ length: to - from }, (_, k) => line(from + k)).join("\n");
  const p = plain.length;
  const text = `"use strict"; // ${written++}
    ${each((k) => `const F${k} = all[${k}].from, O${k} = all[${k}].out;`)}
    ${each((k) => `const S${k} = all[${k}].strength, bound${k} = all[${k}].bound;`, p)}
    return (P, J, W, lo, hi) => {
      let t = P[lo];
      for (let i = lo; i < hi; i++) {
        const end = P[i + 1];
        ${each((k) => `let s${k} = 0;`)}
        ${each((k) => `let w${k} = 0; const own${k} = F${k}[i];`, p)}
        for (; t < end; t++) {
          const j = J[t], w = W[t];
          ${each((k) => `s${k} += w * F${k}[j];`, 0, p)}
          ${each(
            (k) => `const v${k} = F${k}[j];
          if (v${k} - own${k} <= bound${k} && own${k} - v${k} <= bound${k}) { w${k} += w; s${k} += w * v${k}; }`,
            p,
          )}
        }
        ${each((k) => `O${k}[i - lo] = s${k};`)}
        ${each((k) => `S${k}[i - lo] = w${k};`, p)}
      }
    };`;
  return new Function("all", text)(all) as Gather;
}
