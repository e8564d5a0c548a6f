/** The headers that are recognised, in English, German and Dutch and in the UK organogram tables. */
import { foldWords } from "./fold.ts";
import type { Role } from "./options.ts";

/** Folded headers of a role from the surest to the weakest; those of one line are equally sure. */
const HEADERS: Readonly<Partial<Record<Role, readonly (readonly string[])[]>>> = {
  id: [
    ["id"],
    [
      ..."employee id|employee number|employee no|employee nr|emp id|empid|person id|staff id|staff number".split("|"),
      ..."pernr|emp no|emp nr|emp number|pers no|personnel no|staff no|person number|person no|payroll number".split(
        "|",
      ),
      ..."matricule|numero matricule|identifiant|id employe|numero employe|user id|persid|medewerker nr".split("|"),
      ..."worker id|personnel number|personnel id|post unique reference|position id|employee ref".split("|"),
      ..."personalnummer|personal nr|personalnr|personalnummer id|pers nr|persnr|mitarbeiternummer".split("|"),
      ..."mitarbeiter id|mitarbeiter nr|mitarbeiternr|ma nr|manr|mitarbeiterkennung".split("|"),
      ..."personeelsnummer|personeelsnr|medewerkernummer|medewerker id|medewerkernr|werknemersnummer".split("|"),
      ..."werknemer id|stamnummer|medewerkers id".split("|"),
    ],
    ["employee", "person", "staff member", "worker", "mitarbeiter", "mitarbeitende", "medewerker", "werknemer"],
    [
      ..."name|full name|employee name|worker name|nom|nom complet".split("|"),
      ..."mitarbeitername|vollstandiger name|naam|volledige naam|naam medewerker".split("|"),
    ],
  ],
  manager: [
    ["manager id"],
    [
      ..."reports to id|reporting to id|supervisor id|line manager id|manager number|manager no|manager nr".split("|"),
      ..."manager employee id|manager employee number|manager worker id|managerid|supervisor number|superior id".split(
        "|",
      ),
      ..."manager personnel number|reports to employee id|reports to employee number|mgr id|boss id".split("|"),
      ..."vorgesetzter id|vorgesetzten id|vorgesetztennummer|vorgesetzter nr|vorgesetzter personalnummer".split("|"),
      ..."vorgesetzten nr|personalnummer vorgesetzter|fuhrungskraft id|fuhrungskraft nr|fuhrungskraft personalnummer".split(
        "|",
      ),
      ..."leidinggevende id|leidinggevende nummer|leidinggevende nr|manager nummer".split("|"),
      ..."matricule manager|matricule responsable|id manager|id responsable|responsable id".split("|"),
    ],
    [
      ..."manager|reports to|reports to senior post|reporting to|supervisor|line manager|boss|superior|mgr".split("|"),
      ..."vorgesetzter|vorgesetzte|vorgesetzte r|fuhrungskraft|berichtet an|direct manager|direct supervisor".split(
        "|",
      ),
      ..."leidinggevende|rapporteert aan|chef|responsable|responsable hierarchique|superieur|n 1".split("|"),
    ],
    ["manager name", "reports to name", "supervisor name", "name vorgesetzter", "naam leidinggevende"],
  ],
  department: [
    ["department"],
    [
      ..."dept|department name|unit|org unit|organisational unit|organizational unit|business unit".split("|"),
      ..."abteilung|abteilungsname|organisationseinheit|orgeinheit|org einheit|afdeling|afdelingsnaam".split("|"),
      ..."organisatie eenheid|organisatieeenheid".split("|"),
    ],
    [
      "supervisory organization",
      "supervisory organisation",
      "departement",
      "service",
      "orgeh",
      "cost center",
      "kostenstelle",
    ],
    ["division", "bereich", "directorate", "team", "teamname", "sector", "dienst"],
    ["organisation", "organization", "organisatie"],
  ],
  level: [
    ["level"],
    [
      ..."grade|grade or equivalent|job level|joblevel|band|stufe|ebene|hierarchieebene|hierarchiestufe".split("|"),
      ..."karrierestufe|niveau|functieniveau|management level|career level".split("|"),
    ],
    ["rank", "rang", "seniority"],
  ],
  location: [
    ["location"],
    [
      ..."site|office|city|standort|ort|dienstort|arbeitsort|niederlassung|locatie|vestiging".split("|"),
      ..."standplaats|plaats|werklocatie|stad|stadt|work location|office location".split("|"),
    ],
    ["country", "region", "land", "regio"],
  ],
  tenure: [
    ["tenure"],
    [
      ..."years of service|service years|years at company|length of service|tenure years|years in company".split("|"),
      ..."zugehorigkeit|zugehorigkeit jahre|betriebszugehorigkeit|betriebszugehorigkeit jahre".split("|"),
      ..."zugehorigkeit in jahren|betriebszugehorigkeit in jahren|dienstjahre|dienstalter".split("|"),
      ..."dienstjaren|anciennete|anciennete annees|ancienniteit|jaren in dienst|anciennitat".split("|"),
      ..."eintritt|eintrittsdatum|hire date|start date|entry date|date of joining|joining date".split("|"),
      ..."datum in dienst|indiensttreding|datum indiensttreding|in dienst sinds|startdatum".split("|"),
    ],
  ],
  age: [["age"], ["age years", "age in years", "alter", "alter jahre", "leeftijd", "leeftijd jaren"]],
  source: [
    ["source"],
    [
      ..."from|sender|ego|von|van|bron|quelle|source id|from id|sender id|caller|respondent|nominator|afzender|absender|de|expediteur|source node|node1|node 1".split(
        "|",
      ),
    ],
  ],
  target: [
    ["target"],
    [
      ..."to|receiver|recipient|alter|an|nach|naar|aan|doel|ziel|target id|to id|receiver id|recipient id|callee|nominee|ontvanger|empfanger|a|vers|destinataire|target node|node2|node 2".split(
        "|",
      ),
    ],
  ],
  type: [["type"], ["tie", "tie type", "relation", "layer", "typ", "art", "soort", "relatie"]],
  weight: [["weight"], ["strength", "count", "value", "gewicht", "starke", "anzahl", "sterkte", "aantal"]],
  time: [["time"], ["wave", "date", "month", "week", "period", "zeit", "welle", "datum", "tijd", "golf"]],
};

