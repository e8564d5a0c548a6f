/** A recorder that keeps nothing and sees to it that no column comes to hold NaN, which would spread in silence. */
import { GroundswellError } from "../core/errors.ts";
import type { Recorder } from "./recorder.ts";

/**
 * Looks at all columns of floating-point numbers on every day.
 * @throws GroundswellError naming column, person and day of the first NaN
 */
export function refuseNaN(): Recorder {
  return {
    record(day, { n, columns, strength }) {
      for (const [name, column] of Object.entries(columns)) {
        if (!(column instanceof Float64Array || column instanceof Float32Array)) continue;
        for (let i = 0; i < n; i++) {
          if (!Number.isNaN(column[i])) continue;
          const alone = strength[i] === 0 ? " (this person has no ties, so a strength of 0)" : "";
          throw new GroundswellError(`invalid ${name} of person ${i} on day ${day}: NaN; expected a number${alone}`);
        }
      }
    },
  };
}
