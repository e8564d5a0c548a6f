/**
 * The importance in [0, 1] of a need whose standardised value is z: (1 + u / sqrt(1 + u^2)) / 2 with
 * u = z / 1.7; monotone, .5 at z = 0. Source: an algebraic sigmoid within .023 of the logistic function.
 * @example
 * importance(0); // 0.5
 */
export function importance(z: number): number {
  const u = z / 1.7;
  return 0.5 * (1 + u / Math.sqrt(1 + u * u));
}
