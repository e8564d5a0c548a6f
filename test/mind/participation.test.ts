import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import type { Stage } from "../../src/engine/stage.ts";
import { participation } from "../../src/mind/participation.ts";
import { participationOptions } from "../../src/mind/participation-rule.ts";
import { mindOf, runAlone } from "./alone.ts";
import { createColumnsOwner } from "./owner.ts";
import { hermits } from "./support.ts";

interface Given {
  readonly share: number;
  readonly gain?: number;
  readonly brake?: number;
  readonly resistance?: number;
  readonly start?: number;
  readonly days?: number;
  readonly extra?: readonly Mechanism[];
}

function run({ share, gain = 0.01, brake, resistance = 0, start = 0, days = 100, extra = [] }: Given): Stage {
  const owner = createColumnsOwner(
    ["appropriateness", "efficacy", "resistanceToChange"],
    { appropriateness: start, efficacy: start, resistanceToChange: resistance },
    ["resistanceToChange"],
  );
  const told = mindOf({ participation: share }, {}, brake === undefined ? {} : { readiness: { brake } });
  const rule = participation(resolveOptions(participationOptions, { gain }), told);
  return runAlone(hermits(3), [owner, rule, ...extra], days);
}

test("nobody who takes no part is moved", () => {
  const { of } = run({ share: 0, start: 0.25 }).columns;
  expect([...of.appropriateness!, ...of.efficacy!]).toEqual(new Array(6).fill(0.25));
});

test("the two beliefs rise by the closed form of the saturating step", () => {
  for (const share of [0.5, 1])
    for (const start of [-1, 0, 0.5]) {
      const { of } = run({ share, start }).columns;
      const expected = 1 - (1 - start) * (1 - 0.01 * share) ** 100;
      expect(of.appropriateness![0]).toBeCloseTo(expected, 12);
      expect(of.efficacy![2]).toBeCloseTo(expected, 12);
    }
});

test("resistance to change brakes, as far as readiness says, and not where readiness is off", () => {
  const braked = run({ share: 1, brake: 0.5, resistance: 0.75 }).columns.of.efficacy![0];
  expect(braked).toBeCloseTo(1 - (1 - 0.01 * (1 - 0.5 * 0.75)) ** 100, 12);
  expect(run({ share: 1, resistance: 0.75 }).columns.of.efficacy![0]).toBeCloseTo(1 - 0.99 ** 100, 12);
});

test("a newcomer takes part as everybody does", () => {
  const renewal: Mechanism = {
    name: "renewal",
    initialize: (world) => ({
      after: (day) => {
        if (day === 2) world.renew(1);
      },
    }),
  };
  const stage = run({ share: 0.5, days: 2, extra: [renewal] });
  expect([...stage.columns.of.participation!]).toEqual([0.5, 0.5, 0.5]);
});

test("beliefs stay within -1 and 1 whatever is given", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const belief = fc.double({ min: -1, max: 1, noNaN: true });
  const gains = fc.double({ min: 0, max: 0.02, noNaN: true });
  fc.assert(
    fc.property(share, gains, share, share, belief, (part, gain, brake, resistance, start) => {
      const { of } = run({ share: part, gain, brake, resistance, start, days: 30 }).columns;
      return [...of.appropriateness!, ...of.efficacy!].every((b) => b >= start && b <= 1);
    }),
    { numRuns: 100, seed: 5 },
  );
});
