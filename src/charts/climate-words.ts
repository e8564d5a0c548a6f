import type { Trial } from "../analysis/trial.ts";
import { decimalsOf, type Level, levelsAt, levelWords } from "./adoption-words.ts";
import { weekOf } from "./calendar.ts";
import { count, figure, sentenceCase } from "./figures.ts";
import type { Words } from "./frame.ts";
import { type MeasureLook, measureLook } from "./measure.ts";
import { type DesignSeries, designSeries, fan } from "./series.ts";
import type { DataTable } from "./tables.ts";

/** What makes up the emotional climate, one panel each. */
const climateMeasures: readonly string[] = ["valence", "arousal", "trust"];

/** One panel of the climate: a measure, its series and its levels on the day of the read-out. */
export interface ClimatePanel {
  readonly measured: MeasureLook;
  readonly series: readonly DesignSeries[];
  readonly levels: readonly Level[];
  readonly decimals: number;
}

/** The panels for which something was recorded. */
export function climatePanels(trial: Trial): ClimatePanel[] {
  return climateMeasures
    .map((name) => {
      const measured = measureLook(name);
      const series = designSeries(trial, name);
      const levels = levelsAt(series, measured, trial.horizon.day);
      return { measured, series, levels, decimals: decimalsOf(levels, measured) };
    })
    .filter(({ series, levels }) => series.length > 0 && levels.some(({ median }) => Number.isFinite(median)));
}

function spanWords({ measured, levels, decimals }: ClimatePanel): string {
  const sorted = levels.filter(({ median }) => Number.isFinite(median)).sort((x, y) => y.median - x.median);
  const [top, bottom] = [sorted[0]!, sorted.at(-1)!];
  const at = (level: Level): string => figure(level.median, decimals);
  if (at(top) === at(bottom)) return `${measured.name} ${at(top)}${sorted.length > 1 ? " with every design" : ""}`;
  return `${measured.name} from ${at(bottom)} with ${bottom.design} to ${at(top)} with ${top.design}`;
}

/** When the median of a design was lowest, in words. */
function lowest({ measured, series, decimals }: ClimatePanel): string {
  const found = series.map(({ design, days, values }) => {
    const { median } = fan(values);
    let k = 0;
    for (let i = 0; i < median.length; i++) if (!(median[i]! >= median[k]!)) k = i;
    return { design, day: days[k]!, value: median[k]! * measured.factor };
  });
  return `Lowest ${measured.name}: ${found.map(({ design, day, value }) => `${design} ${figure(value, decimals)} in week ${weekOf(day)}`).join(", ")}.`;
}

/** What is drawn, in words: spans on the day of the read-out, each level, and the lowest points on the way. */
export function climateWords(trial: Trial): Words {
  const panels = climatePanels(trial);
  if (panels.length === 0)
    return {
      finding: "Emotional climate: no finished runs to show",
      description: "There is nothing to draw: no replication was finished under every design.",
    };
  const when = `day ${trial.horizon.day} (week ${weekOf(trial.horizon.day)})`;
  return {
    finding: `Emotional climate on ${when}: ${panels.map(spanWords).join("; ")}`,
    description: [
      `${sentenceCase(count(panels.length, "panel"))} of lines over ${count(trial.days, "working day")}, each with its own scale.`,
      ...panels.map(
        (panel) =>
          `${sentenceCase(panel.measured.name)} on ${when}: ${panel.levels.map((level) => `${level.design} ${levelWords(level, panel.measured, panel.decimals)}`).join("; ")}.`,
      ),
      ...panels.filter(({ measured }) => measured.name !== "arousal").map(lowest),
    ].join(" "),
  };
}

/** The numbers behind the panels: for each measure about 7 days, and the median and spread of each design. */
export function climateTable(trial: Trial): DataTable {
  const panels = climatePanels(trial);
  const rows = panels.flatMap(({ measured, series, decimals }) => {
    const days = series[0]!.days;
    const stride = Math.max(1, Math.ceil(days.length / 7));
    return days
      .filter((day, k) => k % stride === 0 || day === trial.horizon.day || k === days.length - 1)
      .map((day) => [
        `${measured.name}, day ${day}`,
        ...levelsAt(series, measured, day).map((level) => levelWords(level, measured, decimals)),
      ]);
  });
  return {
    caption: "Emotional climate by working day: median of the runs, in brackets the spread that the outer band shows",
    columns: ["measure and day", ...trial.designs],
    rows,
  };
}
