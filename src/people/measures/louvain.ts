/** Communities by Louvain's method: local moves, then communities become people, until nothing gains. */
import { refuse } from "../../core/errors.ts";
import { type Sequence, sequence } from "../../core/sequence.ts";
import type { Network } from "../network.ts";
import { modularityOf } from "./modularity.ts";
import { type Undirected, undirected } from "./undirected.ts";

/** Options of `louvain`. */
export interface LouvainOptions {
  /** Seed of the order in which people are visited, which decides between divisions about equally good; default "1". */
  readonly seed?: string | number;
  /** Whether ties count by their weight; default true. */
  readonly weighted?: boolean;
  /** Above 1 gives smaller communities, below 1 larger ones; above 0, default 1. */
  readonly resolution?: number;
}

/** Communities and how good they are. */
export interface LouvainResult {
  /** Community of each person, numbered in the order of their first members. */
  readonly membership: Int32Array;
  /** Number of communities. */
  readonly count: number;
  /** Modularity of this division, at the resolution asked for. */
  readonly modularity: number;
}

/** Rounds go on while modularity grows by more than this. */
const WORTHWHILE = 1e-6;

/** People in a window of the order of visits. */
const WINDOW = 8192;

/** A level: a view whose nodes are communities of the level below, with the weight inside each. */
interface Level extends Undirected {
  /** Weight of the ties inside a node, both directions. */
  readonly loops: Float64Array;
}

/**
 * Communities of high modularity on the undirected, layer-merged view; the same network and options
 * give the same communities. Ties between equally good communities go to the lower number, a person
 * who gains nothing stays. O(people + ties) a level. Copies. Sources: Blondel et al. 2008; the queue
 * of people whose neighbours have moved: Traag et al. 2019.
 * @throws InputError where the resolution is not above 0
 * @example
 * const twoTriangles = gs.network([[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5], [5, 3]]);
 * gs.louvain(twoTriangles).membership; // [0, 0, 0, 1, 1, 1]
 */
export function louvain(network: Network, options: LouvainOptions = {}): LouvainResult {
  const { seed = "1", weighted = true, resolution = 1 } = options;
  if (!(resolution > 0)) refuse("resolution", `invalid ${resolution}; expected a number above 0`);
  const view = undirected(network, weighted);
  const { n } = view;
  const random = sequence(seed, "measures/louvain");
  const order = shuffled(n, random);
  const membership = Int32Array.from({ length: n }, (_, i) => i);
  const bottom: Level = { ...view, loops: new Float64Array(n) };
  // A round moves people, then communities of people, and so on upward; the next round lets people
  // leave the communities that have formed. Rounds go on while they gain.
  let best = -1;
  let modularity = modularityOf(view, membership, resolution);
  while (modularity > best + WORTHWHILE) {
    best = modularity;
    let count = moveNodes(bottom, order, membership, resolution);
    for (let level = bottom, of = membership, nodes = n; count < nodes; ) {
      level = aggregate(level, of, count);
      nodes = count;
      of = Int32Array.from({ length: nodes }, (_, c) => c);
      count = moveNodes(level, shuffled(nodes, random), of, resolution);
      for (let i = 0; i < n; i++) membership[i] = of[membership[i]!]!;
    }
    modularity = modularityOf(view, membership, resolution);
  }
  const count = renumber(membership);
  return Object.freeze({ membership, count, modularity });
}

/** Numbers from 0 to n - 1, shuffled within windows: neighbours in order are often neighbours in the network. */
function shuffled(n: number, random: Sequence): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let lo = 0; lo < n; lo += WINDOW) random.shuffle(order.subarray(lo, Math.min(n, lo + WINDOW)));
  return order;
}

/**
 * Moves nodes to the neighbouring community of highest gain until none gains. Mutates `of`, the
 * community of each node, and numbers it anew; returns the number of communities.
 */
function moveNodes(level: Level, order: Int32Array, of: Int32Array, resolution: number): number {
  const { n, offsets, neighbours, weights, loops } = level;
  const strength = new Float64Array(n);
  const total = new Float64Array(n);
  let all = 0;
  for (let i = 0; i < n; i++) {
    let sum = loops[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) sum += weights[e]!;
    strength[i] = sum;
    total[of[i]!]! += sum;
    all += sum;
  }
  const scale = all > 0 ? resolution / all : 0;
  // The queue is a ring of n places; a node stands in it at most once.
  const queue = order.slice();
  const waiting = new Uint8Array(n).fill(1);
  const toward = new Float64Array(n);
  const near = new Int32Array(n);
  for (let head = 0, length = n; length > 0; length--) {
    const i = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting[i] = 0;
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    const own = of[i]!;
    let count = 0;
    for (let e = start; e < end; e++) {
      const c = of[neighbours[e]!]!;
      if (toward[c] === 0) near[count++] = c;
      toward[c]! += weights[e]!;
    }
    const pull = strength[i]! * scale;
    let choice = own;
    let gain = toward[own]! - pull * (total[own]! - strength[i]!);
    const least = gain + 1e-12 * strength[i]!;
    for (let k = 0; k < count; k++) {
      const c = near[k]!;
      const g = toward[c]! - pull * total[c]!;
      toward[c] = 0;
      if (c !== own && g > least && (g > gain || (g === gain && c < choice))) {
        gain = g;
        choice = c;
      }
    }
    if (choice === own) continue;
    total[own]! -= strength[i]!;
    total[choice]! += strength[i]!;
    of[i] = choice;
    for (let e = start; e < end; e++) {
      const j = neighbours[e]!;
      if (waiting[j] || of[j] === choice) continue;
      waiting[j] = 1;
      let tail = head + length - 1;
      if (tail >= n) tail -= n;
      queue[tail] = j;
      length++;
    }
  }
  return renumber(of);
}

/** Numbers communities anew, from 0 in the order of their first members. Mutates; returns how many there are. */
function renumber(of: Int32Array): number {
  const number = new Int32Array(of.length).fill(-1);
  let count = 0;
  for (let i = 0; i < of.length; i++) {
    const c = of[i]!;
    if (number[c] === -1) number[c] = count++;
    of[i] = number[c]!;
  }
  return count;
}

/** The level above: one node a community. */
function aggregate(level: Level, of: Int32Array, count: number): Level {
  const { n, offsets, neighbours, weights } = level;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < n; i++) starts[of[i]! + 1]!++;
  for (let c = 0; c < count; c++) starts[c + 1]! += starts[c]!;
  const at = starts.slice(0, count);
  const members = new Int32Array(n);
  for (let i = 0; i < n; i++) members[at[of[i]!]!++] = i;
  const loops = new Float64Array(count);
  const ends = new Int32Array(count + 1);
  const who = new Int32Array(neighbours.length);
  const sum = new Float64Array(neighbours.length);
  const place = new Int32Array(count).fill(-1);
  let to = 0;
  for (let c = 0; c < count; c++) {
    const first = to;
    for (let m = starts[c]!; m < starts[c + 1]!; m++) {
      const i = members[m]!;
      loops[c]! += level.loops[i]!;
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const d = of[neighbours[e]!]!;
        if (d === c) loops[c]! += weights[e]!;
        else if (place[d]! >= first) sum[place[d]!]! += weights[e]!;
        else {
          place[d] = to;
          who[to] = d;
          sum[to++] = weights[e]!;
        }
      }
    }
    ends[c + 1] = to;
  }
  return { n: count, offsets: ends, neighbours: who.subarray(0, to), weights: sum.subarray(0, to), loops };
}
