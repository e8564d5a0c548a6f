/** Normalised mutual information: how much two divisions of the same people say of one another. */
import { refuse } from "../../core/errors.ts";
import { log } from "../../core/numbers.ts";

/**
 * Mutual information of two divisions over the mean of their entropies, 0 (independent) to 1 (the
 * same); 1 where both have a single group. People with a negative number in either are left out.
 * Pure. Source: Danon et al. 2005.
 * @throws InputError where the two differ in length, or a number is not whole
 * @example
 * gs.nmi([0, 0, 1, 1], [5, 5, 3, 3]); // 1
 * gs.nmi([0, 0, 1, 1], [0, 1, 0, 1]); // 0
 */
export function nmi(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) refuse("b", `invalid: ${b.length} numbers; expected ${a.length}, as in a`);
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  const sizesA: number[] = [];
  const sizesB: number[] = [];
  const number = (x: number, path: string, of: Map<number, number>, sizes: number[]): number => {
    if (!Number.isInteger(x)) refuse(path, `invalid ${x}; expected a whole number`);
    let c = of.get(x);
    if (c === undefined) {
      c = sizes.push(0) - 1;
      of.set(x, c);
    }
    sizes[c]!++;
    return c;
  };
  const pairs: [Int32Array, Int32Array] = [new Int32Array(a.length), new Int32Array(a.length)];
  let n = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < 0 || b[i]! < 0) continue;
    pairs[0][n] = number(a[i]!, `a[${i}]`, ofA, sizesA);
    pairs[1][n++] = number(b[i]!, `b[${i}]`, ofB, sizesB);
  }
  const entropies = entropy(sizesA, n) + entropy(sizesB, n);
  if (!(entropies > 0)) return 1;
  const joint = entropy(jointSizes(pairs[0], pairs[1], n, sizesA, sizesB.length), n);
  return Math.min(1, Math.max(0, (2 * (entropies - joint)) / entropies));
}

/** Entropy of groups of these sizes, in nats. */
function entropy(sizes: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let c = 0; c < sizes.length; c++) if (sizes[c]! > 0) sum -= (sizes[c]! / n) * log(sizes[c]! / n);
  return sum;
}

/** Sizes of the groups of people alike in both: people sorted by a, counted by b within. */
function jointSizes(a: Int32Array, b: Int32Array, n: number, sizesA: readonly number[], groupsB: number): number[] {
  const at = new Int32Array(sizesA.length + 1);
  for (let c = 0; c < sizesA.length; c++) at[c + 1] = at[c]! + sizesA[c]!;
  const starts = at.slice();
  const sorted = new Int32Array(n);
  for (let i = 0; i < n; i++) sorted[at[a[i]!]!++] = b[i]!;
  const place = new Int32Array(groupsB).fill(-1);
  const sizes: number[] = [];
  for (let c = 0; c < sizesA.length; c++) {
    const first = sizes.length;
    for (let k = starts[c]!; k < starts[c + 1]!; k++) {
      const d = sorted[k]!;
      if (place[d]! < first) place[d] = sizes.push(0) - 1;
      sizes[place[d]!]!++;
    }
  }
  return sizes;
}
