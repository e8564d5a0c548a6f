/**
 * The door for Node: all cores, files, and the experiment's folder. Never re-exported by the front
 * door, so that a browser needs nothing of it.
 */

export { patterns } from "../patterns/catalogue.ts";
export { type NotReproduced, notReproduced } from "../patterns/not-reproduced.ts";
export type { Check, Paper, Pattern, PatternVerdict, Seeds } from "../patterns/pattern.ts";
export { type PatternOptions, type PatternProgress, runPatterns } from "../patterns/run-patterns.ts";
export { type Scorecard, type ScorecardRow, scorecardJson, scorecardText } from "../patterns/scorecard.ts";
export type { SeedSet } from "../patterns/seed-sets.ts";
export type { OrganisationFiles } from "../people/files/organisation.ts";
export { type ExperimentFacts, experimentFileNames, experimentFiles, inputsOf, knownFileNames } from "./experiment.ts";
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
