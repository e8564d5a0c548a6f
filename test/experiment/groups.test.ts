import fc from "fast-check";
import { expect, test } from "vitest";
import { thinCut } from "../../src/experiment/differencing.ts";
import { groupMembers, groupsOf, reportable, reportableTogether } from "../../src/experiment/groups.ts";
import type { ReadOptions } from "../../src/people/files/options.ts";
import type { Grouping, Population, Source } from "../../src/people/population.ts";
import { readText } from "../people/files-data.ts";

const grouping = (codes: number[], labels?: string[], name = "department"): Grouping => ({
  name,
  labels: labels ?? Array.from({ length: Math.max(-1, ...codes) + 1 }, (_, code) => `d${code}`),
  codes: Int32Array.from(codes),
  ordered: false,
});
const ofSizes = (...sizes: number[]): Grouping =>
  grouping(sizes.flatMap((size, code) => Array<number>(size).fill(code)));
const people = (n: number, groupings: Grouping[], source: Source): Population => ({
  n,
  keys: { high: new Uint32Array(n), low: new Uint32Array(n) },
  manager: new Int32Array(n).fill(-1),
  depth: new Int32Array(n),
  reports: new Int32Array(n),
  team: new Int32Array(n),
  groupings,
  source,
  generated: [],
});
const shown = (g: Grouping, k: number) => {
  const { labels, sizes } = reportable(g, g.codes.length, k);
  return Object.fromEntries(labels.map((label, at) => [label, sizes[at]]));
};

test("groups of the smallest size and more are shown, smaller ones together as other", () => {
  expect(shown(ofSizes(10, 11, 12, 4, 6), 10)).toEqual({ d0: 10, d1: 11, d2: 12, other: 10 });
});

test("where the small ones together are too small, the smallest group shown goes with them", () => {
  expect(shown(ofSizes(10, 11, 12, 13, 9), 10)).toEqual({ d1: 11, d2: 12, d3: 13, other: 19 });
});

test("people of unknown group count as a small group", () => {
  const codes = [...ofSizes(10, 11, 12, 13).codes, -1];
  expect(shown(grouping(codes), 10)).toEqual({ d1: 11, d2: 12, d3: 13, other: 11 });
});

test("a group that is itself called other takes the small ones in", () => {
  const codes = [...ofSizes(10, 20, 30, 40, 2).codes];
  expect(shown(grouping(codes, ["a", "other", "b", "c", "d"]), 10)).toEqual({ a: 10, b: 30, c: 40, other: 22 });
});

test("fewer than three groups left: only the whole organisation, and it says so", () => {
  const found = reportable(ofSizes(14, 14), 28, 10);
  expect(found.labels).toEqual([]);
  expect(found.explanation).toContain("only the whole organisation is shown");
  expect(found.explanation).toContain("fewer than 3 groups of at least 10");
  expect(groupMembers(ofSizes(14, 14), found)).toEqual([]);
});

test.each([0, 1, -3, 4.9, Number.NaN])("no setting goes below 5 people: %s", (minimumGroup) => {
  expect(shown(ofSizes(5, 5, 5, 5, 4, 1), minimumGroup)).toEqual({ d0: 5, d1: 5, d2: 5, d3: 5, other: 5 });
});

test("all groups that have people are shown of invented people and of published data", () => {
  const g = ofSizes(1, 0, 30);
  for (const source of [
    { kind: "synthetic" } as const,
    { kind: "imported", minimumGroup: 10, publicData: "Somebody 1990" } as const,
  ]) {
    const found = groupsOf(people(31, [g], source), "department");
    expect([found.labels, found.sizes, found.explanation]).toEqual([["d0", "d2"], [1, 30], null]);
    expect(groupMembers(g, found).map((members) => members.length)).toEqual([1, 30]);
  }
  const own = groupsOf(people(31, [g], { kind: "imported", minimumGroup: 10, publicData: null }), "department");
  expect(own.labels).toEqual([]);
});

