/** `groundswell run`: one design alone, one replication or more. */
import type { Command } from "commander";
import { InputError, unknownWord } from "../../core/errors.ts";
import { NOTHING } from "../../experiment/plan.ts";
import { loadScenario } from "../read.ts";
import { summaryText } from "../screen.ts";
import { addRunning, type CompareWords, experiment, FLAGSHIP } from "./compare.ts";
import { addFiles, addReading } from "./organisation.ts";

/** Adds the command to a program; `done` hears of its exit code. */
export function addRun(program: Command, done: (code: number) => void): void {
  const command = program
    .command("run")
    .summary("run one design of a scenario")
    .description("Runs one design of a scenario, beside doing nothing on the same people with the same luck.")
    .argument("[scenario]", "name of a shipped scenario, or path of a scenario file", FLAGSHIP)
    .requiredOption("--design <name>", "the design");
  addRunning(addFiles(command));
  addReading(command).addHelpText("after", examples);
  command.action(async (name: string, given: CompareWords) => done(await runCommand(name, given)));
}

const examples = `
Examples:
  groundswell run --design fluid
  groundswell run tsunami-or-tailored --design cascade --replications 20 --seed 7 --out results/cascade
  groundswell run my-scenario.yaml --design cascade --json

Without --replications one run is made. Exit codes: 0 done, 1 failed or stopped, 2 input refused.
`;

async function runCommand(name: string, given: CompareWords): Promise<number> {
  const design = given.design!;
  const known = loadScenario(name).designs.map((one) => one.name);
  const message = unknownWord(design, [...new Set([NOTHING, ...known])]);
  if (design !== NOTHING && !known.includes(design)) throw new InputError([{ path: "--design", message }]);
  const once = { ...given, replications: given.replications ?? "1" };
  return experiment(name, once, [design], (trial, out) => {
    const label = `${trial.people.count} people, ${trial.days} days, ${trial.replications} replications, ${trial.horizon.label}`;
    out.answer(`${trial.scenario.name}, ${label}\n\n${summaryText(trial)}`);
  });
}
