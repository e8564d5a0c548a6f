/** Open data sets, where they are present beside the checkout; tests that need them are skipped, aloud, where not. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { components } from "../../src/people/measures/components.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";
import { groupingOf } from "../../src/people/population.ts";

const beside = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const root = process.env.GROUNDSWELL_DATA ?? beside;

/** Whether a set is there; says so where it is not. */
export function present(name: string): boolean {
  const there = existsSync(`${root}/open/${name}/ties.csv`);
  if (!there) console.warn(`skipped: no open data set ${name} in ${root}`);
  return there;
}

const table = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));

/** The ties of a set and the department of everybody. */
export function readOpen(name: string, directed: boolean): { network: Network; department: Int32Array } {
  const employees = table(`${root}/open/${name}/employees.csv`).slice(1);
  const ties = table(`${root}/open/${name}/ties.csv`).slice(1);
  const row = new Map(employees.map((cells, i) => [cells[0]!, i]));
  const apart = ties.filter((cells) => cells[0] !== cells[1]);
  return {
    network: buildNetwork({
      n: employees.length,
      layers: [{ name: "tie", directed }],
      source: apart.map((cells) => row.get(cells[0]!)!),
      target: apart.map((cells) => row.get(cells[1]!)!),
      weight: apart.map((cells) => Number(cells[3])),
    }),
    department: groupingOf(
      "department",
      employees.map((cells) => cells[2]!),
    ).codes,
  };
}

/** The people of the largest component, and the network among them. */
export function largestComponent(network: Network): { network: Network; kept: Int32Array } {
  const { membership, sizes } = components(network);
  const largest = sizes.indexOf(sizes.reduce((a, b) => Math.max(a, b)));
  const kept = Int32Array.from([...membership.keys()].filter((i) => membership[i] === largest));
  const place = new Int32Array(network.n).fill(-1);
  kept.forEach((i, k) => {
    place[i] = k;
  });
  const source: number[] = [];
  const target: number[] = [];
  for (const i of kept)
    for (let e = network.offsets[i]!; e < network.offsets[i + 1]!; e++) {
      const j = network.neighbours[e]!;
      if (!network.layers[0]!.directed && j < i) continue;
      source.push(place[i]!);
      target.push(place[j]!);
    }
  return { network: buildNetwork({ n: kept.length, layers: network.layers, source, target }), kept };
}
