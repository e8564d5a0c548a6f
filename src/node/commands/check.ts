/** `groundswell check`: every problem of scenario files at once, with line, column and the nearest right word. */
import type { Command } from "commander";
import { formatProblem, InputError, type Problem } from "../../core/errors.ts";
import { noticesOf } from "../../scenario/checks.ts";
import { parse } from "../../scenario/parse.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { textOf } from "../read.ts";
import { screen } from "../screen.ts";

interface Checked {
  readonly file: string;
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
  /** What a reader of the results must know though nothing is wrong. */
  readonly notices: readonly string[];
}

/** Adds the command to a program; `done` hears of its exit code. */
export function addCheck(program: Command, done: (code: number) => void): void {
  program
    .command("check")
    .summary("check scenario files")
    .description("Checks scenario files and says everything that is wrong with them.")
    .argument("<files...>", "paths of scenario files")
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .addHelpText("after", examples)
    .action((files: string[], given: { json?: boolean }) => done(checkCommand(files, given.json ?? false)));
}

const examples = `
Examples:
  groundswell check my-scenario.yaml
  groundswell check scenarios/*.yaml --json

A problem is told as file:line:column: path: what is wrong; what was expected.
A notice says what to know of the results though nothing is wrong.
Exit codes: 0 all in order, 2 a problem was found.
`;

function checkCommand(files: readonly string[], json: boolean): number {
  const all = files.map(checked);
  const out = screen();
  const sound = all.every(({ problems }) => problems.length === 0);
  if (json) {
    const plain = all.map(({ file, problems, notices }) => ({ file, problems, notices }));
    out.answer(JSON.stringify({ files: plain, sound }, null, 2));
    return sound ? 0 : 2;
  }
  for (const { file, scenario, problems, notices } of all) {
    for (const problem of problems) out.warn(formatProblem({ file, ...problem }));
    if (scenario)
      out.answer(
        `${file}: in order: ${scenario.designs.length} designs, ${scenario.days} days, ${scenario.replications} replications`,
      );
    for (const notice of notices) out.answer(`${file}: notice: ${notice}`);
  }
  return sound ? 0 : 2;
}

function checked(file: string): Checked {
  try {
    const scenario = parse(textOf(file), { file });
    return { file, scenario, problems: [], notices: noticesOf(scenario) };
  } catch (error) {
    if (error instanceof InputError) return { file, scenario: null, problems: error.problems, notices: [] };
    throw error;
  }
}
