/**
 * Keyed luck: every draw of the day loop is a pure function of (seed, purpose, person, day, partner
 * or index). Adding a person, a mechanism, a probe or a draw changes no other draw, and every
 * campaign meets the same people with the same luck.
 *
 * How: (seed, purpose) gives a key; Threefry turns (key; day, index) into the key of that day; a
 * second Threefry turns (key of the day; person) into the draw. Persons are 64-bit keys, see
 * `PersonKeys`.
 */
import { GroundswellError } from "./errors.ts";
import { keyOf } from "./sequence.ts";
import { addQuarters, fillUniforms, threefry2x32 } from "./threefry.ts";

/** The 64-bit keys of the people, one pair of words a person: the only identity luck knows. */
export interface PersonKeys {
  /** First word of each person's key. */
  readonly high: Uint32Array;
  /** Second word of each person's key; as long as `high`. */
  readonly low: Uint32Array;
}

/** The draws of one purpose. Pure: asking changes nothing. All uniforms are in [0, 1), 53 bits. */
export interface Luck {
  /** What the draws are for: two purposes never share a draw. */
  readonly purpose: string;
  /** `out[i - lo]` = the uniform of person i on this day, for lo (included) to hi (excluded); three times as fast as `at`. */
  fill(out: Float64Array, lo: number, hi: number, day: number, index?: number): void;
  /** The uniform of person i. */
  at(i: number, day: number, index?: number): number;
  /** The uniform of the ordered pair (i, j). */
  pair(i: number, j: number, day: number, index?: number): number;
  /**
   * A uniform of the day that is nobody's: for drawing a pair, a seed, an event; independent of all draws of persons.
   * @example const i = Math.floor(luck.shared(day, 0) * n); // a random person; the next draw of the day has index 1
   */
  shared(day: number, index?: number): number;
  /** Standard normal of person i, as the sum of 12 uniforms of 16 bits minus 6: mean 0, variance 1, |z| below 6. */
  normal(i: number, day: number, index?: number): number;
  /** `out[i - lo]` = the normal of person i, the same as `normal`, for lo (included) to hi (excluded); twice as fast. */
  fillNormal(out: Float64Array, lo: number, hi: number, day: number, index?: number): void;
}

/** Gives the draws of a purpose, for one run. The same words always give the same draws. */
export type Random = (purpose: string) => Luck;

/** A source of luck whose key can be changed: the objects `random` gave stay the same, their draws change. */
export interface LuckSource {
  readonly random: Random;
  /** From now on all draws are those of (seed, purpose) and of these people. */
  key(seed: string | number, people: PersonKeys): void;
}

/**
 * The source of luck of one run: `random(purpose)`. Nothing is copied: `people` stays in use. A draw
 * is a pure function of seed, purpose, person, day, partner and index. Source: Threefry-2x32 with 20
 * rounds, Salmon et al. 2011.
 * @throws GroundswellError, at the draw, for a person who is not among `people`
 * @example
 * const { keys } = gs.syntheticOrganisation({ people: 20 }, "1").people;
 * const moods = gs.luckOf(1, keys)("moods");
 * moods.at(3, 10); // 0.087
 * moods.at(3, 10) === gs.luckOf(1, keys)("moods").at(3, 10); // true
 */
export function luckOf(seed: string | number, people: PersonKeys): Random {
  const source = luckSource();
  source.key(seed, people);
  return source.random;
}

/**
 * A source of luck for many runs, one after the other. Until `key` is called, drawing throws.
 * @example
 * const source = luckSource();
 * const moods = source.random("moods");
 * source.key(1, gs.syntheticOrganisation({ people: 20 }, "1").people.keys);
 * moods.at(3, 10); // 0.087
 */
export function luckSource(): LuckSource {
  const made = new Map<string, Draws>();
  let seed: string | number = 0;
  let people: PersonKeys | undefined;
  return {
    random(purpose) {
      const known = made.get(purpose);
      if (known) return known;
      const draws = new Draws(purpose);
      if (people) draws.key(seed, people);
      made.set(purpose, draws);
      return draws;
    },
    key(newSeed, newPeople) {
      seed = newSeed;
      people = newPeople;
      for (const draws of made.values()) draws.key(seed, people);
    },
  };
}

