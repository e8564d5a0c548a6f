import { describe, expect, test } from "vitest";
import { accepted, type FinishedDraw, finished, rangeOf, reachOf } from "../../../src/analysis/calibration/accept.ts";
import { type Calibration, calibrationOf, calibrationText } from "../../../src/analysis/calibration/calibration.ts";
import { distanceOf, targets } from "../../../src/analysis/calibration/targets.ts";
import { designs } from "../../../src/campaigns/catalogue.ts";

const draw = (k: number, distance: number): FinishedDraw => ({
  draw: k,
  values: { "mind.trust.gain": k / 10 },
  summary: [distance],
  distance,
});

describe("the distance", () => {
  const aims = [
    { value: 1, tolerance: 0.5 },
    { value: -2, tolerance: 2 },
  ];
  test("is the largest difference in tolerances, on either side", () => {
    expect(distanceOf([1, -2], aims)).toBe(0);
    expect(distanceOf([1.25, -2], aims)).toBe(0.5);
    expect(distanceOf([1.25, 4], aims)).toBe(3);
    expect(distanceOf([0, -2], aims)).toBe(2);
  });
  test("of what is undefined is beyond all others", () => {
    for (const nothing of [null, Number.NaN]) expect(distanceOf([1, nothing], aims)).toBe(Number.POSITIVE_INFINITY);
    expect(distanceOf([1], aims)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("the targets", () => {
  test("have a tolerance and a source each, and no name twice", () => {
    expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
    for (const { tolerance, source, meaning } of targets) {
      expect(tolerance).toBeGreaterThan(0);
      expect(source.length).toBeGreaterThan(5);
      expect(meaning.length).toBeGreaterThan(5);
    }
  });
  test("name no campaign design", () => {
    const kinds = Object.keys(designs).filter((kind) => kind !== "nothing");
    const text = JSON.stringify(targets).toLowerCase();
    expect(kinds.length).toBeGreaterThan(1);
    for (const kind of kinds) expect(text).not.toContain(kind);
  });
});

describe("acceptance", () => {
  test("keeps the nearest, of equals the earlier, and none that is undefined", () => {
    const draws = [draw(0, 3), draw(1, 1), draw(2, Number.POSITIVE_INFINITY), draw(3, 1), draw(4, 0.5)];
    expect(accepted(draws, 3).map(({ draw: k }) => k)).toEqual([4, 1, 3]);
    expect(accepted(draws, 9).map(({ draw: k }) => k)).toEqual([4, 1, 3, 0]);
    expect(accepted([...draws].reverse(), 3)).toEqual(accepted(draws, 3));
  });
  test("counts a target that no draw meets from the nearest that was reached, and others from themselves", () => {
    const aims = [
      { name: "a", value: 0, tolerance: 1, meaning: "", source: "" },
      { name: "b", value: 0, tolerance: 1, meaning: "", source: "" },
    ];
    const summaries = [
      [0.5, 3],
      [-2, 2],
      [0.1, null],
    ];
    const reach = reachOf(summaries, aims);
    expect(reach).toEqual([1, 2]);
    expect(summaries.map((summary, k) => finished(k, {}, summary, aims, reach).distance)).toEqual([
      1.5,
      2,
      Number.POSITIVE_INFINITY,
    ]);
    expect(reachOf([[null, 1]], aims)).toEqual([1, 1]);
  });
  test("tells the range of what it kept", () => {
    expect(rangeOf(Array.from({ length: 41 }, (_, k) => 40 - k))).toEqual({ low: 1, median: 20, high: 39 });
  });
});

test("the file of worlds reads back as the calibration it was made from", () => {
  const made = { draws: 5, seeds: 2, people: 100, seed: 'a "b"', code: "c0de" };
  const rows = Array.from({ length: 30 }, (_, k) => draw(k, k / 7));
  const calibration = calibrationOf(made, ["mind.trust.gain"], ["practising"], rows, [1.25]);
  const text = calibrationText(calibration);
  expect(calibrationText(calibration)).toBe(text);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  const data = text.slice(text.indexOf("Calibration = {") + "Calibration = ".length, text.lastIndexOf(";"));
  const back = new Function(`return ${data}`)() as Calibration;
  expect(back).toEqual(calibration);
  expect(back.rows[3]).toEqual([3, 0.4286, 0.3, 0.4286]);
});
