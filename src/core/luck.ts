/**
 * Keyed luck: every draw of the day loop is a pure function of (seed, purpose, person, day, partner
 * or index). Adding a person, a mechanism, a probe or a draw changes no other draw, and every
 * campaign meets the same people with the same luck.
 *
 * How: (seed, purpose) gives a key; Threefry turns (key; day, index) into the key of that day; a
 * second Threefry turns (key of the day; person) into the draw. Persons are 64-bit keys, see
 * `PersonKeys`.
 */
import { keyOf } from "./sequence.ts";
import { threefry2x32 } from "./threefry.ts";

/** The 64-bit keys of the people, one pair of words a person: the only identity luck knows. */
export interface PersonKeys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** The draws of one purpose. Pure: asking changes nothing. All uniforms are in [0, 1), 53 bits. */
export interface Luck {
  readonly purpose: string;
  /** `out[i - lo]` = the uniform of person i on this day, for lo (included) to hi (excluded). */
  fill(out: Float64Array, lo: number, hi: number, day: number, index?: number): void;
  /** The uniform of person i. */
  at(i: number, day: number, index?: number): number;
  /** The uniform of the ordered pair (i, j). */
  pair(i: number, j: number, day: number, index?: number): number;
  /** Approximately standard normal draw of person i: 12 uniforms (index * 16 to index * 16 + 11) minus 6. */
  normal(i: number, day: number, index?: number): number;
}

/** Gives the draws of a purpose, for one run. */
export type Random = (purpose: string) => Luck;

const out2 = new Uint32Array(2);

/** The source of luck of one run: `random(purpose)`. The same words always give the same draws. */
export function luckOf(seed: string | number, people: PersonKeys): Random {
  return (purpose) => luck(seed, purpose, people);
}

function luck(seed: string | number, purpose: string, people: PersonKeys): Luck {
  const [k0, k1] = keyOf(seed, purpose);
  const { high, low } = people;
  const draw = (a: number, b: number, c0: number, c1: number): number => {
    threefry2x32(a, b, c0, c1, out2);
    return ((out2[0]! >>> 5) * 67108864 + (out2[1]! >>> 6)) * (1 / 9007199254740992);
  };
  const at = (i: number, day: number, index = 0): number => {
    threefry2x32(k0, k1, day, index, out2);
    return draw(out2[0]!, out2[1]!, low[i]!, high[i]!);
  };
  return {
    purpose,
    fill(out, lo, hi, day, index = 0) {
      threefry2x32(k0, k1, day, index, out2);
      const d0 = out2[0]!;
      const d1 = out2[1]!;
      for (let i = lo; i < hi; i++) out[i - lo] = draw(d0, d1, low[i]!, high[i]!);
    },
    at,
    pair(i, j, day, index = 0) {
      threefry2x32(k0, k1, day, index, out2);
      threefry2x32(out2[0]!, out2[1]!, low[i]!, high[i]!, out2);
      return draw(out2[0]! ^ 0x9e3779b9, out2[1]!, low[j]!, high[j]!);
    },
    normal(i, day, index = 0) {
      let sum = -6;
      for (let k = 0; k < 12; k++) sum += at(i, day, index * 16 + k);
      return sum;
    },
  };
}
