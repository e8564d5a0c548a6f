/** Who has become friends with whom, while ties are being drawn. */

/** Lists of friends that grow. */
export interface Acquaintance {
  /** Whether p is a friend of q: looks through the few friends of p, who were written at about the same time. */
  knows(p: number, q: number): boolean;
  /** p and q become friends. Mutates. */
  join(p: number, q: number): void;
}

/** Nobody has a friend yet; `room` is the number of friendships expected. */
export function acquaintance(n: number, room: number): Acquaintance {
  // Each friendship has two links, one for each end: to whom it leads, and the link before of the same person.
  let links = new Int32Array(4 * Math.max(16, Math.ceil(room * 1.05)));
  let length = 2;
  const last = new Int32Array(n);
  return {
    knows(p, q) {
      for (let at = last[p]!; at > 0; at = links[at + 1]!) if (links[at] === q) return true;
      return false;
    },
    join(p, q) {
      if (length + 4 > links.length) {
        const longer = new Int32Array(2 * links.length);
        longer.set(links);
        links = longer;
      }
      links[length] = q;
      links[length + 1] = last[p]!;
      links[length + 2] = p;
      links[length + 3] = last[q]!;
      last[p] = length;
      last[q] = length + 2;
      length += 4;
    },
  };
}
