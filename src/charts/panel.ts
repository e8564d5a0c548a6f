import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3-scale";
import type { Area, Look } from "./frame.ts";
import { widthOf } from "./lettering.ts";
import { element, text } from "./markup.ts";
import type { Dress } from "./palette.ts";
import { serialise } from "./serialise.ts";
import type { Fan } from "./series.ts";

/** The frame of one panel: where data lie in it, and how its axes read. */
export interface Panel {
  readonly area: Area;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Data at the left and right, bottom and top edge. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  /** Below the axis; "" leaves it out, null leaves the whole axis out. */
  readonly xLabel: string | null;
}

/** Pixels of a value across and up. */
export function scalesOf(panel: Panel): { across: (x: number) => number; up: (y: number) => number } {
  const { area, margin } = panel;
  const across = scaleLinear([...panel.x], [margin.left, area.width - margin.right]);
  const up = scaleLinear([...panel.y], [area.height - margin.bottom, margin.top]);
  return { across: (x) => across(x), up: (y) => up(y) };
}

/** A round domain around values, with some air, and about `most` ticks; never empty, also where all values are equal. */
export function domainOf(
  values: readonly number[],
  most: number,
  from: { zero: boolean; bounds: readonly [number, number] | null; least: number },
): { domain: [number, number]; ticks: number[]; decimals: number } {
  const known = values.filter((value) => Number.isFinite(value));
  let low = known.reduce((least, value) => Math.min(least, value), from.zero ? 0 : Number.POSITIVE_INFINITY);
  let high = known.reduce((greatest, value) => Math.max(greatest, value), from.zero ? 0 : Number.NEGATIVE_INFINITY);
  if (!(low <= high)) [low, high] = from.bounds ?? [0, from.least];
  if (high - low < from.least) {
    const middle = (low + high) / 2;
    low = from.zero && low === 0 ? 0 : middle - from.least / 2;
    high = from.zero && low === 0 ? from.least : middle + from.least / 2;
  }
  const air = (high - low) * 0.04;
  if (!from.zero || high > 0) high += air;
  if (!from.zero || low < 0) low -= air;
  const scale = scaleLinear([low, high], [0, 1]).nice(most);
  let [bottom, top] = scale.domain() as [number, number];
  if (from.bounds) {
    bottom = Math.max(bottom, from.bounds[0]);
    top = Math.min(top, from.bounds[1]);
  }
  const ticks = scale.ticks(most).filter((tick) => tick >= bottom - 1e-9 && tick <= top + 1e-9);
  const step = ticks.length > 1 ? (ticks[1] as number) - (ticks[0] as number) : 1;
  let decimals = 0;
  for (let unit = 1; step < unit * (1 - 1e-9) && decimals < 4; unit /= 10) decimals++;
  return { domain: [bottom, top], ticks, decimals };
}

/** Marks drawn by Plot on the panel's scales, as markup: those under the grid, grid and axes, those above. */
export function drawPanel(look: Look, panel: Panel, under: readonly unknown[], marks: readonly unknown[]): string {
  const { area, margin } = panel;
  const frameMarks: unknown[] = [
    ...under,
    Plot.gridY([...panel.yTicks], { stroke: "var(--gs-line)", strokeOpacity: 1, strokeWidth: 1 }),
    Plot.axisY([...panel.yTicks], {
      tickSize: 0,
      tickPadding: 6,
      tickFormat: panel.yText,
      label: null,
      color: "var(--gs-quiet)",
      fontSize: look.small,
    }),
    ...(panel.xLabel === null
      ? []
      : [
          Plot.axisX([...panel.xTicks], {
            tickSize: 5,
            tickPadding: 3,
            tickFormat: panel.xText,
            label: null,
            color: "var(--gs-quiet)",
            fontSize: look.small,
          }),
        ]),
    ...marks,
  ];
  const options: unknown = {
    document: look.document,
    className: "groundswell",
    width: area.width,
    height: area.height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: "linear", domain: panel.x, axis: null, insetLeft: 0, insetRight: 0 },
    y: { type: "linear", domain: panel.y, axis: null },
    marks: frameMarks,
  };
  const drawn = serialise(Plot.plot(options as Plot.PlotOptions));
  const label =
    panel.xLabel === null || panel.xLabel === ""
      ? ""
      : element(
          "text",
          {
            x: Math.min(area.width - widthOf(panel.xLabel, look.small), area.width - margin.right + 18),
            y: area.height - margin.bottom + 8 + look.small * 0.76,
            "font-size": look.small,
            fill: "var(--gs-quiet)",
          },
          [text(panel.xLabel)],
        );
  return element("g", { "text-anchor": "middle" }, [drawn]) + label;
}

/** The bands and the line of one design, as marks: bands of all designs belong under all lines. */
export function fanMarks(
  dress: Dress,
  days: readonly number[],
  fan: Fan,
  strokeWidth: number,
): { bands: unknown[]; line: unknown } {
  const rows = days.map((day, k) => ({
    day,
    median: fan.median[k],
    low50: fan.low50[k],
    high50: fan.high50[k],
    low90: fan.low90[k],
    high90: fan.high90[k],
  }));
  const known = (...keys: (keyof Fan)[]): typeof rows =>
    rows.filter((row) => keys.every((key) => Number.isFinite(row[key])));
  const fill = `var(--gs-${dress.hue.name}-area)`;
  return {
    bands: [
      Plot.areaY(known("low90", "high90"), { x: "day", y1: "low90", y2: "high90", fill, fillOpacity: 0.18 }),
      Plot.areaY(known("low50", "high50"), { x: "day", y1: "low50", y2: "high50", fill, fillOpacity: 0.3 }),
    ],
    line: Plot.line(known("median"), {
      x: "day",
      y: "median",
      stroke: `var(--gs-${dress.hue.name})`,
      strokeWidth,
      strokeDasharray: dress.dash === "" ? undefined : dress.dash,
      strokeLinejoin: "round",
    } as Plot.LineOptions),
  };
}
