/** How a run of patterns differs from the list of what is not reproduced, in either direction. */
import type { NotReproduced } from "./not-reproduced.ts";
import type { ScorecardRow } from "./scorecard.ts";
import type { SeedSet } from "./seed-sets.ts";

/** One line a difference; a pattern that lacks what it needs is none, one that was stopped is. */
export function differencesFrom(
  list: readonly NotReproduced[],
  rows: readonly ScorecardRow[],
  set: SeedSet,
): readonly string[] {
  const found: string[] = [];
  for (const { id, checks, verdict, reason } of rows) {
    if (verdict === "not run") {
      if (/^stopped|^it measured nothing/.test(reason)) found.push(`${id} was not run: ${reason}`);
      continue;
    }
    const listed = list.filter((entry) => entry.id === id && entry.fails.includes(set));
    for (const { what, holds } of checks)
      if (!holds && !listed.some(({ check }) => check === what))
        found.push(`${id} is not reproduced and not listed as such: ${what}`);
    for (const entry of listed) {
      const check = checks.find(({ what }) => what === entry.check);
      if (check === undefined) found.push(`${id} is listed for a check that it does not have: ${entry.check}`);
      else if (check.holds) found.push(`${id} is listed as not reproduced and is: ${entry.check}`);
    }
  }
  return Object.freeze(found);
}
