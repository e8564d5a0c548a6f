/** Undirected ties being generated: columns that grow. */

/** Undirected ties in columns; only the first `length` entries count. */
export interface TieList {
  length: number;
  source: Int32Array;
  target: Int32Array;
  /** What kind of tie; 0 where there is only one. */
  kind: Uint8Array;
}

/** An empty list with room for some ties; it makes more room when needed. */
export function tieList(room: number): TieList {
  const size = Math.max(16, room);
  return { length: 0, source: new Int32Array(size), target: new Int32Array(size), kind: new Uint8Array(size) };
}

/** Adds a tie. Mutates the list. */
export function addTie(ties: TieList, i: number, j: number, kind = 0): void {
  const k = ties.length;
  if (k === ties.source.length) grow(ties);
  ties.source[k] = i;
  ties.target[k] = j;
  ties.kind[k] = kind;
  ties.length = k + 1;
}

function grow(ties: TieList): void {
  const more = tieList(ties.length + (ties.length >> 1) + 16);
  more.source.set(ties.source);
  more.target.set(ties.target);
  more.kind.set(ties.kind);
  more.length = ties.length;
  Object.assign(ties, more);
}

/** Who is tied to whom, cut to length, without copying. */
export function columnsOf({ length, source, target }: TieList): { source: Int32Array; target: Int32Array } {
  return { source: source.subarray(0, length), target: target.subarray(0, length) };
}
