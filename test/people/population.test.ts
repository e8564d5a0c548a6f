import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { buildPopulation, groupingOf } from "../../src/people/population.ts";

const source = { kind: "synthetic" } as const;
const problemsOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((p) => `${p.path}: ${p.message}`);
    throw error;
  }
  return [];
};

describe("buildPopulation", () => {
  it("keeps the order of rows where there are no identifiers", () => {
    const { people, person } = buildPopulation({ manager: [1, -1, 1, 0, 0], groupings: [], source });
    expect([...person]).toEqual([0, 1, 2, 3, 4]);
    expect([...people.keys.high]).toEqual([0, 0, 0, 0, 0]);
    expect([...people.keys.low]).toEqual([0, 1, 2, 3, 4]);
    expect([...people.depth]).toEqual([1, 0, 1, 2, 2]);
    expect([...people.reports]).toEqual([2, 2, 0, 0, 0]);
    expect([...people.team]).toEqual([0, 1, 0, 2, 2]);
  });

  it("makes keys from the SHA-256 of identifiers and puts people in their order", () => {
    const ids = ["anna", "bernd", "çağla", "d"];
    const { people, person } = buildPopulation({ ids, manager: [-1, 0, 0, 1], groupings: [], source });
    const keys = ids.map((id) => createHash("sha256").update(id, "utf8").digest().readBigUInt64BE());
    const order = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    order.forEach((row, k) => {
      expect(person[row]).toBe(k);
      expect((BigInt(people.keys.high[k]!) << 32n) + BigInt(people.keys.low[k]!)).toBe(keys[row]);
    });
    expect(people.manager[person[3]!]).toBe(person[1]);
    expect(people.depth[person[3]!]).toBe(2);
  });

  it("is the same whatever the order of the rows", () => {
    const n = 30;
    const ids = Array.from({ length: n }, (_, i) => `p${i}`);
    const manager = ids.map((_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 3)));
    const site = ids.map((_, i) => (i % 4 === 0 ? null : `site ${i % 4}`));
    const build = (rows: readonly number[]) => {
      const at = new Map(rows.map((row, k) => [row, k]));
      return buildPopulation({
        ids: rows.map((row) => ids[row]!),
        manager: rows.map((row) => (manager[row] === -1 ? -1 : at.get(manager[row]!)!)),
        groupings: [
          groupingOf(
            "site",
            rows.map((row) => site[row]!),
          ),
        ],
        source,
      }).people;
    };
    const first = build([...ids.keys()]);
    const orders = fc.shuffledSubarray([...ids.keys()], { minLength: n, maxLength: n });
    fc.assert(
      fc.property(orders, (rows) => {
        expect(build(rows)).toEqual(first);
      }),
    );
  });

  it("refuses loops by their rows, with all other faults", () => {
    const faults = problemsOf(() =>
      buildPopulation({
        ids: ["a", "b", "a", "d", "e", "f", "g", "h"],
        manager: [1, 2, 0, 0, 4, 99, Number.NaN, 3],
        groupings: [{ name: "site", labels: ["x"], codes: Int32Array.of(0), ordered: false }],
        source,
      }),
    );
    expect(faults).toEqual([
      "groupings.site: invalid: 1 codes; expected 8",
      "ids[2]: invalid: the identifier of row 0 again; expected one of its own",
      "manager[4]: invalid 4: row 4 is its own manager; expected -1 at the top",
      "manager[5]: unknown row 99; expected a row from 0 to 7, or -1",
      "manager[6]: unknown row NaN; expected a row from 0 to 7, or -1",
      "manager[0]: invalid loop in the reporting line: rows 0 -> 1 -> 2 -> 0; expected an end at the top",
    ]);
  });

  it("names each of several loops once, and never the people below", () => {
    const faults = problemsOf(() => buildPopulation({ manager: [1, 0, 0, 4, 5, 3, 2, -1], groupings: [], source }));
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain("rows 0 -> 1 -> 0");
    expect(faults[1]).toContain("rows 3 -> 4 -> 5 -> 3");
  });

  it("never echoes an identifier", () => {
    const faults = problemsOf(() =>
      buildPopulation({ ids: ["secret", "secret"], manager: [0, 1], groupings: [], source }),
    );
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toContain("secret");
  });

  it("climbs a line of 200,000 people without recursion", () => {
    const n = 200_000;
    const down = buildPopulation({ manager: Int32Array.from({ length: n }, (_, i) => i - 1), groupings: [], source });
    expect(down.people.depth[n - 1]).toBe(n - 1);
    const up = Int32Array.from({ length: n }, (_, i) => (i === n - 1 ? -1 : i + 1));
    expect(buildPopulation({ manager: up, groupings: [], source }).people.depth[0]).toBe(n - 1);
    up[n - 1] = 0;
    expect(() => buildPopulation({ manager: up, groupings: [], source })).toThrow("... 199989 more ...");
  });

  it("agrees with climbing from everybody, on random lines", () => {
    const lines = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 40 })
      .map((draws) => draws.map((draw, i) => (draw % (i + 1)) - 1));
    fc.assert(
      fc.property(lines, (manager) => {
        const { people } = buildPopulation({ manager, groupings: [], source });
        manager.forEach((m, i) => {
          let depth = 0;
          for (let j = m; j >= 0; j = manager[j]!) depth++;
          expect(people.depth[i]).toBe(depth);
          expect(people.reports[i]).toBe(manager.filter((other) => other === i).length);
          manager.forEach((other, j) => {
            expect(people.team[i] === people.team[j]).toBe(i === j || (m >= 0 && m === other));
          });
        });
      }),
    );
  });

  it("refuses an organisation of nobody", () => {
    expect(() => buildPopulation({ manager: [], groupings: [], source })).toThrow("at least one person");
  });
});

describe("groupingOf", () => {
  it("orders labels alphabetically where no order is given", () => {
    const grouping = groupingOf("site", ["B", "a", null, "B", ""]);
    expect(grouping).toEqual({
      name: "site",
      labels: ["B", "a"],
      codes: Int32Array.of(0, 1, -1, 0, -1),
      ordered: false,
    });
  });
  it("keeps the order that is given and refuses other words", () => {
    expect([...groupingOf("level", ["top", "low"], ["low", "top"]).codes]).toEqual([1, 0]);
    expect(() => groupingOf("level", ["tpo", "x"], ["low", "top"])).toThrow("did you mean top?");
    expect(() => groupingOf("level", [], ["low", "low"])).toThrow("expected each word once");
  });
});
