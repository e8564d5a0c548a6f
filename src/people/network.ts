/**
 * The network: compressed sparse rows with the tie's layer beside it. Row i lists the people to
 * whom i listens (an undirected tie stands in both rows), in ascending order of neighbour, then of
 * layer. Two people tied in two layers have two entries. Nobody is tied to oneself.
 */
import { InputError, type Problem, refuse, unknownWord } from "../core/errors.ts";
import { type Rows, tidyRows } from "./tidy-rows.ts";
import { edgeFaults, frameFaults, isTie, tieFaults } from "./tie-faults.ts";
import { joinRows, kindRows, kindsOf, MOST_PEOPLE } from "./tie-kinds.ts";

/** What is declared of one layer of ties. */
export interface Layer {
  /** What its ties are: reporting, work, friendship. */
  readonly name: string;
  /** True: source listens to target; false: each listens to the other. */
  readonly directed: boolean;
}

/** A network of n people. Arrays are not to be changed. */
export interface Network {
  /** Number of people. */
  readonly n: number;
  /** The layers of ties, in the order of their codes. */
  readonly layers: readonly Layer[];
  /** n + 1 offsets: the ties of i are offsets[i] (included) to offsets[i + 1] (excluded). */
  readonly offsets: Int32Array;
  /** The person at the other end of each entry, ascending within a row. */
  readonly neighbours: Int32Array;
  /** Strength of the tie, above 0; in 64 bits where `gs.network` was given one that 32 bits do not hold. */
  readonly weights: Float32Array | Float64Array;
  /** Index into `layers`. */
  readonly layer: Uint8Array;
}

/** Ties as parallel columns: person `source[k]` listens to person `target[k]`. */
export interface TieColumns {
  /** Number of people, at least 1. */
  readonly n: number;
  /** 1 to 256 layers with different names. */
  readonly layers: readonly Layer[];
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Strength, above 0 in 32-bit precision; 1 where left out. */
  readonly weight?: ArrayLike<number>;
  /** Whether strengths are kept in 64 bits, which takes twice their memory; default false. */
  readonly exact?: boolean;
  /** Index into `layers`; 0 where left out. */
  readonly layer?: ArrayLike<number>;
}

/**
 * Builds the rows of a network from columns of ties, in O(n + ties) where rows are short. A tie of an
 * undirected layer is given once and written in both rows; entries that repeat (i, j, layer) become
 * one whose weight is their sum, in whatever order they are given. Copies; the columns are kept.
 * @throws InputError naming every self tie, unknown person, unknown layer and weight not above 0
 * @example buildNetwork({ n: 3, layers: [{ name: "work", directed: false }], source: [0, 2], target: [1, 1] }).neighbours; // [1, 0, 2, 1]
 */
export function buildNetwork(columns: TieColumns): Network {
  const { n, layers, source, target, weight, layer, exact = false } = columns;
  const problems = frameFaults(n, layers, [source.length, target.length, weight?.length, layer?.length]);
  if (problems.length > 0) throw new InputError(problems);
  for (let k = 0; k < source.length; k++) {
    const i = source[k]!;
    const j = target[k]!;
    const l = layer ? layer[k]! : 0;
    const w = weight ? weight[k]! : 1;
    if (!isTie(n, layers.length, i, j, l, Math.fround(w))) problems.push(...tieFaults(k, n, layers.length, i, j, l, w));
  }
  if (problems.length > 0) throw new InputError(problems);
  const mutual = Uint8Array.from(layers, (l) => (l.directed ? 0 : 1));
  const few = exact || n > MOST_PEOPLE ? null : kindsOf(source.length, layer, weight);
  if (!few) return networkOfRows(n, layers, rowsOf(columns, mutual));
  const ties = { length: source.length, source: whole(source), target: whole(target), kind: few.kind };
  const kindMutual = Uint8Array.from(few.kinds, (kind) => mutual[kind.layer]!);
  return networkOfRows(n, layers, joinRows(few.kinds, [kindRows(n, ties, kindMutual)]));
}

/** A network of rows in order, which stay in use. */
export function networkOfRows(n: number, layers: readonly Layer[], rows: Rows): Network {
  return Object.freeze({ n, layers: freeze(layers), ...rows });
}

const whole = (column: ArrayLike<number>): Int32Array =>
  column instanceof Int32Array ? column : Int32Array.from(column);

