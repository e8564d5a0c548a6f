/** `groundswell scenarios`: the shipped scenarios, listed or shown. */
import type { Command } from "commander";
import { InputError, unknownWord } from "../../core/errors.ts";
import { scenario, scenarioNames } from "../../scenario/parse.ts";
import { stringify } from "../../scenario/stringify.ts";
import { aligned, screen } from "../screen.ts";

/** Adds the command to a program; `done` hears of its exit code. */
export function addScenarios(program: Command, done: (code: number) => void): void {
  const command = program
    .command("scenarios")
    .summary("list or show the shipped scenarios")
    .description("Lists or shows the scenarios that come with the package.")
    .addHelpText("after", examples);
  command
    .command("list", { isDefault: true })
    .description("Lists the names and titles.")
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .action((given: { json?: boolean }) => done(list(given.json ?? false)));
  command
    .command("show")
    .description("Prints a scenario as YAML, every option filled in: a start for one's own.")
    .argument("<name>", "name of a shipped scenario")
    .option("--json", "print one JSON object instead")
    .action((name: string, given: { json?: boolean }) => done(show(name, given.json ?? false)));
}

const examples = `
Examples:
  groundswell scenarios
  groundswell scenarios show tsunami-or-tailored > my-scenario.yaml
`;

function list(json: boolean): number {
  const all = scenarioNames.map((name) => ({ name, title: scenario(name).title }));
  screen().answer(
    json ? JSON.stringify({ scenarios: all }, null, 2) : aligned(all.map(({ name, title }) => [name, title])),
  );
  return 0;
}

function show(name: string, json: boolean): number {
  if (!scenarioNames.includes(name))
    throw new InputError([{ path: "scenario", message: unknownWord(name, scenarioNames) }]);
  const shown = scenario(name);
  screen().answer(json ? JSON.stringify(shown, null, 2) : stringify(shown).trimEnd());
  return 0;
}
