import type { Interval, Trial } from "../analysis/trial.ts";
import { measureNames } from "../experiment/measures.ts";
import { decimalsFor, figure, sentenceCase } from "./figures.ts";
import { type MeasureLook, measureLook } from "./measure.ts";
import { type DataTable, htmlTable } from "./tables.ts";

/** Measures that stand last and quiet: what was put in and how far it carried is no outcome. */
const quiet: readonly string[] = ["attentionMinutes", "managerHours", "money", "reach", "cost"];

function decimalsOf(intervals: readonly Interval[], look: MeasureLook): number {
  const widths = intervals
    .map(({ low, high }) => (low === null || high === null ? 0 : (high - low) * look.factor))
    .filter((width) => width > 0);
  const widest = Math.max(0, ...widths);
  if (look.bounds) return Math.max(look.factor === 1 ? 2 : 0, decimalsFor(widest));
  const largest = Math.max(0, ...intervals.map(({ mean }) => Math.abs(mean ?? 0)));
  return widest > 0 ? decimalsFor(widest, true) : largest >= 100 ? 0 : 1;
}

function cell(interval: Interval | undefined, look: MeasureLook, decimals: number): string {
  if (!interval || interval.mean === null) return "not known";
  const at = (x: number): string => figure(x * look.factor, decimals);
  const mean = `${at(interval.mean)}${look.factor === 100 ? look.unit : ""}`;
  return interval.low === null || interval.high === null || interval.low === interval.high
    ? mean
    : `${mean} (${at(interval.low)} to ${at(interval.high)})`;
}

const better: Readonly<Record<MeasureLook["direction"], string>> = {
  higher: "higher is better",
  lower: "lower is better",
  none: "neither is better",
};

/** The outcomes in words: measures down, designs across, mean and 95 % interval in each cell. */
export function outcomeRows(trial: Trial): DataTable & { readonly quietFrom: number } {
  const known = measureNames.filter((name) =>
    trial.designs.some((design) => trial.summary[design]?.[name] !== undefined),
  );
  const names = [...known.filter((name) => !quiet.includes(name)), ...known.filter((name) => quiet.includes(name))];
  const rows = names.map((name) => {
    const look = measureLook(name);
    const intervals = trial.designs.map((design) => trial.summary[design]?.[name]);
    const decimals = decimalsOf(
      intervals.filter((each) => each !== undefined),
      look,
    );
    const unit = look.factor === 100 || look.unit === "" ? "" : `, ${look.unit.trim()}`;
    return [
      `${sentenceCase(look.label)}${unit} (${better[look.direction]})`,
      ...intervals.map((each) => cell(each, look, decimals)),
    ];
  });
  return {
    caption: `Outcomes on day ${trial.horizon.day} (${trial.horizon.label}): mean of ${figure(trial.replications, 0)} ${trial.replications === 1 ? "run" : "runs"} of each design${trial.replications > 1 ? ", 95\u00a0% interval in brackets" : ""}`,
    columns: ["measure", ...trial.designs],
    rows,
    quietFrom:
      names.findIndex((name) => quiet.includes(name)) < 0
        ? rows.length
        : names.findIndex((name) => quiet.includes(name)),
  };
}

/**
 * Every measure of every design with its 95 % interval, as an HTML table; what was spent and how
 * far it reached stands last and quiet. Changes nothing.
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * outcomeTable(trial); // "<p ..."
 */
export function outcomeTable(trial: Trial): string {
  const { quietFrom, ...table } = outcomeRows(trial);
  return htmlTable(table, { id: "outcomes", quietFrom });
}
