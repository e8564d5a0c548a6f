import * as gs from "../../src/index.ts";

export const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;
/** Standard error of the mean. */
export const error = (values: readonly number[]): number => {
  const m = mean(values);
  return Math.sqrt(sum(values.map((x) => (x - m) ** 2)) / (values.length - 1) / values.length);
};
/** 1 for the first k of n people, else 0. */
export const ofFirst = (n: number, k: number): number[] => Array.from({ length: n }, (_, i) => (i < k ? 1 : 0));
/** Whole numbers from 1. */
export const seeds = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);
export const uniform = (n: number, seed: number): number[] => {
  const random = gs.sequence(seed, "opinions");
  return Array.from({ length: n }, () => random.uniform());
};
/** A random graph with z ties a person in the mean. */
export const poisson = (n: number, z: number, seed: number): gs.Network => gs.erdosRenyi({ n, p: z / (n - 1) }, seed);

/** The ties of a matrix of influence: person i listens to j by W[i][j]; what i gives to oneself is a column. */
export function influence(W: number[][]): { network: gs.Network; self: number[] } {
  const entries = W.flatMap((row, i) => row.map((w, j): [number, number, number] => [i, j, w]));
  const edges = entries.filter(([i, j, w]) => i !== j && w > 0);
  return { network: gs.network(edges, { n: W.length, directed: true }), self: W.map((row, i) => row[i]!) };
}

/** Sizes of the groups of people whose opinions lie nearer than `gap` to the next, largest first. */
export function clusters(opinions: Float64Array, gap: number): number[] {
  const sorted = opinions.toSorted();
  const starts = [...sorted.keys()].filter((k) => k === 0 || sorted[k]! - sorted[k - 1]! > gap);
  return starts.map((start, c) => (starts[c + 1] ?? sorted.length) - start).sort((a, b) => b - a);
}
