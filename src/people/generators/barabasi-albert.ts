/** The Barabasi-Albert graph: newcomers tie themselves to people in proportion to their ties. */
import { sequence } from "../../core/sequence.ts";
import { buildNetwork, type Network } from "../network.ts";
import { checks } from "./checks.ts";
import { addTie, columnsOf, tieList } from "./tie-list.ts";

/**
 * A graph of n people that grows from a star of m + 1: each newcomer ties himself or herself to m
 * different people, drawn in proportion to their ties. Degrees follow 2 m (m + 1) / (k (k + 1) (k + 2)).
 * Source: Barabasi & Albert 1999.
 * @throws InputError where n is not whole from 1, or m not whole from 1 to n - 1
 * @example gs.tieCount(gs.barabasiAlbert({ n: 100, m: 2 }, "1")); // 196
 */
export function barabasiAlbert({ n, m }: { readonly n: number; readonly m: number }, seed: string | number): Network {
  checks()
    .whole("n", n, 1)
    .whole("m", m, 1, Math.max(1, n - 1))
    .done();
  const random = sequence(seed, "generators/barabasiAlbert");
  const ties = tieList(n * m);
  // everybody stands in `ends` once for each tie: a place drawn there is a person drawn by degree
  const ends = new Int32Array(2 * n * m);
  let length = 0;
  const join = (i: number, j: number): void => {
    addTie(ties, i, j);
    ends[length++] = i;
    ends[length++] = j;
  };
  for (let i = 1; i <= m && i < n; i++) join(0, i);
  const chosen = new Int32Array(m);
  const chosenBy = new Int32Array(n);
  for (let i = m + 1; i < n; i++) {
    for (let count = 0; count < m; ) {
      const j = ends[random.integer(length)]!;
      if (chosenBy[j] === i) continue;
      chosenBy[j] = i;
      chosen[count++] = j;
    }
    for (let count = 0; count < m; count++) join(i, chosen[count]!);
  }
  return buildNetwork({ n, layers: [{ name: "tie", directed: false }], ...columnsOf(ties) });
}
