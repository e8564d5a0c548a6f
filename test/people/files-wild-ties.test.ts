import { describe, expect, test } from "vitest";
import { OrganisationError } from "../../src/people/files/account.ts";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readText, shown } from "./files-data.ts";

const E = "id,manager_id,department\n1,,A\n2,1,A\n3,1,B\n4,2,B\n";

/** Name, table of ties, options, ties read (-1: refused), faults and words that must be said. */
type Case = readonly [string, string, ReadOptions, number, readonly string[], readonly string[]];

const missing = ["1 | source | - | refused | missing column", "1 | target | - | refused | missing column"];

const CASES: readonly Case[] = [
  ["sender and recipient", "recipient,sender\n1,2\n", {}, 1, [], []],
  ["ego and alter", "alter,ego\n1,2\n", {}, 1, [], []],
  ["German", "Absender;Empfänger\n1;2\n", {}, 1, [], []],
  ["Dutch", "afzender;ontvanger\n1;2\n", {}, 1, [], []],
  ["source_id and target_id", "source_id,target_id\n1,2\n", {}, 1, [], []],
  ["unknown headers", "x,y\n1,2\n", {}, -1, missing, ["--map x=source --map y=target"]],
  ["no header", "1,2\n2,3\n", {}, -1, [...missing, "1 | - | - | refused | missing header"], []],
  [
    "a matrix",
    ",1,2,3\n1,0,1,1\n2,1,0,0\n3,1,0,0\n",
    {},
    -1,
    [...missing, "1 | - | - | repaired | unnamed column", "1 | - | - | refused | matrix"],
    ["a list with one row a tie"],
  ],
  ["the employees", E, {}, -1, [...missing, "1 | - | - | refused | swapped files"], ["are the two files swapped?"]],
  [
    "nobody known",
    "source,target\na,b\nc,d\n",
    {},
    -1,
    [
      "2 | source | a | refused | unknown person",
      "2 | target | b | refused | unknown person",
      "3 | source | c | refused | unknown person",
      "3 | target | d | refused | unknown person",
      "- | - | - | refused | no tie fits",
    ],
    [],
  ],
  [
    "other zeros",
    "source,target\n001,2\n1,2\n",
    {},
    -1,
    ["2 | source | 001 | refused | unknown person"],
    ["--ids number"],
  ],
  ["other zeros with --ids number", "source,target\n001,2\n1,3.0\n", { ids: "number" }, 2, [], []],
  [
    "somebody unknown",
    "source,target\n1,2\n2,99\n",
    {},
    -1,
    ["3 | target | 99 | refused | unknown person"],
    ["--unknown-ties drop"],
  ],
  [
    "somebody unknown, dropped",
    "source,target\n1,2\n2,99\n",
    { unknownTies: "drop" },
    1,
    ["3 | target | 99 | repaired | unknown person"],
    [],
  ],
  ["direction as type", "Source,Target,Type\n1,2,undirected\n", {}, 2, [], ["no direction (its name)"]],
  [
    "one direction only",
    "source,target,type\n1,2,friendship\n2,3,friendship\n",
    {},
    2,
    [],
    ["directed (no meta.json says otherwise)"],
  ],
  ["weights of 0", "source,target,weight\n1,2,0\n", {}, 0, ["- | - | - | accepted | no ties"], ["1 without influence"]],
  [
    "huge weights",
    "source,target,weight\n1,2,1e308\n2,3,1e309\n",
    {},
    -1,
    ["3 | weight | 1e309 | refused | weight not finite"],
    [],
  ],
  ["decimal commas", "source;target;weight\n1;2;0,5\n", {}, 1, ["2 | weight | 0,5 | repaired | decimal comma"], []],
  [
    "thousands",
    'source,target,weight\n1,2,"1,234"\n',
    {},
    -1,
    ["2 | weight | 1,234 | refused | weight not a number"],
    ["thousands or decimals"],
  ],
  [
    "thousands points",
    "source;target;weight\n1;2;1.234\n2;3;1.234,5\n3;4;2\n",
    {},
    3,
    ["2 | weight | 1.234 | repaired | thousands points", "3 | weight | 1.234,5 | repaired | decimal comma"],
    [],
  ],
  [
    "thousands points or decimal points",
    "source;target;weight\n1;2;1.234\n2;3;0,5\n",
    {},
    -1,
    ["2 | weight | 1.234 | refused | weight not a number", "3 | weight | 0,5 | repaired | decimal comma"],
    ["the point may part thousands or decimals"],
  ],
  [
    "points in a column beside decimal commas",
    "source;target;weight;note\n1;2;1.234;0,5\n2;3;12;0,5\n",
    {},
    -1,
    ["2 | weight | 1.234 | refused | weight not a number"],
    ["the point may part thousands or decimals"],
  ],
  ["decimal points beside decimal commas", "source;target;weight;note\n1;2;1.234;0,5\n2;3;1.5;\n", {}, 2, [], []],
  ["decimal points", "source;target;weight\n1;2;1.234\n2;3;12\n", {}, 2, [], []],
  [
    "percentages",
    "source,target,weight\n1,2,50%\n",
    {},
    -1,
    ["2 | weight | 50% | refused | weight not a number"],
    ["a percentage"],
  ],
  [
    "yes and no",
    "source,target,weight\n1,2,TRUE\n",
    {},
    -1,
    ["2 | weight | TRUE | refused | weight not a number"],
    ["a yes or no"],
  ],
  ["types empty", "source,target,type\n1,2,\n2,3,\n", {}, 2, ["- | type | - | accepted | no types"], []],
  ["one type missing", "source,target,type\n1,2,advice\n2,3,\n", {}, -1, ["3 | type |  | refused | missing type"], []],
  [
    "300 types",
    `source,target,type\n${Array.from({ length: 300 }, (_, k) => `1,2,t${k}`).join("\n")}`,
    {},
    -1,
    ["- | - | - | refused | too many types"],
    [],
  ],
  [
    "self ties only",
    "source,target\n1,1\n",
    {},
    0,
    ["2 | target | 1 | repaired | self tie", "- | - | - | accepted | no ties"],
    [],
  ],
  [
    "repeated rows",
    "source,target\n1,2\n1,2\n",
    {},
    -1,
    ["3 | target | 1 | refused | repeated pair"],
    ["--repeated-ties sum"],
  ],
  ["a wave by word", "source,target,time\n1,2,pre\n2,3,post\n2,4,post\n", { wave: "post" }, 2, [], []],
  [
    "words without order",
    "source,target,time\n1,2,pre\n",
    {},
    -1,
    ["2 | time | pre | refused | invalid time"],
    ["--wave TIME"],
  ],
  [
    "dates of no certain order",
    "source,target,time\n1,2,01/02/2024\n",
    {},
    -1,
    ["2 | time | 01/02/2024 | refused | invalid time"],
    ["day or the month is first is not certain"],
  ],
  [
    "times of two kinds",
    "source,target,time\n1,2,2024\n2,3,2024-02\n",
    {},
    -1,
    ["- | time | 2024, 2024-02 | refused | times of several kinds"],
    [],
  ],
  ["header only", "source,target\n", {}, 0, ["- | - | - | accepted | no ties"], []],
];