/** Rows of ties of any kind: first the length of each row, then the entries, then their order. */
function rowsOf({ n, source, target, weight, layer, exact }: TieColumns, mutual: Uint8Array): Rows {
  const offsets = new Int32Array(n + 1);
  for (let k = 0; k < source.length; k++) {
    offsets[source[k]! + 1]!++;
    offsets[target[k]! + 1]! += mutual[layer ? layer[k]! : 0]!;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const entries = offsets[n]!;
  const neighbours = new Int32Array(entries);
  const weights = exact ? new Float64Array(entries) : new Float32Array(entries);
  const layerOfTie = new Uint8Array(entries);
  for (let k = 0; k < source.length; k++) {
    const i = source[k]!;
    const j = target[k]!;
    const l = layer ? layer[k]! : 0;
    const w = weight ? weight[k]! : 1;
    const at = next[i]!++;
    neighbours[at] = j;
    weights[at] = w;
    layerOfTie[at] = l;
    if (!mutual[l]) continue;
    const back = next[j]!++;
    neighbours[back] = i;
    weights[back] = w;
    layerOfTie[back] = l;
  }
  return tidyRows({ offsets, neighbours, weights, layer: layerOfTie });
}

/** One tie as people write it: `[source, target]`, `[source, target, weight]`, or with words. */
export type Edge =
  | readonly [source: number, target: number, weight?: number]
  | {
      /** The person who listens, a whole number from 0. */
      readonly source: number;
      /** The person listened to. */
      readonly target: number;
      /** Strength, above 0; default 1. */
      readonly weight?: number;
      /** Name of the layer; default the first one. */
      readonly layer?: string;
    };

/** Options of `network`. */
export interface EdgeOptions {
  /** Number of people; by default one more than the highest number in the edges. */
  readonly n?: number;
  /** Whether the layers named by the edges are directed (source listens to target); default false. */
  readonly directed?: boolean;
  /** The layers, in order; by default those that the edges name, in alphabetical order. */
  readonly layers?: readonly Layer[];
}

/**
 * A network from a list of ties; an edge that names no layer is in the first one (called "tie" where
 * none is named). Repeated ties add their weights; weights are kept exactly. Copies.
 *
 * Nobody is tied to oneself: a weight given to oneself, as on the diagonal of a matrix of influence, is
 * a column: `people: { x, self: [0.5, 0.2] }` and `x[i] = self[i] * yesterday.x[i] + gathered.x[i - lo]`.
 * Where everybody is tied to everybody alike no network is needed: sum the column in `before`.
 * @throws InputError with every unknown person, layer or option, self tie, and weight not above 0
 * @example
 * const { offsets, neighbours } = gs.network([[0, 1], [1, 2, 0.5]]);
 * neighbours.subarray(offsets[1], offsets[2]); // [0, 2]
 * gs.network([[0, 0]]); // throws InputError: expected somebody else
 */
export function networkOf(edges: readonly Edge[], options: EdgeOptions = {}): Network {
  const problems = edgeFaults(edges, options);
  if (!Array.isArray(edges) || !options) throw new InputError(problems);
  const { directed = false } = options;
  const first = options.layers ? (options.layers[0]?.name ?? "") : "tie";
  const ties = edges.map((edge) => {
    const {
      source,
      target,
      weight = 1,
      layer = first,
    } = isPair(edge) ? { source: edge[0], target: edge[1], weight: edge[2] } : { ...edge };
    return { source, target, weight, layer };
  });
  const named = [...new Set(ties.length > 0 ? ties.map((tie) => tie.layer) : [first])].sort();
  const layers = options.layers ?? named.map((name) => ({ name, directed }));
  const codes = new Map(layers.map(({ name }, l) => [name, l]));
  ties.forEach((tie, k) => {
    if (!codes.has(tie.layer))
      problems.push({ path: `ties[${k}].layer`, message: unknownWord(tie.layer, [...codes.keys()]) });
  });
  const number = (i: number): number => (Number.isFinite(i) ? i : 0);
  const highest = ties.reduce((most, { source, target }) => Math.max(most, number(source), number(target)), -1);
  const columns = {
    n: options.n ?? Math.floor(highest) + 1,
    layers,
    source: ties.map((tie) => tie.source),
    target: ties.map((tie) => tie.target),
    weight: ties.map((tie) => tie.weight),
    layer: ties.map((tie) => codes.get(tie.layer) ?? 0),
    exact: ties.some((tie) => tie.weight !== Math.fround(tie.weight)),
  };
  return collect(problems, () => buildNetwork(columns));
}

const isPair = (edge: Edge): edge is Exclude<Edge, { source: number }> => Array.isArray(edge);

/** Adds the problems of a step to those found before it. */
function collect<T>(problems: readonly Problem[], step: () => T): T {
  let result: T;
  try {
    result = step();
  } catch (error) {
    throw error instanceof InputError ? new InputError([...problems, ...error.problems]) : error;
  }
  if (problems.length > 0) throw new InputError(problems);
  return result;
}

/**
 * The network of one layer alone, of the same people. Copies.
 * @throws InputError where no layer has this name
 * @example
 * const { network } = gs.syntheticOrganisation({ people: 50 }, "1");
 * gs.tieCount(gs.layerOf(network, "reporting")); // 49
 */
export function layerOf(network: Network, name: string): Network {
  const { n, offsets, neighbours, weights, layer, layers } = network;
  const wanted = layers.findIndex((l) => l.name === name);
  if (wanted < 0) {
    const names = layers.map((l) => l.name);
    refuse("layer", unknownWord(name, names));
  }
  let m = 0;
  for (let e = 0; e < layer.length; e++) if (layer[e] === wanted) m++;
  const kept = { offsets: new Int32Array(n + 1), neighbours: new Int32Array(m), weights: network.weights.slice(0, m) };
  let to = 0;
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (layer[e] !== wanted) continue;
      kept.neighbours[to] = neighbours[e]!;
      kept.weights[to++] = weights[e]!;
    }
    kept.offsets[i + 1] = to;
  }
  return Object.freeze({ n, layers: freeze([layers[wanted]!]), ...kept, layer: new Uint8Array(m) });
}

/**
 * Number of ties over all layers: an undirected tie counts once, though it stands in two rows. Pure.
 * @example gs.tieCount(gs.network([[0, 1], [1, 2]])); // 2
 */
export function tieCount({ layers, layer }: Network): number {
  let halves = 0;
  for (let e = 0; e < layer.length; e++) halves += layers[layer[e]!]!.directed ? 2 : 1;
  return halves / 2;
}

const freeze = (layers: readonly Layer[]): readonly Layer[] =>
  Object.freeze(layers.map(({ name, directed }) => Object.freeze({ name, directed })));
