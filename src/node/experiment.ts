/** An experiment as files: the seven files of its folder, from a trial and what is known of its inputs. */
import { toCsv } from "../analysis/tables.ts";
import type { Trial } from "../analysis/trial.ts";
import { report } from "../charts/report.ts";
import { sha256Of } from "../core/digest.ts";
import type { OrganisationFiles } from "../people/files/organisation.ts";
import { stringify } from "../scenario/stringify.ts";
import type { FolderFiles } from "./folder.ts";
import { type InputRecord, manifest, manifestText, type ReadRecord } from "./manifest.ts";
import { parquetOf } from "./parquet.ts";
import { reproduceLines } from "./reproduce.ts";
import { version } from "./version.ts";
import { WHY_FILE } from "./why-file.ts";

/**
 * Names of the files of an experiment, in the order in which they are written; frozen.
 * @example experimentFileNames.at(-1); // "manifest.json"
 */
export const experimentFileNames: readonly string[] = Object.freeze([
  "scenario.yaml",
  "runs.csv",
  "runs.parquet",
  "series.csv",
  "series.parquet",
  "report.html",
  "manifest.json",
]);

/**
 * Names of all files that an experiment's folder may hold: also the one that is there only where it was
 * asked why people adopt; frozen.
 * @example knownFileNames.at(-1); // "why.csv"
 */
export const knownFileNames: readonly string[] = Object.freeze([...experimentFileNames, WHY_FILE]);

/** What the folder says about an experiment beside its trial. */
export interface ExperimentFacts {
  /** Days between rows of the series, as the comparison had it. */
  readonly every: number;
  /** Grouping by which the series was recorded too, or null. */
  readonly by: string | null;
  /** How the organisation's files were read; null for a synthetic organisation. */
  readonly read: ReadRecord | null;
  /** What the manifest remembers of the input files, see `inputsOf`. */
  readonly inputs: readonly InputRecord[];
}

/**
 * The files of an experiment, the manifest last. A trial that was asked why has why.csv too. The same trial and facts give the same bytes on
 * every machine; no file holds a clock, a host, a path or an identifier of a person. Nothing is
 * written to disk; the trial is not changed.
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * const files = experimentFiles(trial, { every: 5, by: null, read: null, inputs: [] });
 * [...files.keys()].join(); // "scenario.yaml,runs.csv,runs.parquet,series.csv,series.parquet,report.html,manifest.json"
 */
export function experimentFiles(trial: Trial, facts: ExperimentFacts): FolderFiles {
  const utf8 = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ["scenario.yaml", utf8.encode(stringify(trial.scenario))],
    ["runs.csv", utf8.encode(toCsv(trial.runs))],
    ["runs.parquet", parquetOf(trial.runs)],
    ["series.csv", utf8.encode(toCsv(trial.series))],
    ["series.parquet", parquetOf(trial.series)],
    [
      "report.html",
      utf8.encode(report(trial, { reproduce: reproduceLines(trial, facts), files: namesOf(trial), version })),
    ],
  ]);
  if (trial.why) files.set(WHY_FILE, utf8.encode(toCsv(trial.why.table)));
  const outputs = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256Of(bytes)]));
  const { people, seed, replications, requested, designs, days, digest } = trial;
  const content = manifest({
    scenario: trial.scenario.name,
    seed,
    replications,
    requested,
    designs,
    days,
    ...facts,
    people,
    ...(trial.worlds && { worlds: { count: trial.worlds.count, digest: trial.worlds.digest } }),
    ...(trial.why && { why: true as const }),
    outputs,
    trial: digest,
  });
  return files.set("manifest.json", utf8.encode(manifestText(content)));
}

/** Names of the files of this trial, the manifest last. */
function namesOf({ why }: Trial): readonly string[] {
  return why ? [...experimentFileNames.slice(0, -1), WHY_FILE, ...experimentFileNames.slice(-1)] : experimentFileNames;
}

/**
 * What a manifest remembers of input files: their part, size and SHA-256, and no name.
 * @example
 * const { files } = readOrganisationFiles({ employees: "employees.csv", ties: "ties.csv" });
 * inputsOf(files).map(({ part }) => part); // ["employees", "ties"]
 */
export function inputsOf(files: OrganisationFiles): InputRecord[] {
  const parts = ["employees", "ties", "meta"] as const;
  return parts.flatMap((part) => {
    const file = files[part];
    return file ? [{ part, bytes: file.bytes.length, sha256: sha256Of(file.bytes) }] : [];
  });
}
