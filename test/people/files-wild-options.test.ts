import { describe, expect, test } from "vitest";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import { readText, refusalOf, refusalOfText, text } from "./files-data.ts";
import { networkDigest } from "./files-wild-digest.ts";

const E = "id,manager_id,department\n1,,A\n2,1,A\n3,1,B\n4,2,B\n";
const T = "source,target,type,time\n1,2,advice,2024-01\n2,3,work,2024-02\n";

describe("options that cannot be meant", () => {
  test.each([
    [{ top: ["9"] }, '--top: "9": unknown person; expected an id of the file, self, unplaced or join'],
    [{ top: ["unplacd"] }, "did you mean unplaced?"],
    [{ cut: ["2>4"] }, "did you mean 2>1?"],
    [{ cut: ["9>1"] }, "no person of this id is in the file"],
    [{ cut: ["2-1"] }, "expected PERSON>MANAGER"],
    [{ levels: ["low"] }, "--levels: nothing to use it for"],
    [{ wave: "2024-03" }, "expected 2024-01 or 2024-02; did you mean 2024-01?"],
    [{ map: { deprtment: "group" } }, "did you mean department?"],
    [{ map: { department: "departmnt" } }, "did you mean department?"],
    [{ minimumGroup: 4 }, "expected a whole number of at least 5"],
    [{ minimumGroup: Number.NaN }, "expected a whole number of at least 5"],
    [{ tiesAs: { advise: "rank" } }, "did you mean advice?"],
    [{ tiesAs: { advice: "ranks" } }, "did you mean rank?"],
    [{ repeatedTies: "summ" }, "did you mean sum?"],
    [{ unknownTies: "dropp" }, "did you mean drop?"],
    [{ ids: "numbers" }, "did you mean number?"],
    [{ encoding: "utf-9" }, "did you mean utf-8?"],
    [{ publicData: "" }, "expected the citation"],
    [{ seed: 5 }, "seed"],
    [{ topp: ["1"] }, "did you mean top?"],
  ])("%j is refused: %s", (options, words) => {
    expect(refusalOfText(E, T, options as unknown as ReadOptions).message).toContain(words);
  });

  test("--levels that miss one name it", () => {
    const table = "id,manager_id,level\n1,,boss\n2,1,hand\n";
    expect(refusalOfText(table, undefined, { levels: ["boss"] }).message).toContain(
      '"hand": a level of the file has no place',
    );
  });

  test("a group larger than the file is said", () => {
    const { account } = readText(E, T, { minimumGroup: 1000 });
    expect(account.lines().join("\n")).toContain("more than the 4 people of the file");
  });
});

describe("files that are something else", () => {
  const bytes = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
  const utf32 = Uint8Array.from([...E].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]));
  test.each([
    [
      "UTF-32 with mark",
      Uint8Array.of(0xff, 0xfe, 0, 0, ...utf32),
      "text in UTF-32; expected CSV text; save it in UTF-8",
    ],
    ["UTF-32", utf32, "text in UTF-32"],
    ["JSON", bytes('[{"id":1}]'), "a JSON file"],
    ["HTML", bytes("<html><table><tr><td>id"), "an HTML page (some systems call it .xls)"],
    ["Excel XML", bytes('<?xml version="1.0"?><Workbook/>'), "an Excel XML workbook"],
    [
      "ods",
      bytes("PK\x03\x04xxxxmimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "an OpenDocument file (.ods)",
    ],
    ["numbers", bytes("PK\x03\x04xxxxIndex/Document.iwa"), "in Numbers: File, Export To, CSV"],
    ["7z", bytes("7z\xbc\xaf\x27\x1c"), "a 7z file"],
    ["SQLite", bytes("SQLite format 3\0"), "an SQLite database"],
    ["SPSS", bytes("$FL2@(#) SPSS"), "an SPSS file"],
    ["pickle", Uint8Array.of(0x80, 4, 0x95, 1), "to_csv(index=False)"],
  ])("%s", (_, content, words) => {
    expect(refusalOf({ employees: { name: "e.csv", bytes: content } }).message).toContain(words);
  });

  test("a million columns, ten million separators and one line of 10 MB end soon", () => {
    const start = performance.now();
    const columns = Array.from({ length: 1_000_000 }, (_, k) => `c${k}`).join(",");
    expect(refusalOfText(`${columns}\n1\n`).message).toContain("1000000 columns");
    expect(refusalOfText(`id${",".repeat(10_000_000)}\n`).message).toContain("no employees");
    expect(readText(`id,manager_id,department\n1,,A\n2,1,${"x".repeat(10_000_000)}\n`).organisation.people.n).toBe(2);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("nobody's name becomes a group", () => {
  const rows = Array.from(
    { length: 12 },
    (_, k) => `${100 + k},${k ? 100 : ""},Ann${k},Lee${k},Ann0 Lee0,"Lee0, Ann0 (100)",100,${50_000 + (k % 3) * 1000}`,
  );
  const table = ["id,manager_id,First Name,Last Name,Squad,Desk,Dotted line,Amount", ...rows].join("\n");

  test("managers, mentors and amounts stay out of groups, notices and public lines", () => {
    const { organisation, account } = readText(table);
    expect(organisation.people.groupings).toEqual([]);
    const published = [...account.publicLines(), ...account.notices].join("\n");
    expect(published).not.toMatch(/Ann\d|Lee\d|5[0-2]000|\b1\d\d\b/);
  });

  test.each([
    "Manager",
    "Mentor",
    "HR Business Partner",
    "Vorgesetzter",
    "Leidinggevende",
    "Buddy",
    "Created by",
    "Team lead",
  ])("%s never groups", (header) => {
    const cells = Array.from({ length: 8 }, (_, k) => `${100 + k},${k ? 100 : ""},${k % 2 ? "Kim Berg" : "Lou Tal"}`);
    const { organisation } = readText([`id,manager_id,${header}`, ...cells].join("\n"));
    expect(organisation.people.groupings).toEqual([]);
  });
});

test("forty supervisory organisations stay departments, the supervisor stays out", () => {
  const rows = Array.from({ length: 80 }, (_, k) => `${k},${k ? 0 : ""},Org ${k % 40},Kim Berg`);
  const { organisation } = readText(["id,manager_id,Supervisory Organization,Supervisor", ...rows].join("\n"));
  expect(organisation.people.groupings.map(({ name, labels }) => [name, labels.length])).toEqual([["department", 40]]);
});

describe("identity", () => {
  test("order of rows, ends of lines and the mark of bytes do not matter to anybody", async () => {
    const people = Array.from({ length: 60 }, (_, k) => `p${k},${k ? `p${(k - 1) >> 2}` : ""},D${k % 5}`);
    const table = (rows: readonly string[]) => ["id,manager_id,department", ...rows].join("\n");
    const digests = new Set<string>();
    for (const content of [
      table(people),
      table([...people].reverse()),
      table(people).replace(/\n/g, "\r\n"),
      table(people).replace(/\n/g, "\r"),
      `\ufeff${table(people)}\n\n`,
      table(people).replace(/,/g, ";"),
    ]) {
      const { organisation } = readOrganisation({ employees: text("e.csv", content) }, { seed: "one" });
      digests.add(networkDigest(organisation));
    }
    expect(digests.size).toBe(1);
  });
});
