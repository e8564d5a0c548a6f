/** Verifies an experiment: are its files as they were written, and does running it again give the same? */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RESAMPLES } from "../analysis/bootstrap.ts";
import { plausibleWorlds, worldsDigest } from "../analysis/calibration/plausible-worlds.ts";
import { type CompareOptions, compare } from "../analysis/compare.ts";
import { createTrial } from "../analysis/create-trial.ts";
import type { Trial } from "../analysis/trial.ts";
import { sha256Of } from "../core/digest.ts";
import { formatProblem, GroundswellError, InputError, refuse } from "../core/errors.ts";
import type { Executor } from "../experiment/spec.ts";
import type { ReadOptions } from "../people/files/options.ts";
import { type OrganisationFiles, readOrganisation } from "../people/files/organisation.ts";
import { parse } from "../scenario/parse.ts";
import { experimentFiles, inputsOf, knownFileNames } from "./experiment.ts";
import { type InputRecord, type Manifest, readManifest } from "./manifest.ts";
import { type OrganisationPaths, type OrganisationRead, openFiles } from "./read.ts";
import { version } from "./version.ts";
import { WHY_FILE } from "./why-file.ts";

/** Options of `verify`. */
export interface VerifyOptions {
  /** The organisation's files, for an experiment that was made from files. */
  readonly files?: OrganisationPaths | null;
  /** Options of reading whose values the manifest does not keep: top, cut. */
  readonly reading?: Pick<ReadOptions, "top" | "cut">;
  /** Who runs the runs; default one after the other, in process. */
  readonly executor?: Executor;
  /** Ends the verification early; it is then not verified. */
  readonly signal?: AbortSignal;
  /** Called after each run. */
  readonly onProgress?: CompareOptions["onProgress"];
}

/** What was found. `verified` only where the files are unchanged and the experiment gave the same again. */
export interface Verdict {
  /** True where the files are unchanged and running it again gave the same. */
  readonly verified: boolean;
  /** True where it was run again; false where only the files were checked. */
  readonly rerun: boolean;
  /** One line each: what was changed, is missing, differs, or was not checked and why. */
  readonly findings: readonly string[];
  /** The manifest of the folder; null where there is none that can be read. */
  readonly manifest: Manifest | null;
}

/**
 * Checks every file of an experiment's folder against its manifest, then runs the experiment again
 * and compares every file it gives. Changes nothing on disk.
 * Where an input file is not there only the folder's files are checked, and that is said.
 * @throws InputError where the folder is none, or the organisation's files are refused
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * const files = experimentFiles(trial, { every: 5, by: null, read: null, inputs: [] });
 * writeFolder("results/verified", files, { known: experimentFileNames });
 * const { verified, findings } = await verify("results/verified");
 * [verified, findings]; // [true, []]
 */
export async function verify(folder: string, options: VerifyOptions = {}): Promise<Verdict> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    refuse(folder, "missing folder; expected the folder of an experiment");
  const present = new Map(readdirSync(folder).map((name) => [name, join(folder, name)]));
  const place = present.get("manifest.json");
  if (!place) return verdict(null, ["missing: manifest.json; expected the folder of an experiment"]);
  const content = manifestAt(place);
  if (typeof content === "string") return verdict(null, [content, ...strangers(present)]);
  const findings = [...changes(content, present), ...strangers(present, content)];
  if (findings.length > 0) return verdict(content, findings);
  if (content.version !== version)
    return verdict(content, [
      `not run again: it was made with version ${content.version}, and this is ${version}; its files are unchanged`,
    ]);
  const { worlds } = content;
  if (worlds && worldsDigest(plausibleWorlds.slice(0, worlds.count)) !== worlds.digest)
    return verdict(content, [
      "not run again: it was made over other plausible worlds than this package has; the files of the folder are unchanged",
    ]);
  const inputs = inputsFor(content, options);
  if (Array.isArray(inputs)) return verdict(content, inputs);
  return rerun(folder, content, inputs, options);
}

const verdict = (manifest: Manifest | null, findings: readonly string[], again = false): Verdict => ({
  verified: again && findings.length === 0,
  rerun: again,
  findings,
  manifest,
});

function manifestAt(path: string): Manifest | string {
  try {
    return readManifest(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof GroundswellError) return error.message;
    throw error;
  }
}

