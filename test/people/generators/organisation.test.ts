import { describe, expect, it } from "vitest";
import { organisationOptions, syntheticOrganisation } from "../../../src/people/generators/organisation.ts";
import { clustering } from "../../../src/people/measures/clustering.ts";
import { components } from "../../../src/people/measures/components.ts";
import { degree } from "../../../src/people/measures/degree.ts";
import { louvain } from "../../../src/people/measures/louvain.ts";
import { nmi } from "../../../src/people/measures/nmi.ts";
import { pathLength } from "../../../src/people/measures/path-length.ts";
import { layerOf, tieCount } from "../../../src/people/network.ts";
import type { Organisation } from "../../../src/people/population.ts";

const mean = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0) / x.length;
const groupingNamed = ({ people }: Organisation, name: string) => people.groupings.find((g) => g.name === name)!;

describe("syntheticOrganisation", () => {
  const organisation = syntheticOrganisation({}, "1");
  const { people, network } = organisation;

  it("has the people, line, layers and groupings promised", () => {
    expect([people.n, network.n]).toEqual([1000, 1000]);
    expect(people.source).toEqual({ kind: "synthetic" });
    expect(network.layers).toEqual(["reporting", "work", "informal"].map((name) => ({ name, directed: false })));
    expect(people.groupings.map((g) => [g.name, g.ordered])).toEqual([
      ["department", false],
      ["level", true],
      ["location", false],
    ]);
    expect(people.manager.filter((m) => m === -1)).toHaveLength(1);
    expect(tieCount(layerOf(network, "reporting"))).toBe(999);
    people.manager.forEach((m, i) => {
      expect(m).toBeLessThan(i);
      if (m > 0)
        expect(groupingNamed(organisation, "department").codes[m]).toBe(
          groupingNamed(organisation, "department").codes[i],
        );
      if (m >= 0)
        expect(groupingNamed(organisation, "level").codes[m]).toBeGreaterThan(
          groupingNamed(organisation, "level").codes[i]!,
        );
    });
    for (const { labels, codes } of people.groupings) expect(new Set(codes)).toEqual(new Set(labels.keys()));
    expect(groupingNamed(organisation, "department").labels).toHaveLength(8);
    expect(groupingNamed(organisation, "location").labels).toHaveLength(4);
  });

  it("has a span of about 7, whatever the size", () => {
    for (const n of [300, 1000, 3000, 20_000]) {
      const line = syntheticOrganisation({ people: n }, "span").people;
      const managers = line.reports.filter((r) => r > 0);
      expect(mean(managers)).toBeGreaterThan(5.5);
      expect(mean(managers)).toBeLessThan(8);
      expect(Math.max(...managers)).toBeLessThanOrEqual(14);
    }
  });

  it("is connected, with mean degree 12, clustering of .3 to .5, short paths and a skewed degree", () => {
    for (const n of [500, 1000, 5000]) {
      const { network: one } = syntheticOrganisation({ people: n }, "shape");
      expect([...components(one).sizes]).toEqual([n]);
      expect(Math.abs(mean(degree(one)) - 12)).toBeLessThan(0.4);
      expect(clustering(one).mean).toBeGreaterThan(0.3);
      expect(clustering(one).mean).toBeLessThan(0.5);
      expect(pathLength(one).mean).toBeLessThan(6);
      expect(Math.max(...degree(one))).toBeGreaterThan(30);
    }
  });

  it("is the same for the same seed, and another for another", () => {
    expect(syntheticOrganisation({}, "1")).toEqual(organisation);
    expect(syntheticOrganisation({}, 1)).toEqual(organisation);
    expect(syntheticOrganisation({}, "2").network).not.toEqual(network);
  });

  it("has communities that follow the chart at mixing 0 and ignore it at mixing 1", () => {
    const likeness = (communityMixing: number): number => {
      const one = syntheticOrganisation({ people: 3000, communityMixing, closure: 0 }, "mixing");
      const found = louvain(layerOf(one.network, "informal")).membership;
      return nmi(found, groupingNamed(one, "department").codes);
    };
    const [none, some, all] = [likeness(0), likeness(0.3), likeness(1)] as [number, number, number];
    expect(none).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(all);
    expect(none).toBeGreaterThan(0.4);
    expect(all).toBeLessThan(0.12);
  });

  it("closes more triangles where closure is higher, and is more unequal where the tail is heavier", () => {
    const one = (options: Record<string, number>) =>
      syntheticOrganisation({ people: 4000, ...options }, "options").network;
    const c = [0, 0.5, 1].map((closure) => clustering(one({ closure })).mean);
    expect(c[1]).toBeGreaterThan(c[0]! + 0.01);
    expect(c[2]).toBeGreaterThan(c[1]! + 0.01);
    const spread = [0, 0.3, 0.6].map((tail) => {
      const d = degree(one({ tail }));
      return mean(Array.from(d, (x) => (x - mean(d)) ** 2));
    });
    expect(spread[1]).toBeGreaterThan(spread[0]!);
    expect(spread[2]).toBeGreaterThan(spread[1]!);
  });

  it("has the mean degree asked", () => {
    for (const meanDegree of [3, 6, 18, 25])
      expect(
        Math.abs(mean(degree(syntheticOrganisation({ people: 2000, meanDegree }, "d").network)) / meanDegree - 1),
      ).toBeLessThan(0.03);
  });

  it("works for very small organisations and odd shapes", () => {
    for (const n of [1, 2, 3, 5, 8, 9, 20, 26, 57]) {
      for (const span of [2, 7, 50]) {
        const { people: few, network: one } = syntheticOrganisation(
          { people: n, span, departments: 30, sites: 9 },
          "small",
        );
        expect([few.n, one.n]).toEqual([n, n]);
        expect(components(one).sizes).toHaveLength(1);
        expect(few.reports.reduce((a, b) => a + b)).toBe(n - 1);
        for (const { labels, codes } of few.groupings) expect(new Set(codes).size).toBe(labels.length);
      }
    }
    expect(mean(degree(syntheticOrganisation({ people: 5 }, "1").network))).toBe(4);
  });

  it("has an option table whose defaults and bounds it accepts", () => {
    for (const [name, { default: usual, range }] of Object.entries(organisationOptions)) {
      expect(usual).toBeGreaterThanOrEqual(range[0]);
      expect(usual).toBeLessThanOrEqual(range[1]);
      if (name === "people") continue;
      for (const value of range) expect(syntheticOrganisation({ people: 120, [name]: value }, "1").people.n).toBe(120);
    }
  });

  it("refuses every bad option at once, with the nearest word", () => {
    const bad = { people: 2.5, span: 1, meanDegree: Number.NaN, closuer: 0.5 } as Record<string, number>;
    expect(() => syntheticOrganisation(bad, "1")).toThrow(
      /people: invalid 2.5; expected a whole number.*\n.*span: invalid 1.*\n.*meanDegree.*\n.*did you mean closure\?/,
    );
  });

  it("reaches 200,000 people, with bytes in proportion", () => {
    const large = syntheticOrganisation({ people: 200_000 }, "large");
    expect(Math.abs(mean(degree(large.network)) - 12)).toBeLessThan(0.2);
    const { offsets, neighbours, weights, layer } = large.network;
    const bytes = offsets.byteLength + neighbours.byteLength + weights.byteLength + layer.byteLength;
    expect(bytes / 200_000).toBeLessThan(140);
  });
});
