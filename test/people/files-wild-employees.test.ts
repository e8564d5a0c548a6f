import { describe, expect, test } from "vitest";
import { OrganisationError } from "../../src/people/files/account.ts";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readText, shown } from "./files-data.ts";

/** Name, table, options, people read (0: refused), faults `row | column | value | action | kind` and words that must be said. */
type Case = readonly [string, string, ReadOptions, number, readonly string[], readonly string[]];

const CASES: readonly Case[] = [
  [
    "R with row names",
    '"","id","manager_id"\n"1","a",NA\n"2","b","a"\n',
    {},
    2,
    ["1 | - | - | repaired | unnamed column", "2 | manager_id | NA | accepted | manager: nothing"],
    ["column (column 1): left out"],
  ],
  [
    "pandas with its index",
    "Unnamed: 0,id,manager_id\n0,1,\n1,2,1\n",
    {},
    2,
    ["1 | - | - | repaired | unnamed column"],
    [],
  ],
  [
    "R with one header too few",
    '"id","manager_id"\n"1","a",NA\n"2","b","a"\n',
    {},
    0,
    [
      "1 | - | - | refused | index column",
      "2 | - | 3 cells | refused | ragged row",
      "3 | - | 3 cells | refused | ragged row",
    ],
    ["row.names = FALSE"],
  ],
  [
    "a table parted by spaces",
    "id manager_id\na NA\nb a\n",
    {},
    0,
    ["1 | id | - | refused | missing column", "1 | - | - | refused | no separator"],
    ["write.csv"],
  ],
  [
    "managers as floats of pandas",
    "id,manager_id\n1,\n2,1.0\n3,2.0\n",
    {},
    0,
    ["3 | manager_id | 1.0 | refused | unknown manager", "4 | manager_id | 2.0 | refused | unknown manager"],
    ["--ids number"],
  ],
  [
    "the same with --ids number",
    "id,manager_id\n1,\n2,1.0\n3,2.0\n",
    { ids: "number" },
    3,
    ["- | - | - | repaired | ids as numbers"],
    ["2 identifiers read without zeros in front"],
  ],
  [
    "other zeros in front",
    "id,manager_id\n001,\n002,1\n",
    {},
    0,
    ["- | id | - | accepted | zeros in front", "3 | manager_id | 1 | refused | unknown manager"],
    ["--ids number", 'probable spreadsheet damage of "001"'],
  ],
  ["bars and trailing separators", "id|manager_id|department|\n1||A|\n2|1|A|\n", {}, 2, [], ["separator bar"]],
  ["CR alone", "id,manager_id\r1,\r2,1\r", {}, 2, [], []],
  [
    "comments",
    "# export\nid,manager_id\n1,\n2,1\n# end\n",
    {},
    2,
    ["1 | - | - | repaired | row above the header", "5 | - | - | repaired | comment line"],
    [],
  ],
  [
    "units below the header",
    "id,manager_id,tenure\n(text),(text),(years)\n1,,3\n2,1,4\n",
    {},
    2,
    ["2 | - | - | repaired | row of units"],
    [],
  ],
  [
    "two headers",
    "id,manager_id\nPersonalnummer,Vorgesetzter\n1,\n2,1\n",
    {},
    2,
    ["2 | - | - | repaired | second header"],
    [],
  ],
  ["two pages", "id,manager_id\n1,\nid,manager_id\n2,1\n", {}, 2, ["3 | - | - | repaired | header again"], []],
  [
    "headers with line breaks",
    '"Employee\nID","Manager\nID","Tenure (years)"\n1,,3\n2,1,4\n',
    {},
    2,
    [],
    ["column Employee ID: read as id"],
  ],
  [
    "no header",
    "1,,A\n2,1,A\n",
    {},
    0,
    [
      "1 | - | - | repaired | unnamed column",
      "1 | id | - | refused | missing column",
      "1 | - | - | refused | missing header",
    ],
    ["row 1 holds values"],
  ],
  [
    "a footer",
    "id,manager_id,department\n1,,A\n2,1,A\n3,1,B\nPrinted on Monday,,\n",
    {},
    4,
    [
      "5 | id | Printed on Monday | accepted | nothing but an id",
      "- | manager_id | 1, Printed on Monday | accepted | several tops",
    ],
    [],
  ],
  [
    "Last, First (id)",
    'Employee ID,Name,Manager\n12345,"Doe, Jane",\n12346,"Roe, Jim","Doe, Jane (12345)"\n',
    {},
    2,
    ["3 | Manager | Doe, Jane (12345) | repaired | id in brackets"],
    [],
  ],
  [
    "managers by e-mail",
    "Employee ID,Work Email,Manager Email\n1,a@x.de,\n2,b@x.de,a@x.de\n",
    {},
    0,
    [],
    ['--map "Work Email=id" --map "Manager Email=manager"'],
  ],
  [
    "the same with --map",
    "Employee ID,Work Email,Manager Email\n1,a@x.de,\n2,b@x.de,a@x.de\n",
    { map: { "Work Email": "id", "Manager Email": "manager" } },
    2,
    [],
    [],
  ],
  [
    "e-mails in the manager column",
    "ID,Email,Manager\n1,a@x.de,\n2,b@x.de,a@x.de\n",
    {},
    0,
    ["3 | Manager | a@x.de | refused | unknown manager"],
    ["--map Email=id"],
  ],
  [
    "Personio",
    "ID,Vorname,Nachname,Vorgesetzter,Vorgesetzter ID\n1,A,B,,\n2,C,D,A B,1\n",
    {},
    2,
    [],
    ["column Vorgesetzter: left out: names or ids of other people", "column Vorgesetzter ID: read as manager"],
  ],
  ["AFAS", "Medewerker;Naam;Leidinggevende\n1001;A;\n1002;B;1001\n", {}, 2, [], ["column Medewerker: read as id"]],
  ["SAP", "PERNR;ENAME;CHIEF\n7;A;\n8;B;7\n", {}, 0, [], ["--map CHIEF=manager"]],
  ["BambooHR", '"Employee #","Reporting to"\n"1",""\n"2","1"\n', {}, 2, [], ["column Employee #: read as id"]],
  [
    "French",
    "Matricule;Responsable;Service;Ancienneté\nM1;;X;3\nM2;M1;X;3,5\n",
    {},
    2,
    ["- | Ancienneté | - | accepted | decimal commas"],
    ["column Ancienneté: read as tenure"],
  ],
  [
    "vacant posts",
    "id,manager_id\n1,\nVacant,1\nTBH,1\n2,1\n",
    {},
    2,
    ["3 | id | Vacant | repaired | vacant post", "4 | id | TBH | repaired | vacant post"],
    [],
  ],
  ["CEO as manager", "id,manager_id\n1,CEO\n2,1\n", {}, 2, ["2 | manager_id | CEO | accepted | manager: nothing"], []],
  ["0 as manager", "id,manager_id\n1,0\n2,1\n", {}, 2, ["2 | manager_id | 0 | accepted | manager: nothing"], []],
  [
    "self as manager",
    "id,manager_id\n1,self\n2,1\n",
    {},
    0,
    ["2 | manager_id | self | refused | own manager", "- | manager_id | - | refused | no top"],
    ["--top self"],
  ],
  [
    "self with --top self",
    "id,manager_id\n1,self\n2,1\n",
    { top: ["self"] },
    2,
    ["2 | manager_id | self | repaired | made a top"],
    [],
  ],
  [
    "two boards",
    "id,manager_id\n1,Board\n2,Vorstand\n3,1\n",
    {},
    0,
    [
      "2 | manager_id | Board | refused | manager: nothing",
      "3 | manager_id | Vorstand | refused | manager: nothing",
      "- | manager_id | - | refused | no top",
    ],
    ["--top 1,2 (or --top unplaced)"],
  ],
  [
    "a manager who left",
    "id,manager_id\n1,\n2,9\n3,9\n",
    {},
    0,
    ["3 | manager_id | 9 | refused | unknown manager", "4 | manager_id | 9 | refused | unknown manager"],
    ["2 people report to 9, who is not in the file (2, 3)"],
  ],
  [
    "people who left",
    "id,manager_id,status\n1,,on\n2,1,terminated\n3,1,terminated\n4,1,on\n",
    {},
    4,
    ["- | status | - | accepted | people who left"],
    [],
  ],
  [
    "one person, two departments",
    "id,manager_id,department\n1,,A\n2,1,A\n2,1,B\n3,2,B\n",
    {},
    3,
    ["4 | id | 2 | repaired | repeated id"],
    ["department left unknown"],
  ],
  [
    "NFC and NFD",
    "id,manager_id\nZo\u00eb,\n2,Zoe\u0308\n",
    {},
    2,
    ["3 | manager_id | Zoe\u0308 | repaired | letters composed (Unicode form C)"],
    [],
  ],
  [
    "marks of direction and of no width",
    "id,manager_id\n\u200eA1\u200f,\n2,A\u200b1\u2069\n",
    {},
    2,
    [
      "2 | id | \u200eA1\u200f | repaired | without invisible letters",
      "3 | manager_id | A\u200b1\u2069 | repaired | without invisible letters",
    ],
    [],
  ],
  ["emoji and curly quotes", "id,manager_id\n“A”,\n🙂,“A”\n", {}, 2, [], []],
  [
    "scientific notation",
    "id,manager_id\n1.23E+05,\n2,123000\n",
    {},
    0,
    ["2 | id | 1.23E+05 | accepted | damaged id", "3 | manager_id | 123000 | refused | unknown manager"],
    ["perhaps 123000"],
  ],
  ["a NUL", "id,manager_id\n1,\n2\u0000,1\n", {}, 0, ["- | - | - | refused | not text"], ["from row 3 on"]],
  ["nothing but a mark", "\ufeff", {}, 0, ["- | - | - | refused | empty file"], []],
  [
    "several tops joined",
    "id,manager_id\nA,\nB,A\nC,\nD,\n",
    { top: ["join"] },
    4,
    ["- | manager_id | A, C, D | repaired | several tops"],
    ["2 tops put under the one with the largest line, as --top join says"],
  ],
];

