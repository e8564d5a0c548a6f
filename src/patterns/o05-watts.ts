/** O5: the window of connectivity in which one person can move a tenth of all. */
import { still } from "../classics/still.ts";
import { wattsThreshold } from "../classics/watts-threshold.ts";
import { simulate } from "../engine/run.ts";
import type { Network } from "../people/network.ts";
import { exactly, near } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { mean, poissonChances, root, sum } from "./statistics.ts";
import { poissonGraph } from "./worlds.ts";

/** Share of people active in the end, `first` random ones at the start. */
export function cascadeShare(network: Network, first: number, seed: string): number {
  const [mechanisms, until] = [[wattsThreshold({ first })], still("active")];
  return mean(
    simulate({ people: network.n, network, mechanisms, days: 1000, seed, digest: false, until }).last("active"),
  );
}

/** Ties a person beyond which, and up to which, people of at most `ties` ties hang together. */
function windowOf(ties: number): [number, number] {
  const excess = (z: number): number => z * sum(poissonChances(z, ties - 1)) - 1;
  return [root(excess, 0.5, 2), root(excess, 2, 12)];
}

const windows: readonly (readonly [string, number, number, number])[] = [
  ["of .18", 4, 1.0207, 5.7647],
  ["in [1/5, 1/4)", 3, 1.1141, 3.8631],
  ["in [1/7, 1/6)", 5, 1.0037, 7.4771],
];
/** Ties a person, chance of a large cascade. */
const cascades: readonly (readonly [number, number])[] = [
  [3, 0.88],
  [1.5, 0.57],
  [5, 0.73],
  [0.8, 0],
  [7, 0],
  [9, 0],
];

/** Share of trials, 25 on each graph, in which one person moves more than a tenth of 10,000. */
function chanceOfCascade(z: number, graphs: readonly number[]): number {
  let large = 0;
  for (const graph of graphs) {
    const network = poissonGraph(10_000, z, graph);
    for (let k = 0; k < 25; k++) if (cascadeShare(network, 1, `${graph}/${k}`) > 0.1) large++;
  }
  return large / (25 * graphs.length);
}

/** The pattern. */
export const wattsPattern: Pattern = Object.freeze({
  id: "O5",
  title: "window of global cascades",
  paper: {
    authors: "Watts",
    year: 2002,
    title: "A simple model of global cascades on random networks",
    journal: "PNAS 99",
  },
  claim: "with a threshold of .18 one person can move a tenth of a random network of 1.02 to 5.76 ties a person",
  stochastic: true,
  seconds: 4,
  *run(seeds: Seeds) {
    for (const [z, expected] of cascades) {
      const what = `share of 4 x 25 trials in which one of 10,000 moves a tenth, ${z} ties a person`;
      const got = chanceOfCascade(z, seeds(4));
      yield expected === 0 ? exactly(what, got, 0) : near(what, got, expected, 0.12);
    }
    for (const [thresholds, ties, low, high] of windows) {
      const [from, to] = windowOf(ties);
      yield near(`ties a person from which on cascades are global, threshold ${thresholds}`, from, low, 1e-3);
      yield near(`ties a person up to which cascades are global, threshold ${thresholds}`, to, high, 1e-3);
    }
  },
});
