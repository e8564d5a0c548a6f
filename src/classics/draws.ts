/** How the rules draw: the first people, and the uniforms of a day where only some are needed. */
import { refuse } from "../core/errors.ts";
import type { Luck } from "../core/luck.ts";

/** Sets `count` people, or all where there are fewer, to 1: those whose draws on day 0 are lowest. The others stay. */
export function drawFirst(luck: Luck, column: Float64Array, count: number): void {
  if (count === 0) return;
  const draws = new Float64Array(column.length);
  luck.fill(draws, 0, column.length, 0);
  const last = draws.toSorted()[Math.min(count, draws.length) - 1]!;
  for (let i = 0; i < draws.length; i++) if (draws[i]! <= last) column[i] = 1;
}

/**
 * Checks that no more first people were asked for than there are; what was not asked for is not checked.
 * @throws InputError where `first` is above n
 */
export function checkFirst(rule: string, first: number | undefined, n: number): void {
  if (first !== undefined && first > n)
    refuse(`${rule}.first`, `invalid ${first}; expected a whole number up to ${n}, the number of people`);
}

/** The uniforms of a block of people on a day, drawn all together or one by one, whichever is less work. */
export interface Draws {
  /** Turns to the people lo (included) to hi (excluded), of whom about `needed` will be asked for. */
  open(day: number, lo: number, hi: number, needed: number): void;
  /** The uniform of person i of the block; the same however it is drawn. */
  of(i: number): number;
}

/** Draws for blocks of at most `block` people. */
export function drawsOf(luck: Luck, block: number): Draws {
  const uniforms = new Float64Array(block);
  let [today, first, filled] = [0, 0, false];
  return {
    open(day, lo, hi, needed) {
      today = day;
      first = lo;
      filled = hi - lo > 4 && needed * 3 > hi - lo;
      if (filled) luck.fill(uniforms, lo, hi, day);
    },
    of: (i) => (filled ? uniforms[i - first]! : luck.at(i, today)),
  };
}
