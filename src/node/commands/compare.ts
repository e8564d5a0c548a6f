/** `groundswell compare`: which of several designs keeps more people practising, by how much, how surely. */
import type { Command } from "commander";
import { plausibleWorlds } from "../../analysis/calibration/plausible-worlds.ts";
import { compare } from "../../analysis/compare.ts";
import type { Trial } from "../../analysis/trial.ts";
import { InputError, type Problem } from "../../core/errors.ts";
import type { ReadOptions } from "../../people/files/options.ts";
import { idleConditionsOf } from "../../scenario/checks.ts";
import { MOST_DAYS, MOST_REPLICATIONS } from "../../scenario/limits.ts";
import { experimentFiles, inputsOf, knownFileNames } from "../experiment.ts";
import { checkFolder, writeFolder } from "../folder.ts";
import { pool } from "../pool.ts";
import { progress } from "../progress.ts";
import { loadScenario, type OrganisationRead, readOrganisationFiles } from "../read.ts";
import { rootShares, whyOf } from "../root-shares.ts";
import { pairsText, type Screen, screen, summaryText, worldsText } from "../screen.ts";
import { stopOnInterrupt } from "../stop.ts";
import { addFiles, addReading, type OrganisationWords, pathsOf, readOptionsOf, readRecordOf } from "./organisation.ts";
import { collect, settle, wholeNumber, words } from "./values.ts";

/** The scenario that stands for the whole. */
export const FLAGSHIP = "tsunami-or-tailored";

