/** The command line: words in, exit code out. 0 done, 1 failed or not verified, 2 input refused and nothing written. */
import { Command, CommanderError } from "commander";
import { GroundswellError, InputError } from "../core/errors.ts";
import { version } from "./version.ts";

type AddCommand = (program: Command, done: (code: number) => void) => void;

/** Every command by its word, read when it is needed: a quick one does not wait for the packages of the others. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  compare: async () => (await import("./commands/compare.ts")).addCompare,
  run: async () => (await import("./commands/run.ts")).addRun,
  check: async () => (await import("./commands/check.ts")).addCheck,
  scenarios: async () => (await import("./commands/scenarios.ts")).addScenarios,
  parameters: async () => (await import("./commands/parameters.ts")).addParameters,
  odd: async () => (await import("./commands/odd.ts")).addOdd,
  import: async () => (await import("./commands/import.ts")).addImport,
  verify: async () => (await import("./commands/verify.ts")).addVerify,
  patterns: async () => (await import("./commands/patterns.ts")).addPatterns,
  explain: async () => (await import("./commands/explain.ts")).addExplain,
};

const examples = `
Examples:
  groundswell compare                                   the flagship comparison
  groundswell compare --employees employees.csv --ties ties.csv --out results/ours
  groundswell scenarios                                 what is there to compare
  groundswell check my-scenario.yaml                    what is wrong with a scenario
  groundswell patterns                                  published results, run again
  groundswell explain results/ours --why practising     what adoptions began with
  groundswell verify results/ours --employees employees.csv --ties ties.csv

More about a command: groundswell compare --help. Nothing is sent anywhere.
`;

/** Runs one command line, without the program's name; gives its exit code. */
export async function main(words: readonly string[]): Promise<number> {
  leaveQuietly();
  let code = 0;
  const done = (given: number): void => {
    code = given;
  };
  const program = new Command("groundswell")
    .description("Compares campaigns for an organisational change: simulated employees, paired by luck.")
    .version(version, "--version", "print the version")
    .helpOption("--help", "explain, with examples")
    .helpCommand("help [command]", "explain a command")
    .showHelpAfterError("(--help explains)")
    .addHelpText("after", examples)
    .exitOverride();
  const [first = ""] = words;
  for (const name of Object.hasOwn(commands, first) ? [first] : Object.keys(commands))
    (await commands[name]!())(program, done);
  quietExit(program);
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    return failure(error);
  }
}

/** Sub-commands throw too instead of ending the process. */
function quietExit(command: Command): void {
  command.exitOverride();
  for (const child of command.commands) quietExit(child);
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const told = error instanceof GroundswellError || (error as NodeJS.ErrnoException)?.code !== undefined;
  process.stderr.write(`${told ? (error as Error).message : ((error as Error)?.stack ?? String(error))}\n`);
  return 1;
}

/** A reader that has seen enough, as `head`, is no failure: the command goes on to its own end, unheard. */
function leaveQuietly(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      if (stream === process.stdout) process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
}
