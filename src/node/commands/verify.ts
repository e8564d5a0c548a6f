/** `groundswell verify`: are an experiment's files as they were written, and does running it again give the same? */
import { type Command, Option } from "commander";
import type { Problem } from "../../core/errors.ts";
import { pool } from "../pool.ts";
import { progress } from "../progress.ts";
import { screen } from "../screen.ts";
import { stopOnInterrupt } from "../stop.ts";
import { verify } from "../verify.ts";
import { addFiles, type OrganisationWords, pathsOf } from "./organisation.ts";
import { collect, settle, wholeNumber, words } from "./values.ts";

interface VerifyWords extends OrganisationWords {
  readonly workers?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds the command to a program; `done` hears of its exit code. */
export function addVerify(program: Command, done: (code: number) => void): void {
  const command = program
    .command("verify")
    .summary("check an experiment's files and run it again")
    .description(
      "Checks every file of an experiment against its manifest, then runs it again and compares all that comes out.",
    )
    .argument("<folder>", "the folder of an experiment");
  addFiles(command)
    .addOption(new Option("--top <ids>", "as it was given when the experiment was made").argParser(collect))
    .addOption(new Option("--cut <person>manager>", "as it was given when the experiment was made").argParser(collect))
    .option("--workers <n>", "threads (default: one for each core)")
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .option("--quiet", "no progress and no notes")
    .addHelpText("after", examples)
    .action(async (folder: string, given: VerifyWords) => done(await verifyCommand(folder, given)));
}

const examples = `
Examples:
  groundswell verify results/first
  groundswell verify results/ours --employees employees.csv --ties ties.csv

Exit codes: 0 verified, 1 not verified (each reason is told), 2 no experiment or files refused.
`;

async function verifyCommand(folder: string, given: VerifyWords): Promise<number> {
  const problems: Problem[] = [];
  const workers = wholeNumber("--workers", given.workers, [1, 512], problems);
  const { top: _, cut: __, ...named } = given;
  const files = pathsOf(named, problems);
  settle(problems);
  const out = screen(given.quiet);
  const bar = progress("runs", given.quiet);
  const stop = stopOnInterrupt(() => out.warn("stopping (again to quit)"));
  const [top, cut] = [words(given.top), words(given.cut)];
  const { manifest, ...verdict } = await verify(folder, {
    files,
    reading: { ...(top && { top }), ...(cut && { cut }) },
    executor: pool(workers === undefined ? {} : { workers }),
    signal: stop.signal,
    onProgress: ({ finished, total }) => bar.update(finished, total),
  }).finally(() => {
    bar.stop();
    stop.release();
  });
  if (given.json) out.answer(JSON.stringify({ ...verdict, trial: manifest?.trial ?? null }, null, 2));
  else {
    for (const finding of verdict.findings) out.answer(finding);
    if (verdict.verified && manifest) {
      out.answer(
        `verified: all files are unchanged, and ${manifest.designs.length * manifest.replications} runs gave the same again`,
      );
      out.answer(`digest ${manifest.trial}`);
    } else out.answer("not verified");
  }
  return verdict.verified ? 0 : 1;
}
