/** Days on which something is due: every so many days from a first day to a last one, both included. */
export interface Calendar {
  /** Number of dates. */
  readonly count: number;
  /** Day of date k, counted from 0. */
  day(k: number): number;
  /** Number of the date that falls on this day, -1 where none does. */
  on(day: number): number;
}

/** A fixed calendar; without a single date where last is before first. */
export function calendar(first: number, last: number, every: number): Calendar {
  const step = Math.max(1, Math.round(every));
  const count = last < first ? 0 : Math.floor((last - first) / step) + 1;
  return {
    count,
    day: (k) => first + k * step,
    on(day) {
      const since = day - first;
      return since >= 0 && day <= last && since % step === 0 ? since / step : -1;
    },
  };
}
