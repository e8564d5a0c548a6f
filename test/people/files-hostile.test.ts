import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import { readText, refusalOf, refusalOfText, text } from "./files-data.ts";

/** Reads; anything but an organisation or an InputError fails the test. */
function survives(employees: Uint8Array, ties?: Uint8Array, meta?: Uint8Array): void {
  const named = (name: string, bytes: Uint8Array) => ({ name, bytes });
  try {
    const { organisation, account } = readOrganisation({
      employees: named("employees.csv", employees),
      ...(ties ? { ties: named("ties.csv", ties) } : {}),
      ...(meta ? { meta: named("meta.json", meta) } : {}),
    });
    expect(organisation.people.n).toBeGreaterThan(0);
    expect(organisation.network.weights.every((weight) => weight > 0 && weight <= 2)).toBe(true);
    account.lines();
    account.publicLines();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
  }
}

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("files that are not tables", () => {
  test.each([
    [
      ".xlsx",
      [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0],
      /xlsx.*save the sheet as CSV: in Excel: File, Save As, CSV UTF-8/,
    ],
    [".xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], /old Excel workbook.*save the sheet as CSV/],
    [".pdf", [0x25, 0x50, 0x44, 0x46, 0x2d], /a PDF file/],
    [".gz", [0x1f, 0x8b, 8, 0], /a gzip file/],
    ["nothing", [], /empty; expected a header and rows/],
    ["zeros", [0, 0, 0, 0, 0, 0], /control characters/],
  ])("%s is refused, and the message says what to do", (name, content, message) => {
    const file = { name: `people${name}`, bytes: Uint8Array.from(content as number[]) };
    expect(refusalOf({ employees: file }).message).toMatch(message as RegExp);
    const ties = refusalOf({ employees: text("e.csv", "id\n1\n"), ties: file });
    expect(ties.message).toMatch(message as RegExp);
  });

  test("an .xlsx of ties does not hide the faults of the employees", () => {
    const ties = { name: "ties.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4) };
    const { message } = refusalOf({ employees: text("e.csv", "id,manager_id\n1,\n2,7\n"), ties });
    expect(message).toContain("ties.xlsx");
    expect(message).toContain('e.csv:3: manager_id: "7"');
  });
});

describe("anything at all", () => {
  test("random bytes are read or refused", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined }),
        fc.option(fc.uint8Array({ maxLength: 100 }), { nil: undefined }),
        survives,
      ),
      { numRuns: 400, seed: 3 },
    );
  });

  const cell = fc.oneof(
    fc.constantFrom("1", "2", "3", "01", "1.0", "", "XX", "N/A", "-", "#N/A", "Total", "TRUE", "1e999", "NaN", '="1"'),
    fc.constantFrom('"', '""', 'a "b" c', "a\nb", "ä", "\u00a01 ", "__proto__", "constructor", "1,5", "31.02.2020"),
    fc.constantFrom("advice", "rank", "conflict", "email", "-1", "0", "43831", "self", "unplaced", "toString"),
    fc.string({ maxLength: 8 }),
  );
  const header = fc.constantFrom(
    "id",
    "manager_id",
    "department",
    "level",
    "location",
    "tenure",
    "age",
    "name",
    "",
    "x",
  );
  const tieHeader = fc.constantFrom("source", "target", "type", "weight", "time", "", "note");
  const table = (heads: fc.Arbitrary<string>) =>
    fc
      .record({
        heads: fc.array(heads, { maxLength: 7 }),
        rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
        separator: fc.constantFrom(",", ";", "\t", "|"),
        end: fc.constantFrom("\n", "\r\n", "\r"),
        quoted: fc.boolean(),
      })
      .map(({ heads: first, rows, separator, end, quoted }) =>
        [first, ...rows]
          .map((row) => row.map((c) => (quoted ? `"${c.replace(/"/g, '""')}"` : c)).join(separator))
          .join(end),
      );

  test("mangled tables are read or refused", () => {
    fc.assert(
      fc.property(table(header), fc.option(table(tieHeader), { nil: undefined }), (employees, ties) =>
        survives(bytes(employees), ties === undefined ? undefined : bytes(ties)),
      ),
      { numRuns: 1500, seed: 7 },
    );
  });

  test("a good file with some bytes changed is read or refused", () => {
    const good = bytes('id,manager_id,department,level\n1,,Board,1\n2,1,"Sales, North",2\n3,1,Sales,2\n4,2,IT,3\n');
    const tied = bytes(
      "source,target,type,weight,time\n1,2,advice,3,2024-01\n2,3,email,1,2024-02\n4,1,rank,2,2024-02\n",
    );
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(change, change, (a, b) => {
        const [employees, ties] = [good.slice(), tied.slice()];
        for (const [at, value] of a) employees[at % employees.length] = value;
        for (const [at, value] of b) ties[at % ties.length] = value;
        survives(employees, ties);
      }),
      { numRuns: 1000, seed: 9 },
    );
  });

  test("hostile options are refused, not crashed on", () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            top: fc.array(cell),
            cut: fc.array(fc.oneof(cell, fc.constant("2>1"), fc.constant("1>1"))),
            encoding: cell,
            levels: fc.array(cell),
            wave: cell,
            map: fc.dictionary(fc.oneof(header, cell), cell),
          },
          { requiredKeys: [] },
        ),
        (options) => {
          try {
            readText("id,manager_id,level\n1,,a\n2,1,b\n", "source,target,type\n1,2,x\n", options);
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
          }
        },
      ),
      { numRuns: 500, seed: 13 },
    );
  });
});

describe("size", () => {
  test("100,000 rows with ties load, and every fault of 100,000 is counted while 40 are listed", () => {
    const n = 100_000;
    const people = Array.from(
      { length: n },
      (_, i) => `E${i},${i === 0 ? "" : `E${(i - 1) >> 3}`},D${i % 50},${i % 5}`,
    );
    const ties = Array.from({ length: 2 * n }, (_, k) => `E${k % n},E${(k * 7 + 13) % n},advice,${1 + (k % 5)}`);
    const { organisation, account } = readText(
      ["id,manager_id,department,level", ...people].join("\n"),
      ["source,target,type,weight", ...ties].join("\n"),
      { repeatedTies: "sum" },
    );
    expect(organisation.people.n).toBe(n);
    expect(account.ties[0]?.rows).toBe(2 * n);
    const lost = people.map((row) => row.replace(/,E/, ",Q"));
    const { account: refused, problems } = refusalOfText(["id,manager_id,department,level", ...lost].join("\n"));
    expect(refused.counts.find(({ kind }) => kind === "unknown manager")?.count).toBe(n - 1);
    expect(refused.faults.length).toBeLessThan(100);
    expect(problems.length).toBeLessThan(150);
  });

  test("a loop of 50,000 and 50,000 broken quotes end", () => {
    const n = 50_000;
    const loop = Array.from({ length: n }, (_, i) => `${i},${(i + 1) % n}`);
    expect(refusalOfText(["id,manager_id", ...loop].join("\n")).message).toContain(`a reporting loop of ${n}`);
    const quotes = Array.from({ length: n }, (_, i) => `${i},"a"b"`);
    expect(refusalOfText(["id,department", ...quotes].join("\n")).message).toContain("too many broken quotes");
  });
});
