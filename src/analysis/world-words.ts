/** Plausible worlds in words. */
import type { Measure } from "../experiment/measure.ts";
import { FEWEST_GROUPS } from "./cluster-bootstrap.ts";
import type { WorldRow } from "./world-row.ts";

/**
 * In how many worlds b is better, and how the spread of the difference divides. Pure.
 * @example
 * const row = { worlds: 30, better: 27, worse: 3, betweenWorlds: 0.03, withinWorlds: 0.04 };
 * worldWords(row, "fluid", "higher"); // "over 30 plausible worlds fluid is better in 27 and worse in 3; 36 % of the..."
 */
export function worldWords(
  row: Pick<WorldRow, "worlds" | "better" | "worse" | "betweenWorlds" | "withinWorlds">,
  b: string,
  direction: Measure["direction"],
): string {
  const { worlds, better, worse } = row;
  const [up, down] = direction === "none" ? ["higher", "lower"] : ["better", "worse"];
  if (worlds === 0) return `in no plausible world is the difference defined`;
  const level = worlds - better - worse;
  const parts = [`${up} in ${better}`, `${down} in ${worse}`, ...(level > 0 ? [`level in ${level}`] : [])];
  const told = parts.length > 2 ? `${parts[0]}, ${parts[1]} and ${parts[2]}` : parts.join(" and ");
  const few = worlds < FEWEST_GROUPS ? `, too few to stand for others${coverage(row)}` : "";
  return `over ${worlds} plausible ${worlds === 1 ? "world" : "worlds"} ${b} is ${told}${few}${spread(row)}`;
}

/** What the interval of a few worlds covers; nothing is said where there may be none. */
const coverage = ({ withinWorlds }: Parameters<typeof worldWords>[0]): string =>
  withinWorlds === null ? "" : ", so the interval covers luck alone";

function spread({ worlds, betweenWorlds, withinWorlds }: Parameters<typeof worldWords>[0]): string {
  if (worlds < 2) return "";
  if (betweenWorlds === null || withinWorlds === null)
    return "; with one run in each world the spread between worlds cannot be told from luck";
  const share = shareBetween(betweenWorlds, withinWorlds);
  if (share === null) return "; the difference does not vary";
  return `; ${Math.round(100 * share)} % of the variance of the difference lies between worlds`;
}

/** The share of the variance that lies between worlds; null where there is no variance. */
export function shareBetween(betweenWorlds: number, withinWorlds: number): number | null {
  const [between, within] = [betweenWorlds * betweenWorlds, withinWorlds * withinWorlds];
  return between + within > 0 ? between / (between + within) : null;
}
