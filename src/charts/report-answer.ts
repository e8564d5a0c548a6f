import { FEWEST_GROUPS } from "../analysis/cluster-bootstrap.ts";
import { ranked } from "../analysis/ranking.ts";
import type { PairRow, Trial } from "../analysis/trial.ts";
import { count, decimalsFor, figure, sentenceCase, signed } from "./figures.ts";
import { element, text } from "./markup.ts";
import { measureLook } from "./measure.ts";
import { hasInterval, pairRow, practicalDifference, type Standing, standing } from "./standing.ts";
import { htmlTable } from "./tables.ts";

/** Designs that are compared with one another: all but nothing, unless there is no other. */
export function rivals(trial: Trial): readonly string[] {
  const others = trial.designs.filter((name) => name !== "nothing");
  return others.length > 0 ? others : trial.designs;
}

/** Pairs a < b in the order of designs. */
export function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]));
}

/**
 * The pairs worth a chart, at most three: two rivals as they come, one rival against nothing, and of
 * more rivals the best one against each of those that follow it, as the sentence ranks them.
 */
export function chiefPairs(trial: Trial): [string, string][] {
  const names = rivals(trial);
  if (names.length === 1)
    return trial.designs.includes("nothing") ? pairsOf(["nothing", ...names]).filter(([a, b]) => a !== b) : [];
  if (names.length === 2) return pairsOf(names);
  const mean = (name: string): number | null => trial.summary[name]?.[trial.primary]?.mean ?? null;
  const [best, ...rest] = ranked(names, measureLook(trial.primary).direction, mean);
  return rest.slice(0, 3).map((name): [string, string] => [name, best!]);
}

const verdicts: Readonly<Record<Standing, string>> = {
  above: "above",
  below: "below",
  level: "no practical difference",
  open: "not yet known",
};

function difference(row: PairRow, factor: number, points: string): string {
  if (row.difference === null) return "not known";
  const width = row.low === null || row.high === null ? 0 : (row.high - row.low) * factor;
  const decimals = Math.max(factor === 100 ? 1 : 2, decimalsFor(width));
  const at = `${signed(row.difference * factor, decimals)}${points}`;
  if (!hasInterval(row)) return at;
  return `${at} (${signed(row.low * factor, decimals)} to ${signed(row.high * factor, decimals)})`;
}

/** Pairs of designs in the measure that decides: difference, interval, verdict and counts. */
export function pairsTable(trial: Trial, pairs: readonly (readonly [string, string])[]): string {
  const look = measureLook(trial.primary);
  const found = pairs.flatMap(([a, b]) => pairRow(trial, a, b, trial.primary) ?? []);
  const rows = found.map((row) => {
    const ratio =
      row.varianceRatio === null ? "–" : `${figure(row.varianceRatio, row.varianceRatio < 10 ? 1 : 0)} times`;
    const verdict = verdicts[standing(row, practicalDifference(trial, trial.primary))];
    return [
      `${row.b} minus ${row.a}`,
      difference(row, look.factor, look.points),
      verdict,
      figure(row.wins, 0),
      figure(row.losses, 0),
      figure(row.ties, 0),
      ratio,
    ];
  });
  return htmlTable({
    caption: `${sentenceCase(look.label)} on day ${trial.horizon.day}: mean of the paired differences${found.some(hasInterval) ? ", 95\u00a0% interval in brackets" : ""}. Won and lost are those of the design named first; the last column says how many times more runs it would have taken without pairing.`,
    columns: ["pair", "difference", "verdict", "won", "lost", "equal", "runs saved"],
    rows,
  });
}

/** How sure the answer is, in words and counts, and what that does not cover. */
export function confidence(trial: Trial): string {
  const words = chiefPairs(trial).flatMap(([a, b]) => {
    const row = pairRow(trial, a, b, trial.primary);
    return row ? [sure(trial, row)] : [];
  });
  const { worlds } = trial;
  const luckless = worlds && worlds.visited < FEWEST_GROUPS && worlds.visited === trial.replications;
  const scope =
    trial.replications > 1 && !luckless
      ? `The interval says how much would change with other people and other luck${worlds && worlds.visited >= FEWEST_GROUPS ? " in another of the plausible worlds" : ""} in this model. It does not say how far the model is from life: see “What the model leaves out”.`
      : `One run${trial.replications > 1 ? " in each of a few worlds" : ""} says nothing of luck: run more replications for an interval.`;
  return [...words, scope].map((each) => element("p", {}, [text(each)])).join("");
}

function sure(trial: Trial, row: PairRow): string {
  const pairs = row.wins + row.losses + row.ties;
  const word = measureLook(trial.primary).direction === "none" ? "higher" : "better";
  const counts = `of ${count(pairs, "pair")}, ${row.b} is ${word} in ${figure(row.wins, 0)} and ${row.a} in ${figure(row.losses, 0)}${row.ties > 0 ? `, equal in ${figure(row.ties, 0)}` : ""}`;
  const practical = practicalDifference(trial, trial.primary);
  const beside = standing(row, practical);
  const beyond = row.low !== null && row.high !== null && (row.low > practical || row.high < -practical);
  const lead = {
    above: beyond ? "Clear" : "Clear in direction, small or uncertain in size",
    below: beyond ? "Clear" : "Clear in direction, small or uncertain in size",
    level: "Clear that it matters little",
    open: "Not settled",
  }[beside];
  return `${lead}: ${counts}.`;
}

/** A line for a comparison that was stopped before its end; empty for a whole one. */
export function interruption(trial: Trial): string {
  if (trial.replications >= trial.requested) return "";
  return element("p", { class: "warn" }, [
    text(
      `Interrupted: ${count(trial.replications, "replication")} of ${figure(trial.requested, 0)} were finished under every design; only these are shown.`,
    ),
  ]);
}