describe("tables of employees as real systems write them", () => {
  test.each(CASES)("%s", (_, table, options, people, faults, says) => {
    let account: OrganisationError["account"];
    let n = 0;
    let message = "";
    try {
      const read = readText(table, undefined, options);
      ({ account } = read);
      n = read.organisation.people.n;
    } catch (error) {
      if (!(error instanceof OrganisationError)) throw error;
      ({ account, message } = error);
    }
    expect(account.faults.map(shown).sort()).toEqual([...faults].sort());
    expect(n).toBe(people);
    const terminal = `${account.lines().join("\n")}\n${message}`;
    for (const words of says) expect(terminal).toContain(words);
  });

  test("joined tops hang under the one with the largest line, whatever the order of the rows", () => {
    const rows = ["A,", "B,A", "C,", "D,C", "E,C", "F,"];
    const depths = (all: readonly string[]) =>
      [...readText(["id,manager_id", ...all].join("\n"), undefined, { top: ["join"] }).organisation.people.depth].join(
        "",
      );
    expect([...depths(rows)].sort().join("")).toBe("011112");
    expect(depths([...rows].reverse())).toBe(depths(rows));
  });

  test("loops of 1, 2 and 50 are each named, with an edge to cut", () => {
    for (const n of [2, 50]) {
      const loop = Array.from({ length: n }, (_, k) => `p${k},p${(k + 1) % n}`);
      expect(() => readText(["id,manager_id", "top,", ...loop].join("\n"))).toThrow('--cut "p0>p1"');
      expect(
        readText(["id,manager_id", "top,", ...loop].join("\n"), undefined, { cut: ["p0>p1"] }).organisation.people.n,
      ).toBe(n + 1);
    }
    expect(() => readText("id,manager_id\n1,1\n2,1\n")).toThrow("--top self");
  });
});
