/** Checks: a measured value beside the published one. NaN never holds. */
import type { Check } from "./pattern.ts";

/** Within `tolerance` of the expected value, on either side, included. */
export function near(what: string, got: number, expected: number, tolerance: number): Check {
  return { what, expected, tolerance, got, holds: Math.abs(got - expected) <= tolerance };
}

/** Equal, to the last digit. */
export function exactly(what: string, got: number | string, expected: number | string): Check {
  return { what, expected, tolerance: 0, got, holds: got === expected };
}

/** Between two bounds, both included. */
export function between(what: string, got: number, low: number, high: number): Check {
  return { what, expected: `${low} to ${high}`, tolerance: null, got, holds: got >= low && got <= high };
}

/** At least a bound. */
export function atLeast(what: string, got: number, bound: number): Check {
  return { what, expected: `at least ${bound}`, tolerance: null, got, holds: got >= bound };
}

/** At most a bound. */
export function atMost(what: string, got: number, bound: number): Check {
  return { what, expected: `at most ${bound}`, tolerance: null, got, holds: got <= bound };
}

/** Below a bound. */
export function below(what: string, got: number, bound: number): Check {
  return { what, expected: `below ${bound}`, tolerance: null, got, holds: got < bound };
}

/** The largest of some differences, which has to be 0 to within `tolerance`. NaN where one of them is. */
export function alike(what: string, differences: Iterable<number>, tolerance: number): Check {
  let most = 0;
  for (const difference of differences) most = Math.max(most, Math.abs(difference));
  return near(what, most, 0, tolerance);
}
