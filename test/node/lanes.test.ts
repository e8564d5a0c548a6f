import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { InputError, RunError } from "../../src/core/errors.ts";
import type { RunSpec, Study } from "../../src/experiment/spec.ts";
import { runInLanes } from "../../src/node/lanes.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-lanes-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const specs: RunSpec[] = [0, 1, 2, 3].map((run) => ({
  run,
  design: "x",
  replication: run + 1,
  seed: "1",
  trace: false,
}));
const study = {} as Study;
let files = 0;

/** Lanes whose threads do what the code says. */
function lanes(code: string, onResult: (result: unknown) => void = () => {}, signal?: AbortSignal): Promise<unknown> {
  const filename = join(home, `${files++}.mjs`);
  writeFileSync(filename, code);
  return runInLanes({ filename, count: 2, study, specs }, onResult, signal).catch((error: unknown) => error);
}

test("every run is done once, and its result handed over", async () => {
  const done: unknown[] = [];
  expect(await lanes("export default (spec) => ({ run: spec.run });", (result) => done.push(result))).toBeUndefined();
  expect(done).toHaveLength(4);
  expect(done).toEqual(expect.arrayContaining(specs.map(({ run }) => ({ run }))));
});

test.each([
  ["throws", 'export default (spec) => { if (spec.run === 2) throw new Error("boom"); return {}; };', 2, /boom/],
  [
    "ends itself",
    "export default (spec) => { if (spec.run === 1) process.exit(3); return {}; };",
    1,
    /ended with code 3/,
  ],
  [
    "dies outside a run",
    'export default (spec) => spec.run === 1 ? new Promise(() => setTimeout(() => { throw new Error("late"); })) : {};',
    1,
    /late/,
  ],
])("a thread that %s is a RunError that names its spec", async (_, code, run, message) => {
  const failure = await lanes(code);
  expect(failure).toBeInstanceOf(RunError);
  expect((failure as RunError).message).toMatch(message);
  expect((failure as RunError).spec).toEqual(specs[run]);
});

test("a thread that cannot start is an error and not a wait without end", async () => {
  expect(await lanes('import "./gone.mjs"; export default () => ({});')).toBeInstanceOf(RunError);
});

test("a study that cannot be built is an InputError with its problems", async () => {
  const failure = await lanes('export default () => ({ problems: [{ path: "days", message: "invalid 0" }] });');
  expect(failure).toBeInstanceOf(InputError);
  expect((failure as InputError).problems).toEqual([{ path: "days", message: "invalid 0" }]);
});

test("an abort ends threads that never look up", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 300);
  const begun = performance.now();
  expect(await lanes("export default () => { for (;;); };", undefined, controller.signal)).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(10_000);
});
