/** `groundswell parameters`: the table of everything that can be set, with the honesty of its evidence. */
import type { Command } from "commander";
import Papa from "papaparse";
import { InputError, type Problem, unknownWord } from "../../core/errors.ts";
import { type Evidence, evidenceGrades } from "../../core/options.ts";
import { type Parameter, parameters } from "../../scenario/parameters.ts";
import { screen } from "../screen.ts";
import { wrapped } from "../wrap.ts";

interface Words {
  readonly rule?: string;
  readonly evidence?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Adds the command to a program; `done` hears of its exit code. */
export function addParameters(program: Command, done: (code: number) => void): void {
  program
    .command("parameters")
    .summary("list every parameter with its range, source and evidence")
    .description("Lists every number that a scenario can set: symbol, meaning, unit, range, source and evidence.")
    .option("--rule <name>", "those of one rule, design or part alone: behaviour, cascade, conditions")
    .option("--evidence <grade>", `those of one grade alone: ${evidenceGrades.join(", ")}`)
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .option("--csv", "print CSV, and nothing else, on stdout")
    .addHelpText("after", examples)
    .action((given: Words) => done(parametersCommand(given)));
}

/** Heads of the columns of a row; meaning, unit and source follow beside or below. */
const HEADS = ["parameter", "symbol", "default", "range", "evidence", "distribution"];

const examples = `
Examples:
  groundswell parameters
  groundswell parameters --rule behaviour
  groundswell parameters --evidence assumed --csv > assumed.csv

measured: read off data. meta-analysis: pooled studies. quoted: from a source, not checked in it.
assumed: our choice, to be varied over its range.
Exit codes: 0 done, 2 input refused.
`;

function parametersCommand({ rule, evidence, json = false, csv = false }: Words): number {
  const all = parameters();
  const rules = [...new Set(all.map((one) => one.rule))];
  const problems: Problem[] = [];
  if (rule !== undefined && !rules.includes(rule)) problems.push({ path: "--rule", message: unknownWord(rule, rules) });
  if (evidence !== undefined && !evidenceGrades.includes(evidence as Evidence))
    problems.push({ path: "--evidence", message: unknownWord(evidence, evidenceGrades) });
  if (json && csv) problems.push({ path: "--csv", message: "invalid beside --json; expected one of the two" });
  if (problems.length > 0) throw new InputError(problems);
  const chosen = all.filter(
    (one) => (rule === undefined || one.rule === rule) && (evidence === undefined || one.evidence === evidence),
  );
  const { answer } = screen();
  if (json) answer(JSON.stringify({ parameters: chosen, counts: countsOf(chosen) }, null, 2));
  else if (csv) answer(csvOf(chosen));
  else
    answer(
      [...tableOf(chosen, process.stdout.columns || Number(process.env.COLUMNS) || 100), countsLine(chosen)].join("\n"),
    );
  return 0;
}

/** One line a parameter, names on the first; the two ends of the range apart. */
function csvOf(rows: readonly Parameter[]): string {
  const plain = rows.map(({ range: [low, high], whole = false, path, rule, name, symbol, meaning, unit, ...rest }) => {
    const { default: value, distribution, source, evidence } = rest;
    return {
      path,
      rule,
      name,
      symbol,
      meaning,
      unit,
      default: value,
      low,
      high,
      whole,
      distribution,
      source,
      evidence,
    };
  });
  return Papa.unparse(plain, { newline: "\n" });
}

/** Lines no longer than `width`, where words allow: a heading a rule, and under it a row a parameter. */
export function tableOf(rows: readonly Parameter[], width: number): string[] {
  const cells = rows.map((one) => [
    one.name,
    one.symbol,
    String(one.default),
    one.range.join(" to "),
    one.evidence,
    one.distribution,
  ]);
  const widths = HEADS.map((head, c) => Math.max(head.length, ...cells.map((row) => row[c]!.length)));
  const padded = (row: readonly string[]): string => `  ${row.map((one, c) => one.padEnd(widths[c]! + 2)).join("")}`;
  const lead = widths.reduce((sum, one) => sum + one + 2, 2);
  const beside = width - lead >= 40;
  const indent = beside ? lead : 6;
  const lines = beside && rows.length > 0 ? [`${padded(HEADS)}meaning (unit). source`, ""] : [];
  let rule = "";
  for (const [k, one] of rows.entries()) {
    if (one.rule !== rule) {
      if (rule !== "") lines.push("");
      lines.push(one.rule);
      rule = one.rule;
    }
    const row = padded(cells[k]!);
    const told = wrapped(`${one.meaning} (${one.unit}). ${one.source}`, width - indent);
    const indented = told.map((line) => `${" ".repeat(indent)}${line}`);
    if (beside) lines.push(row + told[0]!, ...indented.slice(1));
    else lines.push(...narrow(row.trim(), width), ...indented);
  }
  if (lines.length > 0) lines.push("");
  return lines;
}

const narrow = (row: string, width: number): string[] =>
  wrapped(row, width - 4).map((line, k) => `${k === 0 ? "  " : "    "}${line}`);

function countsOf(rows: readonly Parameter[]): Record<Evidence, number> {
  return Object.fromEntries(
    evidenceGrades.map((grade) => [grade, rows.filter(({ evidence }) => evidence === grade).length]),
  ) as Record<Evidence, number>;
}

function countsLine(rows: readonly Parameter[]): string {
  const counts = Object.entries(countsOf(rows)).map(([grade, count]) => `${count} ${grade}`);
  return `${rows.length} parameter${rows.length === 1 ? "" : "s"}: ${counts.join(", ")}`;
}
