import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/core/errors.ts";
import { type OptionTable, resolveOptions } from "../../src/core/options.ts";

const table = {
  gain: { meaning: "step", unit: "share", default: 0.25, range: [0.05, 0.4], source: "model", evidence: "assumed" },
  halfLife: { meaning: "decay", unit: "days", default: 7, range: [1, 30], source: "model", evidence: "quoted" },
} as const satisfies OptionTable;

describe("options", () => {
  it("are the defaults where nothing is given, and frozen", () => {
    const values = resolveOptions(table);
    expect(values).toEqual({ gain: 0.25, halfLife: 7 });
    expect(Object.isFrozen(values)).toBe(true);
  });
  it("keep the default for undefined and take the ends of the range", () => {
    expect(resolveOptions(table, { gain: undefined, halfLife: 30 })).toEqual({ gain: 0.25, halfLife: 30 });
  });
  it("collect every problem: unknown names, values out of range, NaN, text", () => {
    const problems: Problem[] = [];
    resolveOptions(table, { gian: 0.1, gain: Number.NaN, halfLife: "7" }, "mind.perception", problems);
    expect(problems).toEqual([
      {
        path: "mind.perception.gian",
        message: 'unknown "gian"; expected gain or halfLife; did you mean gain?',
      },
      { path: "mind.perception.gain", message: "invalid NaN; expected a number from 0.05 to 0.4 (share)" },
      { path: "mind.perception.halfLife", message: 'invalid "7"; expected a number from 1 to 30 (days)' },
    ]);
  });
  it("do not mistake inherited words for options", () => {
    const problems: Problem[] = [];
    resolveOptions(table, { constructor: 1, toString: 2 }, "x", problems);
    expect(problems).toHaveLength(2);
  });
});
