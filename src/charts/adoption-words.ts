import type { Trial } from "../analysis/trial.ts";
import { FEWEST_PAIRS } from "../analysis/verdict.ts";
import { list } from "../core/errors.ts";
import { weekOf } from "./calendar.ts";
import { count, decimalsFor, figure, sentenceCase } from "./figures.ts";
import type { Words } from "./frame.ts";
import { drawnMeasure, type MeasureLook, seriesMeasure } from "./measure.ts";
import { apartSince } from "./parting.ts";
import { type DesignSeries, designSeries, fan, placeOf } from "./series.ts";
import { pairRow, practicalDifference, standing } from "./standing.ts";
import type { DataTable } from "./tables.ts";

/** Level of one design on one day, in the unit shown. */
export interface Level {
  readonly design: string;
  readonly median: number;
  /** Middle nine tenths of the runs (all runs where there are fewer than ten); NaN for a single run. */
  readonly low: number;
  readonly high: number;
}

/** Levels of the designs on the last recorded day that is not after `day`. */
export function levelsAt(series: readonly DesignSeries[], look: MeasureLook, day: number): Level[] {
  return series.map(({ design, days, values }) => {
    const k = placeOf(days, day);
    const drawn = fan(values);
    const at = (row: Float64Array): number => (row[k] ?? Number.NaN) * look.factor;
    return { design, median: at(drawn.median), low: at(drawn.low90), high: at(drawn.high90) };
  });
}

/** Decimals for levels that stand side by side: those the narrowest known spread deserves, at most 2 more than the widest does. */
export function decimalsOf(levels: readonly Level[], look: MeasureLook): number {
  const widths = levels.map(({ low, high }) => high - low).filter((width) => width > 0);
  const floor = look.factor === 100 ? 0 : 2;
  if (widths.length === 0) return look.factor === 100 ? 1 : floor;
  return Math.min(3, Math.max(floor, decimalsFor(Math.max(...widths))));
}

/** `31 % (28 to 34)`; the range is left out where there is none. */
export function levelWords(level: Level, look: MeasureLook, decimals: number): string {
  const at = `${figure(level.median, decimals)}${look.unit}`;
  if (!Number.isFinite(level.low) || level.low === level.high) return at;
  return `${at} (${figure(level.low, decimals)} to ${figure(level.high, decimals)})`;
}

/** What is drawn, in words: who is above whom on the day of the read-out, the ends, and when lines part. */
export function adoptionWords(trial: Trial, measure: string = drawnMeasure(trial)): Words {
  const look = seriesMeasure(measure);
  const series = designSeries(trial, measure);
  if (series.length === 0)
    return {
      finding: `${sentenceCase(look.label)}: no finished runs to show`,
      description: "There is nothing to draw: no replication was finished under every design.",
    };
  const levels = levelsAt(series, look, trial.horizon.day).sort((x, y) => y.median - x.median);
  const decimals = decimalsOf(levels, look);
  const when = `day ${trial.horizon.day} (week ${weekOf(trial.horizon.day)})`;
  const runs = series[0]?.replications.length ?? 0;
  const ends = levels.map((level) => `${level.design} is at ${levelWords(level, look, decimals)}`);
  const range =
    runs === 1
      ? "one run of each design"
      : `median of ${count(runs, "run")} of each design, in brackets ${runs < 10 ? "the lowest and highest run" : "the middle nine tenths of them"}`;
  return {
    finding: `${sentenceCase(look.label)} on ${when}${runs > 1 ? ", median run" : ""}: ${ranking(trial, measure, levels, look, decimals)}`,
    description: [
      `Lines over ${count(trial.days, "working day")} for ${count(series.length, "design")}: ${look.definition}.`,
      `On ${when}, ${ends.join("; ")} (${range}).`,
      ...partings(series, levels, trial),
      `The campaign runs from day ${trial.scenario.campaign.first} to day ${trial.scenario.campaign.last}. Read-out: ${trial.horizon.label}.`,
    ].join(" "),
  };
}

function ranking(trial: Trial, measure: string, levels: readonly Level[], look: MeasureLook, fewest: number): string {
  const beside = (design: string) =>
    standing(pairRow(trial, design, levels[0]!.design, measure), practicalDifference(trial, measure));
  // Who stands above another is not to have the same figure, where three decimals can tell them apart.
  const same = (level: Level, k: number, decimals: number): boolean =>
    k > 0 && beside(level.design) === "above" && figure(level.median, decimals) === figure(levels[0]!.median, decimals);
  let decimals = fewest;
  while (decimals < 3 && levels.some((level, k) => same(level, k, decimals))) decimals++;
  const words = levels.map(({ design, median }) => `${design} ${figure(median, decimals)}${look.unit}`);
  const top = levels[0] as Level;
  const said = new Map<string, string[]>();
  levels.forEach(({ design }, k) => {
    if (k === 0) return;
    const row = pairRow(trial, design, top.design, measure);
    const stands = beside(design);
    const key =
      stands === "above"
        ? "above"
        : stands === "level"
          ? "no practical difference from"
          : row?.low == null
            ? ""
            : "not yet told apart from";
    said.set(key, [...(said.get(key) ?? []), words[k] as string]);
  });
  const rest = [...said].map(([key, names]) => `${key === "" ? "" : `${key} `}${list(names, "and")}`);
  return [words[0], ...rest].join(", ");
}

function partings(series: readonly DesignSeries[], levels: readonly Level[], trial: Trial): string[] {
  const said: string[] = [];
  for (let k = 1; k < levels.length; k++) {
    const upper = series.find(({ design }) => design === levels[k - 1]?.design) as DesignSeries;
    const lower = series.find(({ design }) => design === levels[k]?.design) as DesignSeries;
    const day = apartSince(lower, upper, trial.horizon.day);
    if (day !== null) said.push(`${upper.design} and ${lower.design} part in week ${weekOf(day)}.`);
    else if (upper.replications.length >= FEWEST_PAIRS)
      said.push(`${upper.design} and ${lower.design} do not part for good.`);
  }
  return said;
}

/** The numbers behind the ribbons: about 13 days, and for each design the median and the middle nine tenths. */
export function adoptionTable(trial: Trial, measure: string = drawnMeasure(trial)): DataTable {
  const look = seriesMeasure(measure);
  const series = designSeries(trial, measure);
  const days = series[0]?.days ?? [];
  const stride = Math.max(1, Math.ceil(days.length / 13));
  const shown = days.filter((day, k) => k % stride === 0 || day === trial.horizon.day || k === days.length - 1);
  const decimals = decimalsOf(levelsAt(series, look, trial.horizon.day), look);
  return {
    caption: `${sentenceCase(look.label)} by working day: median of the runs, in brackets their ${(series[0]?.replications.length ?? 0) < 10 ? "lowest and highest" : "middle nine tenths"}`,
    columns: ["day", ...trial.designs],
    rows: shown.map((day) => [
      String(day),
      ...levelsAt(series, look, day).map((level) => levelWords(level, look, decimals)),
    ]),
  };
}
