/** `npm run calibrate`: words in, exit code out. 0 done, 1 failed or stopped, 2 refused. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { calibrationText } from "../../analysis/calibration/calibration.ts";
import { freeParameters } from "../../analysis/calibration/free-parameters.ts";
import { parameterSpace } from "../../analysis/calibration/parameter-space.ts";
import { targets } from "../../analysis/calibration/targets.ts";
import { GroundswellError, InputError, type Problem } from "../../core/errors.ts";
import { settle, wholeNumber } from "../commands/values.ts";
import { progress } from "../progress.ts";
import { stopOnInterrupt } from "../stop.ts";
import { type Calibrated, calibrate } from "./calibrate.ts";
import { distancesText, parametersText, targetsText } from "./table.ts";
import { codeDigest, startThreads } from "./threads.ts";

interface CalibrateWords {
  readonly draws: string;
  readonly seeds: string;
  readonly people: string;
  readonly seed: string;
  readonly keep?: string;
  readonly workers?: string;
  readonly out: string;
  readonly checkpoint: string;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
}

const home = fileURLToPath(new URL("../../..", import.meta.url));
const OUT = join(home, "src/analysis/calibration/worlds.ts");
const CHECKPOINT = join(home, "results/calibration.jsonl");
/** Share of the draws that are kept. */
const SHARE = 0.02;

const help = `
Draws the free parameters from their plausible ranges, runs the default organisation with each draw, and
keeps the draws that come nearest to the targets; none of these names a campaign design. Stopped or killed,
it goes on from the last finished draw when it is started again (--fresh starts over). The result is the
same for any number of threads and interruptions.

Examples:
  npm run calibrate
  npm run calibrate -- --draws 200 --seeds 2 --out /tmp/worlds.ts --checkpoint /tmp/draws.jsonl
`;

/** Runs one command line, without the program's name; gives its exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const program = new Command("calibrate")
    .description("Finds parameter values under which simulated people do what real ones are known to do.")
    .option("--draws <n>", "draws from the plausible ranges", "2000")
    .option("--seeds <n>", "organisations run for each draw", "5")
    .option("--people <n>", "people in each organisation", "500")
    .option("--keep <n>", "draws that are kept (default: 2 % of the draws)")
    .option("--seed <text>", "seed of all draws and luck", "1")
    .option("--workers <n>", "threads (default: one for each core)")
    .option("--out <file>", "where the kept draws are written", OUT)
    .option("--checkpoint <file>", "where finished draws are kept meanwhile", CHECKPOINT)
    .option("--resume", "go on from the finished draws of an earlier start (always, but with --fresh)")
    .option("--fresh", "start over")
    .option("--quiet", "no progress")
    .addHelpText("after", help)
    .allowExcessArguments(false)
    .exitOverride();
  try {
    program.parse([...words], { from: "user" });
    return await run(program.opts<CalibrateWords>());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told = error instanceof GroundswellError;
    process.stderr.write(`${told ? error.message : ((error as Error).stack ?? String(error))}\n`);
    return error instanceof InputError ? 2 : 1;
  }
}

async function run(given: CalibrateWords): Promise<number> {
  const problems: Problem[] = [];
  const number = (name: string, word: string | undefined, low: number, high: number): number =>
    wholeNumber(`--${name}`, word, [low, high], problems) ?? low;
  const draws = number("draws", given.draws, 1, 1_000_000);
  const seeds = number("seeds", given.seeds, 1, 1000);
  const people = number("people", given.people, 20, 100_000);
  const keep = number("keep", given.keep ?? String(Math.max(1, Math.round(draws * SHARE))), 1, draws);
  const lanes = number("workers", given.workers ?? String(availableParallelism()), 1, 512);
  if (given.seed.trim() === "") problems.push({ path: "--seed", message: 'invalid ""; expected any text' });
  if (given.fresh && "resume" in given)
    problems.push({ path: "--fresh", message: "invalid beside --resume; expected one of the two" });
  settle(problems);
  const space = parameterSpace(freeParameters);
  const size = { people, seeds, seed: given.seed };
  const code = codeDigest();
  const stop = stopOnInterrupt(() => process.stderr.write("stopping; finished draws are kept (again to quit)\n"));
  const bar = progress("draws", given.quiet);
  let before: number | undefined;
  const threads = startThreads(Math.min(lanes, draws), size);
  const calibrated = await calibrate({
    ...{ ...size, space, targets, draws, keep, code, lanes, evaluate: threads.evaluate, signal: stop.signal },
    checkpoint: resolve(given.checkpoint),
    fresh: given.fresh ?? false,
    onProgress: (done, total) => {
      if (before === undefined && done > 0 && !given.quiet)
        process.stderr.write(`going on from ${done} of ${total} draws\n`);
      before ??= done;
      bar.update(done - before, total - before);
    },
  }).finally(async () => {
    bar.stop();
    stop.release();
    await threads.end();
  });
  write(resolve(given.out), calibrated);
  const { kept, reach } = calibrated;
  const text = [
    targetsText(targets, kept),
    parametersText(space, kept),
    distancesText(targets, kept, reach),
    `written: ${given.out}`,
  ];
  process.stdout.write(`${text.join("\n\n")}\n`);
  return 0;
}

/** Writes the worlds whole or not at all. */
function write(path: string, { calibration }: Calibrated): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.next`, calibrationText(calibration));
    renameSync(`${path}.next`, path);
  } catch (error) {
    throw new GroundswellError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
