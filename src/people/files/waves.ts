/** Times of ties: which texts are times, and which of two is later. */
import { dateOf } from "./values.ts";

const MONTHS: readonly string[] = [
  "jan|janvier|januari|januar",
  "feb|fev|fevrier|februari|februar",
  "mar|mrz|mrt|maerz|marz|maart|mars",
  "apr|avr|avril|april",
  "may|mai|mei",
  "jun|juin|juni|june",
  "jul|juil|juillet|juli|july",
  "aug|aout|augustus|august",
  "sep|sept|septembre|september",
  "oct|okt|octobre|oktober|october",
  "nov|novembre|november",
  "dec|dez|decembre|dezember|december",
];

/** 1 to 12 for the name of a month in English, German, Dutch or French, long or short; 0 for other words. */
function monthOf(word: string): number {
  const folded = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
  return (
    MONTHS.findIndex((names) => names.split("|").includes(folded)) + 1 ||
    ["january", "february", "march"].indexOf(folded) + 1
  );
}

/** A place in time to compare; undefined where the text is no time that can be ordered. */
export function timeKey(text: string): readonly [prefix: string, value: number] | undefined {
  return moment(text) ?? dayOrMonth(text) ?? period(text) ?? numbered(text);
}

/** 2024-01, 2024-01-31, 2024/01/31, with a time of day and a zone. */
function moment(text: string): readonly [string, number] | undefined {
  const match =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day = "1", hour = "0", minute = "0", second = "0", zone = "Z"] = match;
  const shift = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const minutes = shift ? (shift[1] === "-" ? -1 : 1) * (Number(shift[2]) * 60 + Number(shift[3])) : 0;
  const day0 = calendar(Number(year), Number(month), Number(day));
  return day0 === undefined || Number(hour) > 24 || Number(minute) > 59
    ? undefined
    : ["date", ((day0 * 24 + Number(hour)) * 60 + Number(minute) - minutes) * 60 + Number(second)];
}

/** 31.01.2024, 01.2024, Jan 2024, 31-Jan-2024, January: dots are never American; with slashes the order is not certain. */
function dayOrMonth(text: string): readonly [string, number] | undefined {
  const dotted = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})(?: (\d{1,2}):(\d{2}))?$/.exec(text);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const worded = /^(?:(\d{1,2})[ .-]+)?(\p{L}+\.?)[ -]*(\d{4})$/u.exec(text);
  const alone = /^\p{L}+\.?$/u.test(text) ? monthOf(text) : 0;
  if (alone > 0) return ["month", alone];
  const [day, month, year] = dotted
    ? [dotted[1], Number(dotted[2]), dotted[3]]
    : monthYear
      ? ["1", Number(monthYear[1]), monthYear[2]]
      : worded && monthOf(worded[2]!) > 0
        ? [worded[1], monthOf(worded[2]!), worded[3]]
        : [undefined, 0, undefined];
  if (year === undefined) return undefined;
  const at = calendar(Number(year), month, Number(day ?? "1"));
  const minutes = dotted ? Number(dotted[4] ?? "0") * 60 + Number(dotted[5] ?? "0") : 0;
  return at === undefined ? undefined : ["date", (at * 1440 + minutes) * 60];
}

/** Days that grow with the date; undefined where no calendar has it. */
function calendar(year: number, month: number, day: number): number | undefined {
  return dateOf(`${year}-${month}-${day}`) === "real" ? (year * 12 + month) * 31 + day : undefined;
}

/** 2024Q1, Q1 2024, 2024-W05, KW 5 2024. */
function period(text: string): readonly [string, number] | undefined {
  const first = /^(\d{4})[- /]?(Q|W|KW)(\d{1,2})$/i.exec(text);
  const last = /^(Q|W|KW|Week|Woche)[ -]?(\d{1,2})[ /-]+(\d{4})$/i.exec(text);
  const [year, unit, number] = first
    ? [first[1], first[2], first[3]]
    : last
      ? [last[3], last[1], last[2]]
      : [undefined, undefined, undefined];
  if (year === undefined || unit === undefined) return undefined;
  return [`year ${unit.toUpperCase() === "Q" ? "Q" : "W"}`, Number(year) * 100 + Number(number)];
}

/** A number, alone or after words: 12, t2, Week 12. A year and a date with words between stay apart by these. */
function numbered(text: string): readonly [string, number] | undefined {
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text) || /^\d{1,2}\.\d{4}$/.test(text)) return undefined;
  const number = /^([\p{L} _-]*?)[ _-]?(-?\d{1,15}(?:\.\d{1,6})?)$/u.exec(text);
  return number ? [`number ${number[1]!.toLowerCase().trim()}`, Number(number[2])] : undefined;
}

/** True where these times are of one kind, so that one is the last; a number beside a date is not. */
export function comparable(times: readonly string[]): boolean {
  return new Set(times.map((time) => timeKey(time)?.[0])).size < 2;
}

/** The latest of several times; ties between spellings go to the later in text order. */
export function latest(times: readonly string[]): string | undefined {
  let best: string | undefined;
  let key: readonly [string, number] = ["", 0];
  for (const time of times) {
    const k = timeKey(time);
    if (!k) continue;
    const later = k[1] > key[1] || (k[1] === key[1] && time > (best ?? ""));
    if (best === undefined || k[0] > key[0] || (k[0] === key[0] && later)) {
      best = time;
      key = k;
    }
  }
  return best;
}
