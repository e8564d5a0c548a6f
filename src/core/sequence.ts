/**
 * Randomness for jobs that run in sequence, such as building a network. The one place where
 * seedrandom is used (its alea generator): it turns text into keys and serves one stream per
 * (seed, purpose), so that one job never moves another's luck.
 */
import alea from "seedrandom/lib/alea.js";

/** A stream of random numbers for one purpose. Drawing from it changes it. */
export interface Sequence {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Whole number from 0 (included) to n (excluded). */
  integer(n: number): number;
  /** Standard normal: sum of 12 uniforms minus 6 (mean 0, variance 1, |z| at most 6). */
  normal(): number;
  /** Shuffles an array in place (Fisher-Yates). */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
}

/**
 * The stream of (seed, purpose). The same two words always give the same stream, from its start; a
 * number is the same seed as its digits. For jobs that run in sequence; a rule that acts every day
 * draws from `Luck`.
 * @example
 * const dice = gs.sequence(1, "dice");
 * [dice.integer(6), dice.integer(6), dice.integer(6)]; // [3, 3, 5]
 * gs.sequence("1", "dice").integer(6) === gs.sequence(1, "dice").integer(6); // true
 */
export function sequence(seed: string | number, purpose: string): Sequence {
  const draw = alea(`${seed}\u0000${purpose}`);
  const uniform = (): number => draw.double();
  const integer = (n: number): number => Math.floor(draw.double() * n);
  return {
    uniform,
    integer,
    normal() {
      let sum = -6;
      for (let k = 0; k < 12; k++) sum += draw.double();
      return sum;
    },
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        const kept = items[i];
        items[i] = items[j];
        items[j] = kept;
      }
      return items;
    },
  };
}

/** Two 32-bit words that stand for (seed, purpose): the key of a keyed draw. */
export function keyOf(seed: string | number, purpose: string): [number, number] {
  const draw = alea(`${seed}\u0000${purpose}\u0000key`);
  return [draw.int32() >>> 0, draw.int32() >>> 0];
}