test("an unknown grouping is refused with the nearest right word", () => {
  const someone = people(10, [ofSizes(10)], { kind: "synthetic" });
  expect(() => groupsOf(someone, "departments")).toThrow('unknown "departments"; expected department; did you mean');
  expect(() => groupsOf(people(3, [], { kind: "synthetic" }), "x")).toThrow("these people have no groups");
});

/** Groupings of n people, with some unknown. */
const arbitrary = (count: number) =>
  fc
    .integer({ min: 1, max: 120 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.integer({ min: 0, max: 12 }),
        fc.tuple(
          ...Array.from({ length: count }, () =>
            fc
              .integer({ min: 1, max: 14 })
              .chain((labels) => fc.array(fc.integer({ min: -1, max: labels - 1 }), { minLength: n, maxLength: n })),
          ),
        ),
      ),
    );

test("nothing shown of any grouping, and no remainder, is about fewer than k people", () => {
  fc.assert(
    fc.property(arbitrary(1), ([n, minimumGroup, [codes]]) => {
      const g = grouping(codes!);
      const k = Math.max(5, minimumGroup);
      const found = reportable(g, n, minimumGroup);
      const members = groupMembers(g, found);
      expect(members.map((group) => group.length)).toEqual(found.sizes);
      expect(members.flatMap((group) => [...group]).sort((a, b) => a - b)).toEqual(
        found.labels.length > 0 ? Array.from({ length: n }, (_, i) => i) : [],
      );
      expect(found.sizes.every((size) => size >= k)).toBe(true);
      if (found.labels.length === 0) return;
      // the whole minus any one, two or all but one of the groups shown
      for (const left of subsets(found.sizes)) expect(left === 0 || left >= k).toBe(true);
      expect(found.labels.filter((label) => label !== "other").length).toBeGreaterThanOrEqual(3);
    }),
    { seed: 1, numRuns: 300 },
  );
});

function subsets(sizes: readonly number[]): number[] {
  const some = sizes.slice(0, 10);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return Array.from({ length: 2 ** some.length }, (_, bits) =>
    some.reduce((left, size, at) => left - ((bits >> at) & 1 ? size : 0), total),
  );
}

/** Every person's two classes, as the groups shown have them. */
function cells(a: readonly Int32Array[], b: readonly Int32Array[], n: number): [number, number][] {
  const found = Array.from({ length: n }, (): [number, number] => [-1, -1]);
  for (const [at, members] of a.entries()) for (const i of members) found[i]![0] = at;
  for (const [at, members] of b.entries()) for (const i of members) found[i]![1] = at;
  return found;
}

/** The fewest people that adding and subtracting whole groups of both can leave, by trying all. */
function leastLeft(pairs: [number, number][], countA: number, countB: number): number {
  const counts = new Map<string, [number, number, number]>();
  for (const [i, j] of pairs) {
    const cell = counts.get(`${i} ${j}`) ?? [i, j, 0];
    cell[2]++;
    counts.set(`${i} ${j}`, cell);
  }
  const all = [...counts.values()];
  let least = Number.POSITIVE_INFINITY;
  for (let inA = 0; inA < 2 ** countA; inA++)
    for (let inB = 0; inB < 2 ** countB; inB++) {
      let left = 0;
      for (const [i, j, count] of all) if (((inA >> i) & 1) !== ((inB >> j) & 1)) left += count;
      if (left > 0 && left < least) least = left;
    }
  return least;
}

