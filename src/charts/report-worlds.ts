import { missedWords } from "../analysis/calibration/met-targets.ts";
import type { Trial } from "../analysis/trial.ts";
import type { TrialWorlds } from "../analysis/world-row.ts";
import { shareBetween } from "../analysis/world-words.ts";
import { list } from "../core/errors.ts";
import { count, decimalsFor, figure, sentenceCase } from "./figures.ts";
import { element, text } from "./markup.ts";
import { measureLook } from "./measure.ts";
import { bullets } from "./report-sections.ts";
import { htmlTable } from "./tables.ts";

/** How well the worlds meet the targets, in words: each target that is not met in all of them by name. */
function nearness({ unmet, targets }: TrialWorlds): string {
  const missed = missedWords(targets);
  const lead =
    unmet.length === 0
      ? ""
      : `None of the shipped worlds meets ${list(unmet, "and")}: there the model falls short of what is known. `;
  if (missed.length === 0) return `${lead}In each of these worlds every target of the calibration is met.`;
  return `${lead}Not every target of the calibration is met in each world: ${list(missed, "and")}.`;
}

/** Every target, beside what the worlds have of it. */
function targetsTable({ targets }: TrialWorlds): string {
  if (targets.length === 0) return "";
  const number = (value: number): string => figure(value, 3);
  return htmlTable({
    caption:
      "What is known of real people, and what the worlds of this comparison have of it: the value aimed at, with how far off still counts as met",
    columns: ["target", "what it is", "aimed at", "lowest", "highest", "met in worlds"],
    rows: targets.map(({ name, meaning, value, tolerance, low, high, met, worlds }) => [
      name,
      meaning,
      `${number(value)} ± ${number(tolerance)}`,
      number(low),
      number(high),
      `${figure(met, 0)} of ${figure(worlds, 0)}`,
    ]),
  });
}

/**
 * The comparison over plausible worlds: in how many a design is better, and how much of the spread
 * lies between worlds and between runs of one world; empty where there are no worlds.
 */
export function worldsSection(trial: Trial): string {
  const { worlds } = trial;
  if (!worlds) return "";
  const look = measureLook(trial.primary);
  const deviation = (value: number | null): string =>
    value === null
      ? "not known"
      : `${figure(value * look.factor, Math.max(look.factor === 100 ? 1 : 2, decimalsFor(value * look.factor)))}${look.points}`;
  const share = (between: number | null, within: number | null): string => {
    const found = between === null || within === null ? null : shareBetween(between, within);
    return found === null ? "not known" : `${figure(100 * found, 0)}\u00a0%`;
  };
  const rows = worlds.rows
    .filter(({ measure }) => measure === trial.primary)
    .map(({ a, b, worlds: of, better, worse, betweenWorlds, withinWorlds }) => [
      `${b} minus ${a}`,
      figure(better, 0),
      figure(worse, 0),
      figure(of - better - worse, 0),
      deviation(betweenWorlds),
      deviation(withinWorlds),
      share(betweenWorlds, withinWorlds),
    ]);
  const [better, worse] = look.direction === "none" ? ["higher", "lower"] : ["better", "worse"];
  const intro = `Nobody knows every number of the model. A calibration kept those sets of numbers under which the people of the model come nearest to what is known of real ones, whatever the design; each set is a plausible world. ${nearness(worlds)} This comparison was run in ${count(worlds.visited, "world")}, at least ${count(worlds.fewestRuns, "replication")} in each, and every design met the same worlds.`;
  const table = htmlTable({
    caption: `${sentenceCase(look.label)} on day ${trial.horizon.day}: in how many worlds the design named first is ${better} or ${worse} on average, and the standard deviation of the paired difference from world to world and from run to run of one world`,
    columns: ["pair", better!, worse!, "level", "between worlds", "between runs", "share between worlds"],
    rows,
  });
  return [
    element("p", {}, [text(intro)]),
    rows.length === 0 ? "" : table,
    targetsTable(worlds),
    element("p", {}, [text(`What differs from world to world: ${worlds.parameters.join(", ")}.`)]),
    bullets(worlds.notices),
  ].join("");
}
