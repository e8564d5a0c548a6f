import { describe, expect, test } from "vitest";
import { best } from "../../src/campaigns/bandit.ts";
import { createProfiles, hear, learnable, profileGroups, profilePerson } from "../../src/campaigns/profiling.ts";
import { sequence } from "../../src/core/sequence.ts";

const reading = { noiseRatio: 48, clustering: 0 };

function correlation(a: number[], b: number[]): number {
  const mean = (x: number[]) => x.reduce((sum, one) => sum + one, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const cov = a.reduce((sum, one, i) => sum + (one - ma) * (b[i]! - mb), 0);
  const sd = (x: number[], m: number) => Math.sqrt(x.reduce((sum, one) => sum + (one - m) ** 2, 0));
  return cov / (sd(a, ma) * sd(b, mb));
}

/** Accuracy of the profile of one need after `cues` cues each of which is sqrt(1/49) trait + sqrt(48/49) noise. */
function accuracy(cues: number): number {
  const luck = sequence("profiles", String(cues));
  const n = 2000;
  const profiles = createProfiles(n);
  const truth = Array.from({ length: n }, () => luck.normal());
  for (let i = 0; i < n; i++)
    for (let c = 0; c < cues; c++) hear(profiles, i, [truth[i]! / 7 + Math.sqrt(48 / 49) * luck.normal(), 0, 0, 0]);
  return correlation(
    truth,
    truth.map((_, i) => profilePerson(profiles, i, 0, 0, reading)),
  );
}

describe("the profile of a person", () => {
  test.each([10, 70, 150])("after %i cues is as accurate as sqrt(n / (n + 48))", (cues) => {
    expect(accuracy(cues)).toBeCloseTo(Math.sqrt(cues / (cues + 48)), 1);
  });

  test("grows more accurate with every cue", () => {
    const steps = [2, 10, 50, 200].map(accuracy);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test("is the community's where nothing was heard", () => {
    expect(profilePerson(createProfiles(1), 0, 2, 0.3, reading)).toBe(0.3);
  });
});

test("a frame picked by profile meets needs by its accuracy times the expected largest of four normals", () => {
  const luck = sequence("frames", "1");
  const [n, cues] = [4000, 60];
  const profiles = createProfiles(n);
  let met = 0;
  for (let i = 0; i < n; i++) {
    const needs = [0, 1, 2, 3].map(() => luck.normal());
    for (let c = 0; c < cues; c++)
      hear(
        profiles,
        i,
        needs.map((z) => z / 7 + Math.sqrt(48 / 49) * luck.normal()),
      );
    const estimates = needs.map((_, k) => profilePerson(profiles, i, k, 0, reading));
    met += needs[best(estimates)]! / n;
  }
  expect(met / (Math.sqrt(cues / (cues + 48)) * 1.0294)).toBeCloseTo(1, 1);
});

describe("the profile of a community", () => {
  test("is its members' mean, shrunk by hand", () => {
    const profiles = createProfiles(3);
    hear(profiles, 0, [0.5, 0, 0, 0]);
    hear(profiles, 1, [0.1, 0, 0, 0]);
    const { estimates, heard } = profileGroups(profiles, Int32Array.of(0, 0, -1), 1, {
      noiseRatio: 48,
      clustering: 0.1,
    });
    const prior = 0.1 + 0.9 / 2;
    expect([...heard]).toEqual([2]);
    expect(estimates[0]).toBeCloseTo(0.3 * 7 * (prior / (prior + 48 / 2)), 12);
  });

  test("is 0 where nothing was heard", () => {
    expect([...profileGroups(createProfiles(2), Int32Array.of(0, 0), 1, reading).estimates]).toEqual([0, 0, 0, 0]);
  });
});

test("what cues mean is learned from people: half of the variance from as many as there are dimensions", () => {
  expect(learnable(300, 300) ** 2).toBeCloseTo(0.5, 12);
  expect(learnable(0, 300)).toBe(0);
  expect(learnable(10, 0)).toBe(1);
});
