/** O12: how far independent cascades reach, and how good greedy seeding is. */
import { greedySeeds } from "../classics/greedy-seeds.ts";
import { independentCascade } from "../classics/independent-cascade.ts";
import { linearThreshold } from "../classics/linear-threshold.ts";
import { still } from "../classics/still.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { simulate } from "../engine/run.ts";
import { type Edge, networkOf } from "../people/network.ts";
import { atLeast, near } from "./check.ts";
import { karate } from "./karate.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { mean, sum } from "./statistics.ts";
import { onlyThese } from "./worlds.ts";

const WORLDS = 200;
const P = 0.5;

/** Mean number reached from person 0 in many copies of a small graph, side by side in one world. */
function reached(
  rule: Mechanism,
  size: number,
  listens: readonly (readonly [number, number, number?])[],
  copies: number,
  seed: number,
): number {
  const edges = Array.from({ length: copies }, (_, c) =>
    listens.map(([i, j, weight = 1]): Edge => [c * size + i, c * size + j, weight]),
  );
  const network = networkOf(edges.flat(), { directed: true });
  const active = onlyThese(
    network.n,
    Array.from({ length: copies }, (_, c) => c * size),
  );
  return (
    sum(simulate({ people: { active }, network, mechanisms: [rule], days: 3, seed, digest: false }).last("active")) /
    copies
  );
}

/** The people reached from each one alone in one world, found by running the rule. */
function reaches(seed: string): Set<number>[] {
  return Array.from({ length: karate.n }, (_, first) => {
    const people = { active: onlyThese(karate.n, [first]) };
    const options = { people, network: karate, days: karate.n, seed, digest: false, until: still("active") };
    const last = simulate({ ...options, mechanisms: [independentCascade({ probability: 0.1 })] }).last("active");
    return new Set([...last.keys()].filter((i) => last[i] === 1));
  });
}

/** What greedy's two reach, as a share of what the best of all pairs does, in the same worlds. */
function greedyShare(seed: string): number {
  const worlds = Array.from({ length: WORLDS }, (_, w) => reaches(`${seed}/${w + 1}`));
  let best = 0;
  for (let i = 0; i < karate.n; i++)
    for (let j = 0; j < i; j++) best = Math.max(best, mean(worlds.map((of) => new Set([...of[i]!, ...of[j]!]).size)));
  return greedySeeds({ network: karate, seed, count: 2, worlds: WORLDS }).reached[1]! / best;
}

const diamond = [
  [1, 0],
  [2, 0],
  [3, 1],
  [3, 2],
] as const;
/** The same, the last person giving half of all weight to each of the two in the middle. */
const weighed = [
  [1, 0, 0.5],
  [2, 0, 0.5],
  [3, 1, 0.5],
  [3, 2, 0.5],
] as const;
const star = Array.from({ length: 10 }, (_, k) => [k + 1, 0] as const);

/** The pattern. */
export const influencePattern: Pattern = Object.freeze({
  id: "O12",
  title: "reach of cascades, greedy seeding",
  paper: {
    authors: "Kempe, Kleinberg & Tardos",
    year: 2003,
    title: "Maximizing the spread of influence through a social network",
    journal: "KDD 2003",
  },
  claim:
    "small graphs reach their closed forms; two people chosen greedily reach at least 1 - 1/e of what the best two do",
  stochastic: true,
  seconds: 8,
  *run(seeds: Seeds) {
    const [seed] = seeds(1) as [number];
    const cascade = independentCascade({ probability: P });
    const expected = 1 + 2 * P + 1 - (1 - P ** 2) ** 2;
    yield near(
      "mean reached in a diamond, 200,000 independent cascades of .5",
      reached(cascade, 4, diamond, 200_000, seed),
      2.4375,
      0.01,
    );
    yield near("closed form of the diamond, probability .5", expected, 2.4375, 0);
    yield near(
      "mean reached in a star of 10, 200,000 independent cascades of .3 (1 + np)",
      reached(independentCascade({ probability: 0.3 }), 11, star, 200_000, seed),
      4,
      0.01,
    );
    yield near(
      "mean reached in a diamond of ties of .5, 200,000 linear thresholds (1 + 1 + .5)",
      reached(linearThreshold(), 4, weighed, 200_000, seed),
      2.5,
      0.01,
    );
    yield atLeast(
      "greedy's two on the karate club as a share of the best pair, 200 shared worlds",
      greedyShare(`${seed}`),
      1 - 1 / Math.E,
    );
  },
});
