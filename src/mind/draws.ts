/** Start values drawn for a whole column at once, by keyed luck on day 0; `index` names the draw. */
import type { Column } from "../core/columns.ts";
import type { Luck } from "../core/luck.ts";

const ROWS = 256;
const uniforms = new Float64Array(ROWS * 16);

/** Sets every row to mean + spread * z, z the keyed normal of its person (`Luck.normal`: |z| at most 6). */
export function drawNormal(luck: Luck, index: number, column: Column, mean: number, spread: number): void {
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    luck.fillNormal(uniforms, lo, hi, 0, index);
    for (let i = lo; i < hi; i++) column[i] = mean + spread * uniforms[i - lo]!;
  }
}

/** Sets every row to 1 with the given probability, else to 0. */
export function drawFlags(luck: Luck, index: number, column: Column, probability: number): void {
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    luck.fill(uniforms, lo, hi, 0, index * 16);
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
  p: number,
  q: number,
  low: number = 0,
  high: number = 1,
): void {
  const count = p + q - 1;
  const sorted = new Float64Array(count);
  for (let lo = 0; lo < column.length; lo += ROWS) {
    const hi = Math.min(column.length, lo + ROWS);
    for (let k = 0; k < count; k++) luck.fill(uniforms.subarray(k * ROWS), lo, hi, 0, index * 16 + k);
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
