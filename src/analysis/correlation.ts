/** Correlation of two columns. */

/**
 * Pearson's correlation of two columns of the same length; null below 3 rows and where one of them
 * does not vary. Changes nothing.
 * @example correlation([1, 2, 3], [2, 4, 6]) // 1
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = Math.min(a.length, b.length);
  if (n < 3) return null;
  const [meanA, meanB] = [meanOf(a, n), meanOf(b, n)];
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < n; i++) {
    const fromA = a[i]! - meanA;
    const fromB = b[i]! - meanB;
    both += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  const spread = Math.sqrt(squaresA * squaresB);
  return spread > 0 ? Math.min(1, Math.max(-1, both / spread)) : null;
}

function meanOf(values: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]! - values[0]!;
  return values[0]! + sum / n;
}
