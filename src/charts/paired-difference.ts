import * as Plot from "@observablehq/plot";
import type { Trial } from "../analysis/trial.ts";
import { timeTicks } from "./calendar.ts";
import { figure, signed } from "./figures.ts";
import { type Area, type ChartOptions, frame, type Look, lines as linesOf, lookOf } from "./frame.ts";
import { widthOf, wrap } from "./lettering.ts";
import { element, text } from "./markup.ts";
import { drawnMeasure } from "./measure.ts";
import { type Pair, pairedWords, pairOf, sameInAll } from "./paired-words.ts";
import { dresses } from "./palette.ts";
import { domainOf, drawPanel, fanMarks, type Panel, scalesOf } from "./panel.ts";
import { differenceSeries, fan, fewRuns, meanOf } from "./series.ts";
import { hasInterval } from "./standing.ts";
import { strip } from "./strip.ts";

/** Options of `pairedDifference`. */
export interface PairedOptions extends ChartOptions {
  /** Name of a measure of people; default the one that decides. */
  readonly measure?: string;
  /** Differences that the scale must cover, in the measure's own unit, so that charts side by side share it. */
  readonly cover?: readonly [number, number];
}

/**
 * How far design b is above design a in each pair of runs with the same people and luck: mean and
 * bands over time, zero line and zone of no practical difference; at the right every pair's
 * difference on the day of the read-out, their mean with its 95 % interval and the share above zero.
 * Changes nothing; returns an SVG.
 * @throws InputError for unknown designs, measures or themes, and for sizes out of range
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * pairedDifference(trial, "cascade", "fluid"); // "<svg xmlns=..."
 */
export function pairedDifference(trial: Trial, a: string, b: string, options: PairedOptions = {}): string {
  const { measure = drawnMeasure(trial), cover } = options;
  const look = lookOf(options);
  const pair = pairOf(trial, a, b, measure);
  const slug = `difference-${trial.designs.indexOf(a)}-${trial.designs.indexOf(b)}-${measure}`;
  return frame(trial, slug, look, pairedWords(trial, a, b, measure), note(pair), look.phone ? 340 : 440, (area) =>
    body(
      trial,
      look,
      area,
      pair,
      (cover ?? []).map((value) => value * pair.measure.factor),
    ),
  );
}

function note({ outcomes, row }: Pair): string {
  const pairs = outcomes.length;
  if (pairs === 0) return "";
  const dots = "Dots: one pair each, on the day of the read-out";
  if (pairs === 1) return `Line: the difference in the one pair there is. ${dots}.`;
  const bands =
    pairs < fewRuns
      ? "band: from the lowest to the highest"
      : "inner band: the middle half of them; outer band: the middle nine tenths";
  return `Line: mean of ${figure(pairs, 0)} pairs; ${bands}. ${dots}; ${row && hasInterval(row) ? "diamond and bar: their mean and its 95 % interval" : sameInAll(outcomes) ? "diamond: their mean, the same in every pair" : "diamond: their mean"}.`;
}

function body(trial: Trial, look: Look, area: Area, pair: Pair, cover: readonly number[]): string {
  if (!pair.a || !pair.b || pair.outcomes.length === 0) return "";
  const { measure, practical, outcomes } = pair;
  const rows = differenceSeries(pair.a, pair.b).map((row) => row.map((x) => x * measure.factor));
  const drawn = fan(rows);
  const days = pair.a.days;
  const lastDay = Math.max(1, ...days);
  const y = domainOf(
    [...drawn.low90, ...drawn.high90, ...drawn.median, ...outcomes, ...cover, 0, practical * 1.3, -practical * 1.3],
    5,
    {
      zero: true,
      bounds: null,
      least: measure.factor === 100 ? 2 : 0.02,
    },
  );
  const yText = (value: number): string => signed(value, y.decimals);
  const left = Math.max(...y.ticks.map((tick) => widthOf(yText(tick), look.small))) + 14;
  const right = look.phone ? 62 : 330;
  const ticks = timeTicks(lastDay, Math.max(3, Math.floor((area.width - left - right) / (look.phone ? 42 : 60))));
  const panel: Panel = {
    area,
    margin: { top: look.small * (look.phone ? 5.6 : 2.6), right, bottom: look.small * 1.9, left },
    x: [0, lastDay],
    y: y.domain,
    xTicks: ticks.days,
    yTicks: y.ticks,
    xText: ticks.text,
    yText,
    xLabel: ticks.label,
  };
  const { across, up } = scalesOf(panel);
  const dress = dresses(trial.designs)[trial.designs.indexOf(pair.b.design)]!;
  const { first, last } = trial.scenario.campaign;
  const clip = (day: number): number => Math.min(day, lastDay);
  const means = meanOf(rows);
  const under = [
    Plot.rect([0], { x1: 0, x2: lastDay, y1: -practical, y2: practical, fill: "var(--gs-zone)" }),
    ...[clip(first), clip(last)].map((day) => Plot.ruleX([day], { stroke: "var(--gs-line)", strokeWidth: 1.5 })),
  ];
  const fanned = fanMarks({ ...dress, dash: "" }, days, { ...drawn, median: means }, look.phone ? 2.25 : 3);
  const marks = [
    Plot.ruleY([0], { x1: 0, x2: lastDay, stroke: "var(--gs-ink)", strokeWidth: 1.5 }),
    ...fanned.bands,
    fanned.line,
    Plot.ruleX([clip(trial.horizon.day)], { stroke: "var(--gs-ink)", strokeWidth: 1.25, strokeDasharray: "3 3" }),
  ];
  const edge = across(lastDay);
  return (
    drawPanel(look, panel, under, marks) +
    sides(look, panel, pair, up) +
    header(trial, look, panel, across(clip(first)), across(clip(trial.horizon.day))) +
    strip(look, pair, dress, { left: edge + (look.phone ? 10 : 18), width: look.phone ? 44 : 96, up }) +
    shares(look, pair, edge + 134, panel)
  );
}

