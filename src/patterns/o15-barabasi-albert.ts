/** O15: the degrees of a network that grows by preference. */
import { barabasiAlbert } from "../people/generators/barabasi-albert.ts";
import { degree } from "../people/measures/degree.ts";
import { between, near } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { slope } from "./statistics.ts";

const n = 20_000;
/** Degree, share: 2 m (m + 1) / (k (k + 1) (k + 2)). */
const shares: readonly (readonly [number, number])[] = [
  [2, 0.5],
  [3, 0.2],
  [4, 0.1],
];

/** Slope of the share of people with k ties and more against k, both as logarithms, for k of 5 to 100. */
function tailSlope(degrees: readonly number[]): number {
  const points: [number, number][] = [];
  for (let k = 5; k <= 100; k++)
    points.push([Math.log(k), Math.log(degrees.filter((d) => d >= k).length / degrees.length)]);
  return slope(points);
}

/** The pattern. */
export const barabasiAlbertPattern: Pattern = Object.freeze({
  id: "O15",
  title: "degrees of growing networks",
  paper: {
    authors: "Barabasi & Albert; Dorogovtsev, Mendes & Samukhin",
    year: 1999,
    title: "Emergence of scaling in random networks; Structure of growing networks with preferential linking (2000)",
    journal: "Science 286; Physical Review Letters 85",
  },
  claim: "with two ties a newcomer, k ties have a share of 12 / (k (k + 1) (k + 2)), and a tail of exponent 3",
  stochastic: true,
  seconds: 0.1,
  *run(seeds: Seeds) {
    for (const [graph, seed] of seeds(2).entries()) {
      const degrees = [...degree(barabasiAlbert({ n, m: 2 }, seed))];
      const which = `${graph === 0 ? "first" : "second"} graph of 20,000`;
      for (const [k, share] of shares)
        yield near(`share of people with ${k} ties, ${which}`, degrees.filter((d) => d === k).length / n, share, 0.015);
      yield between(`slope of the tail, ${which}`, tailSlope(degrees), -2.2, -1.7);
    }
  },
});
