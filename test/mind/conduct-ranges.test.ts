import fc from "fast-check";
import { expect, test } from "vitest";
import type { OptionTable, Values } from "../../src/core/options.ts";
import { sequence } from "../../src/core/sequence.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { alignment } from "../../src/mind/alignment.ts";
import { alignmentRule } from "../../src/mind/alignment-rule.ts";
import { behaviour } from "../../src/mind/behaviour.ts";
import { behaviourRule } from "../../src/mind/behaviour-rule.ts";
import { beliefs } from "../../src/mind/beliefs.ts";
import { beliefsRule } from "../../src/mind/beliefs-rule.ts";
import { commitment } from "../../src/mind/commitment.ts";
import { commitmentRule } from "../../src/mind/commitment-rule.ts";
import { exit } from "../../src/mind/exit.ts";
import { exitRule } from "../../src/mind/exit-rule.ts";
import { habit } from "../../src/mind/habit.ts";
import { habitRule } from "../../src/mind/habit-rule.ts";
import { influence } from "../../src/mind/influence.ts";
import { influenceRule } from "../../src/mind/influence-rule.ts";
import type { Mind } from "../../src/mind/parts.ts";
import { readiness } from "../../src/mind/readiness.ts";
import { readinessRule } from "../../src/mind/readiness-rule.ts";
import type { Rule } from "../../src/mind/rule.ts";
import { spaces } from "../../src/mind/spaces.ts";
import { spacesRule } from "../../src/mind/spaces-rule.ts";
import { trust } from "../../src/mind/trust.ts";
import { trustRule } from "../../src/mind/trust-rule.ts";
import { mindOf } from "./held.ts";
import { createColumnsOwner } from "./owner.ts";
import { village } from "./support.ts";

// biome-ignore lint/suspicious/noExplicitAny: each rule has options of its own type
const rules: readonly (readonly [Rule, (options: any, mind: Mind) => Mechanism])[] = [
  [spacesRule, spaces],
  [beliefsRule, beliefs],
  [readinessRule, readiness],
  [influenceRule, influence],
  [behaviourRule, behaviour],
  [habitRule, habit],
  [trustRule, trust],
  [commitmentRule, commitment],
  [alignmentRule, alignment],
  [exitRule, exit],
];
const NEEDS = ["Recognition", "SelfDevelopment", "Status", "Security"];
const perNeed = (stem: string): string[] => NEEDS.map((need) => stem + need);
const BOTH = ["valence", "shownValence", ...["satisfaction", "change", "statusQuo"].flatMap(perNeed)];
const SHARES = [
  "promised",
  "participation",
  "choice",
  "norm",
  "spreading",
  "knowing",
  "expressiveness",
  "shownArousal",
];

function optionsWithin<T extends OptionTable>(table: T): fc.Arbitrary<Values<T>> {
  const one = ([name, { range, whole }]: [string, T[string]]) => {
    const [min, max] = range;
    const inside = whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    return [name, fc.oneof(inside, fc.constantFrom(min, max))] as const;
  };
  return fc.record(
    Object.fromEntries(Object.entries(table).map((entry) => one(entry as [string, T[string]]))),
  ) as never;
}

const conditions = fc.record({
  alignment: fc.double({ min: 0.05, max: 1, noNaN: true }),
  mandate: fc.double({ min: 0, max: 1, noNaN: true }),
  mandateFirst: fc.integer({ min: 1, max: 30 }),
  mandateLast: fc.integer({ min: 1, max: 60 }),
  supportLast: fc.integer({ min: 0, max: 60 }),
});

test("with any options in their ranges and any life, every column stays in the range it declares, newcomers' too", () => {
  const organisation = village(60);
  const all = fc.tuple(...rules.map(([rule]) => optionsWithin(rule.options)));
  fc.assert(
    fc.property(all, conditions, fc.integer({ min: 1, max: 1e9 }), (options, lived, seed) => {
      const draw = sequence(String(seed), "test/held");
      const held = {
        ...Object.fromEntries(BOTH.map((name) => [name, () => 2 * draw.uniform() - 1])),
        ...Object.fromEntries([...SHARES, ...perNeed("importance")].map((name) => [name, () => draw.uniform()])),
        perceivedSupply: () => 3 * draw.uniform() - 1,
      };
      const mind = mindOf(lived, { readiness: { brake: 1 }, culture: { weight: draw.uniform() }, humat: {} });
      // exit ten times as often, so that many rows are taken by newcomers
      const given = options.map((values, k) => (k === 9 ? { ...values, hazard: 0.02, vacancy: 3 } : values));
      const mechanisms = rules.map(([, make], k) => make(given[k], mind));
      const stage = createStage({
        ...organisation,
        mechanisms: [createColumnsOwner(Object.keys(held), held), ...mechanisms],
      });
      stage.begin({ seed });
      for (let day = 0; day < 40; day++) {
        if (day > 0) advance(stage, 1);
        for (const [rule] of rules)
          for (const [name, { range }] of Object.entries(rule.columns))
            for (const value of stage.columns.of[name]!)
              if (!(value >= range[0] && value <= range[1]))
                expect([name, day, value]).toEqual([name, day, `from ${range[0]} to ${range[1]}`]);
      }
    }),
    { numRuns: 120, seed: 20260101 },
  );
});

test("every default lies in its range, and every symbol is its rule's own", () => {
  for (const [rule] of rules) {
    const options = Object.values(rule.options);
    expect(new Set(options.map(({ symbol }) => symbol)).size).toBe(options.length);
    for (const { default: value, range } of options) {
      expect(value).toBeGreaterThanOrEqual(range[0]);
      expect(value).toBeLessThanOrEqual(range[1]);
    }
    expect(rule.formulas.length).toBeGreaterThan(1);
  }
});
