import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deniedBy } from "../../src/people/files/privacy.ts";
import { readText, refusalOfText } from "./files-data.ts";

/** Headers that never get in, in English, German and Dutch. */
const DENIED = [
  ..."First Name|last_name|FullName|Surname|E-Mail|email_address|Work Email|Phone|Mobile number|Home Address|Postcode".split(
    "|",
  ),
  ..."Salary|Base Pay|Actual Pay Floor (£)|Annual bonus|Hourly wage|Monthly Income|Compensation|Pay Grade".split("|"),
  ..."IBAN|Bank account|Sort code|Tax ID|SSN|National Insurance Number|Passport no".split("|"),
  ..."Date of Birth|DOB|birthday|Health status|Sick days|Sick leave|Absence days|Disability|Disabled|Pregnancy".split(
    "|",
  ),
  ..."Religion|Church|Ethnicity|Race|Ethnic group|Nationality|Marital Status|MaritalStatus|Children|Sexual orientation".split(
    "|",
  ),
  ..."Trade union|Union member|Political party|PerformanceRating|Performance score|Appraisal|Talent rating".split("|"),
  ..."Comments|Notes|Free text|Description|Remarks|Job Satisfaction|Engagement score|Mood|Stress level|eNPS|Morale".split(
    "|",
  ),
  ..."Wellbeing|WorkLifeBalance|Burnout risk|Motivation|Trust in management|Disciplinary record|Criminal record".split(
    "|",
  ),
  ..."Vorname|Nachname|Familienname|Name des Mitarbeiters|E-Mail-Adresse|Telefon|Handynummer|Anschrift|Straße|PLZ".split(
    "|",
  ),
  ..."Gehalt|Bruttogehalt|Jahresgehalt|Stundenlohn|Lohngruppe|Entgeltgruppe|Vergütung|Prämie|Einkommen|Zulagen".split(
    "|",
  ),
  ..."Kontonummer|Bankverbindung|Steuer-ID|Steuerklasse|Sozialversicherungsnummer|Personalausweis".split("|"),
  ..."Geburtsdatum|Geburtstag|Geburtsort|Krankheitstage|Gesundheit|Fehlzeiten|Schwerbehinderung|Behinderungsgrad|GdB".split(
    "|",
  ),
  ..."Konfession|Kirchensteuer|Religionszugehörigkeit|Ethnie|Staatsangehörigkeit|Herkunft|Familienstand|Kinderzahl".split(
    "|",
  ),
  ..."Gewerkschaft|Betriebsrat|Partei|Leistungsbeurteilung|Bewertung|Bemerkung|Kommentar|Notizen|Freitext".split("|"),
  ..."Zufriedenheit|Arbeitszufriedenheit|Stimmung|Wohlbefinden|Belastung|Vertrauen|Abmahnungen|Schwangerschaft".split(
    "|",
  ),
  ..."Voornaam|Achternaam|Tussenvoegsel|E-mailadres|Telefoonnummer|Adres|Woonadres|Geboortedatum|Geboorteplaats".split(
    "|",
  ),
  ..."Salaris|Brutoloon|Uurloon|Salarisschaal|Beloning|Bonus|Toeslag|Inkomen|Bankrekening|Rekeningnummer|BSN".split(
    "|",
  ),
  ..."Burgerservicenummer|Ziekteverzuim|Ziekmeldingen|Gezondheid|Arbeidsongeschiktheid|Handicap|Beperking".split("|"),
  ..."Geloof|Godsdienst|Etniciteit|Nationaliteit|Afkomst|Burgerlijke staat|Gehuwd|Aantal kinderen|Vakbond".split("|"),
  ..."Ondernemingsraad|Beoordeling|Prestatie|Opmerkingen|Toelichting|Tevredenheid|Stemming|Betrokkenheid|Werkdruk|Vertrouwen".split(
    "|",
  ),
];

/** Further words of the same, found missing once. */
const FURTHER =
  "Ehestand|Familienst.|Partner|Bevlogenheid|bevlogen|Werkbeleving|Perf|Perf rating|Merit|Merit increase|Zielvereinbarung|Total comp|Comp|OTE|CompaRatio|Compa-ratio|Hourly|Base pay|Base salary|EG|EG-Stufe|TVöD|TVöD Gruppe|Entgeltgruppe|Vergütungsgruppe|Tarifgruppe|Besoldung|Besoldungsgruppe|Politik|Politische Partei".split(
    "|",
  );

