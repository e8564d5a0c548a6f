import { describe, expect, test } from "vitest";
import { outcomeRows } from "../../src/charts/outcome-table.ts";
import { fixture } from "./fixture.ts";

describe("outcomeTable", () => {
  const row = (name: string, ...summary: [number | null, number | null, number | null][]): string[] => {
    const base = fixture({ replications: 2 });
    const given = Object.fromEntries(
      base.designs.map((design, i) => {
        const [mean, low, high] = summary[i] ?? [null, null, null];
        return [design, { [name]: { mean, low, high } }];
      }),
    );
    return [...outcomeRows({ ...base, summary: given }).rows[0]!.slice(1)];
  };

  test("rounds to the width of the intervals, the same in a row", () => {
    expect(row("practising", [0.1234, 0.1, 0.15], [0.3456, 0.34, 0.35])).toEqual([
      "12\u00a0% (10 to 15)",
      "35\u00a0% (34 to 35)",
      "not known",
    ]);
    expect(row("practising", [0.1234, 0.1214, 0.1254])).toEqual([
      "12.3\u00a0% (12.1 to 12.5)",
      "not known",
      "not known",
    ]);
    expect(row("attitude", [-0.1234, -0.2, 0.05])[0]).toBe("−0.12 (−0.20 to 0.05)");
    expect(row("attentionMinutes", [103114, 102784, 103444])[0]).toBe("103,100 (102,800 to 103,400)");
  });

  test("gives no interval where there is none or where it has no width", () => {
    expect(row("attentionMinutes", [0, 0, 0], [401583, 401583, 401583], [45727.5, null, null])).toEqual([
      "0",
      "401,583",
      "45,728",
    ]);
    expect(row("practising", [0.25, null, null])[0]).toBe("25.0\u00a0%");
  });
});