const out2 = new Uint32Array(2);
const nobody = new Uint32Array(0);
/** Keep the keys of pairs, of normals and of what is nobody's apart from those of uniforms. */
const PAIR = 0x9e3779b9;
const SHARED = 0xc2b2ae35;
const NORMAL = 0x85ebca6b;

class Draws implements Luck {
  readonly purpose: string;
  #k0 = 0;
  #k1 = 0;
  #low: Uint32Array = nobody;
  #high: Uint32Array = nobody;
  /** The day and index whose key `#d0`, `#d1` is: most draws come many a day. */
  #day = -1;
  #index = -1;
  #d0 = 0;
  #d1 = 0;

  constructor(purpose: string) {
    this.purpose = purpose;
  }

  key(seed: string | number, people: PersonKeys): void {
    [this.#k0, this.#k1] = keyOf(seed, this.purpose);
    this.#low = people.low;
    this.#high = people.high;
    this.#day = -1;
  }

  /** Makes the key of the day, for people up to `last`. */
  #open(last: number, day: number, index: number): void {
    if (!(last < this.#low.length)) this.#refuse(last);
    if (day === this.#day && index === this.#index) return;
    threefry2x32(this.#k0, this.#k1, day, index, out2);
    this.#d0 = out2[0]! | 0;
    this.#d1 = out2[1]! | 0;
    this.#day = day;
    this.#index = index;
  }

  #refuse(last: number): never {
    const { length } = this.#low;
    if (length === 0)
      throw new GroundswellError(
        `invalid draw of ${this.purpose}: the run has not begun; expected draws in start or later`,
      );
    throw new GroundswellError(`invalid draw of ${this.purpose}: person ${last}; expected below ${length}`);
  }

  fill(out: Float64Array, lo: number, hi: number, day: number, index = 0): void {
    this.#open(hi - 1, day, index);
    fillUniforms(out, lo, hi, this.#d0, this.#d1, this.#low, this.#high);
  }

  fillNormal(out: Float64Array, lo: number, hi: number, day: number, index = 0): void {
    this.#open(hi - 1, day, index);
    out.fill(6, 0, hi - lo);
    for (let k = 0; k < 3; k++) addQuarters(out, lo, hi, this.#d0 ^ NORMAL, this.#d1 + k, this.#low, this.#high);
    for (let i = 0; i < hi - lo; i++) out[i] = out[i]! / 65536 - 6;
  }

  at(i: number, day: number, index = 0): number {
    this.#open(i, day, index);
    threefry2x32(this.#d0, this.#d1, this.#low[i]!, this.#high[i]!, out2);
    return unit(out2[0]!, out2[1]!);
  }

  pair(i: number, j: number, day: number, index = 0): number {
    this.#open(Math.max(i, j), day, index);
    threefry2x32(this.#d0, this.#d1, this.#low[i]!, this.#high[i]!, out2);
    threefry2x32(out2[0]! ^ PAIR, out2[1]!, this.#low[j]!, this.#high[j]!, out2);
    return unit(out2[0]!, out2[1]!);
  }

  shared(day: number, index = 0): number {
    if (this.#low.length === 0) this.#refuse(0);
    threefry2x32(this.#k0 ^ SHARED, this.#k1, day, index, out2);
    return unit(out2[0]!, out2[1]!);
  }

  normal(i: number, day: number, index = 0): number {
    this.#open(i, day, index);
    let sum = 6;
    for (let k = 0; k < 3; k++) {
      threefry2x32(this.#d0 ^ NORMAL, this.#d1 + k, this.#low[i]!, this.#high[i]!, out2);
      const a = out2[0]!;
      const b = out2[1]!;
      sum += (a >>> 16) + (a & 65535) + (b >>> 16) + (b & 65535);
    }
    return sum / 65536 - 6;
  }
}

/** A number in [0, 1) from the upper 27 and 26 bits of two words. */
function unit(a: number, b: number): number {
  return ((a >>> 5) * 67108864 + (b >>> 6)) * (1 / 9007199254740992);
}
