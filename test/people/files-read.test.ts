import { describe, expect, test } from "vitest";
import { headerRank } from "../../src/people/files/headers.ts";
import { cleanId, plainNumber } from "../../src/people/files/ids.ts";
import { levelOrder } from "../../src/people/files/levels.ts";
import { loopsOf } from "../../src/people/files/loops.ts";
import { notationOf } from "../../src/people/files/notation.ts";
import type { Role } from "../../src/people/files/options.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import { deniedBy } from "../../src/people/files/privacy.ts";
import { invalidUtf8 } from "../../src/people/files/utf8.ts";
import { dateOf, numberOf, type Points, serialDate } from "../../src/people/files/values.ts";
import { latest, timeKey } from "../../src/people/files/waves.ts";
import { decodeWindows1252 } from "../../src/people/files/windows1252.ts";
import { readText, refusalOf, refusalOfText } from "./files-data.ts";

const CSV = "id,manager_id,department\n1,,Köln\n2,1,Zürich\n";
const wide = (content: string, big: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? "\ufeff" : ""), ...content].map((c) => c.charCodeAt(0));
  return Uint8Array.from(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};
const departments = (bytes: Uint8Array, encoding?: string): readonly string[] =>
  readOrganisation({ employees: { name: "e.csv", bytes } }, encoding ? { encoding } : {}).organisation.people
    .groupings[0]!.labels;

