import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { type OrganisationFiles, readOrganisation } from "../../src/people/files/organisation.ts";
import { bytesOf, dataPath, hasData, refusalOf, shown } from "./files-data.ts";

interface Case {
  /** Every fault in one pass: row | column | value | action | kind. */
  readonly faults: readonly string[];
  /** Options that are printed. */
  readonly asks?: readonly string[];
  /** Words that the account must say somewhere. */
  readonly says?: readonly string[];
  /** Options with which the file loads, and how many people it then has; undefined: the file must be mended. */
  readonly loads?: readonly [ReadOptions, number];
}

const CASES: Readonly<Record<string, Case>> = {
  "01_missing_manager.csv": {
    faults: [
      "5 | manager_id | 999 | refused | unknown manager",
      "6 | manager_id | 999 | refused | unknown manager",
      "7 | manager_id | N/A | refused | manager: nothing",
      "8 | manager_id | - | refused | manager: nothing",
    ],
    asks: ["--top 103,104 (or --top unplaced)", "--top 105,106 (or --top unplaced)"],
    says: ["2 people report to 999, who is not in the file (103, 104)", "(105, 106), beside the empty cell of 100"],
    loads: [{ top: ["103", "104", "105", "106"] }, 8],
  },
  "02_cycle.csv": {
    faults: [
      "4 | manager_id | 5 | refused | loop",
      "5 | manager_id | 3 | refused | loop",
      "6 | manager_id | 4 | refused | loop",
      "8 | manager_id | 8 | refused | loop",
      "9 | manager_id | 7 | refused | loop",
    ],
    asks: ['--cut "3>5"', '--cut "7>8"'],
    says: ["3 -> 5 -> 4 -> 3", "7 -> 8 -> 7", "hanging off it: 6", "only 2 of 8 people reach the top"],
    loads: [{ cut: ["3>5", "7>8"] }, 8],
  },
  "03_self_manager_no_root.csv": {
    faults: [
      "2 | manager_id | CEO1 | refused | own manager",
      "4 | manager_id | M2 | refused | own manager",
      "- | manager_id | - | refused | no top",
    ],
    asks: ["--top self (or --top CEO1,M2)"],
    says: ["no top person; CEO1, M2 are their own managers"],
    loads: [{ top: ["self"] }, 5],
  },
  "04_duplicate_ids.csv": {
    faults: [
      "5 | id | 3 | repaired | repeated row",
      "6 | id | 4 | refused | conflicting rows",
      "7 | id | 4 | refused | conflicting rows",
    ],
    asks: ['--cut "4>2" (or --cut "4>1")'],
    says: ["one copy dropped", "4 has 2 conflicting rows (6, 7)", "1 person depends on it"],
    loads: [{ cut: ["4>2"] }, 5],
  },
  "05_multiple_roots.csv": {
    faults: ["- | manager_id | A1, B1, C1, C2 | accepted | several tops"],
    says: ["4 tops, 2 of them without reports"],
    loads: [{}, 7],
  },
  "06_semicolon_bom_decimal_comma.csv": {
    faults: [
      "1 | Zugehörigkeit (Jahre) | - | refused | ambiguous column",
      "1 | Eintritt | - | refused | ambiguous column",
      "- | Personalnummer | - | accepted | zeros in front",
      "5 | Zugehörigkeit (Jahre) | 1.204,0 | repaired | impossible years",
      "- | Zugehörigkeit (Jahre) | - | accepted | decimal commas",
      "5 | Eintritt | 31.02.2020 | accepted | impossible date",
    ],
    asks: ['--map "Zugehörigkeit (Jahre)=tenure" --map Eintritt=ignore'],
    says: ["separator semicolon", "byte order mark of utf-8", "decimal commas in 3 cells", "kept as text"],
    loads: [{ map: { "Zugehörigkeit (Jahre)": "tenure", Eintritt: "ignore" } }, 4],
  },
  "07_windows1252_names.csv": {
    faults: ["2 | - | byte 0xEB at 44 | refused | encoding"],
    asks: ["--encoding windows-1252"],
    says: ["not valid UTF-8 at byte 44, row 2; reads as Windows-1252"],
    loads: [{ encoding: "windows-1252" }, 4],
  },
  "08_excel_mangled_ids.csv": {
    faults: [
      "- | id | - | accepted | zeros in front",
      "3 | id | 13.0 | accepted | damaged id",
      "3 | manager_id | 12 | refused | unknown manager",
      '4 | id | ="0014" | repaired | read without the ="" of a spreadsheet',
      "5 | id | 1.5E+01 | accepted | damaged id",
      "5 | manager_id | 13 | refused | unknown manager",
      "6 | department | Mar-05 | accepted | damaged label",
      "6 | tenure | 43831 | repaired | date as a number",
      "7 | manager_id | #N/A | refused | manager: error",
      "7 | location | #REF! | repaired | error cell",
      "8 | manager_id | 12 | refused | unknown manager",
      "8 | department | TRUE | accepted | damaged label",
      "8 | tenure | 1,5 | repaired | decimal comma",
      "9 | - | - | repaired | blank row",
      "10 | id | Total | repaired | total row",
    ],
    asks: ["--top 17 (or --top unplaced)"],
    says: [
      'probable spreadsheet damage of "00012"',
      'probable spreadsheet damage of "13.0"',
      "perhaps 15",
      "2020-01-01",
    ],
    loads: [{ top: ["unplaced"] }, 7],
  },
  "09_ragged_quotes.csv": {
    faults: [
      "3 | - | 7 cells | refused | ragged row",
      "4 | - | - | refused | broken quotes",
      "5 | department | - | accepted | line break in cell",
      "6 | - | 4 cells | refused | ragged row",
      "7 | - | 8 cells | refused | ragged row",
      "8 | - | - | refused | broken quotes",
    ],
    says: [
      "7 cells at line 3",
      "invalid quotes at line 4",
      "lines 5 to 6",
      "4 cells at line 7",
      "8 cells at line 8",
      "unclosed quote opened at line 9",
    ],
  },
  "10_manager_by_name_ambiguous.csv": {
    faults: [
      "1 | Employee | - | accepted | names as identifiers",
      "3 | Employee | John Smith | refused | ambiguous name",
      "4 | Employee | John Smith | refused | ambiguous name",
      "5 | Reports To | John Smith | refused | manager: ambiguous",
      "6 | Reports To | Smith, John | refused | unknown manager",
      "7 | Reports To | ada byron  | repaired | spaces trimmed",
      "7 | Reports To | ada byron | refused | unknown manager",
      "8 | Reports To | Jon Smith | refused | unknown manager",
    ],
    says: [
      "no id column: names used as ids",
      "John Smith is several people: 1 report cannot be placed (Wei Chen)",
      '"Smith, John": the manager is not in the file; perhaps "John Smith" (not applied)',
      '"Jon Smith": the manager is not in the file; perhaps "John Smith" (not applied)',
      'differs only in capital letters from "Ada Byron"',
    ],
  },
  "11_bad_ties": {
    faults: [
      "3 | target | 2 | repaired | self tie",
      "4 | weight | -1 | refused | negative weight",
      "5 | target | 9 | refused | unknown person",
      "6 | weight | 5 | refused | repeated pair",
      "7 | type | Advice  | repaired | type respelt",
      "7 | weight | high | refused | weight not a number",
      "8 | type |  | refused | missing type",
      "9 | weight | NaN | refused | weight not finite",
      "9 | time | 01/13/2024 | refused | invalid time",
      "10 | weight | 1e999 | refused | weight not finite",
      "11 | source |  | refused | missing person",
    ],
    asks: ["--repeated-ties sum"],
    says: ["sum adds the weights, last or first keeps one"],
  },
  "12_utf16_tab_excel_unicode_text.txt": {
    faults: [],
    says: ["utf-16le", "separator tab", "4 people"],
    loads: [{}, 4],
  },
  "13_spaces_case_ids.csv": {
    faults: [
      "3 | id | E2  | repaired | spaces trimmed",
      "3 | manager_id | e1 | refused | unknown manager",
      "4 | id |  E3 | repaired | spaces trimmed",
      "4 | manager_id | E1\u00a0 | repaired | spaces trimmed",
      "5 | id | e3 | accepted | clashing ids",
      "5 | department | IT / it / I.T. | accepted | spellings",
      "6 | id | \u04154 | accepted | look-alike letter",
      "6 | department | IT  | repaired | spaces trimmed in labels",
      "7 | manager_id | E4 | refused | unknown manager",
    ],
    asks: ["--top E2 (or --top unplaced)", "--top E5 (or --top unplaced)"],
    says: ["spaces trimmed, 3 times", "a look-alike id contains a Cyrillic letter", 'the other is "E3"'],
    loads: [{ top: ["unplaced"] }, 6],
  },
  "14_header_only_and_duplicate_header.csv": {
    faults: ["- | - | - | refused | no employees", "1 | department | - | refused | repeated column"],
    says: ["no employees in file", "column department appears twice"],
  },
};

