import fc from "fast-check";
import { expect, test } from "vitest";
import { designs } from "../../src/campaigns/catalogue.ts";
import type { OptionTable } from "../../src/core/options.ts";
import { mindOptions } from "../../src/mind/catalogue.ts";
import { conditionOptions } from "../../src/scenario/conditions.ts";
import { parse, scenario } from "../../src/scenario/parse.ts";
import type { DesignSpec, Scenario } from "../../src/scenario/scenario.ts";
import { stringify } from "../../src/scenario/stringify.ts";

/** Values of a table, anywhere in their ranges. */
function valuesOf(table: OptionTable): fc.Arbitrary<Record<string, number>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(table).map(([name, { range, whole }]) => [
        name,
        whole
          ? fc.integer({ min: range[0], max: range[1] })
          : fc.double({ min: range[0], max: range[1], noNaN: true }).map((x) => x + 0),
      ]),
    ),
  );
}

const words = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\r"));
const designArbitrary: fc.Arbitrary<Omit<DesignSpec, "name">> = fc.oneof(
  ...Object.values(designs).map(({ name, options }) =>
    fc.record({ kind: fc.constant(name), options: valuesOf(options) }),
  ),
);

const changes = fc.record({
  title: words,
  whatIsIt: words,
  sources: fc.array(words, { minLength: 1 }),
  mind: fc.record(
    Object.fromEntries(
      Object.entries(mindOptions).map(([rule, table]) => [
        rule,
        rule === "signals" ? valuesOf(table) : fc.oneof(valuesOf(table), fc.constant("off")),
      ]),
    ),
  ),
  conditions: valuesOf(conditionOptions).map((conditions) => ({
    ...conditions,
    mandateLast: Math.max(conditions.mandateFirst!, conditions.mandateLast!),
  })),
  designs: fc.array(designArbitrary, { minLength: 1, maxLength: 4 }),
  seed: words,
  money: fc.double({ min: 0, max: 1e12, noNaN: true }).map((x) => x + 0),
});

test("what is written is read again as it was, whatever the options and words", () => {
  const base = scenario("tsunami-or-tailored");
  fc.assert(
    fc.property(changes, ({ title, whatIsIt, sources, mind, conditions, designs: some, seed, money }) => {
      const one = {
        ...base,
        title,
        info: { ...base.info, whatIsIt, sources },
        mind,
        conditions,
        designs: some.map((design, k) => ({ name: `design-${k}`, ...design })),
        seed,
        budget: { ...base.budget, money },
      } as unknown as Scenario;
      expect(parse(stringify(one))).toEqual(one);
    }),
    { numRuns: 100 },
  );
});

test("the shipped scenarios survive being written and read", () => {
  const one = scenario("tsunami-or-tailored");
  expect(parse(stringify(one))).toEqual(one);
  expect(stringify(parse(stringify(one)))).toBe(stringify(one));
});

test("parts that are the same object are written out twice", () => {
  const one = parse(stringify(scenario("tsunami-or-tailored")));
  const { options } = one.designs[0]!;
  const twins = { ...one, designs: ["a", "b"].map((name) => ({ name, kind: "cascade", options })) };
  expect(stringify(twins)).not.toMatch(/[&*]\w/);
});
