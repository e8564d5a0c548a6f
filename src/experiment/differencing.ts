/**
 * Differencing: what can be found out by adding and subtracting the groups of two groupings that are
 * both reported. Classes of both are the nodes of a graph, people are its edges; every sum or
 * difference of classes that leaves anybody over contains a cut of this graph, and a cut of fewer
 * than k people would say something about fewer than k people. (Compare Gusfield, "A graph theoretic
 * approach to statistical data security", SIAM J. Comput. 17(3), 1988, for suppressed cells.)
 */

/**
 * Which classes of `second` stand on one side of a cut of fewer than k people, 1 or 0 by class; null
 * where there is no such cut. Row i of both: the class of person i. Changes nothing. By maximum
 * adjacency orderings with contraction of what k people hold together (Nagamochi & Ibaraki 1992).
 */
export function thinCut(
  first: Int32Array,
  second: Int32Array,
  firstCount: number,
  secondCount: number,
  k: number,
): Uint8Array | null {
  const nodes = firstCount + secondCount;
  const root = Int32Array.from({ length: nodes }, (_, v) => v);
  const find = (v: number): number => {
    let r = v;
    while (root[r] !== r) r = root[r]!;
    root[v] = r;
    return r;
  };
  const cells = countCells(first, second, secondCount);
  for (;;) {
    const links = contracted(cells, firstCount, nodes, find);
    const phase = order(links, k);
    if (phase.thin >= 0)
      return Uint8Array.from({ length: secondCount }, (_, j) => (find(firstCount + j) === phase.thin ? 1 : 0));
    if (phase.joins.length === 0) return null;
    for (const [v, w] of phase.joins) root[find(v)] = find(w);
  }
}

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly people: number;
}

/** How many people are in class i of the first and j of the second, in ascending order of (i, j). */
function countCells(first: Int32Array, second: Int32Array, secondCount: number): Cell[] {
  const counts = new Map<number, number>();
  for (let p = 0; p < first.length; p++) {
    const key = first[p]! * secondCount + second[p]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([key, people]) => ({ i: Math.floor(key / secondCount), j: key % secondCount, people }));
}

type Links = Map<number, Map<number, number>>;

function contracted(cells: readonly Cell[], firstCount: number, nodes: number, find: (v: number) => number): Links {
  const links: Links = new Map();
  for (let v = 0; v < nodes; v++) if (find(v) === v) links.set(v, new Map());
  for (const { i, j, people } of cells) {
    const a = find(i);
    const b = find(firstCount + j);
    if (a === b) continue;
    links.get(a)!.set(b, (links.get(a)!.get(b) ?? 0) + people);
    links.get(b)!.set(a, (links.get(b)!.get(a) ?? 0) + people);
  }
  return links;
}

/** One ordering: pairs of nodes held together by k people or more, and a node that fewer than k hold to the rest (or -1). */
function order(links: Links, k: number): { thin: number; joins: [number, number][] } {
  const waiting = new Map<number, number>([...links.keys()].map((v) => [v, 0]));
  const joins: [number, number][] = [];
  while (waiting.size > 0) {
    let next = -1;
    let most = -1;
    for (const [v, held] of waiting)
      if (held > most) {
        next = v;
        most = held;
      }
    waiting.delete(next);
    let left = 0;
    for (const [w, people] of links.get(next)!) {
      const held = waiting.get(w);
      if (held === undefined) continue;
      left++;
      waiting.set(w, held + people);
      if (held + people >= k) joins.push([next, w]);
    }
    const last = left === 0 && most > 0 && ![...waiting.values()].some((held) => held > 0);
    if (last && most < k) return { thin: next, joins };
  }
  return { thin: -1, joins };
}
