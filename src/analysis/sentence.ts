/** The answer of a trial in one plain sentence: how it ended, how sure that is, and on which day. */
import { list } from "../core/errors.ts";
import type { Measure } from "../experiment/measure.ts";
import { NOTHING } from "../experiment/plan.ts";
import { about, type Figures, figures, thousands, threshold } from "./figures.ts";
import { ranked } from "./ranking.ts";
import type { Horizon, Interval } from "./trial.ts";
import { FEWEST_PAIRS, type Finding, type Verdict, verdict } from "./verdict.ts";
import { worldWords } from "./world-words.ts";

/** What the sentence is made from. */
export interface Question {
  /** Names in order, `nothing` among them. */
  readonly designs: readonly string[];
  readonly measure: Measure;
  /** Differences up to this are no practical difference, in the unit of the measure. */
  readonly practicalDifference: number;
  readonly horizon: Horizon;
  readonly requested: number;
  readonly replications: number;
  /** Interval of the measure under a design. */
  interval(design: string): Interval;
  /** b against a. */
  finding(a: string, b: string): Finding;
}

/**
 * The sentence. Two designs are compared with each other and with nothing; one with nothing; of more
 * than two the best with the second, and all with nothing. Pure.
 */
export function sentence(question: Question): string {
  const { horizon, designs, requested, replications } = question;
  const compared = designs.filter((design) => design !== NOTHING);
  const when = horizon.daysAfter < 0 ? `on day ${horizon.day} (${horizon.label})` : horizon.label;
  const clauses = [`In the model, ${when}, ${answer(question, compared)}`];
  if (compared.length > 1)
    clauses.push(
      `against ${NOTHING}, ${list(
        compared.map((design) => beside(question, design)),
        "and",
      )}`,
    );
  clauses.push(...overWorlds(question, compared));
  if (replications < requested)
    clauses.push(`interrupted after ${thousands(replications)} of ${thousands(requested)} pairs`);
  return `${clauses.join("; ")}.`;
}

function answer(question: Question, compared: readonly string[]): string {
  const pair = chief(question, compared);
  if (pair === null) return alone(question);
  const [a, b] = pair;
  if (compared.length < 3) return clause(question, a, b);
  return `of ${compared.length} designs ${b} comes first and ${a} second: ${clause(question, a, b)}`;
}

/** The pair that the answer is about: b against a. */
function chief({ measure, interval: of }: Question, compared: readonly string[]): [a: string, b: string] | null {
  const [first, second] = compared;
  if (first === undefined) return null;
  if (second === undefined) return [NOTHING, first];
  if (compared.length === 2) return [first, second];
  const [best, next] = ranked(compared, measure.direction, (design) => of(design).mean);
  return [next!, best!];
}

/** In how many worlds the answer holds, and how the spread divides; nothing where there are no worlds. */
function overWorlds(question: Question, compared: readonly string[]): string[] {
  const pair = chief(question, compared);
  const found = pair && question.finding(...pair).worlds;
  return found ? [worldWords(found, pair[1], question.measure.direction)] : [];
}

/** b against a: the verdict, the difference, its interval and the pairs. */
function clause({ measure, practicalDifference, finding }: Question, a: string, b: string): string {
  const found = finding(a, b);
  const { difference, low, high } = found;
  const judged = verdict(found, measure.direction, practicalDifference);
  const digits = figures(measure.unit, [difference, low, high]);
  if (judged.kind === "undefined" || difference === null)
    return `nothing can be said of ${b} against ${a}, because the ${measure.label} is undefined in every pair`;
  const plain = `the ${measure.label} is ${gap(difference, digits)}`;
  const told = difference === 0 ? plain : `${plain} under ${b}`;
  const evidence = `${interval(found, digits)}${score(found, measure.direction)}`;
  const practical = threshold(practicalDifference, measure.unit);
  if (judged.kind === "equal")
    return `there is no practical difference between ${b} and ${a}: ${told} (${evidence})${practicalDifference > 0 && difference !== 0 ? `, within ${practical}` : ""}`;
  if (judged.kind === "unknown")
    return `it is not yet known whether ${b} is ${words(measure.direction)} than ${a}: ${told} so far (${evidence}), ${wanted(found, judged.more)}`;
  const verb = measure.direction === "none" ? (judged.kind === "better" ? "higher" : "lower") : judged.kind;
  const doubt = judged.surely || practicalDifference === 0 ? "" : `, though perhaps by no more than ${practical}`;
  return `${b} is ${verb} than ${a}${doubt}: ${plain} (${evidence})`;
}

