/**
 * The network: compressed sparse rows with the tie's layer beside it. Row i lists the people to
 * whom i listens (an undirected tie stands in both rows), in ascending order of neighbour, then of
 * layer. Two people tied in two layers have two entries. Nobody is tied to oneself.
 */

/** What is declared of one layer of ties. */
export interface Layer {
  readonly name: string;
  readonly directed: boolean;
}

/** A network of n people. Arrays are not to be changed. */
export interface Network {
  readonly n: number;
  readonly layers: readonly Layer[];
  /** n + 1 offsets: the ties of i are offsets[i] (included) to offsets[i + 1] (excluded). */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Strength of the tie, above 0. */
  readonly weights: Float32Array;
  /** Index into `layers`. */
  readonly layer: Uint8Array;
}
