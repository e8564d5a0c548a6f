/** When a run may end: nothing moves any more. */
import type { Until } from "../engine/simulate.ts";

/**
 * A stop condition for `until`: on this day no value of the column differs from the day before by more
 * than `tolerance` (in the unit of the column, from 0). Never on day 0. Reads a copy of its own, so it
 * holds for every rule, synchronous or not; one condition serves one run at a time.
 * @example
 * const network = gs.ringLattice({ n: 200, k: 4 });
 * const adopted = Array.from({ length: 200 }, (_, i) => (i < 2 ? 1 : 0));
 * gs.simulate({ people: { adopted }, network, mechanisms: [gs.complexContagion()], days: 1000, seed: 1, until: gs.still("adopted") }).days; // 100
 */
export function still(column: string, tolerance = 0): Until {
  let before = new Float64Array(0);
  return ({ columns }, day) => {
    const now = columns[column]!;
    if (day === 0 || before.length !== now.length) {
      before = Float64Array.from(now);
      return false;
    }
    let moved = false;
    for (let i = 0; i < now.length; i++) {
      if (!(Math.abs(now[i]! - before[i]!) <= tolerance)) moved = true;
      before[i] = now[i]!;
    }
    return !moved;
  };
}
