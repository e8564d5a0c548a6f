/**
 * Draw from a Beta distribution with whole a and b: the a-th smallest of a + b - 1 uniforms, which
 * has exactly that distribution (order statistics; David and Nagaraja 2003) and needs no logarithm.
 * `uniform(k)` gives the k-th uniform in [0, 1). a and b are at least 1.
 */
export function betaDraw(a: number, b: number, uniform: (k: number) => number): number {
  const draws = new Float64Array(a + b - 1);
  for (let k = 0; k < draws.length; k++) draws[k] = uniform(k);
  return draws.sort()[a - 1]!;
}

/** What is known of one arm: pseudo-observations, at least 0, not necessarily whole. */
export interface Belief {
  readonly wins: number;
  readonly losses: number;
}

/**
 * A plausible success probability of an arm, drawn from Beta(1 + wins, 1 + losses) with both
 * rounded. More than `memory` observations count as `memory`, in the same proportion: old success
 * never makes an arm certain, and a draw stays cheap.
 */
export function plausible(belief: Belief, memory: number, uniform: (k: number) => number): number {
  const seen = belief.wins + belief.losses;
  const scale = seen > memory ? memory / seen : 1;
  return betaDraw(1 + Math.round(belief.wins * scale), 1 + Math.round(belief.losses * scale), uniform);
}

/** Index of the largest value, the first of equals. */
export function best(values: ArrayLike<number>): number {
  let at = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[at]!) at = k;
  return at;
}

/**
 * Thompson sampling (Thompson 1933): a plausible success probability for each arm; whoever takes the
 * best of them explores and exploits in one. `uniform(arm, k)` gives the k-th uniform for that arm.
 */
export function drawArms(
  arms: readonly Belief[],
  memory: number,
  uniform: (arm: number, k: number) => number,
): Float64Array {
  return Float64Array.from(arms, (belief, arm) => plausible(belief, memory, (k) => uniform(arm, k)));
}
