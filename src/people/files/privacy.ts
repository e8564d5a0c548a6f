/**
 * The gate: columns about a person's private side never get in, whatever they are called in English,
 * German or Dutch. Better to leave out a harmless column than to read one of these.
 */
import { foldWords } from "./fold.ts";

/** Why a column stays out. */
export interface Denied {
  readonly reason: string;
  /** As identifiers, of which only pseudonyms are kept, these may be used. */
  readonly identifies: boolean;
  /** Text which the user may declare to be a department, level or location. */
  readonly text: boolean;
}

interface Rule extends Denied {
  /** Parts of words, matched anywhere in the header without its spaces. */
  readonly parts: string;
  /** Whole words. */
  readonly words: string;
}

const rule = (reason: string, parts: string, words: string, identifies = false, text = false): Rule => ({
  reason,
  parts,
  words,
  identifies,
  text,
});

/** Why columns of managers, mentors and the like stay out, unless they are read as the manager. */
export const OTHERS = "names or ids of other people";

const RULES: readonly Rule[] = [
  rule(
    "health or disability",
    "health|gesund|krank|sickness|sickleave|sickday|ziek|illness|disease|medication|medicalcond|diagnos|verzuim|absence|absent|abwesen|fehlzeit|fehltag|afwezig|pregnan|schwanger|zwanger|gezond|maternity|paternity|mutterschutz|arbeitsunf|allerg|vaccin|impf|disab|behinder|handicap|gehandicapt|beperking|arbeidsgesch|arbeidsongesch|accommodationneed|genetic|biometr|fingerprint|bloodtype|blutgruppe|therap|rehab|medisch|medizin|medical|beeintracht|psych|chronisch|zorgverzeker|krankenkasse",
    "sick|gdb|dna|arzt|mental|wao|wia|bem|invalid|impairment",
  ),
  rule(
    "religion or belief",
    "religio|konfession|kirche|geloof|faith|church|kerklid|glaube|godsdienst|denominat|weltanschau|levensbeschouw|levensovertuig|kerkgen|gemeinschaftszug|bekenntnis",
    "kerk|belief",
  ),
  rule(
    "ethnicity or origin",
    "ethni|rasse|hautfarbe|huidskleur|skincolo|nationalit|staatsangeh|staatsburger|citizenship|herkunft|afkomst|migrati|etnic|etnisch|geburtsland|geburtsort|geboorteland|geboorteplaats|countryofbirth|placeofbirth|birthplace|birthcountry|muttersprache|moedertaal|nativelanguage|aufenthalt|visastatus|verblijf|workpermit|arbeitserlaub|werkvergunning",
    "race|racial|ras|visa",
  ),
  rule(
    "union, politics or convictions",
    "tradeunion|labourunion|laborunion|unionmember|unionstatus|unioni|gewerkschaft|vakbond|vakvereniging|betriebsrat|ondernemingsraad|workscouncil|politic|politisch|politiek|politik|partij|partei|criminal|vorstraf|strafblad|strafregister|fuhrungszeugnis|veteranstatus|militarystatus|conviction|fnv|verdi",
    "union|party",
  ),
  rule(
    "family or sexual orientation",
    "marital|married|spouse|familienstand|familystatus|familienstatus|verheirat|ehepartner|gehuwd|burgerlijkestaat|burgerlijkstaat|huwelijk|children|kinder|dependents|divorc|geschied|gescheiden|steuerklasse|zivilstand|civilstatus|beziehungsstatus|lebenspartner|levenspartner|samenwon|gezins|genderidentity|geslachtsidentiteit|sexual|seksue|sexuell|geaardheid|lgbt|transgender|ehestand|familienst",
    "kids|kinderen|familie|gezin|orientation|orientierung|elternzeit|partnerschaft|partner",
  ),
  rule(
    "pay",
    "salar|gehalt|gehalter|besoldung|lohn|wage|income|einkommen|inkomen|bonus|compensation|vergutung|verguetung|vergoeding|entgelt|bezuge|earnings|verdienst|remuneration|bezoldig|beloning|hourlyrate|dailyrate|monthlyrate|dayrate|payrate|payroll|tagessatz|stundensatz|uurtarief|salaryhike|stockoption|shareoption|brutto|bruto|tarifgruppe|loonschaal|salarisschaal|pensio|pramie|praemie|zulage|toeslag|vakantiegeld|payfloor|payceiling|paygrade|payband|payscale|overtimepay|loon|garnish|pfandung|honorar|totalcomp|comparatio|basepay|basesalary|tvod",
    "pay|commission|provision|tarif|tarief|paid|netto|rente|equity|bonussen|schaal|stipend|allowance|ctc|hike|comp|ote|hourly|base pay|base salary|eg",
  ),
  rule(
    "performance",
    "performance|beurteil|leistung|bewertung|beoordel|prestatie|functioneringsgesprek|appraisal|talent|highpotential|potenzial|potentieel|zielerreichung|disciplin|abmahnung|verwarnung|waarschuwing|assessment|promotability|flightrisk|kundigungsrisiko|mitarbeitergespr|jahresgespr|leistungsnote|9box|ninebox|zielvereinbar|perfrating|perfscore|meritincrease|meritrating",
    "rating|ratings|score|scores|kpi|warning|potential|review|perf|merit|note in punkten",
  ),
  rule(
    "measured moods, satisfaction or engagement",
    "satisf|zufrieden|tevreden|mood|engagement|wellbeing|welbevinden|wohlbefinden|welzijn|burnout|morale|happiness|emotion|emotie|sentiment|stimmung|stemming|humeur|gemoed|betrokkenheid|werkdruk|enps|involvement|worklife|motivat|geluk|glucklich|resilien|anxiety|loyal|commitment|attitude|stress|trustin|laune|belastung|pulsesurvey|depress|frustrat|bevlogen|beleving|arbeitsklima|vertrauen|vertrouwen",
    "trust|survey|umfrage|enquete|gluck|angst|feeling|feelings|pulse|nps|gefuhl|gevoel|climate|fatigue",
  ),
  rule("birth date", "birth|geburt|geboort|gebdat|jahrgang", "dob|born|geb|gebdatum|geboren|bday", true),
  rule(
    "bank or tax number",
    "iban|swiftcode|bankaccount|bankverbind|bankrekening|bankleitzahl|bankname|banknumber|kontonummer|kontonr|kontoinhaber|rekeningn|rekening|creditcard|kreditkarte|sortcode|accountnumber|routingnumber|steuernummer|steuerid|taxid|taxnumber|belasting|taxcode",
    "iban|bic|swift|bank|konto|blz|tax|steuer",
    true,
  ),
  rule(
    "official number",
    "socialsec|sozialvers|burgerservice|passport|reisepass|paspoort|ausweis|nationalins|nationalid|rijksregister|driverslic|drivinglic|fuhrerschein|rijbewijs|rentenvers",
    "ssn|bsn|nino|svnr|ahv|nin|sofinummer",
    true,
  ),
  rule(
    "e-mail, phone or address",
    "email|mailadres|phone|telefon|telefoon|mobilnummer|mobiltel|mobilenum|mobielnum|address|adres|handy|anschrift|strasse|straat|street|postcode|postleitzahl|zipcode|postalcode|linkedin|twitter|facebook|instagram|username|userlogin|benutzerkenn|gebruikersnaam|kennwort|password|wachtwoord|hausnummer|huisnummer|emergencycontact|notfallkontakt|ipaddr",
    "mail|e mail|mobile|mobil|mobiel|gsm|tel|fax|plz|zip|login|url|upn|contact|kontakt|eircode",
    true,
  ),
  rule(
    OTHERS,
    "manager|superior|vorgesetz|fuhrungskraft|leidinggev|reportsto|reportingto|berichtet|rapporteert|mentor|recruiter|recruteur|approver|businesspartner|hrbp|ansprechpartner|betreuer|begeleider|dottedline|createdby|changedby|modifiedby|updatedby|enteredby|responsable|verantwoordelijke|abteilungsleit|teamleit|bereichsleit|teamlead|afdelingshoofd|assistantto|reportinglijn|stellvertret|plaatsvervang|successor|nachfolger|opvolger",
    "supervisor|supervisors|supervised|superviseur|boss|chef|buddy|pate|patin|coach|sponsor|head|leiter|leiterin|leitung|hoofd|owner|chief",
    true,
    true,
  ),
  rule("picture", "photo|picture|portrait|avatar|lichtbild|pasfoto|passbild", "foto|bild|image", true),
  rule(
    "name",
    "firstname|lastname|prenom|nomdefamille|nomcomplet|ename|cname|surname|forename|givenname|familyname|fullname|middlename|maidenname|nickname|vorname|nachname|familienname|geburtsname|zuname|rufname|spitzname|achternaam|voornaam|roepnaam|tussenvoegsel|employeename|managername|mitarbeitername|medewerkernaam|naamvan|name|naam",
    "nom|initials|initialen|voorletters|vn|nn|salutation|anrede|aanhef",
    true,
    true,
  ),
  rule(
    "free text",
    "comment|kommentar|bemerk|notiz|notities|notitie|opmerking|remark|description|beschreib|omschrijv|feedback|freitext|freetext|openanswer|opentext|vrijetekst|toelichting|begrund|anmerk|hinweis|biograph|biografi|aboutme|jobtitle|stellenbezeichn|jobbezeichn|berufsbezeichn|functietitel|functienaam|functieomsch|positiontitle|aufgaben|responsibilit|hobb|interess|reasonfor|exitinterview",
    "note|notes|text|tekst|bio|cv|title|titel|reason|grund|reden|memo|funktion|functie|story|answer|antwort|antwoord|skills|hobbies",
    false,
    true,
  ),
];

/** Names of things, not of people. */
const THINGS =
  /(team|project|projekt|product|produkt|site|unit|department|abteilungs|office|company|firmen?|group|gruppen|standort|bereichs|afdelings|locatie|kostenstellen|cost ?cent(er|re)|division|brand|building) ?(name|naam)$/;

/** Why a column of this header must stay out; undefined where nothing speaks against it. */
export function deniedBy(header: string): Denied | undefined {
  const folded = foldWords(header);
  const compact = folded.replace(/ /g, "");
  const plain = foldWords(header.toLowerCase()).replace(/ /g, "");
  const words = ` ${folded} ${foldWords(header.toLowerCase())} `;
  for (const { reason, parts, words: whole, identifies, text } of RULES) {
    const hit =
      parts.split("|").some((part) => compact.includes(part) || plain.includes(part)) ||
      whole.split("|").some((word) => words.includes(` ${word} `));
    if (hit && !(reason === "name" && THINGS.test(folded))) return { reason, identifies, text };
  }
  return undefined;
}
