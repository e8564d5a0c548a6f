/** A set of pairs of people in two typed arrays: open addressing, without an object a pair. */

/** Unordered pairs of different people. */
export interface PairSet {
  has(i: number, j: number): boolean;
  /** Adds a pair. Mutates; there is room for as many different pairs as were announced. */
  add(i: number, j: number): void;
  /** Takes a pair out. Mutates. */
  remove(i: number, j: number): void;
}

/** An empty set for pairs of n people, up to `room` different pairs over its whole life. */
export function pairSet(n: number, room: number): PairSet {
  let size = 16;
  while (size < 2 * room) size *= 2;
  // 0 = free; otherwise 1 + the number of the pair, which may have been taken out again
  const keys = new Float64Array(size);
  const inside = new Uint8Array(size);
  const place = (i: number, j: number, claim: boolean): number => {
    const low = Math.min(i, j);
    const high = Math.max(i, j);
    const key = 1 + low * n + high;
    let at = Math.imul(Math.imul(low, 0x9e3779b1) ^ high, 0x85ebca6b);
    at = (at ^ (at >>> 15)) & (size - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    if (claim) keys[at] = key;
    return at;
  };
  return {
    has: (i, j) => inside[place(i, j, false)] === 1,
    add(i, j) {
      inside[place(i, j, true)] = 1;
    },
    remove(i, j) {
      inside[place(i, j, false)] = 0;
    },
  };
}