test("adding and subtracting groups of two groupings never leaves fewer than k people", () => {
  let both = 0;
  const check = (n: number, minimumGroup: number, first: number[], second: number[]): void => {
    const [g, h] = [grouping(first), grouping(second, undefined, "site")];
    const k = Math.max(5, minimumGroup);
    const [found, also] = reportableTogether([g, h], n, minimumGroup);
    if (found!.labels.length === 0 || also!.labels.length === 0) return;
    both++;
    const pairs = cells(groupMembers(g, found!), groupMembers(h, also!), n);
    expect(leastLeft(pairs, found!.labels.length, also!.labels.length)).toBeGreaterThanOrEqual(k);
  };
  // two groupings that nearly agree: the dangerous case
  const nearly = fc
    .tuple(fc.integer({ min: 30, max: 90 }), fc.integer({ min: 3, max: 6 }), fc.integer({ min: 5, max: 8 }))
    .chain(([n, labels, k]) =>
      fc.tuple(
        fc.constant(n),
        fc.constant(labels),
        fc.constant(k),
        fc.array(fc.integer({ min: 0, max: labels - 1 }), { minLength: n, maxLength: n }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.integer({ min: -1, max: labels })), { maxLength: 25 }),
      ),
    );
  fc.assert(
    fc.property(nearly, ([n, , k, codes, moves]) => {
      const moved = [...codes];
      for (const [i, code] of moves) moved[i] = code;
      check(n, k, codes, moved);
      check(n, k, moved, codes);
    }),
    { seed: 2, numRuns: 150 },
  );
  fc.assert(
    fc.property(arbitrary(2), ([n, k, [first, second]]) => check(n, k, first!, second!)),
    { seed: 3, numRuns: 100 },
  );
  expect(both).toBeGreaterThan(50);
});

test("a grouping alone would betray the few in whom it differs from another, and beside it does not", () => {
  const codes = [...ofSizes(20, 20, 20, 20).codes];
  const moved = [...codes];
  moved[0] = 1; // one person of d0 sits at site d1
  const [g, h] = [grouping(codes), grouping(moved, undefined, "site")];
  expect(reportable(h, 80, 10).labels).toEqual(["d0", "d1", "d2", "d3"]);
  const [first, second] = reportableTogether([g, h], 80, 10);
  expect(first!.labels).toEqual(["d0", "d1", "d2", "d3"]);
  expect(second!.labels).toEqual([]);
  expect(second!.explanation).toContain("only the whole organisation");
});

test("groupings that cross freely both stay", () => {
  const n = 300;
  const g = grouping(Array.from({ length: n }, (_, i) => i % 3));
  const h = grouping(
    Array.from({ length: n }, (_, i) => Math.floor(i / 3) % 4),
    undefined,
    "site",
  );
  const [first, second] = reportableTogether([g, h], n, 10);
  expect([first!.labels.length, second!.labels.length]).toEqual([3, 4]);
});

test("a thin cut is found exactly where trying all finds one", () => {
  let thin = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((a) =>
        fc.integer({ min: 1, max: 5 }).chain((b) =>
          fc.tuple(
            fc.constant([a, b] as const),
            fc.array(fc.tuple(fc.integer({ min: 0, max: a - 1 }), fc.integer({ min: 0, max: b - 1 })), {
              minLength: 1,
              maxLength: 60,
            }),
            fc.integer({ min: 2, max: 9 }),
          ),
        ),
      ),
      ([[a, b], pairs, k]) => {
        const first = Int32Array.from(pairs, ([i]) => i);
        const second = Int32Array.from(pairs, ([, j]) => j);
        const side = thinCut(first, second, a, b, k);
        const least = leastLeft(pairs, a, b);
        expect(side !== null).toBe(least < k);
        if (side) thin++;
      },
    ),
    { seed: 4, numRuns: 500 },
  );
  expect(thin).toBeGreaterThan(50);
});

test("a thousand small groups against a thousand others are divided in seconds", () => {
  const n = 20000;
  const g = grouping(Array.from({ length: n }, (_, i) => i % 1000));
  const h = grouping(
    Array.from({ length: n }, (_, i) => (i * 7919) % 997),
    undefined,
    "site",
  );
  const [first, second] = reportableTogether([g, h], n, 10);
  expect(first!.labels.length).toBe(1000);
  expect(second!.labels.length).toBeGreaterThanOrEqual(3);
}, 20_000);

