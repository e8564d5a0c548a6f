import { describe, expect, it } from "vitest";
import { clustering, transitivity } from "../../../src/people/measures/clustering.ts";
import { louvain } from "../../../src/people/measures/louvain.ts";
import { modularity } from "../../../src/people/measures/modularity.ts";
import { nmi } from "../../../src/people/measures/nmi.ts";
import { undirected } from "../../../src/people/measures/undirected.ts";
import { largestComponent, present, readOpen } from "../open-data.ts";

describe.skipIf(!present("email_eu_core"))("e-mail at a research institution", () => {
  it("has the known component, clustering and modularity of departments", () => {
    const all = readOpen("email_eu_core", true);
    const { network, kept } = largestComponent(all.network);
    const department = kept.map((i) => all.department[i]!);
    const plain = { weighted: false };
    expect(network.n).toBe(986);
    expect(undirected(network).neighbours.length / 2).toBe(16_064);
    expect(clustering(network).mean).toBeCloseTo(0.407, 3);
    expect(transitivity(network)).toBeCloseTo(0.267, 3);
    expect(modularity(network, department, plain)).toBeCloseTo(0.288, 3);
    const found = louvain(network, plain);
    expect(found.modularity).toBeGreaterThanOrEqual(0.414);
    expect(nmi(found.membership, department)).toBeGreaterThan(0.53);
    expect(nmi(found.membership, department)).toBeLessThan(0.62);
  });
});

describe.skipIf(!present("workplace_invs15"))("face-to-face contact in an office building", () => {
  it("follows the departments", () => {
    const { network, department } = readOpen("workplace_invs15", false);
    expect(modularity(network, department)).toBeCloseTo(0.666, 3);
    const found = louvain(network);
    expect(found.modularity).toBeGreaterThanOrEqual(0.7);
    expect(nmi(found.membership, department)).toBeGreaterThan(0.74);
    expect(nmi(found.membership, department)).toBeLessThan(0.86);
  });
});

describe.skipIf(!present("uk_faculty"))("friendship at a university", () => {
  it("follows the schools", () => {
    const { network, department } = readOpen("uk_faculty", true);
    expect(modularity(network, department)).toBeCloseTo(0.484, 3);
    expect(nmi(louvain(network).membership, department)).toBeGreaterThan(0.73);
    expect(nmi(louvain(network).membership, department)).toBeLessThan(0.81);
  });
});
