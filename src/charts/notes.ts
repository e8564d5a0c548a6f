import { figure } from "./figures.ts";
import { fewRuns } from "./series.ts";

/** What line and bands are, for the foot of a chart. */
export function bandNote(runs: number, what: string): string {
  if (runs === 0) return "";
  if (runs === 1) return `Line: ${what}, one run of each design, so nothing is known of its spread.`;
  if (runs < fewRuns) return `Line: ${what}, median of ${runs} runs. Band: from the lowest to the highest of them.`;
  return `Line: ${what}, median of ${figure(runs, 0)} runs. Inner band: the middle half of them; outer band: the middle nine tenths.`;
}
