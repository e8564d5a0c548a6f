import type { Trial } from "../analysis/trial.ts";
import { adoptionWords, decimalsOf, levelsAt } from "./adoption-words.ts";
import { type ChartOptions, frame, lookOf } from "./frame.ts";
import { drawnMeasure, seriesMeasure } from "./measure.ts";
import { bandNote } from "./notes.ts";
import { designSeries } from "./series.ts";
import { timePanel } from "./time-panel.ts";

/** Options of `adoptionRibbons`. */
export interface AdoptionOptions extends ChartOptions {
  /** Name of a measure of people; default the one that decides. */
  readonly measure?: string;
}

/**
 * A measure over time under each design: the median of the runs as a line with its name at the end,
 * bands for the middle half and the middle nine tenths, the campaign's days and the read-out
 * marked. Changes nothing; returns an SVG.
 * @throws InputError for an unknown measure or theme, and for sizes out of range
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * adoptionRibbons(trial, { measure: "trying" }); // "<svg xmlns=..."
 */
export function adoptionRibbons(trial: Trial, options: AdoptionOptions = {}): string {
  const { measure = drawnMeasure(trial) } = options;
  const look = lookOf(options);
  const measured = seriesMeasure(measure);
  const series = designSeries(trial, measure);
  const runs = series[0]?.replications.length ?? 0;
  return frame(
    trial,
    `adoption-${measure}`,
    look,
    adoptionWords(trial, measure),
    bandNote(runs, measured.label),
    look.phone ? 330 : 470,
    (area) => {
      const panel = timePanel(trial, look, area, series, measured, {
        decimals: decimalsOf(levelsAt(series, measured, trial.horizon.day), measured),
        marked: true,
        axis: true,
        zero: measured.bounds?.[0] === 0,
      });
      return panel.draw(panel.left, panel.right);
    },
  );
}
