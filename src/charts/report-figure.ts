import type { Trial } from "../analysis/trial.ts";
import { adoptionRibbons } from "./adoption-ribbons.ts";
import { adoptionTable, adoptionWords } from "./adoption-words.ts";
import { climateTable, climateWords } from "./climate-words.ts";
import { cost } from "./cost.ts";
import { costTable, costWords } from "./cost-words.ts";
import type { ChartDocument } from "./document.ts";
import { emotionalClimate } from "./emotional-climate.ts";
import type { ChartOptions, Words } from "./frame.ts";
import { element, text } from "./markup.ts";
import { drawnMeasure } from "./measure.ts";
import { pairedDifference } from "./paired-difference.ts";
import { pairedTable, pairedWords } from "./paired-words.ts";
import { type DataTable, htmlTable } from "./tables.ts";

const wideWidth = 1000;
const phoneWidth = 340;

/** A chart on the page: finding as heading, drawn for wide screens and for phones, then its words and numbers. */
function figureOf(words: Words, draw: (options: ChartOptions) => string, table: DataTable): string {
  const heading = element("figcaption", {}, [element("h3", {}, [text(`${words.finding}.`)])]);
  const drawn = (["wide", "phone"] as const).map((size) =>
    element("div", { class: size }, [
      draw({ width: size === "wide" ? wideWidth : phoneWidth, theme: "inherit", heading: false }),
    ]),
  );
  const details = element("details", {}, [
    element("summary", {}, [text("This chart in words and numbers")]),
    element("p", {}, [text(words.description)]),
    htmlTable(table),
  ]);
  return element("figure", {}, [heading, ...drawn, details]);
}

/** The charts of the report, each as a figure. */
export interface ReportFigures {
  adoption(measure?: string): string;
  difference(a: string, b: string, cover?: readonly [number, number]): string;
  climate(): string;
  cost(): string;
}

/** The figures of a trial, drawn in one document. */
export function reportFigures(trial: Trial, document: ChartDocument): ReportFigures {
  return {
    adoption: (measure = drawnMeasure(trial)) =>
      figureOf(
        adoptionWords(trial, measure),
        (options) => adoptionRibbons(trial, { ...options, document, measure }),
        adoptionTable(trial, measure),
      ),
    difference: (a, b, cover) =>
      figureOf(
        pairedWords(trial, a, b),
        (options) => pairedDifference(trial, a, b, { ...options, document, ...(cover ? { cover } : {}) }),
        pairedTable(trial, a, b),
      ),
    climate: () =>
      figureOf(
        climateWords(trial),
        (options) => emotionalClimate(trial, { ...options, document }),
        climateTable(trial),
      ),
    cost: () => figureOf(costWords(trial), (options) => cost(trial, { ...options, document }), costTable(trial)),
  };
}
