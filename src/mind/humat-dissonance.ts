/**
 * What an alternative is worth to a person, how much its motives are at odds, and what that leads to.
 * Evaluations are importance * satisfaction of the motives, in the order experiential, social, values.
 * Source of all: HUMAT (Antosz, Jager et al., JASSS 28(1) 4, 2025).
 */

/** A dilemma that a choice can leave one in. */
export const NO_DILEMMA = 0;
/** The social motive speaks against the choice and another for it: one wants to convince others. */
export const SOCIAL_DILEMMA = 1;
/** Another motive speaks against the choice and the social one does not: one wants to learn from others. */
export const OTHER_DILEMMA = 2;

/**
 * The evaluation of a motive with two needs: the mean of importance * satisfaction, [-1, 1].
 * @example
 * motive(0.5, 1, 1, -1); // -0.25
 */
export function motive(importanceA: number, a: number, importanceB: number, b: number): number {
  return (importanceA * a + importanceB * b) / 2;
}

/**
 * Satisfaction with an alternative: the mean of its evaluations, 0 of none.
 * @example
 * satisfactionWith([0.5, -0.25, 0.5]); // 0.25
 */
export function satisfactionWith(evaluations: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < evaluations.length; k++) sum += evaluations[k]!;
  return evaluations.length > 0 ? sum / evaluations.length : 0;
}

/**
 * Dissonance of an alternative, [0, 1]: 2 min(P, N) / (P + N), P the sum of the positive evaluations and
 * N that of the negative ones without their sign; 0 where all are 0.
 * @example
 * dissonance([0.5, -0.5, 0]); // 1
 */
export function dissonance(evaluations: ArrayLike<number>): number {
  let positive = 0;
  let negative = 0;
  for (let k = 0; k < evaluations.length; k++) {
    const e = evaluations[k]!;
    if (e > 0) positive += e;
    else negative -= e;
  }
  const sum = positive + negative;
  return sum > 0 ? (2 * Math.min(positive, negative)) / sum : 0;
}

/**
 * Strength of a dissonance beyond what is tolerated: (dissonance - tolerance) / (1 - tolerance), at least 0;
 * both in [0, 1]; whoever tolerates all (1) feels 0.
 * @example
 * strength(1, 0.5); // 1
 */
export function strength(dissonance: number, tolerance: number): number {
  return tolerance < 1 ? Math.max(0, (dissonance - tolerance) / (1 - tolerance)) : 0;
}

/**
 * The dilemma of a choice with these evaluations and this strength of dissonance. The two kinds exclude
 * each other, as the social evaluation is either negative or not.
 * @example
 * dilemmaOf([0.4, -0.4, 0.1], 0.5); // 1
 */
export function dilemmaOf(evaluations: ArrayLike<number>, strength: number): number {
  if (!(strength > 0)) return NO_DILEMMA;
  const experiential = evaluations[0]!;
  const social = evaluations[1]!;
  const values = evaluations[2]!;
  if (social < 0) return experiential >= 0 || values >= 0 ? SOCIAL_DILEMMA : NO_DILEMMA;
  return experiential < 0 || values < 0 ? OTHER_DILEMMA : NO_DILEMMA;
}

/**
 * Which alternative a difference speaks for: 1 the first, -1 the second, 0 neither, as it is 0 or within
 * the band (at the band it counts).
 * @example
 * settled(0.1, 0.2); // 0
 */
export function settled(difference: number, band: number): number {
  if (difference > 0) return difference >= band ? 1 : 0;
  return difference < 0 && -difference >= band ? -1 : 0;
}
