/** When something is recorded. */
import type { Problem } from "../core/errors.ts";

/** Every so many days from day 0 on (1 = every day), the days listed, or the days for which a function says true. */
export type When = number | readonly number[] | ((day: number) => boolean);

/** Whether something happens on a day; days count from 0. */
export type Schedule = (day: number) => boolean;

/**
 * Turns `when` into a question about a day. Adds to `problems` instead of throwing.
 * @example schedule(7)(14) // true
 */
export function schedule(when: When = 1, path = "every", problems: Problem[] = []): Schedule {
  if (typeof when === "function") return (day) => when(day) === true;
  if (typeof when === "number") {
    if (!(Number.isInteger(when) && when > 0))
      problems.push({ path, message: `invalid ${when}; expected a whole number of days above 0` });
    return (day) => day % when === 0;
  }
  if (!Array.isArray(when)) {
    problems.push({ path, message: "invalid; expected a number of days, a list of days or a function of the day" });
    return () => false;
  }
  const days: readonly number[] = when;
  days.forEach((day, k) => {
    if (!(Number.isInteger(day) && day >= 0))
      problems.push({ path: `${path}[${k}]`, message: `invalid ${day}; expected a day, a whole number from 0` });
  });
  const listed = new Set(days);
  return (day) => listed.has(day);
}