/** The words given to `compare` and `run`, as commander hands them over. */
export interface CompareWords extends OrganisationWords {
  readonly designs?: string[];
  readonly design?: string;
  readonly replications?: string;
  readonly days?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly worlds?: string;
  readonly why?: boolean;
  readonly by?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds the command to a program; `done` hears of its exit code. */
export function addCompare(program: Command, done: (code: number) => void): void {
  const command = program
    .command("compare")
    .summary("compare designs on the same people with the same luck")
    .description("Compares the designs of a scenario, and doing nothing, on the same people with the same luck.")
    .argument("[scenario]", "name of a shipped scenario, or path of a scenario file", FLAGSHIP)
    .option(
      "--designs <names>",
      "designs of the scenario, between commas (default: all; nothing is always run)",
      collect,
    )
    .option("--worlds <n>", "run it over the first n plausible worlds of the calibration")
    .option("--why", "also follow what adoptions began with, in the first run of each design (see explain)");
  addRunning(addFiles(command));
  addReading(command).addHelpText("after", examples);
  command.action(async (name: string, given: CompareWords) => done(await compareCommand(name, given)));
}

/** Adds the options by which any experiment is run and kept. */
export function addRunning(command: Command): Command {
  return command
    .option("--replications <n>", "runs of each design (default: the scenario's)")
    .option("--days <n>", "working days to simulate (default: the scenario's)")
    .option("--seed <text>", "seed of all luck, any text (default: the scenario's)")
    .option("--workers <n>", "threads (default: one for each core)")
    .option("--by <grouping>", "also record the series by department, level, location, ...")
    .option("--out <folder>", "write the experiment there: scenario, tables, report, manifest")
    .option("--force", "replace an experiment that is there")
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .option("--quiet", "no progress and no notes");
}

const examples = `
Examples:
  groundswell compare
  groundswell compare tsunami-or-tailored --designs cascade,fluid --replications 50 --out results/first
  groundswell compare my-scenario.yaml --seed 7 --days 520 --json
  groundswell compare --worlds 30 --out results/robust
  groundswell compare --why --out results/traced
  groundswell compare --employees employees.csv --ties ties.csv --by department --out results/ours

The first Ctrl-C stops, and keeps and reports the finished pairs (exit code 1); the second quits.
Exit codes: 0 done, 1 failed or stopped, 2 input refused and nothing written.
`;

async function compareCommand(name: string, given: CompareWords): Promise<number> {
  return experiment(name, given, words(given.designs), (trial, out) => {
    out.answer(trial.sentence);
    out.answer(
      `\n${trial.scenario.name}, ${trial.people.count} people, ${trial.replications} pairs, ${trial.horizon.label}`,
    );
    out.answer(`\n${summaryText(trial)}\n\n${pairsText(trial)}`);
    if (trial.worlds) out.answer(`\n${worldsText(trial, trial.worlds)}`);
    if (trial.why) out.answer(`\n${rootShares(whyOf(trial.designs, trial.why))}`);
  });
}

/** Runs an experiment from words to files; `print` says the answer in the form of the command. */
export async function experiment(
  name: string,
  given: CompareWords,
  designs: readonly string[] | undefined,
  print: (trial: Trial, out: Screen) => void,
): Promise<number> {
  const problems: Problem[] = [];
  const replications = wholeNumber("--replications", given.replications, [1, MOST_REPLICATIONS], problems);
  const days = wholeNumber("--days", given.days, [1, MOST_DAYS], problems);
  const workers = wholeNumber("--workers", given.workers, [1, 512], problems);
  const worlds = wholeNumber("--worlds", given.worlds, [1, plausibleWorlds.length], problems);
  const paths = pathsOf(given, problems);
  const reading = readOptionsOf(given, problems);
  if (given.seed?.trim() === "") problems.push({ path: "--seed", message: 'invalid ""; expected any text' });
  settle(problems);
  if (given.out !== undefined) checkFolder(given.out, folderOptions(given));
  const out = screen(given.quiet);
  const scenario = loadScenario(name);
  for (const notice of idleConditionsOf({ ...scenario, days: days ?? scenario.days })) out.warn(`notice: ${notice}`);
  const files = paths && readOrganisationFiles(paths, reading);
  if (files) tell(files, out);

  const bar = progress("runs", given.quiet);
  const stop = stopOnInterrupt(() => out.warn("stopping; finished pairs are kept (again to quit)"));
  const trial = await compare(scenario, {
    ...(designs && { designs }),
    ...(replications !== undefined && { replications }),
    ...(days !== undefined && { days }),
    ...(worlds !== undefined && { worlds }),
    ...(given.why && { why: true }),
    ...(given.seed !== undefined && { seed: given.seed }),
    ...(given.by !== undefined && { by: given.by }),
    ...(files && { organisation: files.organisation, notices: files.account.notices }),
    executor: pool(workers === undefined ? {} : { workers }),
    signal: stop.signal,
    onProgress: ({ finished, total }) => bar.update(finished, total),
  }).finally(() => {
    bar.stop();
    stop.release();
  });
  return finish(trial, given, files, reading, out, print);
}

function finish(
  trial: Trial,
  given: CompareWords,
  files: OrganisationRead | null,
  reading: ReadOptions,
  out: Screen,
  print: (trial: Trial, out: Screen) => void,
): number {
  const stopped = trial.replications < trial.requested;
  if (stopped) out.warn(`stopped: ${trial.replications} of ${trial.requested} pairs are finished`);
  if (trial.replications === 0) return 1;
  const home = given.out === undefined ? null : write(given.out, trial, given, files, reading, out);
  if (given.json) out.answer(JSON.stringify(trial, null, 2));
  else print(trial, out);
  if (home) (given.json ? out.note : out.answer)(`\nreport: ${home}/report.html`);
  return stopped || home === undefined ? 1 : 0;
}

/** Writes the experiment; undefined, and said, where it cannot be written: the answer is still to be told. */
function write(
  path: string,
  trial: Trial,
  given: CompareWords,
  files: OrganisationRead | null,
  reading: ReadOptions,
  out: Screen,
): string | undefined {
  const read = files && readRecordOf(reading);
  const facts = { every: 5, by: given.by ?? null, read, inputs: files ? inputsOf(files.files) : [] };
  try {
    return writeFolder(path, experimentFiles(trial, facts), folderOptions(given));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    out.warn(`not written: ${error.message}`);
    return undefined;
  }
}

const folderOptions = (given: CompareWords) => ({ force: given.force ?? false, known: knownFileNames });

/** What was left out, merged, repaired or generated while reading, to the owner of the files. */
function tell(files: OrganisationRead, out: Screen): void {
  if (files.files.meta) out.note(`read ${files.files.meta.name} for what the ties mean`);
  for (const line of files.account.lines()) out.note(line);
}
