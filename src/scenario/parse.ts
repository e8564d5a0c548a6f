import { InputError, type Problem, ScenarioError, unknownWord } from "../core/errors.ts";
import { freeze } from "../core/freeze.ts";
import { crossCheck } from "./checks.ts";
import { problemsOf } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioSchema } from "./schema.ts";
import { shippedTexts } from "./shipped.ts";

/** How a scenario is read. */
export interface ParseOptions {
  /** File name for messages. */
  readonly file?: string;
}

/**
 * Reads a scenario from YAML text: checks everything, fills in all defaults, freezes the result.
 * @throws ScenarioError with every problem of the text, each with line, column and the nearest right word
 * @example
 * const text = gs.stringify(gs.scenario("tsunami-or-tailored"));
 * gs.parse(text, { file: "mine.yaml" }).days; // 260
 * gs.parse(text.replace("days: 260", "dayz: 260")); // throws ScenarioError: did you mean days?
 */
export function parse(text: string, { file }: ParseOptions = {}): Scenario {
  if (typeof text !== "string") fail([{ message: "invalid; expected the text of a scenario" }], file);
  const yaml = readYaml(text);
  if (yaml.data === undefined) fail(yaml.problems, file);
  if (yaml.data === null || typeof yaml.data !== "object" || Array.isArray(yaml.data)) {
    const what = yaml.data === null ? "missing" : Array.isArray(yaml.data) ? "invalid list" : "invalid";
    fail(
      [
        ...yaml.problems,
        { message: `${what}; expected a map with name, title, info, expected and designs`, line: 1, column: 1 },
      ],
      file,
    );
  }
  const result = scenarioSchema.safeParse(yaml.data);
  const problems = [
    ...yaml.problems,
    ...(result.success ? [] : problemsOf(result.error.issues, scenarioSchema, yaml)),
    ...crossCheck(yaml),
  ];
  if (problems.length > 0 || !result.success) fail(problems, file);
  const designs = result.data.designs.map(({ kind, name = kind, options }) => ({ name, kind, options }));
  return freeze({ ...result.data, designs });
}

/**
 * Names of the scenarios that come with the package, sorted; frozen.
 * @example gs.scenarioNames.includes("tsunami-or-tailored"); // true
 */
export const scenarioNames: readonly string[] = Object.freeze(Object.keys(shippedTexts));

/**
 * A scenario that comes with the package, frozen, every default filled in.
 * @throws InputError where there is none of that name, with the nearest
 * @example
 * gs.scenario("tsunami-or-tailored").designs.map((design) => design.name); // ["cascade", "fluid"]
 * gs.scenario("tsunami-or-tailord"); // throws InputError: did you mean tsunami-or-tailored?
 */
export function scenario(name: string): Scenario {
  if (!Object.hasOwn(shippedTexts, name))
    throw new InputError([{ path: "scenario", message: unknownWord(String(name), scenarioNames) }]);
  return parse(shippedTexts[name]!, { file: `scenarios/${name}.yaml` });
}

function fail(problems: readonly Problem[], file: string | undefined): never {
  const placed = problems
    .map((problem) => (file === undefined ? problem : { ...problem, file }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  throw new ScenarioError(placed);
}
