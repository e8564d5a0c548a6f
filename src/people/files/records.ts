/** Text to records of cells with papaparse, each with its physical lines, going on after broken quotes. */
import Papa from "papaparse";

/** One record of a table. */
export interface Record {
  /** Row as a spreadsheet counts it, from 1. */
  readonly row: number;
  /** First physical line, from 1, and the last. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** Set where quotes are broken: what is wrong, and the line it is wrong at. */
  readonly broken?: { readonly what: "unclosed quote" | "quotes"; readonly line: number };
}

/** Most places with broken quotes after which reading goes on. */
const RESTARTS = 50;

/**
 * The records of a text whose lines end in \n. A record with broken quotes is given as its physical
 * line alone, marked `broken`, and reading goes on with the next line; after 50 of these it stops
 * (`stopped` is then the line it stopped at). Linear in the text but for those restarts.
 */
export function recordsOf(text: string, delimiter: string): { records: Record[]; stopped: number | null } {
  const records: Record[] = [];
  let offset = 0;
  let line = 1;
  for (let restart = 0; offset < text.length; restart++) {
    if (restart > RESTARTS) return { records, stopped: line };
    const rest = offset === 0 ? text : text.slice(offset);
    let at = 0;
    let broken = false;
    Papa.parse<string[]>(rest, {
      delimiter,
      newline: "\n",
      quoteChar: '"',
      step(result, parser) {
        if (broken) return;
        const end = result.meta.cursor;
        const fault = result.errors.find((e) => e.type === "Quotes");
        if (fault) {
          broken = true;
          const start = line;
          const index = Math.min(Math.max(fault.index ?? at, at), rest.length);
          const wrongAt = line + count(rest, at, index);
          let stop = rest.indexOf("\n", index);
          if (stop < 0) stop = rest.length;
          records.push({
            row: records.length + 1,
            line: start,
            lastLine: wrongAt,
            cells: rest.slice(at, stop).split(delimiter),
            broken: { what: fault.code === "MissingQuotes" ? "unclosed quote" : "quotes", line: wrongAt },
          });
          line = wrongAt + 1;
          at = stop + 1;
          parser.abort();
          return;
        }
        const lines = count(rest, at, end);
        const closed = rest.charCodeAt(end - 1) === 10;
        const last = closed ? line + lines - 1 : line + lines;
        if (end > at || result.data.length > 1 || result.data[0] !== "")
          records.push({ row: records.length + 1, line, lastLine: last, cells: result.data });
        line = last + 1;
        at = end;
      },
    });
    if (!broken) break;
    offset += at;
  }
  return { records, stopped: null };
}

/** Line feeds from `start` (included) to `end` (excluded). */
function count(text: string, start: number, end: number): number {
  let n = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) n++;
  return n;
}

/** The separator of a text: of tab, semicolon, comma and bar, what the first of its lines that holds any has most often outside quotes. */
export function delimiterOf(text: string): string {
  for (const line of text.slice(0, 50_000).split("\n", 20)) {
    let best = "";
    let most = 0;
    for (const candidate of ["\t", ";", ",", "|"]) {
      let n = 0;
      let quoted = false;
      for (const c of line) {
        if (c === '"') quoted = !quoted;
        else if (c === candidate && !quoted) n++;
      }
      if (n > most) {
        most = n;
        best = candidate;
      }
    }
    if (best !== "") return best;
  }
  return ",";
}