test("a hidden grouping protects the others and is not offered", () => {
  const codes = [...ofSizes(20, 20, 20, 20).codes];
  const moved = [...codes];
  moved[0] = 1;
  const own = { kind: "imported", minimumGroup: 10, publicData: null } as const;
  const hidden: Grouping = { ...grouping(codes, undefined, "department (hidden)"), hidden: true };
  const site = grouping(moved, undefined, "site");
  expect(groupsOf(people(80, [site], own), "site").labels).toHaveLength(4);
  const both = people(80, [hidden, site], own);
  expect(groupsOf(both, "site").labels).toEqual([]);
  expect(() => groupsOf(both, "department (hidden)")).toThrow("expected site");
});

test("which groups are shown does not depend on how labels are ordered", () => {
  fc.assert(
    fc.property(arbitrary(2), fc.boolean(), ([n, k, [first, second]], both) => {
      const turned = (g: Grouping): Grouping => ({
        ...g,
        labels: g.labels.toReversed(),
        codes: g.codes.map((code) => (code < 0 ? code : g.labels.length - 1 - code)),
      });
      const [g, h] = [grouping(first!), grouping(second!, undefined, "site")];
      const names = (gs: Grouping[]) => reportableTogether(gs, n, k).map(({ labels }) => [...labels].sort());
      expect(names([both ? turned(g) : g, turned(h)])).toEqual(names([g, h]));
    }),
    { seed: 6, numRuns: 200 },
  );
});

/** Tables in which department, site and shift nearly agree, as CSV; `order` of their columns. */
const tableOf = (rows: readonly (readonly number[])[], order: readonly number[]): string => {
  const names = ["department", "location", "Campus", "Unit code"];
  return [
    ["id", ...order.map((at) => names[at]!)].join(),
    ...rows.map((row, i) => [`p${i}x`, ...order.map((at) => `${"dlcu"[at]}${row[at]}`)].join()),
  ].join("\n");
};
const nearlyAgreeing = fc
  .tuple(fc.integer({ min: 40, max: 90 }), fc.integer({ min: 3, max: 5 }))
  .chain(([n, labels]) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: labels - 1 }), { minLength: n, maxLength: n }),
      fc.array(fc.tuple(fc.nat(n - 1), fc.integer({ min: 1, max: 3 }), fc.nat(labels)), { maxLength: 30 }),
    ),
  )
  .map(([codes, moves]) => {
    const rows = codes.map((code) => [code, code, code, code]);
    for (const [i, at, code] of moves) rows[i]![at] = code;
    return rows;
  });

const IN_ORDER = [0, 1, 2, 3] as const;
test.each<readonly [string, ReadOptions, readonly number[]]>([
  ["columns in another order", {}, [3, 2]],
  ["the department ignored", { map: { department: "ignore" } }, IN_ORDER],
  ["two columns ignored", { map: { location: "ignore", Campus: "ignore" } }, [1, 2, 3]],
  ["roles exchanged", { map: { department: "group", location: "department", Campus: "location" } }, IN_ORDER],
  ["smaller groups", { minimumGroup: 5 }, IN_ORDER],
  ["larger groups", { minimumGroup: 15 }, IN_ORDER],
  ["smaller groups and the department ignored", { minimumGroup: 5, map: { department: "ignore" } }, [2, 3, 1, 0]],
])("two reports of the same people cannot be subtracted: the second with %s", (_, options, order) => {
  const divisions = (rows: number[][], given: ReadOptions, columns: readonly number[]): (readonly Int32Array[])[] => {
    const read = readText(tableOf(rows, columns), undefined, given).organisation.people;
    return read.groupings
      .filter(({ hidden }) => hidden !== true)
      .map((g) => groupMembers(g, groupsOf(read, g.name)))
      .filter((members) => members.length > 0);
  };
  let met = 0;
  fc.assert(
    fc.property(nearlyAgreeing, (rows) => {
      const before = divisions(rows, {}, order.toSorted());
      const after = divisions(rows, options, order);
      for (const first of before)
        for (const second of after) {
          met++;
          const pairs = cells(first, second, rows.length);
          expect(leastLeft(pairs, first.length, second.length)).toBeGreaterThanOrEqual(
            Math.min(10, options.minimumGroup ?? 10),
          );
        }
    }),
    { seed: 7, numRuns: 40 },
  );
  expect(met).toBeGreaterThan(20);
});
