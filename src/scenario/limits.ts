/** The largest studies that are taken, the same in a scenario file, in code and on the command line. */

/** Working days of one run, about forty years. */
export const MOST_DAYS: number = 10_000;
/** Paired runs of each design. */
export const MOST_REPLICATIONS: number = 100_000;
