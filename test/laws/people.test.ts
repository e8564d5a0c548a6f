import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sequence } from "../../src/core/sequence.ts";
import { type ReadResult, readOrganisation } from "../../src/people/files/organisation.ts";
import { layerOf } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { album, trace, variant } from "./worlds.ts";

/** Numbers of the ties of one part: cycled through, type by type. */
type Numbers = Readonly<Record<string, readonly number[]>>;

/** Rows of the two files of an organisation: a line with span 5, and for each type a ring or chords of ties. */
function rowsOf(
  name: string,
  n: number,
  numbers: Numbers = { work: [1], friendship: [2] },
): { employees: string[]; ties: string[] } {
  const id = (i: number) => `${name}${i}`;
  const employees = Array.from(
    { length: n },
    (_, i) => `${id(i)},${i === 0 ? "" : id(Math.floor((i - 1) / 5))},${i % 3 ? "sales" : "works"}`,
  );
  const ties: string[] = [];
  for (let i = 0; i < n; i++)
    for (const [k, [type, cycle]] of Object.entries(numbers).entries()) {
      const chord = (i * (6 + k) + 2 + k) % n;
      const j = k === 0 ? (i + 1) % n : chord === i ? (i + 2) % n : chord;
      ties.push(`${id(i)},${id(j)},${type},${cycle[i % cycle.length]}`);
    }
  return { employees, ties: [...new Set(ties)] };
}

function readAll({ employees, ties }: { employees: string[]; ties: string[] }): ReadResult {
  const bytes = (header: string, rows: string[]) => new TextEncoder().encode(`${[header, ...rows].join("\n")}\n`);
  return readOrganisation({
    employees: { name: "employees.csv", bytes: bytes("employee_id,manager_id,department", employees) },
    ties: { name: "ties.csv", bytes: bytes("source,target,type,weight", ties) },
  });
}

const read = (rows: Parameters<typeof readAll>[0]): Organisation => readAll(rows).organisation;

const rows = rowsOf("p", 70);

describe("shuffling the rows of the input files leaves every trajectory identical, bit for bit", () => {
  const small = variant((draft) => void Object.assign(draft.conditions, { consent: 0.9 }));
  test.each(["nothing", "cascade", "fluid"])("under %s", (design) => {
    const { hex } = trace(small, design, read(rows));
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), (seed) => {
        const luck = sequence(seed, "shuffle");
        const shuffled = { employees: luck.shuffle([...rows.employees]), ties: luck.shuffle([...rows.ties]) };
        expect(trace(small, design, read(shuffled)).hex).toBe(hex);
      }),
      { numRuns: 5 },
    );
  });
});

test("the fluid campaign of that law does tailor", () => {
  const tailoring = (value: number) =>
    variant((draft) => {
      draft.conditions.consent = 0.9;
      draft.designs[1]!.options.tailoring = value;
    });
  expect(trace(tailoring(1), "fluid", read(rows)).hex).not.toBe(trace(tailoring(0), "fluid", read(rows)).hex);
});

describe("a disconnected organisation equals its parts run alone", () => {
  // Each part has other numbers of every kind: other largest weights, other typical counts, other lowest ranks.
  const a = rowsOf("a", 40, { advice: [1, 4, 2.5], friendship: [2], email: [3, 900, 41], closeness_rank: [1, 2, 7] });
  const b = rowsOf("b", 55, { advice: [2, 0.5], friendship: [1, 2], email: [1, 2], closeness_rank: [3, 1] });
  const whole = read({ employees: [...a.employees, ...b.employees], ties: [...a.ties, ...b.ties] });
  const rich = variant((draft) => {
    Object.assign(draft.budget, { attentionMinutes: 1e9, managerHours: 1e9, money: 1e9 });
    draft.designs[0]!.options.briefings = 0;
  });

  test("the parts have ties of three kinds, as different as they can be", () => {
    const kinds = readAll(a).account.ties.map(({ type, as, ties }) => `${type} ${as} ${ties}`);
    expect(kinds).toEqual(["advice strength 40", "closeness_rank rank 40", "email count 40", "friendship strength 40"]);
    const strongest = (part: typeof a, name: string) => Math.max(...layerOf(read(part).network, name).weights);
    expect([strongest(a, "advice"), strongest(b, "advice")].map((w) => Math.round(w * 100))).toEqual([160, 133]);
    expect(strongest(a, "email")).toBeGreaterThan(strongest(b, "email"));
  });

  /** Row of each person of a part in the whole, by key. */
  function placesOf(part: Organisation): number[] {
    const key = ({ people }: Organisation, i: number) => `${people.keys.high[i]}/${people.keys.low[i]}`;
    const at = new Map(Array.from({ length: whole.people.n }, (_, i) => [key(whole, i), i]));
    return Array.from({ length: part.people.n }, (_, i) => at.get(key(part, i))!);
  }

  test.each([
    ["nothing", "nothing"],
    ["an uncapped town hall", "cascade"],
  ])("under %s", (_what, design) => {
    const film = (organisation: Organisation) => {
      const seen = album();
      createTheatre(rich, organisation).play({ design, replication: 1, seed: "1" }, seen);
      return seen.days;
    };
    const all = film(whole);
    for (const rowsOfPart of [a, b]) {
      const part = read(rowsOfPart);
      const places = placesOf(part);
      film(part).forEach((columns, day) => {
        for (const [name, column] of Object.entries(columns))
          expect(
            places.map((i) => all[day]![name]![i]),
            `${name} on day ${day}`,
          ).toEqual(Array.from(column));
      });
    }
  });
});
