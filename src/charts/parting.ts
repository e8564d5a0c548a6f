import { FEWEST_PAIRS } from "../analysis/verdict.ts";
import { type DesignSeries, differenceSeries, placeOf } from "./series.ts";

/** Share of pairs that must stand on the same side for two designs to count as parted. */
const partedShare = 0.9;

/**
 * The first recorded day from which, on every recorded day up to the read-out, b is above a in at
 * least nine of ten pairs, or below it in as many; null where that never holds, and below six pairs, which cannot exclude chance.
 */
export function apartSince(a: DesignSeries, b: DesignSeries, readOut: number): number | null {
  const rows = differenceSeries(a, b);
  if (rows.length < FEWEST_PAIRS) return null;
  const last = placeOf(a.days, readOut);
  const sideOf = (k: number): number => {
    let above = 0;
    let below = 0;
    for (const row of rows) {
      if ((row[k] as number) > 0) above++;
      else if ((row[k] as number) < 0) below++;
    }
    if (above >= partedShare * rows.length) return 1;
    return below >= partedShare * rows.length ? -1 : 0;
  };
  const side = sideOf(last);
  if (side === 0) return null;
  let since = last;
  while (since > 0 && sideOf(since - 1) === side) since--;
  return a.days[since] as number;
}
