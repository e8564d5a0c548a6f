/**
 * Room 0, errors: one dialect for every refusal. A message says what is wrong, where, what was
 * expected and the nearest right word; it is lower case, without a full stop:
 * `unknown designs[1].kind: "cascad"; expected cascade, fluid or nothing; did you mean cascade?`
 */
import { distance } from "fastest-levenshtein";

/** One thing wrong with an input. All problems of an input are collected before anything is thrown. */
export interface Problem {
  /** What is wrong and what was expected, one line, lower case, no full stop. */
  readonly message: string;
  /** Where in the data: `designs.fluid.kind`, or the column of a table. */
  readonly path?: string;
  /** File name as the user gave it. */
  readonly file?: string;
  /** Line or spreadsheet row, header = 1. */
  readonly line?: number;
  /** Column of the text, from 1. */
  readonly column?: number;
}

/** Base of every error this library throws on purpose. */
export class GroundswellError extends Error {
  /** Name of the class. */
  override name = "GroundswellError";
}

/**
 * An input was refused; `problems` lists everything that is wrong with it, in order of place.
 * @example
 * const { message, problems } = new gs.InputError([{ path: "pace", message: "invalid 2; expected 0 to 1" }]);
 * message; // "pace: invalid 2; expected 0 to 1"
 * problems.length; // 1
 */
export class InputError extends GroundswellError {
  /** Name of the class. */
  override name = "InputError";
  /** Everything that is wrong, at least one, in order of place. */
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[], heading?: string) {
    super([...(heading ? [heading] : []), ...problems.map(formatProblem)].join("\n"));
    this.problems = Object.freeze([...problems]);
  }
}

/** A scenario text was refused; each problem has its line and column. */
export class ScenarioError extends InputError {
  /** Name of the class. */
  override name = "ScenarioError";
}

/** A run failed; carries the plain data from which that run can be started again. */
export class RunError extends GroundswellError {
  /** Name of the class. */
  override name = "RunError";
  /** The `RunSpec` of the run that failed. */
  readonly spec: unknown;
  constructor(message: string, spec: unknown, cause: unknown) {
    super(message, { cause });
    this.spec = spec;
  }
}

/** `file:line:column path: message`, leaving out what is not known. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  return [place, problem.path, problem.message].filter((part) => part !== undefined && part !== "").join(": ");
}

/**
 * The candidate nearest to a mistyped word, or undefined where none is near (more than `most`
 * letters differ: if not said, more than a third of them and than two).
 * @example nearest("trainig", ["briefing", "training"]) // "training"
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  most: number = Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** `a, b or c`. */
export function list(words: readonly string[], last = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

/** The message for a word that is not one of those known, with the nearest right one. */
export function unknownWord(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return `unknown ${JSON.stringify(word)}; expected ${list(candidates)}${near ? `; did you mean ${near}?` : ""}`;
}

/** Throws an InputError with one problem: for checks at the door of a function. */
export function refuse(path: string, message: string): never {
  throw new InputError([{ path, message }]);
}
