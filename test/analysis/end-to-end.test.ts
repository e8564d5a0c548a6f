import { expect, test } from "vitest";
import { type CompareOptions, compare } from "../../src/analysis/compare.ts";
import type { Trial } from "../../src/analysis/trial.ts";
import { sequence } from "../../src/core/sequence.ts";
import { inProcess } from "../../src/experiment/executor.ts";
import { measureNames, measures, peopleMeasureNames } from "../../src/experiment/measures.ts";
import { createRunner } from "../../src/experiment/runner.ts";
import type { Executor } from "../../src/experiment/spec.ts";
import { scenario as shipped } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const flagship = shipped("tsunami-or-tailored");
const scenario: Scenario = {
  ...flagship,
  organisation: { synthetic: { ...flagship.organisation.synthetic, people: 60 } },
  campaign: { first: 1, last: 30 },
  days: 40,
  replications: 4,
};
const run = (options: CompareOptions = {}): Promise<Trial> => compare(scenario, { bootstrap: 200, ...options });

/** Two workers that each keep a runner of their own, and take specs in any order. */
const scattered: Executor = {
  workers: 2,
  async execute(study, specs, onResult) {
    const workers = [createRunner(study), createRunner(study)];
    for (const spec of sequence("any", "order").shuffle([...specs])) onResult(workers[spec.run % 2]!(spec));
  },
};

test("a real comparison is the same bits by any executor, in any order", async () => {
  const [plain, other] = [await run(), await run({ executor: scattered })];
  expect(other.digest).toBe(plain.digest);
  expect(JSON.stringify(other)).toBe(JSON.stringify(plain));
  expect(other.runs.objects()).toEqual(plain.runs.objects());
});

test("two replications are the first two of four", async () => {
  const [two, four] = [await run({ replications: 2 }), await run()];
  expect(four.results.slice(0, two.results.length)).toEqual(two.results);
});

test("a design's runs are the same beside other designs: only the place in the plan differs", async () => {
  const [alone, beside] = [await run({ designs: ["fluid"] }), await run({ designs: ["cascade", "fluid"] })];
  const of = (trial: Trial) =>
    trial.results.filter(({ spec }) => spec.design === "fluid").map(({ spec, ...rest }) => rest);
  expect(of(beside)).toEqual(of(alone));
});

test("nothing is there; every outcome is a finite number in its range; only replication 1 is traced", async () => {
  const trial = await run();
  expect(trial.designs[0]).toBe("nothing");
  for (const { spec, outcomes, trajectory, series } of trial.results) {
    expect(trajectory === null).toBe(spec.replication !== 1);
    for (const name of measureNames) {
      const [low, high] = measures[name]!.range ?? [0, Number.MAX_VALUE];
      expect(outcomes[name]).toBeGreaterThanOrEqual(low);
      expect(outcomes[name]).toBeLessThanOrEqual(high);
    }
    for (const name of peopleMeasureNames)
      for (const value of series[0]!.values[name]!) expect(Number.isFinite(value)).toBe(true);
  }
});

test("every row of the runs can be run again from its own columns", async () => {
  const { runs } = await run();
  const again = createRunner({ scenario, organisation: null, every: 5, by: null });
  for (const row of runs.objects() as Record<string, never>[]) {
    const { run_id, design, replication, seed, people, ...outcomes } = row;
    const result = again({ run: run_id, design, replication, seed, trace: false });
    expect([result.people, result.outcomes]).toEqual([people, outcomes]);
  }
});

test("a design that does nothing under another name ties with nothing in every pair", async () => {
  const twin = { ...scenario, designs: [{ name: "silence", kind: "nothing", options: {} }] };
  const trial = await compare(twin, { bootstrap: 100 });
  expect(trial.designs).toEqual(["nothing", "silence"]);
  for (const row of trial.pairRows) {
    expect(row).toMatchObject({ difference: 0, wins: 0, losses: 0, ties: 4, low: 0, high: 0, varianceRatio: null });
  }
  expect(trial.sentence).toContain("level in all 4 pairs");
});

test("an interrupted real comparison is the shorter one, and runs again to the same words", async () => {
  const stop = new AbortController();
  const cut = await run({ signal: stop.signal, onProgress: ({ pairs }) => pairs === 2 && stop.abort() });
  expect(cut.digest).toBe((await run({ replications: 2 })).digest);
  expect(JSON.stringify(await run({ replications: 2, requested: 4 }))).toBe(JSON.stringify(cut));
});

test("the horizon is that of the scenario as run", async () => {
  expect((await run({ replications: 1 })).horizon).toEqual({
    day: 40,
    daysAfter: 10,
    label: "10 days after the campaign",
  });
  const short = await run({ replications: 1, days: 8, executor: inProcess() });
  expect(short.sentence).toContain("on day 8 (campaign still running)");
});
