/**
 * The door for Node: all cores, files, and the experiment's folder. Never re-exported by the front
 * door, so that a browser needs nothing of it.
 */

export type { OrganisationFiles } from "../people/files/organisation.ts";
export { type ExperimentFacts, experimentFileNames, experimentFiles, inputsOf } from "./experiment.ts";
export { type FolderFiles, type FolderOptions, writeFolder } from "./folder.ts";
export type { InputRecord, Manifest, ReadRecord } from "./manifest.ts";
export { type PoolOptions, pool } from "./pool.ts";
export {
  loadScenario,
  type OrganisationPaths,
  type OrganisationRead,
  readOrganisationFiles,
} from "./read.ts";
export { type Verdict, type VerifyOptions, verify } from "./verify.ts";
