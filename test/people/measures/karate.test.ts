import { describe, expect, it } from "vitest";
import { karate, karateClub, karateOptimum } from "../../../src/patterns/karate.ts";
import { degree } from "../../../src/people/measures/degree.ts";
import { louvain } from "../../../src/people/measures/louvain.ts";
import { modularity } from "../../../src/people/measures/modularity.ts";
import { nmi } from "../../../src/people/measures/nmi.ts";
import { pageRank } from "../../../src/people/measures/page-rank.ts";
import { pathLength } from "../../../src/people/measures/path-length.ts";

describe("Zachary's karate club", () => {
  it("has leaders of degree 16 and 17, and is one piece of at most 5 steps", () => {
    expect([degree(karate)[0], degree(karate)[33]]).toEqual([16, 17]);
    expect(pathLength(karate)).toMatchObject({ longest: 5, connected: 1, exact: true, standardError: 0 });
  });

  it("has ranks that sum to 1", () => {
    expect(pageRank(karate).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("has communities no better than the best there are, with the modularity that they have", () => {
    const found = [louvain(karate), ...Array.from({ length: 50 }, (_, s) => louvain(karate, { seed: `${s}` }))];
    for (const { membership, modularity: q } of found) {
      expect(q).toBeLessThanOrEqual(modularity(karate, karateOptimum) + 1e-12);
      expect(modularity(karate, membership)).toBeCloseTo(q, 12);
    }
    expect(nmi(found[0]!.membership, karateClub)).toBeGreaterThan(0.5);
  });
});
