import { expect, test } from "vitest";
import { type CompareOptions, compare, type Progress } from "../../src/analysis/compare.ts";
import type { Trial } from "../../src/analysis/trial.ts";
import { InputError, RunError } from "../../src/core/errors.ts";
import { sequence } from "../../src/core/sequence.ts";
import { inProcess } from "../../src/experiment/executor.ts";
import { measureNames } from "../../src/experiment/measures.ts";
import type { Executor, RunSpec } from "../../src/experiment/spec.ts";
import { study } from "../experiment/study.ts";
import { fakeRunner } from "./results.ts";

const scenario = study();
const fake = inProcess(fakeRunner);
const run = (options: CompareOptions = {}): Promise<Trial> => compare(scenario, { executor: fake, ...options });

/** Hands results over in another order, `workers` at a time. */
const shuffled = (seed: string): Executor => ({
  workers: 3,
  async execute(given, specs, onResult) {
    const one = fakeRunner(given);
    for (const spec of sequence(seed, "order").shuffle([...specs])) {
      await Promise.resolve();
      onResult(one(spec));
    }
  },
});

test("the trial is the same whatever the order of arrival", async () => {
  const [plain, other] = [await run(), await run({ executor: shuffled("a") })];
  expect(JSON.stringify(other)).toBe(JSON.stringify(plain));
  expect(other.runs.objects()).toEqual(plain.runs.objects());
  expect(other.series.array("value")).toEqual(plain.series.array("value"));
});

test("the digest is of the runs: another bootstrap keeps it, another seed does not", async () => {
  const plain = await run();
  expect((await run({ bootstrap: 100 })).digest).toBe(plain.digest);
  expect((await run({ seed: 2 })).digest).not.toBe(plain.digest);
  expect((await run({ every: 1 })).digest).not.toBe(plain.digest);
  expect(plain.digest).toMatch(/^[0-9a-f]{64}$/);
});

test("a trial of two replications is the first two of four", async () => {
  const [two, four] = [await run({ replications: 2 }), await run({ replications: 4 })];
  expect(four.results.slice(0, 6)).toEqual(two.results);
});

test("nothing is always there, first, and in the pairs", async () => {
  const trial = await run({ designs: ["fluid"] });
  expect(trial.designs).toEqual(["nothing", "fluid"]);
  expect(trial.pairRows.map(({ a, b }) => `${a}-${b}`)).toEqual(measureNames.map(() => "nothing-fluid"));
  expect(trial.pairRows.find(({ measure }) => measure === "practising")!.wins).toBe(5);
});

test("JSON has exactly the keys that are promised, and more beside them", async () => {
  const json = JSON.parse(JSON.stringify(await run()));
  for (const key of ["scenario", "seed", "replications", "days", "people", "designs", "pairs", "digest"])
    expect(json).toHaveProperty(key);
  expect([json.scenario, json.seed, json.replications, json.days, json.people]).toEqual(["by-hand", "1", 5, 40, 60]);
  expect(Object.keys(json.designs)).toEqual(["nothing", "cascade", "fluid"]);
  for (const measure of ["practising", "trying", "attitude", "trust", "wellbeing", "reach", "cost"])
    expect(Object.keys(json.designs.fluid[measure])).toEqual(["mean", "low", "high"]);
  for (const pair of json.pairs)
    expect(Object.keys(pair)).toEqual([
      "a",
      "b",
      "measure",
      "difference",
      "low",
      "high",
      "wins",
      "losses",
      "ties",
      "varianceRatio",
    ]);
  expect(json.pairs).toHaveLength(3 * measureNames.length);
});

test("one replication has means and no intervals", async () => {
  const json = JSON.parse(JSON.stringify(await run({ replications: 1 })));
  expect(json.designs.fluid.practising).toEqual({ mean: expect.any(Number), low: null, high: null });
  expect(json.pairs[0]).toMatchObject({ low: null, high: null, varianceRatio: null });
  expect(json.sentence).toContain("not yet known");
});

test("progress counts runs and whole replications", async () => {
  const seen: Progress[] = [];
  await run({ replications: 2, onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ finished, pairs }) => [finished, pairs])).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 2],
  ]);
  expect(seen.every(({ total }) => total === 6)).toBe(true);
});

