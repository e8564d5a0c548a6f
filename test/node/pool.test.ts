import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { RunError } from "../../src/core/errors.ts";
import { inProcess } from "../../src/experiment/executor.ts";
import { plan } from "../../src/experiment/plan.ts";
import type { Executor, RunResult, RunSpec, Study } from "../../src/experiment/spec.ts";
import { pool } from "../../src/node/pool.ts";
import { scenario } from "../../src/scenario/parse.ts";

const built = existsSync(fileURLToPath(new URL("../../dist/node/worker.js", import.meta.url)));
if (!built) console.warn("skipped: the pool (dist is not built: npm run build)");

const flagship = scenario("tsunami-or-tailored");
const small = (replications: number, people = 60, days = 30): { study: Study; specs: readonly RunSpec[] } => {
  const sized = { ...flagship, organisation: { synthetic: { ...flagship.organisation.synthetic, people } } };
  const { scenario: planned, specs } = plan(sized, { replications, days, seed: "pool" });
  return { study: { scenario: planned, organisation: null, every: 10, by: null }, specs };
};

async function all(executor: Executor, study: Study, specs: readonly RunSpec[]): Promise<RunResult[]> {
  const results: RunResult[] = [];
  await executor.execute(study, specs, (result) => results.push(result));
  return results.sort((a, b) => a.spec.run - b.spec.run);
}

test("a pool has at least one worker, and a whole number of them", () => {
  expect(pool().workers).toBeGreaterThan(0);
  for (const workers of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => pool({ workers })).toThrow(/^workers: invalid /);
});

describe.skipIf(!built)("a pool", () => {
  test("gives what the in-process executor gives, with any number of workers", async () => {
    const { study, specs } = small(2);
    const here = await all(inProcess(), study, specs);
    expect(here.length).toBe(specs.length);
    expect(await all(pool({ workers: 1 }), study, specs)).toEqual(here);
    expect(await all(pool({ workers: 3 }), study, specs)).toEqual(here);
    expect(await all(pool({ workers: 64 }), study, specs)).toEqual(here);
  });

  test("can be used again, also for another study", async () => {
    const executor = pool({ workers: 2 });
    const [one, two] = [small(1), small(1, 40)];
    const first = await all(executor, one.study, one.specs);
    const second = await all(executor, two.study, two.specs);
    expect(second[0]!.people).not.toBe(first[0]!.people);
    expect(await all(executor, one.study, one.specs)).toEqual(first);
  });

  test("does nothing without runs, or where it was stopped before", async () => {
    const { study, specs } = small(1);
    expect(await all(pool(), study, [])).toEqual([]);
    const results: RunResult[] = [];
    await pool().execute(study, specs, (result) => results.push(result), AbortSignal.abort());
    expect(results).toEqual([]);
  });

  test("stops at once and quietly, in the middle of long runs, and keeps what was finished", async () => {
    const { study, specs } = small(40, 3000, 2000);
    const controller = new AbortController();
    const results: RunResult[] = [];
    setTimeout(() => controller.abort(), 1500);
    const begun = performance.now();
    await pool({ workers: 2 }).execute(study, specs, (result) => results.push(result), controller.signal);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(results.length).toBeLessThan(specs.length);
  });

  test("a run that fails is a RunError that names its spec", async () => {
    const { study, specs } = small(1);
    const wrong = specs.map((spec) => ({ ...spec, design: spec.run === 1 ? "gone" : spec.design }));
    const failure = await all(pool({ workers: 2 }), study, wrong).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(String(failure)).toMatch(/gone/);
    if (failure instanceof RunError) expect(failure.spec).toEqual(wrong[1]);
  });
});
