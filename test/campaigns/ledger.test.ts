import fc from "fast-check";
import { expect, test } from "vitest";
import { createLedger } from "../../src/campaigns/ledger.ts";

const budget = { attentionMinutes: 100, managerHours: 10, money: 5 };

test("a cost is booked whole", () => {
  const ledger = createLedger(budget);
  expect(ledger.spend({ attentionMinutes: 60, managerHours: 1, money: 5 })).toBe(true);
  expect(ledger.spent()).toEqual({ attentionMinutes: 60, managerHours: 1, money: 5 });
  expect(ledger.left()).toEqual({ attentionMinutes: 40, managerHours: 9, money: 0 });
});

test("a cost is refused whole where one part is not there", () => {
  const ledger = createLedger(budget);
  expect(ledger.spend({ attentionMinutes: 1, managerHours: 10.5, money: 0 })).toBe(false);
  expect(ledger.spent()).toEqual({ attentionMinutes: 0, managerHours: 0, money: 0 });
});

test("whatever is asked for, no more is spent than is there", () => {
  const part = fc.double({ min: 0, max: 20, noNaN: true });
  const cost = fc.record({ attentionMinutes: part, managerHours: part, money: part });
  fc.assert(
    fc.property(fc.array(cost), (costs) => {
      const ledger = createLedger(budget);
      for (const one of costs) ledger.spend(one);
      const { attentionMinutes, managerHours, money } = ledger.spent();
      expect(attentionMinutes <= 100 && managerHours <= 10 && money <= 5).toBe(true);
    }),
  );
});

test.each([Number.NaN, -1])("a cost of %s is refused aloud", (money) => {
  const ledger = createLedger(budget);
  expect(() => ledger.spend({ attentionMinutes: 0, managerHours: 0, money })).toThrow(/cost\.money: invalid/);
});

test("a budget below 0 is refused aloud", () => {
  expect(() => createLedger({ ...budget, money: -1 })).toThrow(/budget\.money: invalid -1/);
});
