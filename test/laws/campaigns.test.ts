import { describe, expect, test } from "vitest";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { mindMechanisms } from "../../src/mind/mind.ts";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import { trace, variant } from "./worlds.ts";

describe("a campaign that does nothing equals no campaign", () => {
  const small = variant(() => {});
  const none = trace(small, "nothing");

  test("nothing", () => {
    const { people, network } = syntheticOrganisation(small.organisation.synthetic, "1/1");
    const { mind, conditions } = small;
    const mechanisms = mindMechanisms({ options: mind, conditions, inbox: { posts: [] } });
    const stage = createStage({ people, network, mechanisms });
    const digest = trajectoryDigest();
    stage.begin({ seed: "1/1" });
    advance(stage, small.days, digest);
    expect(none.hex).toBe(digest.hex());
    expect(none.played.spent).toEqual({ attentionMinutes: 0, managerHours: 0, money: 0 });
  });

  test("a cascade without rounds", () => {
    expect(
      trace(
        variant((draft) => void Object.assign(draft.designs[0]!.options, { rounds: 0 })),
        "cascade",
      ).hex,
    ).toBe(none.hex);
  });

  test("a cascade and a fluid campaign without budget", () => {
    const poor = variant(
      (draft) => void Object.assign(draft.budget, { attentionMinutes: 0, managerHours: 0, money: 0 }),
    );
    expect(trace(poor, "cascade").hex).toBe(none.hex);
    expect(trace(poor, "fluid").hex).toBe(none.hex);
  });

  test("while one that says something does not", () => {
    expect(trace(small, "cascade").hex).not.toBe(none.hex);
    expect(trace(small, "fluid").hex).not.toBe(none.hex);
  });
});

test("no design spends more than the budget, and what is left and what was spent are the budget", () => {
  for (const budget of [
    { attentionMinutes: 40, managerHours: 1, money: 5 },
    { attentionMinutes: 1000, managerHours: 0.3, money: 1000 },
  ])
    for (const design of ["cascade", "fluid"]) {
      const { spent, unspent, people } = trace(
        variant((draft) => void Object.assign(draft.budget, budget)),
        design,
      ).played;
      const managers = people.reports.filter((reports) => reports > 0).length;
      const caps = {
        attentionMinutes: budget.attentionMinutes * 150,
        managerHours: budget.managerHours * managers,
        money: budget.money * 0.15,
      };
      for (const part of ["attentionMinutes", "managerHours", "money"] as const) {
        expect(spent[part]).toBeLessThanOrEqual(caps[part]);
        expect(spent[part] + unspent[part]).toBeCloseTo(caps[part], 6);
      }
    }
});
