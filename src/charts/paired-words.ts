import type { PairRow, Trial } from "../analysis/trial.ts";
import { weekOf } from "./calendar.ts";
import { count, decimalsFor, figure, sentenceCase, signed } from "./figures.ts";
import type { Words } from "./frame.ts";
import { drawnMeasure, type MeasureLook, seriesMeasure } from "./measure.ts";
import { apartSince } from "./parting.ts";
import { type DesignSeries, designSeries, differenceSeries, fan, meanOf } from "./series.ts";
import { hasInterval, pairRow, practicalDifference, standing } from "./standing.ts";
import type { DataTable } from "./tables.ts";

/** Differences closer than this part of their size are one number but for rounding. */
const ROUNDING = 1e-12;

/** Everything that is known of one pair of designs, in the unit shown. */
export interface Pair {
  readonly measure: MeasureLook;
  readonly a: DesignSeries | null;
  readonly b: DesignSeries | null;
  /** b - a of the outcome in each replication, in order of replication. */
  readonly outcomes: readonly number[];
  /** Mean difference of the outcome and its interval; null where too few runs. */
  readonly row: PairRow | null;
  readonly practical: number;
  readonly decimals: number;
}

/** Gathers a pair from the trial's tables; throws InputError for unknown designs or measures. */
export function pairOf(trial: Trial, a: string, b: string, measureName: string): Pair {
  const measure = seriesMeasure(measureName);
  const found = pairRow(trial, a, b, measureName);
  const scale = (x: number | null): number | null => (x === null ? null : x * measure.factor);
  const row = found && {
    ...found,
    difference: scale(found.difference),
    low: scale(found.low),
    high: scale(found.high),
  };
  const series = designSeries(trial, measureName);
  const width = row && row.low !== null && row.high !== null ? row.high - row.low : 0;
  return {
    measure,
    a: series.find(({ design }) => design === a) ?? null,
    b: series.find(({ design }) => design === b) ?? null,
    outcomes: outcomeDifferences(trial, a, b, measureName).map((x) => x * measure.factor),
    row,
    practical: practicalDifference(trial, measureName) * measure.factor,
    decimals: Math.max(measure.factor === 100 ? 1 : 2, decimalsFor(width)),
  };
}

function outcomeDifferences(trial: Trial, a: string, b: string, measure: string): number[] {
  if (!trial.runs.columnNames().includes(measure)) return [];
  const [designs, replications, values] = ["design", "replication", measure].map(
    (name) => trial.runs.array(name) as ArrayLike<unknown>,
  );
  const of = (design: string): Map<number, number> => {
    const found = new Map<number, number>();
    for (let i = 0; i < designs!.length; i++) {
      const value = values![i];
      if (designs![i] === design && typeof value === "number" && Number.isFinite(value))
        found.set(Number(replications![i]), value);
    }
    return found;
  };
  const [left, right] = [of(a), of(b)];
  return [...left.keys()]
    .filter((r) => right.has(r))
    .sort((x, y) => x - y)
    .map((r) => (right.get(r) as number) - (left.get(r) as number));
}

/** Whether more than one pair differs by the same, but for rounding: then there is no interval, as where there are too few runs. */
export function sameInAll(outcomes: readonly number[]): boolean {
  const [low, high] = [Math.min(...outcomes), Math.max(...outcomes)];
  return outcomes.length > 1 && high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
}

/** `+2.1 points (0.9 to 3.3)`. */
export function differenceWords({ row, measure, decimals }: Pair): string {
  if (!row || row.difference === null) return "not known";
  const at = `${signed(row.difference, decimals)}${measure.points}`;
  return hasInterval(row) ? `${at} (${signed(row.low, decimals)} to ${signed(row.high, decimals)})` : at;
}

