import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/people/measures/betweenness.ts";
import { clustering, transitivity } from "../../../src/people/measures/clustering.ts";
import { degree } from "../../../src/people/measures/degree.ts";
import { leadingEigenvalue } from "../../../src/people/measures/leading-eigenvalue.ts";
import { louvain } from "../../../src/people/measures/louvain.ts";
import { modularity } from "../../../src/people/measures/modularity.ts";
import { nmi } from "../../../src/people/measures/nmi.ts";
import { pageRank } from "../../../src/people/measures/page-rank.ts";
import { pathLength } from "../../../src/people/measures/path-length.ts";
import { tieCount } from "../../../src/people/network.ts";
import { karate, karateClub, karateOptimum } from "../karate.ts";

describe("Zachary's karate club has the published", () => {
  it("size, degree, clustering and path length", () => {
    expect([karate.n, tieCount(karate)]).toEqual([34, 78]);
    expect([degree(karate)[0], degree(karate)[33]]).toEqual([16, 17]);
    expect(clustering(karate).mean).toBeCloseTo(0.570638, 6);
    expect(transitivity(karate)).toBeCloseTo(0.255682, 6);
    expect(pathLength(karate).mean).toBeCloseTo(2.4082, 6);
    expect(pathLength(karate)).toMatchObject({ longest: 5, connected: 1, exact: true, standardError: 0 });
  });

  it("leading eigenvalue and epidemic threshold", () => {
    expect(leadingEigenvalue(karate)).toBeCloseTo(6.725698, 6);
    expect(Math.abs(1 / leadingEigenvalue(karate) - 0.148685)).toBeLessThan(1e-5);
  });

  it("betweenness, with the leaders on top", () => {
    const { values } = betweenness(karate);
    const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!);
    expect(order.slice(0, 3)).toEqual([0, 33, 32]);
    [0.437635, 0.304075, 0.145247].forEach((value, k) => {
      expect(values[order[k]!]).toBeCloseTo(value, 6);
    });
  });

  it("PageRank, with the leaders on top", () => {
    const ranks = pageRank(karate);
    const order = [...ranks.keys()].sort((a, b) => ranks[b]! - ranks[a]!);
    expect(order.slice(0, 2)).toEqual([33, 0]);
    expect(Math.abs(ranks[33]! - 0.100918)).toBeLessThan(1e-5);
    expect(Math.abs(ranks[0]! - 0.097002)).toBeLessThan(1e-5);
    expect(ranks.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("modularity of the split and of the optimum", () => {
    expect(modularity(karate, karateClub)).toBeCloseTo(0.358235, 6);
    expect(modularity(karate, karateOptimum)).toBeCloseTo(0.41979, 6);
  });

  it("communities, over 50 orders of people: all good, the best nearly the optimum", () => {
    const found = [louvain(karate), ...Array.from({ length: 50 }, (_, s) => louvain(karate, { seed: `${s}` }))];
    const scores = found.map((result) => result.modularity);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.39);
    expect(Math.max(...scores)).toBeGreaterThanOrEqual(0.4188);
    expect(Math.max(...scores)).toBeLessThanOrEqual(0.41979 + 1e-6);
    for (const { membership, modularity: q } of found) expect(modularity(karate, membership)).toBeCloseTo(q, 12);
    expect(nmi(found[0]!.membership, karateClub)).toBeGreaterThan(0.5);
  });
});
