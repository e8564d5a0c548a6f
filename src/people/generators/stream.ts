/**
 * Draws of a generator of large networks, made a block at a time in a quarter of the time of
 * `sequence`. Source: sfc32, "small fast counting", of Doty-Humphrey's PractRand (2010).
 */
import { keyOf } from "../../core/sequence.ts";

/** A stream of draws. Drawing from it changes it. */
export interface Draws {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Whole number from 0 (included) to n (excluded), n far below 2^32. */
  integer(n: number): number;
}

/** Draws made at once. */
const BLOCK = 512;

/** The stream of (seed, purpose). The same two words always give the same stream. */
export function stream(seed: string | number, purpose: string): Draws {
  const [low, high] = keyOf(seed, purpose);
  const state = Int32Array.of(0, low, high, 1);
  const block = new Float64Array(BLOCK);
  // the first draws only mix the state
  fill(block.subarray(0, 16), state);
  let at = BLOCK;
  const uniform = (): number => {
    if (at === BLOCK) {
      fill(block, state);
      at = 0;
    }
    return block[at++]!;
  };
  return { uniform, integer: (n) => Math.floor(uniform() * n) };
}

/** Fills a block with the next draws. Mutates both. */
function fill(block: Float64Array, state: Int32Array): void {
  let [a, b, c, counter] = state as unknown as [number, number, number, number];
  for (let k = 0; k < block.length; k++) {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    block[k] = (sum >>> 0) * (1 / 4294967296);
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
