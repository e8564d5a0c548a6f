/** Sums and means of what patterns measure. */

/** The sum; 0 of nothing. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The mean; NaN of nothing. */
export function mean(values: ArrayLike<number> & Iterable<number>): number {
  return sum(values) / values.length;
}

/** Slope of the line of least squares through points [x, y]. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mx = mean(points.map(([x]) => x));
  const my = mean(points.map(([, y]) => y));
  return sum(points.map(([x, y]) => (x - mx) * (y - my))) / sum(points.map(([x]) => (x - mx) ** 2));
}

/** A root of f between two places where its sign differs, by halving 60 times. */
export function root(f: (x: number) => number, low: number, high: number): number {
  const sign = Math.sign(f(low));
  let [a, b] = [low, high];
  for (let k = 0; k < 60; k++) {
    const x = (a + b) / 2;
    if (Math.sign(f(x)) === sign) a = x;
    else b = x;
  }
  return (a + b) / 2;
}

/** Poisson's distribution of this mean: the chances of 0, 1, 2 and so on up to `most`. */
export function poissonChances(mean: number, most: number): number[] {
  const chances = [Math.exp(-mean)];
  for (let k = 1; k <= most; k++) chances.push((chances[k - 1]! * mean) / k);
  return chances;
}
