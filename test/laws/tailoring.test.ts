import { describe, expect, test } from "vitest";
import { createTheatre } from "../../src/scenario/build.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { type Draft, variant } from "./worlds.ts";

/** Two fluid campaigns alike in all but one thing: "tailored" tailors, "same" is its fallback. */
function twins(change: (draft: Draft) => void): Scenario {
  return variant((draft) => {
    change(draft);
    const { options } = draft.designs[1]!;
    draft.designs = [
      { name: "tailored", kind: "fluid", options },
      { name: "same", kind: "fluid", options: { ...options, tailoring: 0 } },
    ];
  });
}

/** People show what they need and how they feel, all of them; matching is as strong as is plausible. */
function clear(draft: Draft): void {
  draft.conditions.consent = 1;
  Object.assign(draft.mind.signals!, { rate: 1, observable: 0.8, noise: 20, shown: 1, sharpness: 20 });
  Object.assign(draft.mind.matching!, { gain: 0.7, spread: 0 });
  Object.assign(draft.designs[1]!.options, {
    pinpoint: 1,
    dimensions: 0,
    noiseRatio: 20,
    slope: 0.4,
    delay: 0,
    whyEvery: 0,
    focus: 1,
  });
  draft.budget.money = 1000;
}

const meanOf = (column: ArrayLike<number>): number => Array.from(column).reduce((sum, x) => sum + x, 0) / column.length;

// Where everybody needs the same, tailoring changes nothing: pattern O22.
describe("tailoring", () => {
  test("pays where cues are clear and matching is strong", () => {
    const theatre = createTheatre(
      twins((draft) => {
        clear(draft);
        draft.days = 130;
        draft.campaign.last = 130;
      }),
      null,
    );
    for (let replication = 1; replication <= 5; replication++) {
      const readiness = (design: string) =>
        meanOf(theatre.play({ design, replication, seed: "clear" }).columns.of.readiness!);
      expect(readiness("tailored")).toBeGreaterThan(readiness("same"));
    }
  });
});
