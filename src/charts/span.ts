import type { Trial } from "../analysis/trial.ts";
import { drawnMeasure } from "./measure.ts";
import { pairOf } from "./paired-words.ts";
import { differenceSeries, fan } from "./series.ts";

/** Lowest and highest difference drawn for these pairs, in the unit of the measure that is drawn. */
export function differenceSpan(trial: Trial, pairs: readonly (readonly [string, string])[]): [number, number] {
  const values = pairs.flatMap(([a, b]) => {
    const pair = pairOf(trial, a, b, drawnMeasure(trial));
    const drawn = pair.a && pair.b ? fan(differenceSeries(pair.a, pair.b)) : null;
    const band = drawn ? [...drawn.low90, ...drawn.high90, ...drawn.median] : [];
    return [...pair.outcomes.map((value) => value / pair.measure.factor), ...band];
  });
  const known = values.filter((value) => Number.isFinite(value));
  return [Math.min(0, ...known), Math.max(0, ...known)];
}