describe("encodings", () => {
  const labels = ["Köln", "Zürich"];
  test.each([
    ["UTF-8", new TextEncoder().encode(CSV)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${CSV}`)],
    ["UTF-16LE with a mark", wide(CSV, false, true)],
    ["UTF-16BE with a mark", wide(CSV, true, true)],
    ["UTF-16LE without a mark", wide(CSV, false, false)],
    ["UTF-16BE without a mark", wide(CSV, true, false)],
  ])("%s is detected", (_, bytes) => expect(departments(bytes)).toEqual(labels));

  test("a mark wins over --encoding, so that two files may differ", () => {
    expect(departments(wide(CSV, false, true), "windows-1252")).toEqual(labels);
    expect(
      departments(
        Uint8Array.from(CSV, (c) => c.charCodeAt(0)),
        "latin1",
      ),
    ).toEqual(labels);
  });

  test("unknown encodings are refused, and UTF-8 is checked byte by byte", () => {
    const employees = { name: "e.csv", bytes: new TextEncoder().encode(CSV) };
    expect(refusalOf({ employees }, { encoding: "klingon" }).message).toContain("unknown encoding");
    const bad: [number[], number][] = [
      [[0x61, 0xc0, 0xaf], 1],
      [[0xed, 0xa0, 0x80], 0],
      [[0xf4, 0x90, 0x80, 0x80], 0],
      [[0x61, 0xe2, 0x82], 1],
      [[0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], -1],
    ];
    for (const [bytes, at] of bad) expect(invalidUtf8(Uint8Array.from(bytes))).toBe(at);
  });

  test("Windows-1252 has its own marks between 0x80 and 0x9F", () =>
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x92, 0x96, 0x9f, 0xe9))).toBe("€’–Ÿé"));
});

describe("tables", () => {
  test.each([
    ["line ends of the old Macintosh", "id,manager_id\r1,\r2,1\r"],
    ["line ends of Windows", "id,manager_id\r\n1,\r\n2,1\r\n"],
    ["a bar", "id|manager_id\n1|\n2|1\n"],
    ["sep=; in front", "sep=;\nid;manager_id\n1;\n2;1\n"],
    ["blank lines in front", "\n\nid,manager_id\n1,\n2,1\n"],
    ["empty cells behind", "id,manager_id,,\n1,,,\n2,1,,\n"],
    ["quotes around all", '"id","manager_id"\n"1",""\n"2","1"\n'],
    ["one column", "id\n1\n2\n"],
  ])("%s are read", (_, content) => expect(readText(content).organisation.people.n).toBe(2));

  test("rows are counted as a spreadsheet counts them, lines as an editor does", () => {
    const { account } = refusalOfText('\nid,manager_id,note\n1,,"a\nb"\n2,9,x\n');
    const fault = account.faults.find(({ kind }) => kind === "unknown manager");
    expect([fault?.row, fault?.line]).toEqual([4, 5]);
  });

  test("without an id column the message lists the headers and prints --map", () => {
    const { account, message } = refusalOfText("Kennung,Chef\n1,\n2,1\n");
    expect(message).toContain("which of Kennung, Chef is the id?");
    expect(account.asks.map(({ option }) => option)).toEqual(["--map Kennung=id"]);
    expect(readText("Kennung,Chef\n1,\n2,1\n", undefined, { map: { Kennung: "id" } }).organisation.people.n).toBe(2);
  });

  test("--map names columns that are there and roles that there are", () => {
    const { message } = refusalOfText(CSV, undefined, { map: { Departement: "group", department: "grup" } });
    expect(message).toMatch(/unknown column.*did you mean department\?/);
    expect(message).toMatch(/unknown role.*did you mean group\?/);
  });

  test("managers by name beside numbers are recognised, and --map decides", () => {
    const named = "id,name,manager\n1,Ann Lee,\n2,Bob Ray,Ann Lee\n3,Cy Fox,Bob Ray\n";
    expect(refusalOfText(named).account.asks.map(({ option }) => option)).toContain("--map name=id");
    const { people } = readText(named, undefined, { map: { name: "id" } }).organisation;
    expect([...people.depth].sort()).toEqual([0, 1, 2]);
    expect(JSON.stringify(people)).not.toContain("Ann");
  });
});

describe("headers", () => {
  test.each<[Role, string]>([
    [
      "id",
      "Employee_ID|employeeNumber|Personalnummer|Pers.-Nr.|Mitarbeiter-ID|Personeelsnummer|Medewerker ID|Post Unique Reference",
    ],
    [
      "manager",
      "Manager ID|Reports to|Line Manager|Vorgesetzter|Vorgesetzte/r|Führungskraft|Leidinggevende|Reports to Senior Post",
    ],
    ["department", "Dept|Org Unit|Unit|Abteilung|Bereich|Organisationseinheit|Afdeling|Organisation"],
    ["level", "Grade (or equivalent)|Job Level|Stufe|Ebene|Hierarchieebene|Functieniveau|Niveau"],
    ["location", "Site|Office|City|Standort|Dienstort|Vestiging|Locatie|Standplaats"],
    [
      "tenure",
      "Years of Service|YearsAtCompany|Betriebszugehörigkeit|Dienstjahre|Dienstjaren|Anciënniteit|Hire date|Eintrittsdatum",
    ],
    ["age", "Age|Alter|Leeftijd"],
  ])("%s has its names in three languages, and none of them is closed by the gate", (role, words) => {
    for (const word of words.split("|")) {
      expect([word, headerRank(word, role)]).toEqual([word, expect.any(Number)]);
      expect([word, role === "manager" ? (deniedBy(word)?.identifies ?? true) : deniedBy(word)]).toEqual([
        word,
        role === "manager" ? true : undefined,
      ]);
    }
  });

  test("the exact name wins over others, and the rest can still group", () => {
    const { account } = readText("id,Organisation,Unit,Abteilung,department\n1,a,b,c,d\n2,a,b,c,d\n");
    expect(account.columns.map(({ header, role }) => `${header}=${role}`)).toEqual([
      "id=id",
      "department=department",
      "Organisation=group",
      "Unit=group",
      "Abteilung=group",
    ]);
  });
});

describe("cells", () => {
  test("numbers in both notations", () => {
    const read = (cell: string) => numberOf(cell).value;
    expect(
      ["1.5", "1,5", "1.204,0", "1,204,000", "1,204.5", "-3", "0,204", "1,204", "1e5", "x", "", "12,5,3"].map(read),
    ).toEqual([1.5, 1.5, 1204, 1204000, 1204.5, -3, 0.204, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  test("1,204 is one or the other, unless the file's separator tells", () => {
    expect([numberOf("1,204").value, numberOf("1,204", true).value]).toEqual([Number.NaN, 1.204]);
    expect(refusalOfText("id\na\nb\n", 'source,target,weight\na,b,"1,204"\n').message).toContain("invalid weight");
    const { groupings } = readText("id;Dienstjahre\na;1,204\nb;12,5\n").organisation.people;
    expect([...groupings[0]!.codes].map((c) => groupings[0]!.labels[c]).sort()).toEqual(["1-2 years", "11-20 years"]);
  });

  test("1.204 is what the other cells of its column say", () => {
    const as = (points: Points) =>
      ["1.204", "-1.204.000", "1.204,5", "0.204", "12.5"].map((c) => numberOf(c, true, points).value);
    expect(as("decimal")).toEqual([1.204, Number.NaN, 1204.5, 0.204, 12.5]);
    expect(as("thousands")).toEqual([1204, -1204000, 1204.5, 0.204, 12.5]);
    expect(as("unclear")).toEqual([Number.NaN, Number.NaN, 1204.5, 0.204, 12.5]);
    const of = (delimiter: string, cells: string[], beside = "") => {
      const rows = cells.map((cell, k) => ({ row: k + 2, line: k + 2, cells: [cell, beside] }));
      return notationOf({ file: "f", header: ["x", "y"], headerRow: 1, rows, misfits: [], delimiter, blankRows: 0 }, 0)
        .points;
    };
    expect(of(";", ["1.234", "1.234,5"])).toBe("thousands");
    expect(of(",", ["1.234", " 1.234,5\u00a0"])).toBe("thousands");
    expect(of(";", ["1.234", "1.234.567"])).toBe("thousands");
    expect(of(";", ["1.234", "1.234,5", "2.5"])).toBe("unclear");
    expect(of(";", ["1.234", "0,5"])).toBe("unclear");
    expect(of(";", ["1.234", "7"], "0,5")).toBe("unclear");
    expect(of(";", ["1.234", "7.25"], "0,5")).toBe("decimal");
    expect(of(";", ["1.234", "7"], "a, b")).toBe("decimal");
    expect(of(",", ["1.234", "7"], "0,5")).toBe("decimal");
  });

  test("years of service follow the same rule", () => {
    const read = (cells: string[]) => {
      const { organisation, account } = readText(`id;Dienstjahre\n${cells.map((c, k) => `p${k};${c}`).join("\n")}\n`);
      const years = organisation.people.groupings[0]!;
      return [
        [...years.codes].map((c) => years.labels[c] ?? null).sort(),
        account.faults.map(({ kind, value }) => `${kind} ${value ?? ""}`),
      ];
    };
    expect(read(["1.234", "3.5"])).toEqual([["1-2 years", "3-5 years"], []]);
    expect(read(["1.234", "3,5", "4,5"])[1]).toEqual(["invalid years 1.234", "decimal commas "]);
    expect(read(["1.234", "1.234,5", "4,5"])[1]).toContain("impossible years 1.234");
  });

  test("dates, and those that no calendar has", () => {
    const cells = [
      "2024-02-29",
      "2023-02-29",
      "31.02.2020",
      "01/13/2024",
      "13/13/2024",
      "2000-02-29",
      "1900-02-29",
      "soon",
    ];
    expect(cells.map(dateOf)).toEqual([
      "real",
      "impossible",
      "impossible",
      "real",
      "impossible",
      "real",
      "impossible",
      undefined,
    ]);
    expect([serialDate(43831), serialDate(44196), serialDate(12)]).toEqual(["2020-01-01", "2020-12-31", undefined]);
  });

  test("times in their order", () => {
    expect(latest(["2", "10", "9"])).toBe("10");
    expect(latest(["2001-12", "2002-01", "1999-05"])).toBe("2002-01");
    expect(latest(["2024-01-31", "2024-02-01"])).toBe("2024-02-01");
    expect(latest(["2023-Q4", "2024-Q1"])).toBe("2024-Q1");
    expect(latest(["wave 2", "wave 11"])).toBe("wave 11");
    expect(["01/13/2024", "2024-13", "2024-02-30", "soon", ""].map(timeKey)).toEqual(Array(5).fill(undefined));
  });

  test("identifiers are cleaned, not guessed", () => {
    expect(cleanId("0007")).toEqual({ id: "0007" });
    expect(cleanId('="0007"').id).toBe("0007");
    expect(cleanId(" \u00a0E1\u200b ")).toEqual({ id: "E1", change: "spaces trimmed" });
    expect(cleanId("e\u0301").id).toBe("é");
    expect(["00012", "12.0", "1.5E+01", "1.5E+00", "A1"].map(plainNumber)).toEqual([
      "12",
      "12",
      "15",
      undefined,
      undefined,
    ]);
  });
});

describe("levels", () => {
  const none = () => 0;
  const order = (labels: string[], above: (a: string, b: string) => number = none) =>
    levelOrder(labels, undefined, above).order;
  test("grades with numbers, which the line turns the right way up", () => {
    expect(order(["SCS1", "SCS1A", "SCS2", "SCS4"])).toEqual(["SCS1", "SCS1A", "SCS2", "SCS4"]);
    expect(order(["Band 10", "Band 9"])).toEqual(["Band 9", "Band 10"]);
    expect(order(["1", "2", "3"], (a, b) => (a === "1" && b === "2" ? 5 : 0))).toEqual(["3", "2", "1"]);
    expect(order(["OF-6", "SCS1"])).toBeUndefined();
  });
  test("words that are well known, and none that are not", () => {
    const known = ["CEO", "Director", "Employee", "Manager", "Vice President"];
    expect(order(known)).toEqual(["Employee", "Manager", "Director", "Vice President", "CEO"]);
    expect(order(["Geschäftsführer", "Abteilungsleiter", "Sachbearbeiter"])?.[0]).toBe("Sachbearbeiter");
    expect(levelOrder(["Manager", "Wizard"], undefined, none)).toMatchObject({ order: undefined, without: ["Wizard"] });
    expect(levelOrder(["Employee", "Staff"], undefined, none).rule).toContain("stand equally high");
  });
});

describe("loops", () => {
  test("each is found once, with who hangs off it", () => {
    const { loops, ends } = loopsOf([-1, 0, 3, 2, 3, 5, 4]);
    expect(loops).toEqual([[2, 3], [5]]);
    expect([...ends]).toEqual([-1, -1, 0, 0, 0, 1, 0]);
  });
});

describe("what stands above a header", () => {
  test("is left out with a notice, whatever the separator", () => {
    const { organisation, account } = readText("Headcount 2024\n\nid;manager_id;department\n1;;A\n2;1;A\n");
    expect(organisation.people.n).toBe(2);
    expect(account.faults.map(({ kind, row, action }) => [kind, row, action])).toEqual([
      ["row above the header", 1, "repaired"],
    ]);
    expect(refusalOfText("Report\nid;manager_id\n1;\n2;7\n").account.faults.at(-1)).toMatchObject({
      row: 4,
      value: "7",
    });
  });
});

describe("options that nothing can use", () => {
  test.each([{ levels: ["a"] }, { wave: "1" }, { tiesAs: { x: "rank" } }] as const)("%j is refused", (options) =>
    expect(refusalOfText("id\n1\n2\n", undefined, options).message).toContain("nothing to use it for"),
  );
});