const filesOf = (name: string): OrganisationFiles =>
  name === "11_bad_ties"
    ? { employees: bytesOf(`bad/${name}/employees.csv`), ties: bytesOf(`bad/${name}/ties.csv`) }
    : { employees: bytesOf(`bad/${name}`) };

describe.skipIf(!hasData)("the malformed files", () => {
  test("all have their case here", () => {
    const names = readdirSync(dataPath("bad")).filter((name) => name !== "README.md");
    expect(names.sort()).toEqual(Object.keys(CASES).sort());
  });

  test.each(Object.keys(CASES))("%s: every fault with file, row, column, value and action in one pass", (name) => {
    const files = filesOf(name);
    const { faults, asks = [], says = [], loads } = CASES[name]!;
    const refused = faults.some((fault) => fault.includes("| refused |"));
    const { account } = refused ? refusalOf(files) : readOrganisation(files);
    expect(account.faults.map(shown).sort()).toEqual([...faults].sort());
    const file = (files.ties ?? files.employees).name;
    for (const fault of account.faults) expect(fault.file).toBe(file);
    const printed = account.asks.map(({ option }) => option);
    for (const option of asks) expect(printed).toContain(option);
    const terminal = account.lines().join("\n");
    for (const words of says) expect(terminal).toContain(words);
    expect(terminal).not.toContain("\ufffd");
    if (refused) {
      const { message, problems } = refusalOf(files);
      for (const fault of account.faults) {
        expect(message).toContain(fault.message);
        expect(problems.some(({ line, file: of }) => line === fault.row && of === file)).toBe(true);
      }
      for (const option of asks) expect(message).toContain(option);
    }
    if (loads) expect(readOrganisation(files, loads[0]).organisation.people.n).toBe(loads[1]);
    else expect(() => readOrganisation(files, { top: ["unplaced", "self"], repeatedTies: "sum" })).toThrow();
  });

  test("what was decided is what is read", () => {
    const depth = (name: string, options: ReadOptions) =>
      [...readOrganisation(filesOf(name), options).organisation.people.depth].sort().join("");
    expect(depth("01_missing_manager.csv", { top: ["unplaced"] })).toBe("00000112");
    expect(depth("02_cycle.csv", { cut: ["3>5", "7>8"] })).toBe("00011123");
    expect(depth("03_self_manager_no_root.csv", { top: ["self"] })).toBe("00112");
    expect(depth("04_duplicate_ids.csv", { cut: ["4>2"] })).toBe("01122");
    expect(depth("04_duplicate_ids.csv", { cut: ["4>1"] })).toBe("01223");
    const kept = readOrganisation(filesOf("04_duplicate_ids.csv"), { cut: ["4>1"] }).organisation.people;
    expect(kept.groupings.find(({ name }) => name === "location")?.labels).toEqual(["Milan", "Turin"]);
  });

  test("names of the Windows-1252 and UTF-16 files come out whole", () => {
    const west = readOrganisation(filesOf("07_windows1252_names.csv"), { encoding: "windows-1252" }).organisation;
    expect(west.people.groupings.find(({ name }) => name === "department")?.labels).toEqual([
      "Direktion",
      "Qualité",
      "Ventes – Sud",
    ]);
    const wide = readOrganisation(filesOf("12_utf16_tab_excel_unicode_text.txt")).organisation;
    expect(wide.people.groupings.find(({ name }) => name === "location")?.labels).toEqual(
      ["東京", "Αθήνα", "Москва", "القاهرة"].sort(),
    );
  });
});
