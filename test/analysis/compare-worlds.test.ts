import { describe, expect, test } from "vitest";
import { freeParameters } from "../../src/analysis/calibration/free-parameters.ts";
import { plausibleWorlds, unmetTargets } from "../../src/analysis/calibration/plausible-worlds.ts";
import { targets } from "../../src/analysis/calibration/targets.ts";
import { compare } from "../../src/analysis/compare.ts";
import { toCsv } from "../../src/analysis/tables.ts";
import { varianceComponents } from "../../src/analysis/variance-components.ts";
import { verdict } from "../../src/analysis/verdict.ts";
import { worldWords } from "../../src/analysis/world-words.ts";
import { sequence } from "../../src/core/sequence.ts";
import { inProcess } from "../../src/experiment/executor.ts";
import { inWorld } from "../../src/experiment/in-world.ts";
import { plan } from "../../src/experiment/plan.ts";
import type { Runner } from "../../src/experiment/runner.ts";
import type { Executor, Study } from "../../src/experiment/spec.ts";
import { scenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { fakeRunner } from "./results.ts";

const flagship = scenario("tsunami-or-tailored");
const small: Scenario = {
  ...flagship,
  days: 15,
  organisation: { synthetic: { ...flagship.organisation.synthetic, people: 60 } },
};

describe("a plan over worlds", () => {
  test("plays every design of a replication in the same world, world after world", () => {
    const { specs } = plan(small, { replications: 7, worlds: 3 });
    expect(specs.map(({ replication, world }) => [replication, world])).toEqual(
      specs.map(({ replication }) => [replication, ((replication - 1) % 3) + 1]),
    );
    const longer = plan(small, { replications: 9, worlds: 3 }).specs;
    expect(longer.slice(0, specs.length)).toEqual(specs);
  });
  test("has at least two replications in each world where nobody says how many", () => {
    const few = { ...small, replications: 5 };
    expect(plan(few, { worlds: 30 }).scenario.replications).toBe(60);
    expect(plan(few, { worlds: 2 }).scenario.replications).toBe(5);
    expect(plan(few, { worlds: 30, replications: 4 }).scenario.replications).toBe(4);
  });
  test("without worlds says nothing of them", () => {
    for (const spec of plan(small, { replications: 2 }).specs) expect("world" in spec).toBe(false);
  });
});

describe("a comparison over worlds", () => {
  const asked = { designs: ["cascade"], replications: 4, worlds: 2, seed: "w", bootstrap: 50 } as const;

  test("plays the scenario with the numbers of each world, and the same luck", async () => {
    const over = await compare(small, asked);
    for (const world of [1, 2]) {
      const alone = await compare(inWorld(small, plausibleWorlds[world - 1]!.values), { ...asked, worlds: undefined });
      const outcomes = (trial: typeof over): unknown[] =>
        trial.results
          .filter(({ spec }) => ((spec.replication - 1) % 2) + 1 === world)
          .map(({ spec, outcomes: found, trajectory }) => [spec.run, found, trajectory]);
      expect(outcomes(over)).toEqual(outcomes(alone));
    }
  });

  test("gives the same, whoever runs the runs and in whatever order", async () => {
    const here = await compare(small, asked);
    const backwards: Executor = {
      workers: 1,
      execute: (study, specs, onResult, signal) => inProcess().execute(study, [...specs].reverse(), onResult, signal),
    };
    const there = await compare(small, { ...asked, executor: backwards });
    expect(there.digest).toBe(here.digest);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    expect(toCsv(there.runs)).toBe(toCsv(here.runs));
  });

  test("says in every row of the runs which world it was", async () => {
    const trial = await compare(small, { ...asked, executor: inProcess(fakeRunner) });
    expect(trial.runs.columnNames().slice(0, 6)).toEqual([
      "run_id",
      "design",
      "replication",
      "seed",
      "world",
      "people",
    ]);
    expect(Array.from(trial.runs.array("world"))).toEqual([1, 1, 2, 2, 1, 1, 2, 2]);
    expect(trial.worlds).toMatchObject({
      count: 2,
      visited: 2,
      fewestRuns: 2,
      parameters: freeParameters,
      farthest: plausibleWorlds[1]!.distance,
    });
  });

  test("leaves no trace where there are no worlds", async () => {
    const trial = await compare(small, { ...asked, worlds: undefined, executor: inProcess(fakeRunner) });
    expect(trial.runs.columnNames()).not.toContain("world");
    expect("worlds" in trial).toBe(false);
    expect("worlds" in trial.toJSON()).toBe(false);
    expect(trial.sentence).not.toContain("world");
  });

  test("refuses more worlds than there are, with all else that is wrong", async () => {
    const most = plausibleWorlds.length;
    for (const worlds of [0, -1, 2.5, Number.NaN, most + 1])
      await expect(compare(small, { worlds, days: 0 })).rejects.toThrow(
        new RegExp(`worlds: invalid ${worlds}; expected a whole number from 1 to ${most}\\ndays: invalid 0`),
      );
  });

  test("tells what of the scenario the worlds do not keep", async () => {
    const own = inWorld(small, { "mind.trust.gain": 0.0123 });
    const off = { ...own, mind: { ...own.mind, contagion: "off" } } as unknown as Scenario;
    const { worlds } = await compare(off, { ...asked, executor: inProcess(fakeRunner) });
    expect(worlds!.notices).toEqual([
      expect.stringMatching(/^4 replications, 2 in each of 2 worlds: /),
      expect.stringMatching(
        /^mind\.trust\.gain is 0\.0123 in the scenario and not its default .*: every world has its own value/,
      ),
      "mind.contagion.strength has no effect: the scenario switches contagion off, in every world",
    ]);
    const usual = await compare(small, { ...asked, executor: inProcess(fakeRunner) });
    expect(usual.worlds!.notices).toEqual([expect.stringMatching(/^4 replications, 2 in each of 2 worlds: /)]);
  });

  test("says where worlds decide the number of replications, and replications that of worlds", async () => {
    const executor = inProcess(fakeRunner);
    const notices = async (options: object, of: Scenario = small): Promise<readonly string[]> =>
      (await compare(of, { ...asked, replications: undefined, executor, ...options })).worlds!.notices;
    expect(await notices({ worlds: 8 }, { ...small, replications: 8 })).toEqual([
      "16 replications, 2 in each of 8 worlds: where nobody says how many, a scenario with fewer is raised to this, to tell worlds from luck",
    ]);
    expect(await notices({ worlds: 12, replications: 5 })).toEqual([
      "5 replications of 12 worlds: only worlds 1 to 5 are visited, the others are not",
    ]);
    expect(await notices({ worlds: 3, replications: 1 })).toEqual([
      "1 replication of 3 worlds: only world 1 is visited, the others are not",
    ]);
    expect(await notices({ worlds: 2, replications: 7 })).toEqual([]);
    expect(await notices({ worlds: 3 }, { ...small, replications: 9 })).toEqual([]);
    // Stopped early: what was asked for is what counts, as long as every world was visited.
    expect(await notices({ worlds: 2, replications: 3, requested: 4 })).toEqual([
      expect.stringMatching(/^4 replications, 2 in each of 2 worlds/),
    ]);
  });

  test("says of every target in how many of the worlds visited it is met", async () => {
    const { worlds } = await compare(small, {
      ...asked,
      worlds: 9,
      replications: 4,
      executor: inProcess(fakeRunner),
    });
    expect(worlds!.targets.map(({ name }) => name)).toEqual(targets.map(({ name }) => name));
    for (const { name, met, worlds: of, low, high } of worlds!.targets) {
      const { value, tolerance } = targets.find((target) => target.name === name)!;
      const found = plausibleWorlds.slice(0, 4).map(({ summary }) => summary[name]!);
      expect([of, low, high]).toEqual([4, Math.min(...found), Math.max(...found)]);
      expect(met).toBe(found.filter((one) => Math.abs(one - value) < tolerance * 1.0000001).length);
    }
    expect(worlds!.unmet).toEqual(unmetTargets);
  });

  test("has an interval of luck alone over a few worlds, as its words say", async () => {
    const still =
      (study: Study): Runner =>
      (spec) => {
        const run = fakeRunner(study)(spec);
        const effect = spec.design === "cascade" ? (spec.world === 1 ? 0 : 0.1) : 0;
        return { ...run, outcomes: { ...run.outcomes, practising: 0.4 + effect } };
      };
    const over = async (worlds: number, replications: number) =>
      compare(small, { ...asked, worlds, replications, executor: inProcess(still) });
    const few = await over(2, 8);
    const row = few.pairRows.find(({ measure }) => measure === "practising")!;
    expect(row.low).toBeCloseTo(0.05, 12);
    expect(row.high).toBeCloseTo(0.05, 12);
    expect(few.sentence).toContain("too few to stand for others, so the interval covers luck alone");
    const single = await over(5, 5);
    expect(single.pairRows.find(({ measure }) => measure === "practising")).toMatchObject({ low: null, high: null });
    expect(single.sentence).toMatch(/too few to stand for others; with one run in each world/);
    expect(single.sentence).not.toContain("interval");
  });

  /** A runner in which worlds move the effect of the cascade by numbers known beforehand. */
  const effects = plausibleWorlds.map((_, w) => (w % 5 === 0 ? -0.1 : 0.05 + 0.01 * (w % 4)));
  const moved =
    (study: Study): Runner =>
    (spec) => {
      const run = fakeRunner(study)(spec);
      const luck = 0.02 * sequence(spec.seed, `luck/${spec.replication}/${spec.design}`).normal();
      const effect = spec.design === "cascade" ? effects[spec.world! - 1]! : 0;
      return { ...run, outcomes: { ...run.outcomes, practising: 0.4 + effect + luck } };
    };

  test("shows the spread between worlds apart from that between runs, as the analysis of variance has it", async () => {
    const trial = await compare(small, { ...asked, replications: 90, worlds: 30, executor: inProcess(moved) });
    const of = (design: string): number[] =>
      trial.results.filter(({ spec }) => spec.design === design).map(({ outcomes }) => outcomes.practising!);
    const [nothing, cascade] = [of("nothing"), of("cascade")];
    const differences = cascade.map((value, r) => value - nothing[r]!);
    const { between, within } = varianceComponents(
      differences,
      differences.map((_, r) => (r % 30) + 1),
    );
    const row = trial.worlds!.rows.find(({ measure }) => measure === "practising")!;
    expect(row.betweenWorlds).toBeCloseTo(Math.sqrt(between!), 12);
    expect(row.withinWorlds).toBeCloseTo(Math.sqrt(within!), 12);
    expect(row.withinWorlds!).toBeGreaterThan(0.02);
    expect(row.withinWorlds!).toBeLessThan(0.037);
    const sums = Array.from({ length: 30 }, (_, w) =>
      differences.filter((__, r) => r % 30 === w).reduce((a, b) => a + b, 0),
    );
    expect(row).toMatchObject({ worlds: 30, better: sums.filter((sum) => sum > 0).length });
    expect(row.worse).toBe(30 - row.better);
    expect(trial.sentence).toMatch(
      new RegExp(
        `over 30 plausible worlds cascade is better in ${row.better} and worse in ${row.worse}; \\d+ % of the variance`,
      ),
    );
    const plain = await compare(small, { ...asked, worlds: 30, replications: 90, executor: inProcess(fakeRunner) });
    expect(plain.worlds!.rows[0]!.better).toBe(30);
  });

  test("has an interval that covers the worlds", async () => {
    const wide = await compare(small, {
      ...asked,
      replications: 120,
      worlds: 30,
      bootstrap: 500,
      executor: inProcess(moved),
    });
    const row = wide.pairRows.find(({ measure }) => measure === "practising")!;
    const means = Array.from({ length: 30 }, (_, w) => effects[w]!);
    const mean = means.reduce((a, b) => a + b, 0) / 30;
    const error = Math.sqrt(means.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / 29 / 30);
    expect(row.high! - row.low!).toBeGreaterThan(2 * 1.96 * error * 0.8);
    expect(row.high! - row.low!).toBeLessThan(2 * 1.96 * error * 1.4);
  });

  test("does not promise that more pairs would tell where the worlds themselves differ", async () => {
    const split =
      (study: Study): Runner =>
      (spec) => {
        const run = moved(study)(spec);
        const effect = spec.design === "cascade" ? (spec.world! % 2 === 0 ? 0.2 : -0.19) : 0;
        return { ...run, outcomes: { ...run.outcomes, practising: 0.4 + effect } };
      };
    const trial = await compare(small, { ...asked, replications: 60, worlds: 30, executor: inProcess(split) });
    expect(trial.sentence).toContain("no number of pairs would tell in these worlds, because they differ");
    expect(trial.sentence).toContain("better in 15 and worse in 15; 100 % of the variance");
  });
});

test("of few worlds the pairs still needed are those that luck asks for", () => {
  const finding = { difference: 0.02, low: -0.01, high: 0.05, wins: 14, losses: 6, ties: 0, deviation: 0.07 };
  const worlds = { better: 4, worse: 1, betweenWorlds: 0.2, withinWorlds: 0.06 };
  // Half the width is to be .02: (1.96 · .06 / .02)² = 34.6 pairs, 20 of them are there.
  expect(verdict({ ...finding, worlds: { ...worlds, worlds: 5 } }, "higher", 0)).toEqual({ kind: "unknown", more: 15 });
  // Of many worlds the spread between them counts, and no number of pairs in them would do.
  expect(verdict({ ...finding, worlds: { ...worlds, worlds: 6 } }, "higher", 0)).toEqual({
    kind: "unknown",
    more: null,
  });
});

test("worlds in words", () => {
  const row = { worlds: 30, better: 27, worse: 2, betweenWorlds: 0.03, withinWorlds: 0.04 };
  expect(worldWords(row, "fluid", "higher")).toBe(
    "over 30 plausible worlds fluid is better in 27, worse in 2 and level in 1; 36 % of the variance of the difference lies between worlds",
  );
  expect(worldWords({ ...row, betweenWorlds: null, withinWorlds: null }, "fluid", "none")).toBe(
    "over 30 plausible worlds fluid is higher in 27, lower in 2 and level in 1; with one run in each world the spread between worlds cannot be told from luck",
  );
  expect(worldWords({ ...row, worlds: 3, better: 3, worse: 0 }, "fluid", "lower")).toMatch(
    /^over 3 plausible worlds fluid is better in 3 and worse in 0, too few to stand for others, so the interval covers luck alone; 36 %/,
  );
  expect(
    worldWords({ ...row, worlds: 3, better: 3, worse: 0, betweenWorlds: null, withinWorlds: null }, "fluid", "lower"),
  ).toBe(
    "over 3 plausible worlds fluid is better in 3 and worse in 0, too few to stand for others; with one run in each world the spread between worlds cannot be told from luck",
  );
  expect(worldWords({ ...row, worlds: 1, better: 1, worse: 0 }, "fluid", "lower")).toMatch(
    /^over 1 plausible world fluid/,
  );
  expect(worldWords({ ...row, worlds: 0 }, "fluid", "lower")).toBe("in no plausible world is the difference defined");
});