describe("tables of ties as real systems write them", () => {
  test.each(CASES)("%s", (_, table, options, ties, faults, says) => {
    let account: OrganisationError["account"];
    let n = -1;
    try {
      const read = readText(E, table, options);
      ({ account } = read);
      n = account.ties.reduce((sum, tie) => sum + tie.ties * (tie.directed ? 1 : 2), 0);
      const { offsets, weights } = read.organisation.network;
      expect(weights.length).toBe(offsets[offsets.length - 1]);
      expect(weights.length).toBeGreaterThanOrEqual(n);
    } catch (error) {
      if (!(error instanceof OrganisationError)) throw error;
      ({ account } = error);
    }
    expect(account.faults.map(shown).sort()).toEqual([...faults].sort());
    expect(n).toBe(ties);
    const terminal = account.lines().join("\n");
    for (const words of says) expect(terminal).toContain(words);
  });

  test.each([
    ["2024-01-31T23:30:00Z", "2024-02-01T10:00:00+01:00"],
    ["1706695200", "1706781600"],
    ["Week 9", "Week 10"],
    ["KW 9 2025", "KW 2 2026"],
    ["2024-W09", "2024-W10"],
    ["31.01.2024", "01.02.2024"],
    ["12.2023", "01.2024"],
    ["Dec 2023", "Feb 2024"],
    ["31-Jan-2024", "01-Feb-2024"],
    ["Januar 2024", "März 2024"],
    ["February", "March"],
    ["Q4 2023", "Q1 2024"],
    ["2023/12/31", "2024/01/01"],
    ["t9", "t10"],
  ])("of the times %s and %s the second is the last, in any order of rows", (first, second) => {
    for (const rows of [
      [`1,2,${first}`, `2,3,${second}`],
      [`2,3,${second}`, `1,2,${first}`],
    ])
      expect(readText(E, ["source,target,time", ...rows].join("\n")).account.ties[0]?.wave).toBe(second);
  });

  test("two spellings of one time are one wave", () => {
    expect(readText(E, "source,target,time\n1,2,2024-1\n2,3,2024-01\n").account.ties[0]).toMatchObject({ ties: 2 });
  });

  test("moments of contacts are said not to be waves", () => {
    const rows = Array.from({ length: 200 }, (_, k) => `${1 + (k % 3)},4,${1_700_000_000 + k}`);
    const { account } = readText(E, ["source,target,time", ...rows].join("\n"));
    expect(account.counts.map(({ kind }) => kind)).toContain("moments, not waves");
  });
});
