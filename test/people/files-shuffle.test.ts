import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import type { Organisation } from "../../src/people/population.ts";
import { bytesOf, hasData, readText, text } from "./files-data.ts";

/** A table: header and rows, as text. */
interface Tables {
  readonly employees: readonly string[];
  readonly ties: readonly string[] | undefined;
}

/** Organisations with a sound line, or none, and ties, or none. */
const tables: fc.Arbitrary<Tables> = fc
  .record({
    n: fc.integer({ min: 2, max: 30 }),
    line: fc.boolean(),
    ties: fc.boolean(),
    noise: fc.array(fc.nat(1_000_000), { minLength: 200, maxLength: 200 }),
  })
  .map(({ n, line, ties, noise }) => {
    const id = (i: number) => `P${String(i * 7919).padStart(6, "0")}`;
    const employees = Array.from({ length: n }, (_, i) => {
      const manager = line && i > 0 && noise[i]! % 9 > 0 ? id(noise[i]! % i) : "";
      const cells = [id(i), manager, `D${noise[i + 40]! % 3}`, String(1 + (noise[i + 80]! % 3)), "", noise[i]! % 12];
      return cells.join(",");
    });
    const rows = Array.from({ length: ties ? 3 * n : 0 }, (_, k) => {
      const [i, j] = [noise[k]! % n, noise[199 - k]! % n];
      const type = ["advice", "email", "recalled_rank", "conflict"][noise[k + 17]! % 4];
      return `${id(i)},${id(j)},${type},${1 + (noise[k + 33]! % 5)},${noise[k + 50]! % 3}`;
    });
    return { employees, ties: ties ? rows : undefined };
  });

const read = ({ employees, ties }: Tables, options: ReadOptions = {}): Organisation =>
  readText(
    ["id,manager_id,department,level,location,tenure", ...employees].join("\n"),
    ties && ["source,target,type,weight,time", ...ties].join("\n"),
    { repeatedTies: "sum", ...options },
  ).organisation;

/** All that the laws speak of, as plain data. */
const essence = ({ people, network }: Organisation) => ({
  keys: [people.keys.high, people.keys.low],
  line: [people.manager, people.depth, people.reports, people.team],
  groups: people.groupings,
  network: [network.layers, network.offsets, network.neighbours, network.weights, network.layer],
  generated: people.generated,
});

describe("the order of rows", () => {
  test("does not matter to people, line, groups or network, given or generated", () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat(1_000_000)), (given, numbers) => {
        const shuffled = <T>(rows: readonly T[]): T[] => {
          const out = [...rows];
          for (let k = out.length - 1; k > 0; k--) {
            const j = numbers.next().value! % (k + 1);
            [out[k], out[j]] = [out[j]!, out[k]!];
          }
          return out;
        };
        const turned = { employees: shuffled(given.employees), ties: given.ties && shuffled(given.ties) };
        expect(essence(read(turned))).toEqual(essence(read(given)));
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  test.skipIf(!hasData)("does not matter for real files: HM Treasury reversed", () => {
    const { bytes } = bytesOf("open/uk_hm_treasury/employees.csv");
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split("\n");
    const reversed = [header, ...rows.reverse()].join("\n");
    const whole = readOrganisation({ employees: { name: "a.csv", bytes } }).organisation;
    const turned = readOrganisation({ employees: text("b.csv", reversed) }).organisation;
    expect(essence(turned)).toEqual(essence(whole));
  });
});

describe("what is generated", () => {
  const people = (n: number, extra = "") =>
    [
      "id,department,level",
      ...Array.from({ length: n }, (_, i) => `x${i},D${i % 4},${i % 20 === 0 ? 1 : 2}${extra}`),
    ].join("\n");

  test("is a line of span 7 in each department under one top, by level where levels have an order", () => {
    const { organisation, account } = readText(people(400), undefined, { levels: ["2", "1"] });
    const { manager, reports, groupings } = organisation.people;
    const department = groupings.find(({ name }) => name === "department")!.codes;
    const level = groupings.find(({ name }) => name === "level")!.codes;
    const top = manager.indexOf(-1);
    expect(manager.filter((m) => m === -1).length).toBe(1);
    for (const [i, r] of reports.entries()) expect(r).toBeLessThanOrEqual(i === top ? 7 + 3 : 7);
    for (const [i, m] of manager.entries()) {
      if (m < 0) continue;
      expect(level[m]!).toBeGreaterThanOrEqual(level[i]!);
      if (department[m] !== department[i]) expect(m).toBe(top);
    }
    expect(account.generated.length).toBe(2);
    expect(organisation.people.generated).toEqual(account.generated);
    expect(account.publicLines().join("\n")).toContain("reporting line: generated");
  });

  test("is a work network of mean degree about 12, more within teams and departments than chance", () => {
    const { people: p, network } = readText(people(2000)).organisation;
    const work = network.layers.findIndex(({ name }) => name === "work");
    const department = p.groupings.find(({ name }) => name === "department")!.codes;
    let [ties, inside] = [0, 0];
    for (let i = 0; i < p.n; i++)
      for (let e = network.offsets[i]!; e < network.offsets[i + 1]!; e++) {
        if (network.layer[e] !== work) continue;
        ties++;
        if (department[i] === department[network.neighbours[e]!]) inside++;
      }
    expect(ties / p.n).toBeGreaterThan(11.5);
    expect(ties / p.n).toBeLessThanOrEqual(12);
    expect(inside / ties).toBeGreaterThan(0.6);
  });

  test.each([1, 2, 3, 5, 8])("stays possible for %i people", (n) => {
    const { people: p, network } = readText(people(n)).organisation;
    expect(p.n).toBe(n);
    expect(network.neighbours.length).toBeLessThanOrEqual(2 * n * (n - 1));
  });

  test("changes with the seed and only with it", () => {
    const of = (seed: string) => readText(people(100), undefined, { seed }).organisation.network.neighbours;
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });

  test("is refused with generate: false, naming what is missing", () => {
    expect(() => readText(people(20), undefined, { generate: false })).toThrow(
      /missing reporting line.*--no-generate[\s\S]*missing ties.*--no-generate/,
    );
    const given = readText("id,manager_id\n1,\n2,1\n", "source,target\n1,2\n", { generate: false });
    expect(given.organisation.people.generated).toEqual([]);
  });

  test("never joins several tops that the file gives", () => {
    const { people: p } = readText("id,manager_id\na,\nb,a\nc,\nd,c\n").organisation;
    expect(p.manager.filter((m) => m === -1).length).toBe(2);
  });
});
