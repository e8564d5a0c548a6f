/** Leading eigenvalue: what spreads at a rate above one over it does not die out by itself. */
import type { Network } from "../network.ts";
import { undirected } from "./undirected.ts";

/** Steps of the iteration at most, and the relative change below which `CALM` steps end it. */
const STEPS = 1000;
const SMALL = 1e-13;
const CALM = 8;

/**
 * Largest eigenvalue of the adjacency matrix of the undirected, layer-merged view, to about 1e-10 of
 * itself; one over it is the epidemic threshold. 0 where there are no ties. Pure. Lanczos' method
 * from the vector of ones, which has a part in every leading vector of a component. Sources: Lanczos
 * 1950; without orthogonalising again the extreme values stay right (Paige 1980).
 * @example gs.leadingEigenvalue(gs.network([[0, 1], [0, 2], [0, 3], [0, 4]])); // 2.000000000
 */
export function leadingEigenvalue(network: Network, { weighted = true }: { weighted?: boolean } = {}): number {
  const { n, offsets, neighbours, weights } = undirected(network, weighted);
  const diagonal: number[] = [];
  const beside: number[] = [];
  let before = new Float64Array(n);
  let q = new Float64Array(n).fill(1 / Math.sqrt(n));
  let value = 0;
  for (let step = 0, calm = 0; step < Math.min(STEPS, 2 * n + CALM) && calm < CALM; step++) {
    const next = new Float64Array(n);
    const beta = beside.at(-1) ?? 0;
    let alpha = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) sum += weights[e]! * q[neighbours[e]!]!;
      next[i] = sum - beta * before[i]!;
      alpha += next[i]! * q[i]!;
    }
    let square = 0;
    for (let i = 0; i < n; i++) {
      next[i]! -= alpha * q[i]!;
      square += next[i]! * next[i]!;
    }
    diagonal.push(alpha);
    const found = largestOf(diagonal, beside);
    calm = Math.abs(found - value) <= SMALL * Math.abs(found) ? calm + 1 : 0;
    value = found;
    const length = Math.sqrt(square);
    // the vectors are used up: the value is exact
    if (!(length > 1e-12 * (Math.abs(alpha) + beta))) break;
    beside.push(length);
    for (let i = 0; i < n; i++) next[i]! /= length;
    before = q;
    q = next;
  }
  return value;
}

/** Largest eigenvalue of a symmetric tridiagonal matrix, by bisection on the number of those above. */
function largestOf(diagonal: readonly number[], beside: readonly number[]): number {
  let low = -Infinity;
  let high = -Infinity;
  for (let k = 0; k < diagonal.length; k++) {
    const reach = (k > 0 ? beside[k - 1]! : 0) + (k < diagonal.length - 1 ? beside[k]! : 0);
    high = Math.max(high, diagonal[k]! + reach);
    low = Math.max(low, diagonal[k]!);
  }
  for (let round = 0; round < 100; round++) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) break;
    if (someAbove(middle, diagonal, beside)) low = middle;
    else high = middle;
  }
  return high;
}

/** Whether an eigenvalue is above x: a pivot of matrix - x turns positive (Sturm). */
function someAbove(x: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = diagonal[0]! - x;
  for (let k = 1; pivot < 0 && k < diagonal.length; k++)
    pivot = diagonal[k]! - x - (beside[k - 1]! * beside[k - 1]!) / pivot;
  return pivot >= 0;
}
