/** Slow and plain versions of the measures, written from their definitions, to check the fast ones. */
import fc from "fast-check";
import { type Network, networkOf } from "../../src/people/network.ts";

/** Small networks: undirected, one layer, weights of quarters. */
export const smallNetworks: fc.Arbitrary<Network> = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 12 })), {
      maxLength: 30,
      selector: ([i, j]) => Math.min(i, j) * n + Math.max(i, j),
    })
    .map((ties) =>
      networkOf(
        ties.filter(([i, j]) => i !== j).map(([i, j, w]) => [i, j, w / 4] as const),
        { n },
      ),
    ),
);

/** Weights as a full matrix, layers added up. */
export function matrixOf({ n, offsets, neighbours, weights }: Network): number[][] {
  const matrix = Array.from({ length: n }, () => Array<number>(n).fill(0));
  for (let i = 0; i < n; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) matrix[i]![neighbours[e]!]! += weights[e]!;
  return matrix;
}

/** Distances between all by Floyd and Warshall. */
export function distancesOf(network: Network): number[][] {
  const d = matrixOf(network).map((row, i) => row.map((w, j) => (i === j ? 0 : w > 0 ? 1 : Infinity)));
  for (let k = 0; k < d.length; k++)
    for (let i = 0; i < d.length; i++)
      for (let j = 0; j < d.length; j++) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  return d;
}

/** Number of shortest paths between all pairs, by the distances. */
export function pathsOf(network: Network): number[][] {
  const d = distancesOf(network);
  const a = matrixOf(network);
  const n = d.length;
  const paths = d.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let step = 1; step < n; step++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (d[i]![j] === step)
          for (let k = 0; k < n; k++) if (d[i]![k] === step - 1 && a[k]![j]! > 0) paths[i]![j]! += paths[i]![k]!;
  return paths;
}
