/** O13: what is published of the karate club. */
import { betweenness } from "../people/measures/betweenness.ts";
import { clustering, transitivity } from "../people/measures/clustering.ts";
import { leadingEigenvalue } from "../people/measures/leading-eigenvalue.ts";
import { louvain } from "../people/measures/louvain.ts";
import { modularity } from "../people/measures/modularity.ts";
import { pageRank } from "../people/measures/page-rank.ts";
import { pathLength } from "../people/measures/path-length.ts";
import { tieCount } from "../people/network.ts";
import { atLeast, exactly, near } from "./check.ts";
import { karate, karateClub, karateOptimum } from "./karate.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";

const ranked = (values: ArrayLike<number>): number[] =>
  Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]!);

function* leaders(): Generator<Check> {
  const between = betweenness(karate).values;
  const ranks = pageRank(karate);
  yield exactly("people of highest betweenness", ranked(between).slice(0, 3).join(", "), "0, 33, 32");
  for (const [i, value] of [
    [0, 0.437635],
    [33, 0.304075],
    [32, 0.145247],
  ] as const)
    yield near(`betweenness of ${i}`, between[i]!, value, 1e-5);
  yield exactly("people of highest PageRank", ranked(ranks).slice(0, 2).join(", "), "33, 0");
  for (const [i, value] of [
    [33, 0.100918],
    [0, 0.097002],
  ] as const)
    yield near(`PageRank of ${i}`, ranks[i]!, value, 1e-5);
}

/** The pattern. */
export const karatePattern: Pattern = Object.freeze({
  id: "O13",
  title: "measures of the karate club",
  paper: {
    authors: "Zachary",
    year: 1977,
    title: "An information flow model for conflict and fission in small groups",
    journal: "Journal of Anthropological Research 33",
  },
  claim: "34 people and 78 ties have the published clustering, paths, eigenvalue, leaders and communities",
  stochastic: true,
  seconds: 0.1,
  *run(seeds: Seeds) {
    yield near("modularity of the best division", modularity(karate, karateOptimum), 0.41979, 1e-5);
    yield near("modularity of the split", modularity(karate, karateClub), 0.358235, 1e-5);
    yield exactly("people", karate.n, 34);
    yield exactly("ties", tieCount(karate), 78);
    yield near("mean clustering", clustering(karate).mean, 0.570638, 1e-5);
    yield near("transitivity", transitivity(karate), 0.255682, 1e-5);
    yield near("mean path length", pathLength(karate).mean ?? Number.NaN, 2.4082, 1e-5);
    const eigenvalue = leadingEigenvalue(karate);
    yield near("leading eigenvalue", eigenvalue, 6.725698, 1e-5);
    yield near("epidemic threshold", 1 / eigenvalue, 0.148685, 1e-5);
    yield* leaders();
    const found = seeds(50).map((seed) => louvain(karate, { seed }).modularity);
    yield atLeast("least modularity of communities over 50 orders of people", Math.min(...found), 0.39);
    yield atLeast("best modularity of communities over 50 orders of people", Math.max(...found), 0.4188);
  },
});
