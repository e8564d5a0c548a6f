/**
 * Informal communities: neighbours in the chart, and people who have come from elsewhere. Everybody
 * has a place; a community is a block of places, so that friends are neighbours in memory.
 */
import { pow } from "../../core/numbers.ts";
import type { Draws } from "./stream.ts";

/** People in a community, on average. */
const SIZE = 30;
/** Nobody is more sociable than this many times the least sociable. */
const MOST = 40;
/** Cells of the guide of a community. */
const CELLS = 32;

/** Communities, and who is in them. */
export interface Communities {
  /** Community c is the places offsets[c] (included) to offsets[c + 1] (excluded). */
  readonly offsets: Int32Array;
  /** Community of each place. */
  readonly of: Int32Array;
  /** Person at each place. */
  readonly person: Int32Array;
  /** Place of each person. */
  readonly place: Int32Array;
  /** Sociability of each place, and summed up from the first place of its community, which is of at most 60. */
  readonly sociability: Float64Array;
  readonly upTo: Float64Array;
  /** Where to begin looking for a share of the sociability of a community. */
  readonly guide: Uint8Array;
}

/**
 * Communities of 15 to 45 people who are neighbours in the chart; then a share `mixing` of all people
 * change places. Sociability is u^-tail with u uniform, so that its distribution has the exponent 1 / tail.
 */
export function communitiesOf(n: number, mixing: number, tail: number, random: Draws): Communities {
  const of = new Int32Array(n);
  const starts = new Int32Array(n + 1);
  let count = 0;
  for (let p = 0; p < n; ) {
    const size = Math.floor(SIZE * (0.5 + random.uniform()));
    // a rest too small to be a community joins the last one
    const end = n - p - size < SIZE / 2 ? n : p + size;
    for (; p < end; p++) of[p] = count;
    starts[++count] = p;
  }
  const person = new Int32Array(n);
  const place = new Int32Array(n);
  exchange(person, mixing, random);
  for (let p = 0; p < n; p++) place[person[p]!] = p;
  const sociability = new Float64Array(n);
  const upTo = new Float64Array(n);
  const draw = power(-tail);
  for (let p = 0, c = -1, sum = 0; p < n; p++) {
    if (of[p] !== c) {
      c = of[p]!;
      sum = 0;
    }
    sociability[p] = Math.min(MOST, draw(1 - random.uniform()));
    upTo[p] = sum += sociability[p]!;
  }
  const offsets = starts.subarray(0, count + 1);
  return { offsets, of, person, place, sociability, upTo, guide: guideTo(offsets, upTo) };
}

/** Everybody at the place of the same number, except that a share of them have changed places at random. */
function exchange(person: Int32Array, share: number, random: Draws): void {
  const movers = new Int32Array(person.length);
  let moving = 0;
  for (let p = 0; p < person.length; p++) {
    person[p] = p;
    if (random.uniform() < share) movers[moving++] = p;
  }
  for (let k = moving - 1; k > 0; k--) {
    const a = movers[k]!;
    const b = movers[random.integer(k + 1)]!;
    const kept = person[a]!;
    person[a] = person[b]!;
    person[b] = kept;
  }
}

/** The place of community c where sociability summed up passes the share u, 0 (included) to 1, of all of it. */
export function sociable({ offsets, upTo, guide }: Communities, c: number, u: number): number {
  const last = offsets[c + 1]! - 1;
  const x = u * upTo[last]!;
  let p = offsets[c]! + guide[c * CELLS + Math.floor(u * CELLS)]!;
  while (p < last && upTo[p]! <= x) p++;
  return p;
}

/** For each community and each of CELLS equal shares of its sociability, how many places lie wholly below. */
function guideTo(offsets: Int32Array, upTo: Float64Array): Uint8Array {
  const count = offsets.length - 1;
  const guide = new Uint8Array(count * CELLS);
  for (let c = 0; c < count; c++) {
    const start = offsets[c]!;
    const last = offsets[c + 1]! - 1;
    for (let cell = 0, p = start; cell < CELLS; cell++) {
      const x = (cell / CELLS) * upTo[last]!;
      while (p < last && upTo[p]! <= x) p++;
      guide[c * CELLS + cell] = p - start;
    }
  }
  return guide;
}

/** u to a power, for u above 0 up to 1: read between points of a table where u is not small. */
function power(exponent: number): (u: number) => number {
  const points = 4096;
  const table = Float64Array.from({ length: points + 2 }, (_, k) => (k > 0 ? pow(k / points, exponent) : 0));
  return (u) => {
    if (u < 1 / 16) return pow(u, exponent);
    const k = Math.floor(u * points);
    return table[k]! + (u * points - k) * (table[k + 1]! - table[k]!);
  };
}
