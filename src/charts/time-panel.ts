import * as Plot from "@observablehq/plot";
import type { Trial } from "../analysis/trial.ts";
import { type Level, levelsAt } from "./adoption-words.ts";
import { timeTicks } from "./calendar.ts";
import { type EndLabel, endLabels, labelRoom } from "./end-labels.ts";
import { figure } from "./figures.ts";
import type { Area, Look } from "./frame.ts";
import { widthOf, wrap } from "./lettering.ts";
import { element, text } from "./markup.ts";
import type { MeasureLook } from "./measure.ts";
import { dresses } from "./palette.ts";
import { domainOf, drawPanel, fanMarks, type Panel, scalesOf } from "./panel.ts";
import { type DesignSeries, fan } from "./series.ts";

/** What a panel over time shows beside its lines. */
export interface TimePanelParts {
  readonly decimals: number;
  /** Whether the campaign's days and the read-out carry words. */
  readonly marked: boolean;
  /** Whether the time axis is drawn. */
  readonly axis: boolean;
  /** Whether the value axis starts at zero. */
  readonly zero: boolean;
}

/** The label at a line's end: the name, at most two lines, then level and range. */
function labelOf(level: Level, measured: MeasureLook, decimals: number, look: Look): Pick<EndLabel, "name" | "lines"> {
  const at = `${figure(level.median, decimals)}${measured.unit}`;
  const range =
    Number.isFinite(level.low) && level.low !== level.high
      ? ` (${figure(level.low, decimals)} to ${figure(level.high, decimals)})`
      : "";
  return { name: wrap(level.design, look.phone ? 96 : 200, look.font, true, 2), lines: [look.phone ? at : at + range] };
}

/** A panel that knows what room it needs left and right, and is drawn with at least that much. */
export interface TimePanel {
  readonly left: number;
  readonly right: number;
  /** Markup in the area's coordinates. */
  readonly draw: (left: number, right: number) => string;
}

/** Lines with bands over the days of a trial, with names at their ends. */
export function timePanel(
  trial: Trial,
  look: Look,
  area: Area,
  series: readonly DesignSeries[],
  measured: MeasureLook,
  parts: TimePanelParts,
): TimePanel {
  const clothes = dresses(trial.designs);
  const fans = series.map(({ values }) => {
    const drawn = fan(values);
    const scaled = (row: Float64Array): Float64Array => row.map((value) => value * measured.factor);
    return {
      median: scaled(drawn.median),
      low50: scaled(drawn.low50),
      high50: scaled(drawn.high50),
      low90: scaled(drawn.low90),
      high90: scaled(drawn.high90),
    };
  });
  const lastDay = Math.max(1, ...(series[0]?.days ?? [trial.days]));
  const levels = levelsAt(series, measured, lastDay);
  const words = levels.map((level) => labelOf(level, measured, parts.decimals, look));
  const values = fans.flatMap((each) => [...each.median, ...each.low90, ...each.high90]);
  const yTickCount = Math.max(2, Math.min(6, Math.round(area.height / 75)));
  const y = domainOf(values, yTickCount, {
    zero: parts.zero,
    bounds: measured.bounds,
    least: measured.factor === 100 ? 4 : 0.04,
  });
  const yText = (value: number): string =>
    `${figure(value, y.decimals)}${measured.factor === 100 ? measured.unit : ""}`;
  const needed = {
    left: Math.max(...y.ticks.map((tick) => widthOf(yText(tick), look.small))) + 10,
    right: labelRoom(words, look),
  };
  const draw = (left: number, right: number): string => {
    const ticks = timeTicks(lastDay, Math.max(3, Math.floor((area.width - left - right) / (look.phone ? 42 : 60))));
    const panel: Panel = {
      area,
      margin: {
        top: parts.marked ? look.small * 2.9 : look.small * 0.6,
        right,
        bottom: parts.axis ? look.small * 1.9 : look.small * 0.7,
        left,
      },
      x: [0, lastDay],
      y: y.domain,
      xTicks: ticks.days,
      yTicks: y.ticks,
      xText: ticks.text,
      yText,
      xLabel: parts.axis ? ticks.label : null,
    };
    const { across, up } = scalesOf(panel);
    const { first, last } = trial.scenario.campaign;
    const from = Math.min(first, lastDay);
    const to = Math.min(last, lastDay);
    const zone = Plot.rect([{ from, to }], {
      x1: "from",
      x2: "to",
      y1: y.domain[0],
      y2: y.domain[1],
      fill: "var(--gs-zone)",
    });
    const fanned = series.map(({ days }, i) => fanMarks(clothes[i]!, days, fans[i]!, look.phone ? 2.25 : 3));
    const marks = [
      ...(y.domain[0] < 0 && y.domain[1] > 0 ? [Plot.ruleY([0], { stroke: "var(--gs-quiet)" })] : []),
      ...fanned.flatMap(({ bands }) => bands),
      ...fanned.map(({ line }) => line),
      Plot.ruleX([Math.min(trial.horizon.day, lastDay)], {
        stroke: "var(--gs-ink)",
        strokeWidth: 1.25,
        strokeDasharray: "3 3",
      }),
    ];
    const ends = levels
      .map((level, i) => ({ at: up(level.median), dress: clothes[i]!, ...words[i]! }))
      .filter(({ at }) => Number.isFinite(at));
    const drawn = drawPanel(look, panel, [zone], marks);
    const labels = endLabels(
      ends,
      across(lastDay),
      panel.margin.top - look.small * 0.3,
      area.height - (parts.axis ? look.small * 1.9 : 0),
      look,
    );
    return drawn + labels + (parts.marked ? marginWords(trial, look, panel, across, from) : "");
  };
  return { ...needed, draw };
}

/** The words above the plot: the campaign's days on the left, the read-out on its line. */
function marginWords(trial: Trial, look: Look, panel: Panel, across: (x: number) => number, from: number): string {
  const day = Math.min(trial.horizon.day, panel.x[1]);
  const { first, last } = trial.scenario.campaign;
  const campaign = look.phone ? "campaign" : `campaign, day ${first} to ${last}`;
  const readOut = `read-out, day ${day}`;
  const width = widthOf(readOut, look.small);
  const end = Math.min(panel.area.width - 2, Math.max(across(day) + width / 2, panel.margin.left + width));
  const start = Math.max(0, across(from));
  const meets = start + widthOf(campaign, look.small) + 12 > end - width;
  const low = panel.margin.top - look.small * 0.55;
  const word = (words: string, x: number, y: number, anchor: string): string =>
    element("text", { x, y, "text-anchor": anchor, "font-size": look.small, fill: "var(--gs-quiet)" }, [text(words)]);
  return word(campaign, start, low, "start") + word(readOut, end, meets ? low - look.small * 1.25 : low, "end");
}
