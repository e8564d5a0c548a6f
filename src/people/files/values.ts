/** What single cells say: nothing, an error of a spreadsheet, a number of years, a date, something damaged. */

/** Letters that show nothing: zero-width, soft hyphens, marks of direction, variants of signs. */
export const INVISIBLE: RegExp = /\p{Default_Ignorable_Code_Point}|\u200b|\u061c/gu;

/** `text` without outer spaces of any kind, and without letters that show nothing. */
export function trimmed(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/[\s\u00a0\u2007\u202f]+/g, " ")
    .trim();
}

const ERRORS =
  /^#(N\/A|NA|REF!?|NAME\??|VALUE!?|DIV\/0!?|NULL!?|NUM!?|SPILL!?|CALC!?|NV|BEZUG!|WERT!|ZAHL!|N\/B|NAAM\?|WAARDE!|VERW!|GETAL!|DEEL\/0!|ÜBERLAUF!)$/i;

/** True for the cell of a formula that failed, in English, German and Dutch spreadsheets. */
export function isErrorCell(text: string): boolean {
  return ERRORS.test(text);
}

const MISSING =
  /^(n\/?a|n\.a\.|n\/d|n\/v\/t|nvt|k\.?a\.?|-+|–|—|none|null|nil|nan|no manager|kein(e|er)?|geen|unknown|unbekannt|onbekend|\?+|tbd|tbc|vacant)$/i;

/** True for words that say there is nothing: N/A, -, none, keine, geen. */
export function isNothing(text: string): boolean {
  return MISSING.test(text);
}

/** True for the words that stand where a post is held by nobody. */
export function isVacancy(text: string): boolean {
  return /^(vacant|vacancy|vacature|vakant|vakanz|unbesetzt|open position|offene stelle|poste vacant|to be hired|tbh|n\.\s?n\.)( \(?.{0,40})?$/i.test(
    text,
  );
}

/** True for words that stand for the top, or for nobody, where a manager should stand. */
export function isTopWord(text: string): boolean {
  return /^(0+|ceo|top|root|board|board of directors|vorstand|aufsichtsrat|geschaftsfuhrung|geschäftsführung|gf|directie|bestuur|raad van bestuur|direction|direction générale|conseil d'administration|owner|shareholders|keine vorgesetzte|not applicable|aucun|kein vorgesetzter|geen leidinggevende|#+)$/i.test(
    text,
  );
}

/** True for words by which a cell names the person of its own row. */
export function isSelfWord(text: string): boolean {
  return /^(self|himself|herself|myself|selbst|zelf|zichzelf|lui-même)$/i.test(text);
}

/** True for the official marks of a top post. */
export function isTopMark(text: string): boolean {
  return text === "" || /^xx$/i.test(text);
}

/** What points between groups of three digits are in a column: decimal, parting thousands, or not to be known. */
export type Points = "decimal" | "thousands" | "unclear";

/** A number of a cell, and how it was written. */
export interface Written {
  /** NaN where the cell holds no number, or one that may be two. */
  readonly value: number;
  /** Whether it had a decimal comma. */
  readonly comma: boolean;
  /** Whether it had points between thousands, and no decimals. */
  readonly thousands: boolean;
}

/** True for 1.204 and 1.204.000, whose points may part thousands. */
export function isGrouped(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/.test(text);
}

/**
 * A number as it stands in a cell. NaN where it is none, and for 1,204, which may be either, unless
 * `decimalComma` says that commas are decimal here; 1.204 is what `points` says that it is.
 */
export function numberOf(text: string, decimalComma = false, points: Points = "decimal"): Written {
  const written = (value: number, comma: boolean, thousands = false): Written => ({ value, comma, thousands });
  if (points !== "decimal" && isGrouped(text))
    return points === "thousands" ? written(Number(text.replace(/\./g, "")), false, true) : written(Number.NaN, false);
  if (/^[+-]?\d+(\.\d+)?$/.test(text) || /^[+-]?\.\d+$/.test(text)) return written(Number(text), false);
  const either = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text);
  if (/^[+-]?(\d+|\d{1,3}([.' ]\d{3})+),\d+$/.test(text) && (decimalComma || !either))
    return written(Number(text.replace(/[.' ]/g, "").replace(",", ".")), true);
  if (!either && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return written(Number(text.replace(/,/g, "")), false);
  return written(Number.NaN, false);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `real`, `impossible` (31 February), or undefined where the text is no date at all. */
export function dateOf(text: string): "real" | "impossible" | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})([ T].*)?$/.exec(text);
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (iso) return exists(Number(iso[1]), Number(iso[2]), Number(iso[3])) ? "real" : "impossible";
  if (!european) return undefined;
  const [a, b, year] = [Number(european[1]), Number(european[2]), Number(european[3])];
  const american = text.includes("/") && exists(year, a, b);
  return exists(year, b, a) || american ? "real" : "impossible";
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]! - (month === 2 && !leap ? 1 : 0);
}

/** The date behind a spreadsheet's serial number (days since 1899-12-30), for 1970 to 2099. */
export function serialDate(value: number): string | undefined {
  if (!(Number.isInteger(value) && value >= 25569 && value <= 73050)) return undefined;
  const date = new Date((value - 25569) * 86400000);
  return date.toISOString().slice(0, 10);
}

const MONTHS = "jan|feb|mar|mär|mrz|mrt|apr|may|mai|mei|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez";
const MONTH_CELL = new RegExp(`^((${MONTHS})[-. ]\\d{2}|\\d{1,2}[-. ](${MONTHS}))$`, "i");

/** What a spreadsheet has probably made of a word: `a date`, `true or false`; undefined where nothing. */
export function damageOf(text: string): string | undefined {
  if (MONTH_CELL.test(text)) return "a date";
  return /^(TRUE|FALSE|WAHR|FALSCH|WAAR|ONWAAR)$/.test(text) ? "true or false" : undefined;
}

/** True for the first cell of a row of totals. */
export function isTotal(text: string): boolean {
  return /^(grand )?total(s|e)?:?$|^sub-?total:?$|^(gesamt|summe|gesamtsumme|insgesamt|totaal|eindtotaal|subtotaal|som|sum):?$/i.test(
    text,
  );
}
