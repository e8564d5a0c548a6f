/** When a run may end: nothing moves any more, or a mean is reached. */
import type { ColumnSpec } from "../core/columns.ts";
import { type Problem, unknownWord } from "../core/errors.ts";
import type { Until } from "../engine/simulate.ts";

type Specs = Readonly<Record<string, ColumnSpec>>;

/** The problem of a column that is not there, or those that `check` finds in the one that is. */
function columnFaults(column: string, specs: Specs, check: (spec: ColumnSpec) => Problem[] = () => []): Problem[] {
  if (Object.hasOwn(specs, column)) return check(specs[column]!);
  const known = Object.keys(specs);
  const message = known.length > 0 ? unknownWord(String(column), known) : `unknown "${column}"; there are no columns`;
  return [{ path: "until", message }];
}

/**
 * A stop condition for `until`: on this day no value of the column differs from the day before by more
 * than `tolerance` (in the unit of the column, from 0). Never on day 0. Reads a copy of its own, so it
 * holds for every rule, synchronous or not; one condition serves one run at a time. The run that it is
 * given to throws InputError, before day one, where there is no such column or the tolerance is below 0.
 * @example
 * const network = gs.ringLattice({ n: 200, k: 4 });
 * const adopted = Array.from({ length: 200 }, (_, i) => (i < 2 ? 1 : 0));
 * gs.simulate({ people: { adopted }, network, mechanisms: [gs.complexContagion()], days: 1000, seed: 1, until: gs.still("adopted") }).days; // 100
 */
export function still(column: string, tolerance = 0): Until {
  let before = new Float64Array(0);
  const until = ({ columns }: Parameters<Until>[0], day: number): boolean => {
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
  const faults = (specs: Specs): Problem[] => [
    ...columnFaults(column, specs),
    ...(tolerance >= 0 ? [] : [{ path: "until", message: `invalid tolerance ${tolerance}; expected a number from 0` }]),
  ];
  return Object.assign(until, { faults });
}

/**
 * A stop condition for `until`: the mean of the column over all people is at least `mean` (in the unit of
 * the column). Asked from day 0 on. The run that it is given to throws InputError, before day one, where
 * there is no such column, or where its range does not reach so far, so that the day would never come.
 * @example
 * const options = { people: 5000, mechanisms: [gs.bass()], days: 100, seed: 1 };
 * gs.simulate({ ...options, until: gs.reaches("adopted", 0.8) }).days; // 11
 * gs.simulate({ ...options, until: gs.reaches("adopted", 1.5) }); // throws InputError: expected a mean from 0 to 1
 */
export function reaches(column: string, mean: number): Until {
  const until = ({ columns, n }: Parameters<Until>[0]): boolean => {
    const values = columns[column]!;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i]!;
    return sum / n >= mean;
  };
  const faults = (specs: Specs): Problem[] =>
    columnFaults(column, specs, ({ range: [low, high] }) =>
      mean >= low && mean <= high
        ? []
        : [
            {
              path: "until",
              message: `invalid ${mean}; expected a mean from ${low} to ${high}, the range of ${column}: this is never reached`,
            },
          ],
    );
  return Object.assign(until, { faults });
}
