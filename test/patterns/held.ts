import { describe, expect, test } from "vitest";
import { patterns } from "../../src/patterns/catalogue.ts";
import { notReproduced } from "../../src/patterns/not-reproduced.ts";
import { runPatterns } from "../../src/patterns/run-patterns.ts";
import { shown } from "../../src/patterns/scorecard.ts";
import type { SeedSet } from "../../src/patterns/seed-sets.ts";

/** Runs every pattern on a set of seeds and holds each verdict, and what fails, to the list of those not reproduced. */
export function holdToTheList(set: SeedSet): void {
  describe(`on the ${set} seeds`, () => {
    test.each(patterns.map((pattern) => [pattern.id, pattern.title] as const))(
      "%s %s comes out as listed",
      async (id) => {
        const { rows, differences } = await runPatterns({ ids: [id], seeds: set });
        const { verdict, reason, checks } = rows[0]!;
        if (verdict === "not run") {
          console.warn(`skipped: ${id} (${reason})`);
          return;
        }
        expect(differences).toEqual([]);
        const failing = checks.filter(({ holds }) => !holds).map(({ what }) => what);
        const listed = notReproduced.filter((entry) => entry.id === id);
        const failsHere = listed.filter(({ fails }) => fails.includes(set)).map(({ check }) => check);
        expect(failing.sort()).toEqual(failsHere.sort());
        expect(verdict).toBe(failsHere.length === 0 ? "reproduced" : "not reproduced");
        for (const { check, got } of listed)
          expect(shown(checks.find(({ what }) => what === check)!.got)).toBe(shown(got[set]));
        expect(new Set(checks.map(({ what }) => what)).size).toBe(checks.length);
      },
    );
  });
}
