/** The scorecard: what was expected, what came out, and the verdict, as rows, as text and as JSON. */
import type { Check, Paper, PatternVerdict } from "./pattern.ts";
import type { SeedSet } from "./seed-sets.ts";

/** One pattern on the scorecard. */
export interface ScorecardRow {
  /** `O1` to `O22`, `S1` to `S4`. */
  readonly id: string;
  /** A few words. */
  readonly title: string;
  /** Its source. */
  readonly paper: Paper;
  /** What the source says. */
  readonly claim: string;
  /** What was measured: of all checks the first that does not hold, else the first. */
  readonly what: string;
  /** What was expected there, with the tolerance. */
  readonly expected: string;
  /** What came out there. */
  readonly got: string;
  /** reproduced where all checks hold. */
  readonly verdict: PatternVerdict;
  /** Why it was not run, or why a check does not hold where that is known; empty where all hold. */
  readonly reason: string;
  /** Everything that was measured. */
  readonly checks: readonly Check[];
}

/** The outcome of running patterns. */
export interface Scorecard {
  /** The set of seeds. */
  readonly seeds: SeedSet;
  /** One row a pattern, in the order of their numbers. */
  readonly rows: readonly ScorecardRow[];
  /** How the verdicts differ from the list of those not reproduced, one line each; empty where they are as listed. */
  readonly differences: readonly string[];
}

/** A number to six digits, a whole one to all of its digits; words as they are. */
export function shown(value: number | string): string {
  if (typeof value === "string" || Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(6)));
}

/** `0.73 ± 0.12`, `exactly 99`, `at least 16`. */
export function expectedWords({ expected, tolerance }: Check): string {
  const value = typeof expected === "string" ? expected : String(Number(expected.toPrecision(10)));
  if (tolerance === null) return value;
  return tolerance === 0 ? `exactly ${value}` : `${value} ± ${shown(tolerance)}`;
}

/**
 * The scorecard as a table of lines; with `details` every check of every pattern too. Ends without a line break.
 * @example
 * const lines = scorecardText(await runPatterns({ ids: ["O11"] })).split("\n");
 * lines.at(-1); // "1 reproduced, 0 not reproduced, 0 not run (first seeds)"
 */
export function scorecardText(card: Scorecard, details = false): string {
  const head = ["pattern", "source", "expected", "got", "checks", "verdict"];
  const table = [head, ...card.rows.map(cells)];
  const widths = head.map((_, c) => Math.max(...table.map((row) => row[c]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((word, c) => word.padEnd(widths[c]!))
      .join("  ")
      .trimEnd();
  const lines = [line(head)];
  for (const row of card.rows) {
    lines.push(line(cells(row)), ...below(row, details));
  }
  const count = (verdict: PatternVerdict): number => card.rows.filter((row) => row.verdict === verdict).length;
  const counts = `${count("reproduced")} reproduced, ${count("not reproduced")} not reproduced, ${count("not run")} not run`;
  return [...lines, "", `${counts} (${card.seeds} seeds)`, ...card.differences].join("\n");
}

/**
 * The scorecard as JSON, indented: `{ seeds, asListed, differences, rows }`; a number that is none is null.
 * @example
 * const { asListed } = JSON.parse(scorecardJson(await runPatterns({ ids: ["O11"] })));
 * asListed; // true
 */
export function scorecardJson(card: Scorecard): string {
  const { seeds, differences, rows } = card;
  return JSON.stringify({ seeds, asListed: differences.length === 0, differences, rows }, null, 2);
}

function cells({ id, title, paper, expected, got, checks, verdict }: ScorecardRow): string[] {
  const held = checks.filter(({ holds }) => holds).length;
  const source = `${paper.authors} ${paper.year}`;
  return [`${id.padEnd(3)} ${title}`, source, expected, got, `${held} of ${checks.length}`, verdict];
}

/** What stands below a row, indented. */
function below({ what, reason, checks }: ScorecardRow, details: boolean): string[] {
  const told = reason === "" ? [] : [`    ${reason}`];
  if (!details) return what === "" ? told : [`    ${what}`, ...told];
  const each = checks.map((check) => {
    const mark = check.holds ? "holds " : "FAILS ";
    return `    ${mark} ${check.what}: expected ${expectedWords(check)}, got ${shown(check.got)}`;
  });
  return [...each, ...told];
}
