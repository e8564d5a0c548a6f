/** `groundswell odd`: the complete description of the model by the ODD protocol, for a scenario or as shipped. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { InputError } from "../../core/errors.ts";
import { odd } from "../../scenario/odd.ts";
import { loadScenario } from "../read.ts";
import { screen } from "../screen.ts";

/** Adds the command to a program; `done` hears of its exit code. */
export function addOdd(program: Command, done: (code: number) => void): void {
  program
    .command("odd")
    .summary("print the model's description, by the ODD protocol")
    .description("Prints the complete description of the model by the ODD protocol (2020), as Markdown.")
    .argument(
      "[scenario]",
      "name of a shipped scenario, or path of a scenario file; without: the model with all defaults",
    )
    .option("--out <file>", "write it to this file instead of printing it")
    .addHelpText("after", examples)
    .action((name: string | undefined, given: { out?: string }) => done(oddCommand(name, given.out)));
}

const examples = `
Examples:
  groundswell odd
  groundswell odd tsunami-or-tailored --out ODD.md
  groundswell odd my-scenario.yaml

Values that differ from their defaults are in bold. Exit codes: 0 done, 2 input refused.
`;

function oddCommand(name: string | undefined, file: string | undefined): number {
  const text = odd(name === undefined ? undefined : loadScenario(name));
  const out = screen();
  if (file === undefined) {
    out.answer(text.trimEnd());
    return 0;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([{ path: "--out", message: `invalid ${JSON.stringify(file)}: cannot be written (${why})` }]);
  }
  out.note(`written ${file}`);
  return 0;
}
