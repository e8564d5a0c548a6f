/** `groundswell import`: reads an organisation's files and says what was read, refused, merged; writes nothing. */
import type { Command } from "commander";
import { InputError, type Problem } from "../../core/errors.ts";
import type { ImportAccount } from "../../people/files/account.ts";
import { readOrganisationFiles } from "../read.ts";
import { screen } from "../screen.ts";
import { addFiles, addReading, type OrganisationWords, pathsOf, readOptionsOf } from "./organisation.ts";
import { settle } from "./values.ts";

/** Adds the command to a program; `done` hears of its exit code. */
export function addImport(program: Command, done: (code: number) => void): void {
  const command = program
    .command("import")
    .summary("read an organisation's files and say what was found")
    .description("Reads an organisation's files and says what was read, refused, merged, left out. Writes nothing.")
    .argument("[files...]", "employees.csv, then ties.csv, then meta.json")
    .option("--json", "print one JSON object, and nothing else, on stdout");
  addReading(addFiles(command)).addHelpText("after", examples);
  command.action((files: string[], given: OrganisationWords & { json?: boolean }) => done(importCommand(files, given)));
}

const examples = `
Examples:
  groundswell import employees.csv ties.csv
  groundswell import employees.csv --map Vorgesetzter=manager --top unplaced
  groundswell import --employees employees.csv --ties ties.csv --wave 2024-03

Identifiers become pseudonyms on the way in; sensitive columns are left out and listed.
Exit codes: 0 read, 2 refused.
`;

function importCommand(files: readonly string[], given: OrganisationWords & { json?: boolean }): number {
  const problems: Problem[] = [];
  const named = named3(files, given, problems);
  const paths = pathsOf(named, problems);
  const options = readOptionsOf(given, problems);
  settle(problems);
  if (!paths)
    throw new InputError([
      { path: "files", message: "missing employees.csv; expected groundswell import employees.csv [ties.csv]" },
    ]);
  const { account, files: opened } = readOrganisationFiles(paths, options);
  const out = screen();
  if (given.json) out.answer(JSON.stringify(withoutValues(account), null, 2));
  else {
    if (opened.meta) out.answer(`read ${opened.meta.name} for what the ties mean`);
    for (const line of account.lines()) out.answer(line);
  }
  return 0;
}

/** Files in order, or by option; one of them twice is refused. */
function named3(files: readonly string[], given: OrganisationWords, problems: Problem[]): OrganisationWords {
  const parts = ["employees", "ties", "meta"] as const;
  const byOrder: Record<string, string> = {};
  for (const [k, file] of files.entries()) {
    const part = parts[k];
    if (part === undefined)
      problems.push({ path: file, message: "unknown fourth file; expected employees.csv, ties.csv, meta.json" });
    else if (given[part] !== undefined)
      problems.push({ path: `--${part}`, message: `invalid: ${file} was given too; expected one of them` });
    else byOrder[part] = file;
  }
  return { ...given, ...byOrder };
}

/** The account as data that may be kept: without identifiers, values of cells and questions that name people. */
function withoutValues(account: ImportAccount): Record<string, unknown> {
  const { faults, asks: _, found, ...rest } = account;
  const counted = Object.entries(found).map(([name, list]) => [name, Array.isArray(list) ? list.length : list]);
  const bare = faults.map(({ value: __, detail: ___, ...fault }) => fault);
  return { ...rest, found: Object.fromEntries(counted), faults: bare };
}