/** Headers of ordinary columns, which get in. */
const ALLOWED = [
  ..."department|Abteilung|afdeling|Abteilungsname|Team name|Project|Contract type|Gender|Shift|Cost centre".split("|"),
  ..."Business unit|Division|Building|Country|Profession|Function group|Education|Job family|Work pattern|Remote".split(
    "|",
  ),
  ..."Company|Component|Base|Campus|Region|Bereich|Legal entity|Programme|Notebook type".split("|"),
];

/** Spellings that a header may come in. */
const SPELLINGS: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => header.toLowerCase(),
  (header) => header.replace(/[ -]/g, "_"),
  (header) => header.replace(/[ -]/g, ""),
  (header) => ` ${header}  `,
  (header) => `HR ${header}`,
  (header) => `${header} (2024)`,
  (header) => header.normalize("NFD"),
];

describe("the gate of privacy", () => {
  test.each([...DENIED, ...FURTHER])("knows %s in every spelling", (header) => {
    for (const spelling of SPELLINGS)
      expect([spelling(header), deniedBy(spelling(header)) !== undefined]).toEqual([spelling(header), true]);
  });

  test.each(ALLOWED)("lets %s in", (header) => expect(deniedBy(header)).toBeUndefined());

  const rows = 24;
  const id = (i: number) => `Kx7-${1000 + i * 37}`;
  const table = (header: string, value: (i: number) => string) =>
    [
      `id,manager_id,department,"${header}",shift`,
      ...Array.from(
        { length: rows },
        (_, i) => `${id(i)},${i === 0 ? "" : id(i >> 1)},D${i % 2},"${value(i)}",S${i % 3}`,
      ),
    ].join("\n");

  test("leaves denied columns out, lists them, and echoes neither values nor identifiers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DENIED),
        fc.constantFrom(...SPELLINGS),
        fc.integer({ min: 1, max: 6 }),
        (header, spelling, kinds) => {
          const secret = (i: number) => `zq${i % kinds}secret`;
          const { organisation, account } = readText(table(spelling(header), secret));
          expect(account.leftOut.length).toBe(1);
          const open = [
            JSON.stringify(organisation),
            JSON.stringify(organisation.people.groupings),
            account.publicLines().join("\n"),
            account.notices.join("\n"),
          ].join("\n");
          expect(open).not.toContain("secret");
          expect(account.lines().join("\n")).not.toContain("secret");
          for (let i = 0; i < rows; i++) expect(open).not.toContain(id(i));
          expect(organisation.people.groupings.map(({ name }) => name)).toEqual(["department", "shift"]);
        },
      ),
      { numRuns: 120, seed: 11 },
    );
  });

  test("echoes no denied value where the file is refused, either", () => {
    const broken = table("Salary", (i) => `zq${i}secret`).replace(`${id(3)},${id(1)}`, `${id(3)},nobody`);
    const { message, account } = refusalOfText(broken);
    expect(message).toContain("nobody");
    expect([message, JSON.stringify(account), ...account.lines()].join("\n")).not.toContain("secret");
    expect(account.publicLines().join("\n")).not.toContain("nobody");
  });

  test.each([
    ["e-mail addresses", (i: number) => `p${i % 3}@firm.example`],
    ["bank accounts", () => "DE89 3704 0044 0532 0130 00"],
    ["phone numbers", (i: number) => `+49 30 12345${i % 4}`],
    ["dates", (i: number) => `1${i % 9}.03.1980`],
    ["amounts of money", (i: number) => `€ 45.${100 + (i % 3)}`],
    ["names of people", (i: number) => `Smith${"abc"[i % 3]}, John`.replace(", ", ", ")],
    [
      "free text",
      (i: number) => `she said ${i % 2} that the move to the new site was much too fast for her and the others`,
    ],
    ["identifiers of people", (i: number) => id(i % 3)],
  ])("looks at the cells, whatever the header says: %s", (reason, value) => {
    const { organisation, account } = readText(table("Column Q", value));
    expect(account.leftOut[0]?.reason).toContain(reason);
    expect(organisation.people.groupings.map(({ name }) => name)).toEqual(["department", "shift"]);
  });

  test("leaves out columns of too many different values: nobody is known by one", () => {
    const { account } = readText(table("Column Q", (i) => `v${i}`));
    expect(account.leftOut[0]?.reason).toContain("too many for groups");
  });

  test("lets names and e-mail serve as identifiers, of which only keys are kept", () => {
    const mail = "E-Mail,Reports To,department\na@x.de,,A\nb@x.de,a@x.de,A\n";
    const { organisation, account } = readText(mail, undefined, { map: { "E-Mail": "id" } });
    expect(organisation.people.n).toBe(2);
    expect(JSON.stringify(organisation) + account.publicLines().join()).not.toContain("x.de");
  });

  test("cannot be opened by --map", () => {
    for (const role of ["group", "department", "level", "age"])
      expect(
        refusalOfText(
          table("Religion", () => "zq"),
          undefined,
          { map: { Religion: role } },
        ).message,
      ).toContain("religion or belief never gets in");
  });

  test("lets a doubtful header be a department only where it holds few", () => {
    const map = { "Name der Einheit": "department" };
    const few = "id,Name der Einheit\n1,A\n2,A\n3,B\n4,B\n";
    expect(readText(few, undefined, { map }).organisation.people.groupings[0]?.labels).toEqual(["A", "B"]);
    const many = few.replace(",A\n2", ",Ann\n2").replace("4,B", "4,Bob");
    const { organisation, account } = readText(many, undefined, { map });
    expect(organisation.people.groupings).toEqual([]);
    expect(account.leftOut[0]?.reason).toContain("too many for groups");
  });

  test("reads age and tenure as bands only", () => {
    const aged = ["id,age,tenure", ...Array.from({ length: 12 }, (_, i) => `p${i},${24 + i},${i}`)].join("\n");
    const { people } = readText(aged).organisation;
    const labels = people.groupings.flatMap((grouping) => grouping.labels);
    expect(labels).toEqual(expect.arrayContaining(["under 25", "25-34", "35-44", "under 1 year", "over 20 years"]));
    expect(labels.every((label) => /\D/.test(label))).toBe(true);
  });

  test("holds the floor of 5 and remembers the source", () => {
    for (const minimumGroup of [4, 0, Number.NaN, 7.5])
      expect(refusalOfText("id\n1\n2\n", undefined, { minimumGroup }).message).toContain("--minimum-group");
    const { source } = readText("id\n1\n2\n", undefined, { minimumGroup: 5 }).organisation.people;
    expect(source).toEqual({ kind: "imported", minimumGroup: 5, publicData: null });
    const cited = readText("id\n1\n2\n", undefined, { publicData: "Krackhardt (1987)" });
    expect(cited.organisation.people.source).toEqual({
      kind: "imported",
      minimumGroup: 10,
      publicData: "Krackhardt (1987)",
    });
    expect(cited.account.publicLines().join("\n")).toContain("Krackhardt (1987)");
    expect(() => readText("id\n1\n2\n", undefined, { publicData: " " })).toThrow("--public-data");
  });
});