/** What is drawn, in words: the mean difference, in how many pairs b is above a, and since when. */
export function pairedWords(trial: Trial, a: string, b: string, measureName: string = drawnMeasure(trial)): Words {
  const pair = pairOf(trial, a, b, measureName);
  const { measure, row, outcomes } = pair;
  const when = `day ${trial.horizon.day} (week ${weekOf(trial.horizon.day)})`;
  const pairs = outcomes.length;
  if (!row || row.difference === null || pairs === 0)
    return {
      finding: `${sentenceCase(b)} beside ${a}: no finished pairs to show`,
      description: "There is nothing to draw: no replication was finished under both designs.",
    };
  const above = outcomes.filter((x) => x > 0).length;
  const below = outcomes.filter((x) => x < 0).length;
  const amount = `${figure(Math.abs(row.difference), pair.decimals)}${measure.points}`;
  const verdict = {
    above: `${b} is ${amount} above ${a}`,
    below: `${b} is ${amount} below ${a}`,
    level: `no practical difference between ${b} and ${a}`,
    open:
      pairs < 2
        ? `${b} is ${amount} ${row.difference < 0 ? "below" : "above"} ${a} in the one pair there is`
        : `not yet known whether ${b} is above ${a}`,
  }[standing(row, pair.practical)];
  const days = pair.a && pair.b ? apartSince(pair.a, pair.b, trial.horizon.day) : null;
  const zone =
    pair.practical > 0
      ? ` Differences up to ${figure(pair.practical, pair.practical < 1 ? 2 : pair.practical % 1 === 0 ? 0 : 1)}${measure.points} count as none in practice.`
      : "";
  return {
    finding: `${sentenceCase(measure.label)} on ${when}: ${verdict}${pairs < 2 ? "" : `, higher in ${figure(above, 0)} of ${count(pairs, "pair")}`}`,
    description: [
      `Difference ${b} minus ${a} over ${count(trial.days, "working day")}, in ${count(pairs, "pair")} of runs with the same people and the same luck.`,
      `On ${when} the mean difference is ${differenceWords(pair)}${hasInterval(row) ? ", with its 95 % interval in brackets" : sameInAll(outcomes) ? ", the same in every pair" : ""};`,
      `${b} is above ${a} in ${count(above, "pair")}, below in ${figure(below, 0)}, equal in ${figure(pairs - above - below, 0)}.`,
      ...(days === null ? [] : [`They part in week ${weekOf(days)}.`]),
      zone.trim(),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  };
}

/** The numbers behind the band: about 13 days with mean and spread of the difference. */
export function pairedTable(trial: Trial, a: string, b: string, measureName: string = drawnMeasure(trial)): DataTable {
  const pair = pairOf(trial, a, b, measureName);
  const columns = ["day", "mean difference", "middle half of the pairs", "middle nine tenths", "pairs above 0"];
  const caption = `${sentenceCase(pair.measure.label)}: ${b} minus ${a}${pair.measure.points.replace("\u00a0", ", in ")}, by working day`;
  if (!pair.a || !pair.b) return { caption, columns, rows: [] };
  const rows = differenceSeries(pair.a, pair.b).map((row) => row.map((x) => x * pair.measure.factor));
  const drawn = fan(rows);
  const means = meanOf(rows);
  const days = pair.a.days;
  const stride = Math.max(1, Math.ceil(days.length / 13));
  const range = (low: number, high: number): string =>
    Number.isFinite(low) ? `${signed(low, pair.decimals)} to ${signed(high, pair.decimals)}` : "too few pairs";
  return {
    caption,
    columns,
    rows: days.flatMap((day, k) =>
      k % stride !== 0 && day !== trial.horizon.day && k !== days.length - 1
        ? []
        : [
            [
              String(day),
              signed(means[k]!, pair.decimals),
              range(drawn.low50[k]!, drawn.high50[k]!),
              range(drawn.low90[k]!, drawn.high90[k]!),
              `${rows.filter((row) => row[k]! > 0).length} of ${rows.length}`,
            ],
          ],
    ),
  };
}
