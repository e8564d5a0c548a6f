/** What happens to everybody at once, before and after the day: alignment, spaces, homophily, written plainly. */
import type { Network } from "../../../src/people/network.ts";
import { cut, type Day, sum } from "./day.ts";

/** A tie in the row of a person. */
export interface Tie {
  readonly j: number;
  readonly layer: number;
  readonly weight: number;
}

/** The rows of a network. */
export const tiesByPerson = (network: Network): Tie[][] =>
  Array.from({ length: network.n }, (_, i) =>
    Array.from({ length: network.offsets[i + 1]! - network.offsets[i]! }, (_, k) => {
      const t = network.offsets[i]! + k;
      return { j: network.neighbours[t]!, layer: network.layer[t]!, weight: network.weights[t]! };
    }),
  );

/** A network of rows; strengths are kept in 32 bits. */
export function networkOf({ n, layers }: Network, rows: readonly (readonly Tie[])[]): Network {
  const sorted = rows.map((row) => [...row].sort((a, b) => a.j - b.j || a.layer - b.layer));
  const offsets = new Int32Array(n + 1);
  sorted.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const all = sorted.flat();
  return {
    n,
    layers,
    offsets,
    neighbours: Int32Array.from(all, ({ j }) => j),
    weights: Float32Array.from(all, ({ weight }) => weight),
    layer: Uint8Array.from(all, ({ layer }) => layer),
  };
}

/** Before the day: how far the leaders above each person agree, the weakest counting most. */
export function alignment(today: Day): void {
  const standing = today.rows.map((row) =>
    cut(row.stance! + today.o("alignment", "follow") * (row.commitment! - row.commitmentAtStart!), 0.01, 1),
  );
  today.rows.forEach((row, i) => {
    const above: number[] = [];
    for (let m = today.manager[i]!; m >= 0; m = today.manager[m]!) above.push(standing[m]!);
    row.alignment = above.length === 0 ? standing[i]! : above.length / sum(above.map((l) => 1 / l));
  });
}

/** Before the day: people meet across teams, moods meet, and some ties stay. */
export function spaces(today: Day): void {
  const { day, rows, network } = today;
  const o = (name: string): number => today.o("spaces", name);
  if (day % o("every") !== 0) return;
  const turn = rows.map((_, i) => today.luck("spaces/order").at(i, day));
  const come = rows
    .map((_, i) => i)
    .filter((i) => rows[i]!.away === 0 && today.luck("spaces/come").at(i, day) < o("share"))
    .sort((a, b) => turn[a]! - turn[b]! || a - b);
  const groups: number[][] = [];
  for (let k = 0; k < come.length; k += o("size")) groups.push(come.slice(k, k + o("size")));
  const few = groups.at(-1);
  if (few && few.length < 12 && groups.length > 1) groups.splice(-2, 2, [...groups.at(-2)!, ...few]);
  let met = false;
  const names = network.layers.map(({ name }) => name);
  const layer = names.includes("informal") ? names.indexOf("informal") : names.length - 1;
  const ties = tiesByPerson(network);
  const known = tiesByPerson(network);
  for (const group of groups) {
    if (group.length < 2) continue;
    const mean = sum(group.map((i) => rows[i]!.valence!)) / group.length;
    for (const i of group)
      rows[i]!.valence! += Math.min(1, o("contagion") * (group.length - 1)) * (mean - rows[i]!.valence!);
    for (const i of group)
      for (const j of group) {
        if (!(i < j) || known[i]!.some((tie) => tie.j === j) || known[j]!.some((tie) => tie.j === i)) continue;
        const alike = 1 - Math.abs(rows[i]!.attitude! - rows[j]!.attitude!) / 2;
        if (!(today.luck("spaces/tie").pair(i, j, day) < o("keep") * alike)) continue;
        ties[i]!.push({ j, layer, weight: 0.5 });
        ties[j]!.push({ j: i, layer, weight: 0.5 });
        met = true;
      }
  }
  today.network = networkOf(network, ties);
  // Among new ties everybody's round of talks begins anew.
  if (met) for (const had of today.turns) had.clear();
}

/** After the day: ties between the like-minded grow, others wither, none quite vanishes. */
export function homophily(today: Day): void {
  const { day, rows, network } = today;
  const o = (name: string): number => today.o("homophily", name);
  if (day % o("every") !== 0) return;
  const ties = tiesByPerson(network).map((row, i) =>
    row.map((tie) => {
      const unlike = Math.abs(rows[i]!.attitude! - rows[tie.j]!.attitude!);
      const by = cut(o("rate") * o("every") * (1 - 2 * unlike), -1, 1);
      const grown = tie.weight + (by >= 0 ? by * (1 - tie.weight) : by * tie.weight);
      return { ...tie, weight: Math.max(Math.min(1e-6, tie.weight), grown) };
    }),
  );
  today.network = networkOf(network, ties);
}