test("an aborted comparison is the comparison of the pairs that are finished", async () => {
  const stop = new AbortController();
  const onProgress = ({ finished }: Progress) => finished === 8 && stop.abort();
  const cut = await run({ replications: 5, signal: stop.signal, onProgress });
  expect([cut.replications, cut.requested]).toEqual([2, 5]);
  expect(cut.sentence).toContain("interrupted after 2 of 5 pairs");
  const two = await run({ replications: 2 });
  expect(cut.digest).toBe(two.digest);
  expect(cut.pairRows).toEqual(two.pairRows);
  expect(cut.scenario).toEqual(two.scenario);
  expect(JSON.stringify(await run({ replications: 2, requested: 5 }))).toBe(JSON.stringify(cut));
});

test("an executor that answers an abort with an error is heard as aborted", async () => {
  const stop = new AbortController();
  const rude: Executor = {
    workers: 1,
    async execute(given, specs, onResult) {
      const one = fakeRunner(given);
      for (const spec of specs.slice(0, 4)) onResult(one(spec));
      stop.abort();
      throw new Error("terminated");
    },
  };
  expect((await run({ executor: rude, signal: stop.signal })).replications).toBe(1);
});

test("aborted before the first pair: a clear error", async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(run({ signal: stop.signal })).rejects.toThrow("interrupted before the first replication was finished");
});

test("a run that fails rejects with its spec, and the others stop", async () => {
  const played: RunSpec[] = [];
  const executor = inProcess((given) => (spec) => {
    played.push(spec);
    if (spec.run === 4) throw new TypeError("a hole in the world");
    return fakeRunner(given)(spec);
  });
  const error = await run({ executor }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RunError);
  expect((error as RunError).spec).toEqual(played[4]);
  expect((error as RunError).message).toBe("run 4 (cascade, replication 2) failed: a hole in the world");
  expect((error as RunError).cause).toBeInstanceOf(TypeError);
  expect(played).toHaveLength(5);
});

test("after a failure the executor's signal is aborted, and a failure outweighs an abort", async () => {
  let heard: AbortSignal | undefined;
  const stop = new AbortController();
  const executor: Executor = {
    workers: 2,
    async execute(_given, specs, _onResult, signal) {
      heard = signal;
      stop.abort();
      throw new RunError("run 0 failed", specs[0], new Error("why"));
    },
  };
  await expect(run({ executor, signal: stop.signal })).rejects.toThrow(RunError);
  expect(heard!.aborted).toBe(true);
});

test("an executor that ends early, unasked, is an error and never a short trial", async () => {
  const lazy: Executor = {
    workers: 1,
    async execute(given, specs, onResult) {
      for (const spec of specs.slice(0, 7)) onResult(fakeRunner(given)(spec));
    },
  };
  await expect(run({ executor: lazy })).rejects.toThrow("the executor ended after 7 of 15 runs");
});

test("a result handed over twice counts once", async () => {
  const twice: Executor = {
    workers: 1,
    async execute(given, specs, onResult) {
      for (const spec of specs) {
        onResult(fakeRunner(given)(spec));
        onResult(fakeRunner(given)(spec));
      }
    },
  };
  expect((await run({ executor: twice })).digest).toBe((await run()).digest);
});

test("all wrong options are named at once", async () => {
  const wrong = { replication: 9, designs: ["flud"], replications: 0, days: 1.5, every: 0, bootstrap: -1 };
  const error = await compare({ ...scenario, primary: "practicing" }, wrong).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).problems.map(({ path }) => path)).toEqual([
    "options",
    "replications",
    "days",
    "designs[0]",
    "every",
    "bootstrap",
    "primary",
  ]);
  expect((error as Error).message).toContain("did you mean fluid?");
  expect((error as Error).message).toContain("did you mean replications?");
  expect((error as Error).message).toContain("did you mean practising?");
});

test("a comparison changes nothing it was given", async () => {
  const before = JSON.stringify(scenario);
  const options = Object.freeze({ designs: Object.freeze(["fluid"]), replications: 2, executor: fake });
  await compare(scenario, options);
  expect(JSON.stringify(scenario)).toBe(before);
});

test("other work goes on between runs", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 0);
  await run({ replications: 10 });
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});

test("what a listener to progress throws comes out as it is, not as a failed run", async () => {
  const mine = new TypeError("the terminal is gone");
  const onProgress = () => {
    throw mine;
  };
  await expect(run({ onProgress })).rejects.toBe(mine);
});

test("a plain error of an executor comes out as a failed run, with a spec", async () => {
  const executor: Executor = { workers: 1, execute: () => Promise.reject(new Error("out of memory")) };
  const error = await run({ executor }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RunError);
  expect((error as RunError).spec).toMatchObject({ run: 0, design: "nothing", replication: 1 });
});
