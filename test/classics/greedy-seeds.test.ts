import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { karate } from "../../src/patterns/karate.ts";
import { mean, poisson, seeds, sum } from "./support.ts";

const worlds = 200;

/** The people reached from each person in one world, found by running the rule itself, person by person. */
function reaches(network: gs.Network, seed: string, rule: () => gs.Mechanism): Set<number>[] {
  return Array.from({ length: network.n }, (_, first) => {
    const active = Float64Array.from({ length: network.n }, (_, i) => (i === first ? 1 : 0));
    const options = { people: { active }, network, days: network.n, seed, digest: false, until: gs.still("active") };
    const last = gs.simulate({ ...options, mechanisms: [rule()] }).last("active");
    return new Set([...last.keys()].filter((i) => last[i] === 1));
  });
}

/** Mean number reached from a set of people over worlds of reaches. */
const together = (all: readonly Set<number>[][], from: readonly number[]): number =>
  mean(all.map((of) => new Set(from.flatMap((i) => [...of[i]!])).size));

describe("greedy seeding on the karate club, independent cascade of .1", () => {
  const all = seeds(worlds).map((w) => reaches(karate, `club/${w}`, () => gs.independentCascade({ probability: 0.1 })));
  const { seeds: chosen, reached } = gs.greedySeeds({ network: karate, seed: "club", count: 5, worlds });

  test("counts what runs with the seeds of its worlds reach", () => {
    chosen.forEach((_, k) => {
      expect(Math.abs(reached[k]! - together(all, chosen.slice(0, k + 1)))).toBeLessThan(1e-9);
    });
  });

  test("is what choosing the best next one by looking at all of them gives", () => {
    const plain: number[] = [];
    while (plain.length < 5) {
      const values = Array.from({ length: 34 }, (_, i) => together(all, [...plain, i]));
      plain.push(values.indexOf(Math.max(...values)));
    }
    expect(chosen).toEqual(plain);
    expect(chosen.slice(0, 2).toSorted((a, b) => a - b)).toEqual([0, 33]);
  });

  test("adds less with each, and gives the same for the same seed, another for another", () => {
    const added = reached.map((x, k) => x - (reached[k - 1] ?? 0));
    expect(added).toEqual(added.toSorted((a, b) => b - a));
    expect(gs.greedySeeds({ network: karate, seed: "club", count: 5, worlds })).toEqual({ seeds: chosen, reached });
    expect(gs.greedySeeds({ network: karate, seed: "other", count: 5, worlds }).reached).not.toEqual(reached);
  });
});

test("of linear thresholds it counts what runs that draw ties reach, which is what thresholds reach in the mean", () => {
  const options = { network: karate, seed: 3, count: 2, worlds, rule: "linearThreshold" } as const;
  const { seeds: chosen, reached } = gs.greedySeeds(options);
  const active = Float64Array.from({ length: 34 }, (_, i) => (chosen.includes(i) ? 1 : 0));
  const runs = (draw: "threshold" | "tie") =>
    seeds(worlds).map((w) => {
      const options = { people: { active }, network: karate, days: 34, seed: `3/${w}`, digest: false };
      return sum(gs.simulate({ ...options, mechanisms: [gs.linearThreshold({ draw })] }).last("active"));
    });
  expect(Math.abs(mean(runs("tie")) - reached[1]!)).toBeLessThan(1e-9);
  expect(Math.abs(mean(runs("threshold")) - reached[1]!)).toBeLessThan(2.5);
});

test("with all people to choose everybody is reached; an organisation's own people have their own luck", () => {
  const network = poisson(30, 2, 1);
  expect(gs.greedySeeds({ network, seed: 1, count: 30, worlds: 5 }).reached.at(-1)).toBe(30);
  const { people, network: ties } = gs.syntheticOrganisation({ people: 60 }, "1");
  const options = { network: ties, people, seed: 1, count: 1, worlds: 3 };
  const { seeds: chosen, reached } = gs.greedySeeds(options);
  const active = Float64Array.from({ length: 60 }, (_, i) => (chosen.includes(i) ? 1 : 0));
  const counts = [1, 2, 3].map((w) => {
    const mechanisms = [gs.independentCascade()];
    return sum(
      gs.simulate({ people, start: { active }, network: ties, mechanisms, days: 60, seed: `1/${w}` }).last("active"),
    );
  });
  expect(Math.abs(mean(counts) - reached[0]!)).toBeLessThan(1e-9);
});

test("refuses what it cannot do, all of it at once", () => {
  const wrong = { network: karate, seed: Number.NaN, count: 35, worlds: 0, probability: 2, rule: "cascade" };
  const faults = (() => {
    try {
      gs.greedySeeds(wrong as unknown as gs.GreedySeedsOptions);
    } catch (error) {
      if (error instanceof gs.InputError) return error.problems.map(({ path }) => path);
    }
    return [];
  })();
  expect(faults.toSorted()).toEqual(["count", "greedySeeds.probability", "greedySeeds.worlds", "rule", "seed"]);
  expect(() => gs.greedySeeds({ seed: 1 } as gs.GreedySeedsOptions)).toThrow("network: missing");
});
