/** Reads the files a user names: scenarios, and the files of an organisation. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import type { NamedBytes, ReadOptions } from "../people/files/options.ts";
import { type OrganisationFiles, type ReadResult, readOrganisation } from "../people/files/organisation.ts";
import { parse, scenario, scenarioNames } from "../scenario/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Paths of an organisation's files. */
export interface OrganisationPaths {
  /** Path of employees.csv. */
  readonly employees: string;
  /** Path of ties.csv; without it, work ties are generated. */
  readonly ties?: string | undefined;
  /** Default: a meta.json that lies beside the ties, or else beside the employees. */
  readonly meta?: string | undefined;
}

/** What was read, and the bytes it was read from. */
export interface OrganisationRead extends ReadResult {
  /** The bytes of the files, for `inputsOf`. */
  readonly files: OrganisationFiles;
}

/**
 * Reads employees and ties from files; a meta.json beside them is read too. Identifiers become
 * pseudonyms on the way in.
 * @throws InputError with every fault of the files, or with every file that cannot be read
 * @example
 * const { organisation } = readOrganisationFiles({ employees: "employees.csv", ties: "ties.csv" });
 * organisation.people.n; // 12
 * readOrganisationFiles({ employees: "employes.csv" }); // throws InputError: missing file
 */
export function readOrganisationFiles(paths: OrganisationPaths, options: ReadOptions = {}): OrganisationRead {
  const files = openFiles(paths);
  return { ...readOrganisation(files, options), files };
}

/** The bytes of an organisation's files; throws an InputError with every file that cannot be read. */
export function openFiles(paths: OrganisationPaths): OrganisationFiles {
  const problems: Problem[] = [];
  const meta = paths.meta ?? metaBeside(paths.ties ?? paths.employees);
  const employees = bytesOf(paths.employees, problems);
  const ties = paths.ties === undefined ? undefined : bytesOf(paths.ties, problems);
  const about = meta === undefined ? undefined : bytesOf(meta, problems);
  if (problems.length > 0 || !employees) throw new InputError(problems);
  return { employees, ...(ties && { ties }), ...(about && { meta: about }) };
}

/**
 * A shipped scenario by its name, or one's own by its path.
 * @throws ScenarioError with every problem of the file; InputError where there is no such scenario
 * @example
 * loadScenario("tsunami-or-tailored").days; // 260
 * loadScenario("study.yaml").days; // 260
 */
export function loadScenario(nameOrPath: string): Scenario {
  if (scenarioNames.includes(nameOrPath)) return scenario(nameOrPath);
  if (!/[\\/.]/.test(nameOrPath) && !existsSync(nameOrPath)) {
    const message = unknownWord(nameOrPath, scenarioNames);
    throw new InputError([{ path: "scenario", message: `${message}, or the path of a scenario file` }]);
  }
  return parse(textOf(nameOrPath), { file: nameOrPath });
}

/** Path of the meta.json in the same folder, or undefined. */
function metaBeside(path: string): string | undefined {
  const beside = join(dirname(path), "meta.json");
  return existsSync(beside) ? beside : undefined;
}

/** The text of a file, UTF-8; throws an InputError that says what is wrong with the path. */
export function textOf(path: string): string {
  const problems: Problem[] = [];
  const file = bytesOf(path, problems);
  if (!file) throw new InputError(problems);
  return new TextDecoder().decode(file.bytes);
}

function bytesOf(path: string, problems: Problem[]): NamedBytes | undefined {
  try {
    return { name: path, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") problems.push({ file: path, message: "invalid: a folder; expected a file" });
    else if (code === "ENOENT") problems.push({ file: path, message: "missing file; expected a path that is there" });
    else problems.push({ file: path, message: `invalid: cannot be read (${code ?? String(error)})` });
    return undefined;
  }
}
