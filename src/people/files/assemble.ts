/** People and ties that were read, and what is generated where they are missing, to an organisation. */
import { buildNetwork, type Layer } from "../network.ts";
import { buildPopulation, type Organisation, type Source } from "../population.ts";
import type { AccountParts } from "./account-parts.ts";
import { generateLine, LINE_GENERATED } from "./generate-line.ts";
import { generateTies, TIES_GENERATED } from "./generate-ties.ts";
import type { ReadPeople } from "./read-people.ts";
import type { Ties } from "./ties.ts";

/** What is missing, in words, and what is said when it is generated. */
export function missingParts(line: boolean, ties: boolean): { readonly what: string; readonly line: string }[] {
  const parts: { what: string; line: string }[] = [];
  if (line) parts.push({ what: "reporting line (no manager of anybody)", line: LINE_GENERATED });
  if (ties) parts.push({ what: "ties (no file of ties)", line: TIES_GENERATED });
  return parts;
}

/** Builds the organisation; `parts.generated` says what is generated, by draws keyed by `seed`. */
export function assemble(read: ReadPeople, ties: Ties | undefined, parts: AccountParts, seed: string): Organisation {
  const source: Source = { kind: "imported", minimumGroup: parts.minimumGroup, publicData: parts.publicData };
  const build = (manager: Int32Array): ReturnType<typeof buildPopulation> =>
    buildPopulation({
      ids: read.people.map((person) => person.id),
      manager,
      groupings: read.groups.groupings,
      source,
      generated: parts.generated,
    });
  let built = build(read.line.manager);
  if (read.line.missing) {
    const line = generateLine(built.people, seed);
    const row = new Int32Array(line.length);
    for (const [k, i] of built.person.entries()) row[i] = k;
    built = build(Int32Array.from(built.person, (i) => (line[i]! < 0 ? -1 : row[line[i]!]!)));
  }
  const { people, person } = built;
  const layers: Layer[] = [{ name: "reporting", directed: false }];
  const columns = { source: [] as number[], target: [] as number[], weight: [] as number[], layer: [] as number[] };
  const add = (i: number, j: number, weight: number, layer: number): void => {
    columns.source.push(i);
    columns.target.push(j);
    columns.weight.push(weight);
    columns.layer.push(layer);
  };
  for (const [i, manager] of people.manager.entries()) if (manager >= 0) add(i, manager, 1, 0);
  if (ties) {
    layers.push(...ties.layers);
    for (const [k, i] of ties.source.entries())
      add(person[i]!, person[ties.target[k]!]!, ties.weight[k]!, ties.layer[k]! + 1);
  } else {
    layers.push({ name: "work", directed: false });
    const work = generateTies(people, seed);
    for (const [k, i] of work.source.entries()) add(i, work.target[k]!, 1, 1);
  }
  return Object.freeze({ people, network: buildNetwork({ n: people.n, layers, ...columns }) });
}