/** Files whose bytes are not those of the manifest. */
function changes(content: Manifest, present: ReadonlyMap<string, string>): string[] {
  return Object.entries(content.outputs).flatMap(([name, hash]) => {
    const path = present.get(name);
    if (!path || !statSync(path).isFile()) return [`missing: ${name}`];
    return sha256Of(readFileSync(path)) === hash ? [] : [`changed: ${name} (its SHA-256 is not that of the manifest)`];
  });
}

/** Files that no experiment has. */
function strangers(present: ReadonlyMap<string, string>, content?: Manifest): string[] {
  const known = knownFileNames.filter((name) => name !== WHY_FILE || !content || content.why);
  const extra = [...present.keys()].filter((name) => !known.includes(name)).sort();
  return extra.map((name) => `unknown: ${name} is no part of the experiment`);
}

/** The organisation the experiment was made from (null: a synthetic one), or why it is not at hand. */
function inputsFor(content: Manifest, options: VerifyOptions): OrganisationRead | null | string[] {
  const { files, reading = {} } = options;
  if (content.inputs.length === 0) {
    return files ? ["unknown: --employees; the experiment was made from a synthetic organisation"] : null;
  }
  const flags = content.inputs.filter(({ part }) => part !== "meta").map(({ part }) => `--${part} FILE`);
  const kept = "the files of the folder are unchanged";
  if (!files) return [`not run again: it was made from files; expected ${flags.join(" ")}; ${kept}`];
  const withheld = (content.read?.withheld ?? []).filter((name) => reading[name as "top" | "cut"] === undefined);
  if (withheld.length > 0)
    return withheld.map(
      (name) => `not run again: it was made with --${name}, which is not kept; expected --${name}; ${kept}`,
    );
  const opened = openedOr(files);
  if (Array.isArray(opened)) return opened.map((problem) => `not run again: ${problem}; ${kept}`);
  const wrong = differences(content.inputs, inputsOf(opened));
  if (wrong.length > 0) return wrong;
  return { ...readOrganisation(opened, { ...content.read?.options, ...reading }), files: opened };
}

/** The files, or what is wrong with their paths. */
function openedOr(files: OrganisationPaths): OrganisationFiles | string[] {
  try {
    return openFiles(files);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(formatProblem);
    throw error;
  }
}

function differences(made: readonly InputRecord[], given: readonly InputRecord[]): string[] {
  const lacking = made.flatMap(({ part, sha256 }) => {
    const twin = given.find((input) => input.part === part);
    if (!twin) return [`missing: the ${part} file from which it was made`];
    return twin.sha256 === sha256 ? [] : [`changed: the ${part} file is not the one from which it was made`];
  });
  const extra = given.filter(({ part }) => !made.some((input) => input.part === part));
  return [...lacking, ...extra.map(({ part }) => `unknown: a ${part} file; the experiment was made without one`)];
}

/** Runs it again and compares all that comes out, byte for byte. */
async function rerun(
  folder: string,
  content: Manifest,
  organisation: OrganisationRead | null,
  options: VerifyOptions,
): Promise<Verdict> {
  const scenario = parse(readFileSync(join(folder, "scenario.yaml"), "utf8"), { file: "scenario.yaml" });
  const { executor, signal, onProgress } = options;
  const trial = await compare(scenario, {
    designs: content.designs,
    replications: content.replications,
    every: content.every,
    by: content.by,
    ...(content.worlds && { worlds: content.worlds.count }),
    ...(content.why && { why: true }),
    ...(organisation && { organisation: organisation.organisation, notices: organisation.account.notices }),
    ...(executor && { executor }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  if (signal?.aborted)
    return verdict(content, ["stopped before it was run again; the files of the folder are unchanged"]);
  const { every, by, read, inputs } = content;
  const again = experimentFiles(asAsked(trial, content.requested), { every, by, read, inputs });
  const findings = trial.digest === content.trial ? [] : ["differs: the digest of the trial, when run again"];
  for (const [name, bytes] of again)
    if (name !== "manifest.json" && sha256Of(bytes) !== content.outputs[name])
      findings.push(`differs: ${name}, when run again`);
  return verdict(content, findings, true);
}

/** The trial as the one that was stopped early: more replications had been asked for. */
function asAsked(trial: Trial, requested: number): Trial {
  if (trial.requested === requested) return trial;
  const { designs, results, people } = trial;
  const scenario = { ...trial.scenario, replications: requested };
  const worlds = trial.worlds && { worlds: plausibleWorlds.slice(0, trial.worlds.count) };
  return createTrial({ scenario, designs, requested, results, people, bootstrap: RESAMPLES, ...worlds });
}
