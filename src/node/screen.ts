/** What the command line prints: answers on stdout, everything about the work itself on stderr. */
import { missedWords } from "../analysis/calibration/met-targets.ts";
import type { Interval, PairRow, Trial } from "../analysis/trial.ts";
import type { TrialWorlds } from "../analysis/world-row.ts";
import { decimalsFor, figure, signed } from "../charts/figures.ts";
import { hasInterval } from "../charts/standing.ts";
import { list } from "../core/errors.ts";
import type { Measure } from "../experiment/measure.ts";
import { measures } from "../experiment/measures.ts";

/** Prints answers and notes. */
export interface Screen {
  /** A line of the answer, to stdout. */
  answer(text: string): void;
  /** A line about the work, to stderr; nothing where quiet. */
  note(text: string): void;
  /** A line that is printed whatever was asked for, to stderr. */
  warn(text: string): void;
}

/** The screen of this process. */
export function screen(quiet = false): Screen {
  return {
    answer: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void (quiet || process.stderr.write(`${text}\n`)),
    warn: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Rows of words as aligned text, two spaces apart; the first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [c, word] of row.entries()) widths[c] = Math.max(widths[c] ?? 0, word.length);
  const pad = (word: string, c: number): string => (c === 0 ? word.padEnd(widths[c]!) : word.padStart(widths[c]!));
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** Every measure of every design: mean, and the interval where there is one. */
export function summaryText(trial: Trial): string {
  const names = Object.keys(measures);
  const rows = names.map((name) => {
    const measure = measures[name]!;
    return [label(measure), ...trial.designs.map((design) => value(measure, trial.summary[design]?.[name]))];
  });
  return aligned([["", ...trial.designs], ...rows]);
}

/** The differences in the measure that decides, pair by pair. */
export function pairsText(trial: Trial): string {
  const measure = measures[trial.primary]!;
  const rows = trial.pairRows
    .filter((pair) => pair.measure === trial.primary)
    .map((pair) => [
      `${pair.b} - ${pair.a}`,
      difference(measure, pair),
      `${pair.wins} : ${pair.losses} : ${pair.ties}`,
      saved(pair),
    ]);
  if (rows.length === 0) return "";
  return aligned([
    [`${measure.label}, paired`, "difference (95 %)", "won : lost : tied", "fewer runs by pairing"],
    ...rows,
  ]);
}

/** The measure that decides, pair by pair over the plausible worlds, the targets that not all of them meet, and what the worlds do not keep. */
export function worldsText(trial: Trial, { rows, notices, visited, fewestRuns, targets }: TrialWorlds): string {
  const measure = measures[trial.primary]!;
  const words = (value: number | null): string => (value === null ? "-" : deviation(measure, value));
  const lines = rows
    .filter((row) => row.measure === trial.primary)
    .map(({ a, b, worlds, better, worse, betweenWorlds, withinWorlds }) => [
      `${b} - ${a}`,
      `${better} : ${worse} : ${worlds - better - worse}`,
      words(betweenWorlds),
      words(withinWorlds),
    ]);
  const heading = `${visited} plausible worlds, ${fewestRuns} ${fewestRuns === 1 ? "run" : "runs"} or more in each`;
  const table =
    lines.length === 0
      ? []
      : [[heading, "worlds better : worse : level", "sd between worlds", "sd between runs"], ...lines];
  const missed = missedWords(targets);
  const told =
    missed.length === 0
      ? "every target of the calibration is met in each of these worlds"
      : `targets of the calibration that are not met in each world: ${list(missed, "and")}`;
  return [aligned(table), told, ...notices].filter((text) => text !== "").join("\n");
}

function deviation(measure: Measure, value: number): string {
  const scaled = value * scaleOf(measure);
  return `${figure(scaled, Math.max(digits(measure, undefined), decimalsFor(scaled)))}${measure.unit === "share" ? " points" : ""}`;
}

const scaleOf = (measure: Measure): number => (measure.unit === "share" ? 100 : 1);

function label({ label: name, unit }: Measure): string {
  if (unit === "share") return `${name}, %`;
  return unit === "scale" || name.includes(unit) ? name : `${name}, ${unit}`;
}

function value(measure: Measure, interval: Interval | undefined): string {
  if (!interval || interval.mean === null) return "-";
  const scale = scaleOf(measure);
  const { mean, low, high } = interval;
  if (low === null || high === null || low === high) return figure(mean * scale, digits(measure, undefined));
  const decimals = digits(measure, (high - low) * scale);
  return `${figure(mean * scale, decimals)} (${figure(low * scale, decimals)} to ${figure(high * scale, decimals)})`;
}

function difference(measure: Measure, pair: PairRow): string {
  if (pair.difference === null) return "-";
  const scale = scaleOf(measure);
  const unit = measure.unit === "share" ? " points" : "";
  if (!hasInterval(pair)) return `${signed(pair.difference * scale, digits(measure, undefined))}${unit}`;
  const decimals = digits(measure, (pair.high - pair.low) * scale);
  const [low, high] = [signed(pair.low * scale, decimals), signed(pair.high * scale, decimals)];
  return `${signed(pair.difference * scale, decimals)}${unit} (${low} to ${high})`;
}

function digits(measure: Measure, width: number | undefined): number {
  const least = measure.unit === "scale" ? 2 : 0;
  return Math.max(least, width === undefined ? 1 : decimalsFor(width));
}

function saved(pair: PairRow): string {
  return pair.varianceRatio === null ? "-" : `${figure(pair.varianceRatio, 1)} times`;
}