const RANKS: ReadonlyMap<string, readonly (readonly [Role, number])[]> = index();

function index(): Map<string, [Role, number][]> {
  const map = new Map<string, [Role, number][]>();
  for (const [role, ranks] of Object.entries(HEADERS))
    for (const [rank, words] of ranks.entries())
      for (const word of words) {
        const of = map.get(word) ?? [];
        of.push([role as Role, rank]);
        map.set(word, of);
      }
  return map;
}

/** How sure it is that a header stands for a role: 0 the surest; undefined where it does not. */
export function headerRank(header: string, role: Role): number | undefined {
  return RANKS.get(foldWords(header.replace(/#/g, " number ").replace(/№|n°/gi, " number ")))?.find(
    ([of]) => of === role,
  )?.[1];
}

/** True where a header speaks of people's names rather than their numbers. */
export function isNameHeader(header: string): boolean {
  return (headerRank(header, "id") ?? 0) >= 2;
}

/** True where a header speaks of the date of entry, which says tenure only together with a date of today. */
export function isEntryDate(header: string): boolean {
  return /eintritt|hire|start date|startdatum|entry|joining|in dienst|indiensttreding/.test(foldWords(header));
}

/** True where cells hold the header of a table with these roles: the first of them and one more. */
export function isHeaderRow(cells: readonly string[], roles: readonly Role[]): boolean {
  const named = roles.filter((role) => cells.some((cell) => cell.length < 80 && headerRank(cell, role) !== undefined));
  return named[0] === roles[0] && named.length > 1;
}