const words = (direction: Measure["direction"]): string =>
  direction === "none" ? "higher or lower" : "better or worse";

function gap(difference: number, digits: Figures): string {
  return difference === 0 ? "the same" : `${digits.size(difference)} ${difference > 0 ? "higher" : "lower"}`;
}

/** The interval, or that there is none because every pair differs by the same. */
function interval(found: Finding, digits: Figures): string {
  if (found.deviation === 0 && found.difference !== 0) return "by the same in every pair, so no interval; ";
  const range = between(found, digits);
  return range === "" ? "" : `95 % interval ${range}; `;
}

/** "4.1 to 4.5" higher or lower, as the difference itself was told; signed where the interval spans 0. */
function between({ difference, low, high, deviation }: Finding, digits: Figures): string {
  if (difference === null || low === null || high === null || deviation === 0) return "";
  if (high <= 0 && difference < 0) return `${digits.number(-high)} to ${digits.number(-low)}`;
  return `${digits.number(low)} to ${digits.number(high)}`;
}

function score({ wins, losses, ties }: Finding, direction: Measure["direction"]): string {
  const pairs = wins + losses + ties;
  const [won, lost] = direction === "none" ? ["higher", "lower"] : ["won", "lost"];
  const [word, count] = losses > wins ? [lost, losses] : [won, wins];
  if (ties === pairs) return pairs === 1 ? "level in the only pair" : `level in all ${thousands(pairs)} pairs`;
  if (pairs === 1) return `${word} in the only pair`;
  return `${word} in ${thousands(count)} of ${thousands(pairs)} pairs${ties > 0 ? `, level in ${thousands(ties)}` : ""}`;
}

/** How many more pairs would tell. */
function wanted({ wins, losses, ties, worlds }: Finding, more: Extract<Verdict, { kind: "unknown" }>["more"]): string {
  const pairs = wins + losses + ties;
  if (more === null && worlds) return "and no number of pairs would tell in these worlds, because they differ";
  if (more === null) return "and no number of pairs would tell two designs apart that differ by nothing";
  const few = pairs === 1 ? "one pair has no interval: " : pairs < FEWEST_PAIRS ? `${pairs} pairs are too few: ` : "";
  return `and ${few}${about(more)} more ${more === 1 ? "pair" : "pairs"} would ${pairs < FEWEST_PAIRS ? "give a first answer" : "tell"}`;
}

/** How a design stands against nothing, in few words. */
function beside({ measure, finding }: Question, design: string): string {
  const found = finding(NOTHING, design);
  const { difference, low, high } = found;
  if (difference === null) return `${design} is undefined`;
  const digits = figures(measure.unit, [difference, low, high]);
  const range = between(found, digits);
  return `${design} is ${difference === 0 ? "level" : gap(difference, digits)}${range && ` (${range})`}`;
}

/** Only nothing was run. */
function alone({ measure, interval: of, replications }: Question): string {
  const { mean, low, high } = of(NOTHING);
  if (mean === null) return `with no campaign the ${measure.label} is undefined in every run`;
  const digits = figures(measure.unit, [mean, low, high]);
  const unit = measure.unit === "share" ? " %" : digits.unit === "" ? "" : ` ${digits.unit}`;
  const range =
    low === null || high === null || low === high
      ? ""
      : ` (95 % interval ${digits.number(low)} to ${digits.number(high)})`;
  return `with no campaign the ${measure.label} is ${digits.number(mean)}${unit}${range} in ${thousands(replications)} ${replications === 1 ? "run" : "runs"}`;
}
