import { louvain } from "../people/measures/louvain.ts";
import type { Network } from "../people/network.ts";

/** Communities as a campaign uses them, numbered in the order of their first member. */
export interface Communities {
  /** Community of each person, -1 for people without consent or in a community that is too small. */
  readonly membership: Int32Array;
  readonly count: number;
  /** First member of each community: the person whose luck it draws. */
  readonly first: Int32Array;
}

/**
 * Louvain communities of the contacts among consenting people. Communities below `smallest` members
 * are nobody's: too few to be spoken of as a group. Ties are taken `likeness` times heavier where
 * `alike(i, j)`, in [0, 1], says that the two need the same. Deterministic: no draw is used.
 */
export function communitiesOf(
  contacts: Network,
  consents: (i: number) => boolean,
  smallest: number,
  likeness: number,
  alike: (i: number, j: number) => number,
): Communities {
  const { n } = contacts;
  const found = louvain(likeness > 0 ? weighed(contacts, likeness, alike) : contacts, {}).membership;
  const size = new Int32Array(n);
  for (let i = 0; i < n; i++) if (consents(i)) size[found[i]!]!++;
  const number = new Int32Array(n).fill(-1);
  const membership = new Int32Array(n).fill(-1);
  const first: number[] = [];
  for (let i = 0; i < n; i++) {
    const c = found[i]!;
    if (!consents(i) || size[c]! < smallest) continue;
    if (number[c]! < 0) number[c] = first.push(i) - 1;
    membership[i] = number[c]!;
  }
  return { membership, count: first.length, first: Int32Array.from(first) };
}

function weighed(contacts: Network, likeness: number, alike: (i: number, j: number) => number): Network {
  const { n, offsets, neighbours } = contacts;
  const weights = contacts.weights.slice();
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) weights[e]! *= 1 + likeness * alike(i, neighbours[e]!);
  return { ...contacts, weights };
}