describe("labels that tell who somebody is", () => {
  const people = 40;
  const id = (i: number): string => `EMPX${1000 + i}`;
  /** A table with one column of the given header, whose last person is under a manager of another spelling. */
  const table = (header: string, value: (i: number) => string, ids: (i: number) => string = id): string =>
    [
      `id,manager_id,Name,"${header}",shift`,
      ...Array.from(
        { length: people },
        (_, i) =>
          `${ids(i)},${i === 0 ? "" : ids((i - 1) >> 2)},Zoe${i} van Dijk,"${value(i)}",${i % 2 ? "early" : "late"}`,
      ),
    ].join("\n");
  const open = ({ organisation, account }: ReturnType<typeof readText>): string =>
    [JSON.stringify(organisation), account.publicLines().join("\n"), account.notices.join("\n")].join("\n");
  const few = (label: (i: number) => string) => (i: number) => (i < 4 ? label(i >> 1) : "DE".charAt(i % 2));

  const HIDDEN: readonly (readonly [string, (i: number) => string, ((i: number) => string)?])[] = [
    ["EMPX1000", few(id)],
    ["EMPX1000", few((i) => id(i).toLowerCase())],
    ["EMPX1000", few((i) => `Desk of ${id(i)}`)],
    ["EMPX1000", few((i) => `Desk_${id(i)}_east`)],
    ["EMPX-1000", few((i) => `Desk EMPX-${1000 + i}`)],
    ["100200", few((i) => String(100200 + i)), (i) => String(100200 + i)],
    ["100200", few((i) => `Dept${100200 + i}`), (i) => String(100200 + i)],
    ["0100200", few((i) => `Unit 0${100200 + i}`), (i) => String(100200 + i)],
    ["ab-12.x", few(() => "Team (AB-12.x)"), (i) => `ab-${12 + i}.x`],
    ["Zoe0 van Dijk", few((i) => `Zoe${i} van Dijk`)],
    ["Zoe0 van Dijk", few((i) => `Team Zoe${i} van Dijk`)],
    ["Dijk, Zoe0 van", few((i) => `Dijk, Zoe${i} van`)],
  ];

  test.each(HIDDEN)("%s stays in as department by number only", (word, value, ids) => {
    const read = readText(table("department", value, ids));
    const department = read.organisation.people.groupings.find(({ name }) => name === "department")!;
    const kinds = new Set(Array.from({ length: people }, (_, i) => value(i))).size;
    expect(department.labels).toEqual(Array.from({ length: kinds }, (_, k) => `department ${k + 1}`));
    expect(open(read).toLowerCase()).not.toContain(word.toLowerCase());
    expect(read.account.notices.join("\n")).toMatch(/department labels hold (identifiers|names) of people/);
  });

  test.each(HIDDEN)("%s keeps a level, location or further column out", (word, value, ids) => {
    for (const header of ["level", "location", "Column Q"]) {
      const read = readText(table(header, value, ids));
      expect(read.organisation.people.groupings.map(({ name }) => name)).toEqual(["shift"]);
      expect(open(read).toLowerCase()).not.toContain(word.toLowerCase());
      expect(read.account.leftOut.find((left) => left.header === header)?.reason).toMatch(/identif|names of people/);
    }
  });

  test("an identifier as header is not told, either", () => {
    const read = readText(table("Unit EMPX1003", (i) => (i % 2 ? "yes" : "no")));
    expect(read.organisation.people.groupings.map(({ name }) => name)).toEqual(["shift"]);
    expect(open(read)).not.toContain("EMPX1003");
    expect(open(read)).toContain("(column 4)");
  });

  test("numbers of departments do not depend on the order of rows", () => {
    const [head, ...rows] = table("department", few(id)).split("\n");
    const groups = (text: string) => readText(text).organisation.people.groupings;
    expect(groups([head!, ...rows.toReversed()].join("\n"))).toEqual(groups([head!, ...rows].join("\n")));
  });

  test("small numbers as identifiers do not keep numbered groups out", () => {
    const read = readText(
      table(
        "location",
        (i) => `Site ${i % 3}`,
        (i) => String(i + 1),
      ),
    );
    expect(read.organisation.people.groupings[0]!.labels).toEqual(["Site 0", "Site 1", "Site 2"]);
  });
});

