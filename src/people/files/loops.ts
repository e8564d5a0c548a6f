/** Loops in a reporting line, found without recursion in linear time. */

/** Every loop, each from its first person on, and for each person where the line ends. */
export interface Loops {
  readonly loops: readonly (readonly number[])[];
  /** Index of the loop in which the line from this person ends; -1 where it ends at somebody without a manager. */
  readonly ends: Int32Array;
}

/** Follows `manager` (-1: none) from everybody. Loops of one person count, too. */
export function loopsOf(manager: ArrayLike<number>): Loops {
  const n = manager.length;
  const seen = new Int32Array(n).fill(-1);
  const ends = new Int32Array(n).fill(-1);
  const loops: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start]! >= 0) continue;
    const path: number[] = [];
    let at = start;
    while (at >= 0 && seen[at]! < 0) {
      seen[at] = start;
      path.push(at);
      at = manager[at]!;
    }
    const looped = at >= 0 && seen[at] === start;
    if (looped) loops.push(path.slice(path.indexOf(at)));
    const end = at < 0 ? -1 : looped ? loops.length - 1 : ends[at]!;
    for (const i of path) ends[i] = end;
  }
  return { loops, ends };
}
