/** The options by which any command reads an organisation's files. */
import { type Command, Option } from "commander";
import type { Problem } from "../../core/errors.ts";
import type { IdForm, ReadOptions, RepeatedTies, TieKind, UnknownTies } from "../../people/files/options.ts";
import type { ReadRecord } from "../manifest.ts";
import type { OrganisationPaths } from "../read.ts";
import { collect, pairs, wholeNumber, words } from "./values.ts";

/** The words given for an organisation, as commander hands them over. */
export interface OrganisationWords {
  readonly employees?: string;
  readonly ties?: string;
  readonly meta?: string;
  readonly map?: string[];
  readonly top?: string[];
  readonly cut?: string[];
  readonly repeatedTies?: string;
  readonly unknownTies?: string;
  readonly ids?: string;
  readonly encoding?: string;
  readonly levels?: string[];
  readonly tiesAs?: string[];
  readonly wave?: string;
  readonly generate?: boolean;
  readonly minimumGroup?: string;
  readonly publicData?: string;
}

/** Adds --employees and --ties. */
export function addFiles(command: Command): Command {
  return command
    .option(
      "--employees <file>",
      "the people: a CSV file with id, and manager_id, department, level, ... as far as known",
    )
    .option(
      "--ties <file>",
      "who listens to whom: a CSV file with source, target, and type, weight, time as far as known",
    )
    .option("--meta <file>", "what the ties mean (default: meta.json beside the ties, where there is one)");
}

/** Adds the options that decide what a file leaves open. */
export function addReading(command: Command): Command {
  const many = (flags: string, text: string): Option => new Option(flags, text).argParser(collect);
  return command
    .optionsGroup("Reading an organisation:")
    .addOption(
      many(
        "--map <column=role>",
        "what a column is for: id, manager, department, level, location, tenure, age, group, ignore, ...",
      ),
    )
    .addOption(many("--top <ids>", "people at the top, or self, or unplaced; join puts several tops under one"))
    .addOption(many("--cut <person>manager>", "reporting edges to drop, as 3>5"))
    .option("--repeated-ties <rule>", "a pair listed more than once: sum, last, first or refuse")
    .option("--unknown-ties <rule>", "ties of people who are not among the employees: refuse or drop")
    .option("--ids <form>", "how ids are compared: text, or number (007, 7 and 7.0 are one)")
    .option("--encoding <name>", "how the files are encoded, as windows-1252")
    .addOption(many("--levels <names>", "levels from low to high, between commas"))
    .addOption(many("--ties-as <type=kind>", "how a type of ties is read: strength, count, rank or negative"))
    .option("--wave <time>", "which time of the ties is used (default: the last)")
    .option("--no-generate", "refuse what is incomplete, generate nothing")
    .option("--minimum-group <n>", "smallest group about which anything is reported (default: 10, at least 5)")
    .option("--public-data <citation>", "these files are published research data; the citation goes on every page");
}

/** Where the files are, or null where none were named. */
export function pathsOf(given: OrganisationWords, problems: Problem[]): OrganisationPaths | null {
  if (given.employees !== undefined) return { employees: given.employees, ties: given.ties, meta: given.meta };
  const reading: (keyof OrganisationWords)[] = [
    "ties",
    "meta",
    "map",
    "top",
    "cut",
    "repeatedTies",
    "unknownTies",
    "ids",
    "encoding",
    "levels",
    "tiesAs",
    "wave",
    "minimumGroup",
    "publicData",
  ];
  for (const name of reading)
    if (given[name] !== undefined)
      problems.push({ path: flagOf(name), message: "missing --employees; expected the file it is about" });
  if (given.generate === false)
    problems.push({ path: "--no-generate", message: "missing --employees; expected the file it is about" });
  return null;
}

/** The options of reading, by their names in code. Adds to `problems` what is wrong with them. */
export function readOptionsOf(given: OrganisationWords, problems: Problem[]): ReadOptions {
  const [map, tiesAs] = [pairs("--map", given.map, problems), pairs("--ties-as", given.tiesAs, problems)];
  const [top, cut, levels] = [words(given.top), words(given.cut), words(given.levels)];
  const minimumGroup = wholeNumber("--minimum-group", given.minimumGroup, [5, 1_000_000], problems);
  return {
    ...(map && { map }),
    ...(top && { top }),
    ...(cut && { cut }),
    ...(given.repeatedTies !== undefined && { repeatedTies: given.repeatedTies as RepeatedTies }),
    ...(given.unknownTies !== undefined && { unknownTies: given.unknownTies as UnknownTies }),
    ...(given.ids !== undefined && { ids: given.ids as IdForm }),
    ...(given.encoding !== undefined && { encoding: given.encoding }),
    ...(levels && { levels }),
    ...(tiesAs && { tiesAs: tiesAs as Record<string, TieKind> }),
    ...(given.wave !== undefined && { wave: given.wave }),
    ...(given.generate === false && { generate: false }),
    ...(minimumGroup !== undefined && { minimumGroup }),
    ...(given.publicData !== undefined && { publicData: given.publicData }),
  };
}

/** What a manifest keeps of these options: everything but the values that may name a person. */
export function readRecordOf(options: ReadOptions): ReadRecord {
  const { top, cut, seed: _, ...rest } = options;
  const withheld = [...(top ? ["top"] : []), ...(cut ? ["cut"] : [])];
  return { options: rest, withheld };
}

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