describe("labels for nothing", () => {
  const rows = (label: string): string =>
    ["id,department,location", ...Array.from({ length: 12 }, (_, i) => `p${i}x,A,${i === 3 ? label : "Rome"}`)].join(
      "\n",
    );

  test.each(["NA", "KA", "NVT", "TBD", "na", "Nil", "NL", "No"])("%s is a label like any other", (label) => {
    const { organisation, account } = readText(rows(label));
    expect(organisation.people.groupings.find(({ name }) => name === "location")!.labels).toEqual(
      [label, "Rome"].sort(),
    );
    expect(account.faults).toEqual([]);
  });

  test.each("n/a|N/A|n.a.|-|--|?|unknown|Unbekannt|onbekend|null|None|keine|geen".split("|"))(
    "%s is unknown, and that is said",
    (label) => {
      const { organisation, account } = readText(rows(label));
      expect(organisation.people.groupings.find(({ name }) => name === "location")!.labels).toEqual(["Rome"]);
      expect(account.faults).toMatchObject([
        { row: 5, column: "location", value: label, action: "repaired", message: "read as unknown" },
      ]);
      expect(account.notices).toContain("repaired: label read as unknown, 1 time");
    },
  );

  test("#N/A is an error of a spreadsheet, read as unknown", () => {
    expect(readText(rows("#N/A")).account.faults).toMatchObject([{ row: 5, column: "location", action: "repaired" }]);
  });
});
