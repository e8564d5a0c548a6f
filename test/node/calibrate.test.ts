import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { calibrationText } from "../../src/analysis/calibration/calibration.ts";
import { drawOf } from "../../src/analysis/calibration/draw.ts";
import type { FreeParameter } from "../../src/analysis/calibration/parameter-space.ts";
import type { Summary, Target } from "../../src/analysis/calibration/targets.ts";
import { type CalibrateOptions, calibrate } from "../../src/node/calibrate/calibrate.ts";
import { main } from "../../src/node/calibrate/main.ts";
import { distancesText, parametersText, targetsText } from "../../src/node/calibrate/table.ts";

const folder = mkdtempSync(join(tmpdir(), "groundswell-calibrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const checkpoint = join(folder, "draws.jsonl");
beforeEach(() => rmSync(checkpoint, { force: true }));

const space: FreeParameter[] = [
  { path: "mind.trust.gain", symbol: "a", range: [0, 1], distribution: "uniform", default: 0.5 },
  { path: "mind.trust.loss", symbol: "b", range: [0.01, 1], distribution: "log-uniform", default: 0.1 },
];
const target = (name: string, value: number, tolerance: number): Target => ({
  name,
  value,
  tolerance,
  meaning: "made up",
  source: "made up",
});
const targets = [target("sum", 0.7, 0.1), target("product", 0.1, 0.05)];
/** What a draw gives, known by hand: the sum and the product of its two values. */
const known = (draw: number): Summary => {
  const { "mind.trust.gain": a, "mind.trust.loss": b } = drawOf(space, "1", draw) as Record<string, number>;
  return [a! + b!, draw % 50 === 13 ? null : a! * b!];
};
const options = (changes: Partial<CalibrateOptions> = {}): CalibrateOptions => ({
  ...{ space, targets, seed: "1", seeds: 2, people: 100, draws: 60, keep: 5, code: "c0de", lanes: 1, checkpoint },
  evaluate: async (draw) => known(draw),
  ...changes,
});
const bytes = async (changes: Partial<CalibrateOptions> = {}): Promise<string> =>
  calibrationText((await calibrate(options(changes))).calibration);

describe("a calibration", () => {
  test("keeps the draws that come nearest", async () => {
    const { kept, calibration } = await calibrate(options());
    const all = Array.from({ length: 60 }, (_, k) => {
      const [sum, product] = known(k);
      if (product === null) return { k, distance: Number.POSITIVE_INFINITY };
      return { k, distance: Math.max(Math.abs(sum! - 0.7) / 0.1, Math.abs(product! - 0.1) / 0.05) };
    }).sort((a, b) => a.distance - b.distance);
    expect(kept.map(({ draw }) => draw)).toEqual(all.slice(0, 5).map(({ k }) => k));
    expect(calibration.rows.map(([draw]) => draw)).toEqual(all.slice(0, 5).map(({ k }) => k));
    expect(calibration.made).toEqual({ draws: 60, seeds: 2, people: 100, seed: "1", code: "c0de" });
  });

  test("gives the same bytes with any number of threads, in whatever order they finish", async () => {
    const one = await bytes();
    const late = async (draw: number): Promise<Summary> => {
      await new Promise((resolve) => setTimeout(resolve, (draw * 7919) % 5));
      return known(draw);
    };
    for (const lanes of [2, 7, 100]) {
      rmSync(checkpoint);
      expect(await bytes({ lanes, evaluate: late })).toBe(one);
    }
  });

  test("gives the same bytes after a kill at any byte of its checkpoint, and does no finished draw again", async () => {
    const whole = await bytes({ draws: 12 });
    const file = readFileSync(checkpoint);
    for (let cut = 0; cut < file.length; cut += cut < 40 ? 1 : 17) {
      writeFileSync(checkpoint, file.subarray(0, cut));
      const left = Math.max(0, file.subarray(0, cut).toString().split("\n").length - 2);
      const again: number[] = [];
      const evaluate = async (draw: number): Promise<Summary> => {
        again.push(draw);
        return known(draw);
      };
      expect(await bytes({ draws: 12, evaluate })).toBe(whole);
      expect(again.length).toBe(12 - left);
      expect(readFileSync(checkpoint).equals(file)).toBe(true);
    }
  });

  test("can be made longer: the first draws stay as they were", async () => {
    const longer = await bytes({ draws: 30 });
    rmSync(checkpoint);
    await bytes({ draws: 20 });
    const again: number[] = [];
    const evaluate = async (draw: number): Promise<Summary> => {
      again.push(draw);
      return known(draw);
    };
    expect(await bytes({ draws: 30, evaluate })).toBe(longer);
    expect(again).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  });

  test("keeps what is finished where a draw fails or it is stopped, and says so", async () => {
    const evaluate = async (draw: number): Promise<Summary> => {
      if (draw === 9) throw new Error("broken draw");
      return known(draw);
    };
    await expect(bytes({ evaluate })).rejects.toThrow("broken draw");
    expect(readFileSync(checkpoint, "utf8").split("\n").length).toBe(11);
    const controller = new AbortController();
    const slow = async (draw: number): Promise<Summary> => {
      if (draw === 20) controller.abort();
      return known(draw);
    };
    await expect(bytes({ evaluate: slow, signal: controller.signal })).rejects.toThrow("stopped after 20 of 60 draws");
    expect(await bytes()).toBe(await bytes({ fresh: true }));
  });

  test.each<[string, Partial<CalibrateOptions>]>([
    ["seed", { seed: "2" }],
    ["seeds", { seeds: 3 }],
    ["people", { people: 101 }],
    ["code", { code: "other" }],
    ["space", { space: [{ ...space[0]!, range: [0, 2] }, space[1]!] }],
    ["targets", { targets: [targets[0]!, target("product", 0.2, 0.05)] }],
  ])("refuses a checkpoint with other %s, unless it is to start over", async (name, changes) => {
    await bytes({ draws: 3 });
    await expect(bytes(changes)).rejects.toThrow(
      `it was made with other ${name}; expected the same, or --fresh to start over`,
    );
    await bytes({ ...changes, fresh: true });
    await bytes(changes);
  });

  test("refuses what is no checkpoint, and a line that is no draw", async () => {
    for (const text of ["my notes", "my notes\n", '{"a":1}\n', "\n"]) {
      writeFileSync(checkpoint, text);
      await expect(bytes()).rejects.toThrow("it is no checkpoint of a calibration");
      expect(readFileSync(checkpoint, "utf8")).toBe(text);
    }
    rmSync(checkpoint);
    await bytes({ draws: 2 });
    appendFileSync(checkpoint, "[3,[1]]\n");
    await expect(bytes()).rejects.toThrow(/draws\.jsonl:4: invalid; expected a finished draw/);
  });

  test("prints how the targets were met and where the parameters lie", async () => {
    const { kept, reach } = await calibrate(options());
    expect(reach).toEqual([1, 1]);
    const lines = targetsText(targets, kept).split("\n");
    expect(lines.length).toBe(3);
    const met = kept.filter(({ summary }) => Math.abs(summary[0]! - 0.7) <= 0.1).length;
    expect(lines[1]).toMatch(new RegExp(`^sum +0\\.7 ± 0\\.1 .* ${met} of 5$`));
    expect(parametersText(space, kept)).toMatch(/mind\.trust\.loss +0\.01 to 1, log-uniform +0\.1 /);
    expect(distancesText(targets, kept, reach)).toMatch(/^kept 5 draws, .* meet every target$/);
    const far = await calibrate(options({ targets: [target("sum", 9, 1), targets[1]!], fresh: true }));
    expect(far.reach[0]!).toBeGreaterThan(5);
    expect(distancesText(targets, far.kept, far.reach)).toMatch(
      /^no draw meets sum: the nearest is [\d.]+ tolerances off, and counts as met\nkept 5 draws, .* meet every other target$/,
    );
  });
});

describe("the command", () => {
  const printed: string[] = [];
  const run = async (...words: string[]): Promise<number> => {
    printed.length = 0;
    const [out, err] = [process.stdout.write, process.stderr.write];
    const keep = ((text: string) => printed.push(String(text)) > 0) as typeof process.stdout.write;
    process.stdout.write = keep;
    process.stderr.write = keep;
    try {
      return await main(words);
    } finally {
      process.stdout.write = out;
      process.stderr.write = err;
    }
  };
  test("explains itself", async () => {
    expect(await run("--help")).toBe(0);
    for (const word of [
      "--draws",
      "--seeds",
      "--people",
      "--keep",
      "--out",
      "--resume",
      "--fresh",
      "npm run calibrate",
    ])
      expect(printed.join("")).toContain(word);
  });
  test("refuses wrong words, all at once", async () => {
    expect(await run("--draws", "0", "--seeds", "x", "--people", "3", "--fresh", "--resume")).toBe(2);
    for (const option of ["--draws", "--seeds", "--people", "--fresh"])
      expect(printed.join("")).toContain(`${option}: invalid`);
    expect(await run("--draws", "10", "--keep", "11")).toBe(2);
    expect(printed.join("")).toContain('--keep: invalid "11"; expected a whole number from 1 to 10');
    expect(await run("--drawz", "1")).toBe(2);
    expect(await run("extra")).toBe(2);
  });
});
