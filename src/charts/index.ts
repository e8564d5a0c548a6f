/**
 * Room 8, charts: a finished comparison -> text: SVG for a chart, HTML for a table or the whole
 * report. Every chart says its finding in its title and its numbers in its description. Pure: what
 * is drawn depends on the trial and the options only; a document is handed in, or one of linkedom's
 * is made. This file is the door `groundswell/charts`.
 */
export { type AdoptionOptions, adoptionRibbons } from "./adoption-ribbons.ts";
export { cost } from "./cost.ts";
export type { ChartDocument } from "./document.ts";
export { emotionalClimate } from "./emotional-climate.ts";
export type { ChartOptions } from "./frame.ts";
export { outcomeTable } from "./outcome-table.ts";
export { type PairedOptions, pairedDifference } from "./paired-difference.ts";
export { type ReportOptions, report } from "./report.ts";
export type { Theme } from "./theme.ts";