/** What above and below zero mean, and the zone, in words inside the plot. */
function sides(look: Look, panel: Panel, pair: Pair, up: (y: number) => number): string {
  const [bottom, top] = panel.y;
  const x = panel.margin.left + 8;
  const word = (words: string, y: number): string =>
    element(
      "text",
      {
        x,
        y,
        "font-size": look.small,
        fill: "var(--gs-quiet)",
        stroke: "var(--gs-paper)",
        "stroke-width": 4,
        "paint-order": "stroke",
        "stroke-linejoin": "round",
      },
      [text(words)],
    );
  const room = panel.area.width - panel.margin.left - panel.margin.right - 16;
  const short = (words: string): string => wrap(words, room, look.small, false, 1).join("");
  const zone = up(0) - up(pair.practical);
  const zoneFoot = (pair.row?.difference ?? 0) < 0 ? up(0) - look.small * 0.4 : up(-pair.practical) - look.small * 0.4;
  const written: string[] = [];
  if (up(pair.practical) - up(top) > look.small * 2)
    written.push(word(short(`↑ ${pair.b!.design} above ${pair.a!.design}`), up(top) + look.small * 1.15));
  if (up(bottom) - up(-pair.practical) > look.small * 1.6)
    written.push(word(short(`↓ ${pair.b!.design} below ${pair.a!.design}`), up(bottom) - look.small * 0.5));
  if (zone > look.small * 1.2)
    written.push(
      element("text", { x, y: zoneFoot, "font-size": look.small, fill: "var(--gs-quiet)" }, [
        text(short("no practical difference")),
      ]),
    );
  return written.join("");
}

function header(trial: Trial, look: Look, panel: Panel, from: number, to: number): string {
  const y = panel.margin.top - look.small * 0.55;
  const readOut = `read-out, day ${Math.min(trial.horizon.day, panel.x[1])}`;
  const campaign = "campaign";
  const end = Math.max(to, panel.margin.left + widthOf(readOut, look.small));
  const meets = from + widthOf(campaign, look.small) + 12 > end - widthOf(readOut, look.small);
  const attributes = { "font-size": look.small, fill: "var(--gs-quiet)" };
  return (
    element("text", { x: from, y, ...attributes }, [text(campaign)]) +
    element("text", { x: end, y: meets ? y - look.small * 1.2 : y, "text-anchor": "end", ...attributes }, [
      text(readOut),
    ])
  );
}

/** Share of pairs above zero, and the mean with its interval: at the far right, or on a phone in two lines above. */
function shares(look: Look, pair: Pair, x: number, panel: Panel): string {
  const { row, outcomes, measure, decimals } = pair;
  if (!row || row.difference === null) return "";
  const above = outcomes.filter((value) => value > 0).length;
  const share = outcomes.length > 1 ? `${figure((100 * above) / outcomes.length, 0)}\u00a0%` : "";
  const counted =
    outcomes.length > 1
      ? [`of the pairs above 0`, `(${figure(above, 0)} of ${figure(outcomes.length, 0)})`]
      : ["one pair only"];
  const mean = `mean ${signed(row.difference, decimals)}${measure.points}`;
  const interval = hasInterval(row) ? `${signed(row.low, decimals)} to ${signed(row.high, decimals)}` : "";
  const small = { "font-size": look.small };
  if (look.phone) {
    const first = `${share} ${counted.join(" ")}`.trim();
    const second = interval === "" ? mean : `${mean} (${interval})`;
    return linesOf([first, second], 2, look.font, look.font * 1.3, { "font-size": look.font, "font-weight": "600" });
  }
  const big = 26;
  const step = look.small * 1.25;
  const top = panel.margin.top + big;
  const from = share === "" ? top - step : top;
  return (
    element("text", { x, y: top, "font-size": big, "font-weight": "700" }, [text(share)]) +
    linesOf(counted, x, from + step * 1.1, step, small) +
    linesOf([mean], x, from + step * (counted.length + 2), step, { ...small, "font-weight": "600" }) +
    linesOf(interval === "" ? [] : [interval], x, from + step * (counted.length + 3), step, small)
  );
}
