/** The tree of an adoption: who came to practise after whom, drawn with plain characters. */
import { ADOPTION_CAUSES } from "../mind/why/roots-of-adoption.ts";
import { causeWords } from "./cause-words.ts";
import type { Adoption } from "./why-file.ts";

/** How much of a tree is drawn. */
export interface TreeLimits {
  /** Generations below the first one drawn, from 0. */
  readonly depth: number;
  /** Followers of one person who are drawn, from 1. */
  readonly width: number;
}

/** A tree as text, and how many adoptions it holds. */
export interface Tree {
  readonly text: string;
  /** Adoptions in it, the first included. */
  readonly size: number;
}

/** Who followed whom among the adoptions of one design. */
export interface Forest {
  readonly adoptions: readonly Adoption[];
  /** Followers of adoption k + 1, as places in `adoptions`, in order. */
  readonly followers: readonly (readonly number[])[];
  /** Adoptions in the tree below and with adoption k + 1. */
  readonly sizes: Int32Array;
}

/** Reads who followed whom; in O(adoptions), as parents come first. */
export function forestOf(adoptions: readonly Adoption[]): Forest {
  const followers = adoptions.map((): number[] => []);
  const sizes = new Int32Array(adoptions.length).fill(1);
  for (let k = adoptions.length - 1; k >= 0; k--) {
    const parent = adoptions[k]!.parent - 1;
    if (parent < 0) continue;
    followers[parent]!.push(k);
    sizes[parent]! += sizes[k]!;
  }
  for (const list of followers) list.reverse();
  return { adoptions, followers, sizes };
}

/** Place of the adoption with the largest tree, the earliest of several; -1 where nobody adopted. */
export function largestTree({ adoptions, sizes }: Forest): number {
  let best = -1;
  for (let k = 0; k < adoptions.length; k++)
    if (adoptions[k]!.parent === 0 && (best < 0 || sizes[k]! > sizes[best]!)) best = k;
  return best;
}

/**
 * The tree of the adoption at this place: from the one at which its chain began, down to it, and on to
 * those who followed. Beside the way down, only numbers of others are told.
 */
export function influenceTree(forest: Forest, place: number, limits: TreeLimits): Tree {
  const { adoptions, followers, sizes } = forest;
  const way: number[] = [];
  for (let k = place; k >= 0; k = adoptions[k]!.parent - 1) way.unshift(k);
  const lines: string[] = [];
  const draw = (k: number, lead: string, below: string, depth: number): void => {
    lines.push(lead + told(adoptions[k]!, k === place && way.length > 1));
    const all = followers[k]!;
    const next = way[way.indexOf(k) + 1];
    const onTheWay = way.includes(k) && next !== undefined;
    const drawn = onTheWay ? [next] : depth > 0 ? largest(all, sizes, limits.width) : [];
    const rest = all.filter((child) => !drawn.includes(child));
    drawn.forEach((child, c) => {
      const last = c === drawn.length - 1 && rest.length === 0;
      draw(child, `${below}${last ? "└─ " : "├─ "}`, `${below}${last ? "   " : "│  "}`, onTheWay ? depth : depth - 1);
    });
    if (rest.length > 0) lines.push(`${below}└─ ${leftOut(rest, sizes, drawn.length > 0)}`);
  };
  draw(way[0]!, "", "", limits.depth);
  return { text: lines.join("\n"), size: sizes[way[0]!]! };
}

/** The followers with the largest trees, in the order in which they adopted. */
function largest(all: readonly number[], sizes: Int32Array, width: number): number[] {
  return [...all]
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
    .slice(0, width)
    .sort((a, b) => a - b);
}

function leftOut(rest: readonly number[], sizes: Int32Array, more: boolean): string {
  const after = rest.reduce((sum, k) => sum + sizes[k]! - 1, 0);
  const who = `${rest.length}${more ? " more" : ""} who followed`;
  return `... ${who}${after > 0 ? `, and ${after} after them` : ""}`;
}

/** One adoption in a line: person, day, and the two largest things that raised the inclination. */
function told({ person, day, cause, sender, parent, weights }: Adoption, asked: boolean): string {
  const raised = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const shares = weights
    .map((weight, c) => ({ c, share: raised > 0 ? Math.max(0, weight) / raised : 0 }))
    .filter(({ share }) => share >= 0.1)
    .sort((a, b) => b.share - a.share || a.c - b.c)
    .slice(0, 3)
    .map(({ c, share }) => `${SHORT[c]} ${Math.round(100 * share)} %`);
  const began = parent === 0 ? `: ${causeWords(cause, sender)}` : "";
  return `person ${person}, day ${day}${began}${shares.length > 0 ? `  (${shares.join(", ")})` : ""}${asked ? "  <" : ""}`;
}

const OTHERWISE: Readonly<Record<string, string>> = {
  ...{ message: "messages", need: "needs", participation: "a say", neighbours: "colleagues" },
  ...{ feeling: "mood", self: "own view" },
};
const SHORT: readonly string[] = ADOPTION_CAUSES.map((cause) => OTHERWISE[cause] ?? cause);
