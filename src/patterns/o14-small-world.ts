/** O14: a few long ties shorten paths long before clustering goes. */
import { ringLattice } from "../people/generators/ring-lattice.ts";
import { wattsStrogatz } from "../people/generators/watts-strogatz.ts";
import { clustering } from "../people/measures/clustering.ts";
import { pathLength } from "../people/measures/path-length.ts";
import type { Network } from "../people/network.ts";
import { near } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { mean } from "./statistics.ts";

const n = 1000;
const k = 10;
/** Share of ties rewired, clustering and path length relative to the ring's. */
const reference: readonly (readonly [number, number, number])[] = [
  [0.01, 0.968, 0.178],
  [0.05, 0.859, 0.103],
  [0.1, 0.735, 0.088],
  [0.3, 0.355, 0.072],
];

const path = (network: Network): number => pathLength(network).mean ?? Number.NaN;

/** The pattern. */
export const smallWorldPattern: Pattern = Object.freeze({
  id: "O14",
  title: "small worlds",
  paper: {
    authors: "Watts & Strogatz",
    year: 1998,
    title: "Collective dynamics of small-world networks",
    journal: "Nature 393",
  },
  claim:
    "of 1,000 people with 10 ties, one tie in a hundred rewired leaves .97 of the clustering and .18 of the path length",
  stochastic: true,
  seconds: 1,
  *run(seeds: Seeds) {
    const ring = ringLattice({ n, k });
    const [order, way] = [clustering(ring).mean, path(ring)];
    for (const [p, c, l] of reference) {
      const networks = seeds(5).map((seed) => wattsStrogatz({ n, k, p }, seed));
      const paths = mean(networks.map(path)) / way;
      yield near(`path length relative to the ring's, ${p} of the ties rewired, mean of 5`, paths, l, 0.15 * l);
      const kept = mean(networks.map((network) => clustering(network).mean)) / order;
      yield near(`clustering relative to the ring's, ${p} of the ties rewired, mean of 5`, kept, c, 0.02);
    }
    yield near("clustering of the ring, 3 (k - 2) / (4 (k - 1))", order, 0.666667, 5e-7);
    yield near("mean path length of the ring", way, 50.4505, 5e-5);
  },
});
