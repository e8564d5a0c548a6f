/** Starts and graphs that several patterns share. */
import { sequence } from "../core/sequence.ts";
import { erdosRenyi } from "../people/generators/erdos-renyi.ts";
import { type Network, networkOf } from "../people/network.ts";

/** n opinions drawn from [0, 1). */
export function uniformOpinions(n: number, seed: number): number[] {
  const random = sequence(seed, "opinions");
  return Array.from({ length: n }, () => random.uniform());
}

/** Sizes of the groups of people whose opinions lie nearer than `gap` to the next, largest first. */
export function clusterSizes(opinions: Float64Array, gap: number): number[] {
  const sorted = opinions.toSorted();
  const starts = [...sorted.keys()].filter((k) => k === 0 || sorted[k]! - sorted[k - 1]! > gap);
  return starts.map((start, c) => (starts[c + 1] ?? sorted.length) - start).sort((a, b) => b - a);
}

/** A random graph with z ties a person in the mean, Poisson distributed. */
export function poissonGraph(n: number, z: number, seed: number): Network {
  return erdosRenyi({ n, p: z / (n - 1) }, seed);
}

/** The ties of a matrix of influence: person i listens to j by W[i][j]; what i gives to oneself is a column. */
export function influenceOf(W: readonly (readonly number[])[]): { network: Network; self: number[] } {
  const entries = W.flatMap((row, i) => row.map((w, j): [number, number, number] => [i, j, w]));
  const edges = entries.filter(([i, j, w]) => i !== j && w > 0);
  return { network: networkOf(edges, { n: W.length, directed: true }), self: W.map((row, i) => row[i]!) };
}

/** 1 for these people, 0 for all others. */
export function onlyThese(n: number, people: Iterable<number>): Float64Array {
  const column = new Float64Array(n);
  for (const i of people) column[i] = 1;
  return column;
}
