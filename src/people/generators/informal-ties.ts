/**
 * Informal ties: friends are found in communities that cut across the org chart, sociable people
 * have many more of them than others, and friends of friends become friends.
 */
import { KIND_BITS, type KindRows, kindRows, MOST_KINDS } from "../tie-kinds.ts";
import { acquaintance } from "./acquaintance.ts";
import { type Communities, sociable } from "./informal-communities.ts";
import { COMMUNITY, OTHER_COMMUNITY } from "./organisation-kinds.ts";
import type { Draws } from "./stream.ts";
import { addTie, type TieList, tieList } from "./tie-list.ts";

/** What the informal network is to look like. */
export interface InformalShape {
  /** Number of ties between people who are not tied yet. */
  readonly ties: number;
  /** How readily the colleagues and friends of friends become friends, 0 to 1. */
  readonly closure: number;
}

/** Share of the ties, closing ones apart, that leave the community. */
const BRIDGES = 0.15;
/** Share of the ties of colleagues in one community that are friendships too. */
const BOTH = 0.3;
/** Rounds in which everybody looks for a tie: first as told below, then in the community, then anywhere. */
const ROUNDS = [4, 2, 2];
/** Share of the ties that close a triangle at most: friends have to be met before they have friends. */
const CLOSING = 0.75;
/** Of the ties that close a triangle, the share that is with a friend's colleague, not a friend's friend. */
const COLLEAGUE = 0.5;

/** Informal ties between places, where `colleagues` are the rows of places tied by work; O(people + ties). */
export function informalTies(
  communities: Communities,
  colleagues: KindRows,
  shape: InformalShape,
  random: Draws,
): TieList {
  const { of, offsets } = communities;
  const ties = tieList(Math.ceil(1.02 * shape.ties + 0.1 * colleagues.entries.length));
  makeFriends(ties, communities, colleagues, shape, random);
  for (let p = 0; p < of.length; p++) {
    const next = offsets[of[p]! + 1]!;
    for (let e = colleagues.offsets[p]!; e < colleagues.offsets[p + 1]!; e++) {
      const q = colleagues.entries[e]! >> KIND_BITS;
      if (q > p && q < next && random.uniform() < BOTH) addTie(ties, p, q, COMMUNITY);
    }
  }
  return ties;
}

/** Adds ties between places. Mutates `ties`. */
function makeFriends(
  ties: TieList,
  communities: Communities,
  colleagues: KindRows,
  shape: InformalShape,
  random: Draws,
): void {
  const { of } = communities;
  const n = of.length;
  const met = acquaintance(n, shape.ties);
  const candidates = new Int32Array(shape.ties + 2);
  // Everybody finds a candidate before anybody is asked: the processor then looks up many at a time.
  const round = (seekers: Int32Array, find: (seekers: Int32Array, found: Int32Array) => void, kind: number) => {
    find(seekers, candidates);
    let left = 0;
    for (let k = 0; k < seekers.length; k++) {
      const p = seekers[k]!;
      const q = candidates[k]!;
      if (p === q || met.knows(p, q) || has(colleagues, p, q)) seekers[left++] = p;
      else {
        addTie(ties, p, q, kind);
        met.join(p, q);
      }
    }
    return seekers.subarray(0, left);
  };
  const inside = (seekers: Int32Array, found: Int32Array): void => {
    for (let k = 0; k < seekers.length; k++) found[k] = sociable(communities, of[seekers[k]!]!, random.uniform());
  };
  const anywhere = (seekers: Int32Array, found: Int32Array): void => {
    for (let k = 0; k < seekers.length; k++) found[k] = sociable(communities, of[random.integer(n)]!, random.uniform());
  };
  const closing = CLOSING * shape.closure;
  let friends: KindRows;
  const through = (seekers: Int32Array, found: Int32Array): void => {
    for (let k = 0; k < seekers.length; k++) {
      // what is left of a draw after a choice is a draw for the next
      const p = seekers[k]!;
      const start = friends.offsets[p]!;
      const count = friends.offsets[p + 1]! - start;
      let u = random.uniform();
      let q = -1;
      if (count > 0) {
        const x = u * count;
        const friend = friends.entries[start + Math.floor(x)]! >> KIND_BITS;
        u = x - Math.floor(x);
        if (u < COLLEAGUE) q = oneOf(colleagues, friend, u / COLLEAGUE);
        else q = oneOf(friends, friend, (u - COLLEAGUE) / (1 - COLLEAGUE));
      }
      found[k] = q >= 0 ? q : sociable(communities, of[p]!, random.uniform());
    }
  };
  // First the ties inside communities and the bridges between them ...
  const first = seekersOf(communities, shape.ties * (1 - closing), random);
  const bridges = new Int32Array(first.length);
  let across = 0;
  let within = 0;
  for (let k = 0; k < first.length; k++)
    if (random.uniform() < BRIDGES) bridges[across++] = first[k]!;
    else first[within++] = first[k]!;
  let seekers = first.subarray(0, within);
  for (let r = 0; r < ROUNDS[0]! + ROUNDS[1]!; r++) seekers = round(seekers, inside, COMMUNITY);
  for (let r = 0; r < ROUNDS[2]!; r++) seekers = round(seekers, anywhere, OTHER_COMMUNITY);
  seekers = bridges.subarray(0, across);
  for (let r = 0; r < ROUNDS[2]!; r++) seekers = round(seekers, anywhere, OTHER_COMMUNITY);
  // ... then those of friends, as many as are missing ...
  friends = kindRows(n, ties, new Uint8Array(MOST_KINDS).fill(1));
  seekers = seekersOf(communities, shape.ties - ties.length, random);
  if (closing > 0) for (let r = 0; r < ROUNDS[0]!; r++) seekers = round(seekers, through, COMMUNITY);
  for (let r = 0; r < ROUNDS[1]!; r++) seekers = round(seekers, inside, COMMUNITY);
  for (let r = 0; r < ROUNDS[2]!; r++) seekers = round(seekers, anywhere, OTHER_COMMUNITY);
  // ... and where people already know nearly everybody, whoever do not know one another.
  const one = new Int32Array(1);
  for (let left = 60 + 2 * (shape.ties - ties.length); left > 0 && ties.length < shape.ties; left--) {
    one[0] = random.integer(n);
    round(one, anywhere, OTHER_COMMUNITY);
  }
}

/** Places, each as often as it looks for a tie: in proportion to sociability, about `ties` in all; fewer than ties + 1. */
function seekersOf({ sociability }: Communities, ties: number, random: Draws): Int32Array {
  const list = new Int32Array(Math.ceil(Math.max(0, ties)) + 1);
  let total = 0;
  for (let p = 0; p < sociability.length; p++) total += sociability[p]!;
  const scale = Math.max(0, ties) / total;
  let length = 0;
  for (let p = 0, due = random.uniform(); p < sociability.length; p++)
    for (due += sociability[p]! * scale; due >= 1 && length < list.length; due--) list[length++] = p;
  return list.subarray(0, length);
}

/** The one of row i at the share u of it, or -1. */
function oneOf({ offsets, entries }: KindRows, i: number, u: number): number {
  const start = offsets[i]!;
  const count = offsets[i + 1]! - start;
  return count > 0 ? entries[start + Math.floor(u * count)]! >> KIND_BITS : -1;
}

/** Whether j is in row i. */
function has({ offsets, entries }: KindRows, i: number, j: number): boolean {
  const end = offsets[i + 1]!;
  for (let e = offsets[i]!; e < end; e++) if (entries[e]! >> KIND_BITS === j) return true;
  return false;
}
