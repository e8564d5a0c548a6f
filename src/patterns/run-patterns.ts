/** Runs patterns and says whether they came out as published, and as listed. */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { patterns } from "./catalogue.ts";
import { differencesFrom } from "./differences.ts";
import { notReproduced, reasonFor } from "./not-reproduced.ts";
import type { Check, Pattern } from "./pattern.ts";
import { expectedWords, type Scorecard, type ScorecardRow, shown } from "./scorecard.ts";
import { SEED_SETS, type SeedSet, seedsOf } from "./seed-sets.ts";

/** How far a run of patterns has come, in rough seconds of work. */
export interface PatternProgress {
  /** Rough seconds of the patterns that are done. */
  readonly finished: number;
  /** Rough seconds of all that were asked for. */
  readonly total: number;
  /** The pattern at hand, or the one that ended last. */
  readonly id: string;
}

/** What to run. */
export interface PatternOptions {
  /** Ids, such as `O5`; default all. Upper or lower case. */
  readonly ids?: readonly string[];
  /** Default first. */
  readonly seeds?: SeedSet;
  /** Hears when a pattern begins, and when all are done. */
  readonly onProgress?: (progress: PatternProgress) => void;
  /** Ends the run after the check at hand; patterns that are not finished are "not run". */
  readonly signal?: AbortSignal;
}

const OPTIONS = ["ids", "seeds", "onProgress", "signal"];

/**
 * Runs some or all of the patterns, one after the other, with a pause after each check in which progress
 * is drawn and an abort is heard.
 * @throws InputError for an unknown option, id or set of seeds
 * @example
 * const { rows, differences } = await runPatterns({ ids: ["O11"] });
 * rows[0].verdict; // "reproduced"
 * rows[0].got; // "100"
 * differences; // []
 */
export async function runPatterns(options: PatternOptions = {}): Promise<Scorecard> {
  const { chosen, seeds } = checked(options);
  const { onProgress, signal } = options;
  const total = Math.ceil(chosen.reduce((sum, { seconds }) => sum + seconds, 0));
  const rows: ScorecardRow[] = [];
  let finished = 0;
  for (const pattern of chosen) {
    onProgress?.({ finished: Math.round(finished), total, id: pattern.id });
    rows.push(await rowOf(pattern, seeds, signal));
    finished += pattern.seconds;
  }
  onProgress?.({ finished: total, total, id: chosen.at(-1)?.id ?? "" });
  return Object.freeze({ seeds, rows: Object.freeze(rows), differences: differencesFrom(notReproduced, rows, seeds) });
}

/** Lets waiting work of others (progress, Ctrl-C, a page) go first. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function rowOf(pattern: Pattern, set: SeedSet, signal: AbortSignal | undefined): Promise<ScorecardRow> {
  const { id, title, paper, claim } = pattern;
  const checks: Check[] = [];
  const lacking = signal?.aborted ? "stopped before it began" : pattern.missing?.();
  const row = (words: Pick<ScorecardRow, "what" | "expected" | "got" | "verdict" | "reason">): ScorecardRow =>
    Object.freeze({ id, title, paper, claim, ...words, checks: Object.freeze(checks) });
  const notRun = (reason: string): ScorecardRow => row({ what: "", expected: "", got: "", verdict: "not run", reason });
  if (lacking !== undefined) return notRun(lacking);
  for (const check of pattern.run(seedsOf(set))) {
    checks.push(Object.freeze({ ...check }));
    await pause();
    if (signal?.aborted) return notRun("stopped on the way");
  }
  const spokesman = checks.find(({ holds }) => !holds) ?? checks[0];
  if (spokesman === undefined) return notRun("it measured nothing");
  const reasons = checks.filter(({ holds }) => !holds).map(({ what }) => reasonFor(id, what, set) ?? "");
  return row({
    what: spokesman.what,
    expected: expectedWords(spokesman),
    got: shown(spokesman.got),
    verdict: spokesman.holds ? "reproduced" : "not reproduced",
    reason: [...new Set(reasons)].filter((reason) => reason !== "").join("; "),
  });
}

/** The patterns asked for. @throws InputError with every unknown word */
function checked(options: PatternOptions): { readonly chosen: readonly Pattern[]; readonly seeds: SeedSet } {
  const problems: Problem[] = [];
  if (!(typeof options === "object" && options !== null))
    throw new InputError([{ path: "options", message: `invalid ${String(options)}; expected an object of options` }]);
  for (const name of Object.keys(options))
    if (!OPTIONS.includes(name)) problems.push({ path: "options", message: unknownWord(name, OPTIONS) });
  const known = patterns.map(({ id }) => id);
  const ids = options.ids ?? known;
  const { seeds = "first" } = options;
  if (!Array.isArray(ids)) problems.push({ path: "ids", message: `invalid ${String(ids)}; expected a list of ids` });
  const asked = new Set(Array.isArray(ids) ? ids.map((id) => String(id).toUpperCase()) : []);
  for (const id of asked) if (!known.includes(id)) problems.push({ path: "ids", message: unknownWord(id, known) });
  if (!SEED_SETS.includes(seeds)) problems.push({ path: "seeds", message: unknownWord(String(seeds), SEED_SETS) });
  if (problems.length > 0) throw new InputError(problems);
  return { chosen: patterns.filter(({ id }) => asked.has(id)), seeds };
}
