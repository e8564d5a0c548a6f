/**
 * Start values drawn by keyed luck for the people lo (included) to hi (excluded) who enter on a day:
 * everybody on day 0, a newcomer on the day of arrival. `index` names the draw.
 */
import type { Column } from "../core/columns.ts";
import type { Luck } from "../core/luck.ts";

/** Who enters, and when. */
export interface Entry {
  readonly day: number;
  readonly lo: number;
  readonly hi: number;
}

const ROWS = 256;
const uniforms = new Float64Array(ROWS * 16);

/** Sets every row to mean + spread * z, z the keyed normal of its person (`Luck.normal`: |z| at most 6). */
export function drawNormal(
  luck: Luck,
  index: number,
  column: Column,
  entry: Entry,
  mean: number,
  spread: number,
): void {
  for (let lo = entry.lo; lo < entry.hi; lo += ROWS) {
    const hi = Math.min(entry.hi, lo + ROWS);
    luck.fillNormal(uniforms, lo, hi, entry.day, index);
    for (let i = lo; i < hi; i++) column[i] = mean + spread * uniforms[i - lo]!;
  }
}

/** Sets every row to 1 with the given probability, else to 0. */
export function drawFlags(luck: Luck, index: number, column: Column, entry: Entry, probability: number): void {
  for (let lo = entry.lo; lo < entry.hi; lo += ROWS) {
    const hi = Math.min(entry.hi, lo + ROWS);
    luck.fill(uniforms, lo, hi, entry.day, index * 16);
    for (let i = lo; i < hi; i++) column[i] = uniforms[i - lo]! < probability ? 1 : 0;
  }
}

/**
 * Sets every row to low + (high - low) * b with b from Beta(p, q), whole p and q with p + q at most
 * 17: the p-th smallest of p + q - 1 uniforms (index * 16 onwards), exact and without transcendental
 * functions.
 */
export function drawBeta(
  luck: Luck,
  index: number,
  column: Column,
  entry: Entry,
  p: number,
  q: number,
  low: number = 0,
  high: number = 1,
): void {
  const count = p + q - 1;
  const sorted = new Float64Array(count);
  for (let lo = entry.lo; lo < entry.hi; lo += ROWS) {
    const hi = Math.min(entry.hi, lo + ROWS);
    for (let k = 0; k < count; k++) luck.fill(uniforms.subarray(k * ROWS), lo, hi, entry.day, index * 16 + k);
    for (let i = lo; i < hi; i++) {
      for (let k = 0; k < count; k++) {
        const u = uniforms[k * ROWS + i - lo]!;
        let at = k;
        for (; at > 0 && sorted[at - 1]! > u; at--) sorted[at] = sorted[at - 1]!;
        sorted[at] = u;
      }
      column[i] = low + (high - low) * sorted[p - 1]!;
    }
  }
}
