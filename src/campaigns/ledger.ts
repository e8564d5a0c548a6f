import { refuse } from "../core/errors.ts";
import type { Spend } from "./campaign.ts";

/** No cost at all. */
export const FREE: Spend = Object.freeze({ attentionMinutes: 0, managerHours: 0, money: 0 });

/** What one campaign may spend in one run, and what it has spent. */
export interface Ledger {
  readonly budget: Spend;
  spend(cost: Spend): boolean;
  spent(): Spend;
  left(): Spend;
}

const PARTS = ["attentionMinutes", "managerHours", "money"] as const;

/**
 * Opens a ledger: `spend` takes a cost whole or not at all, and never more than is there. The sums
 * are plain additions in the order of booking, so that two equal runs have equal ledgers.
 * @throws InputError where a part of the budget or of a cost is below 0 or not a number
 */
export function createLedger(budget: Spend): Ledger {
  for (const part of PARTS)
    if (!(budget[part] >= 0)) refuse(`budget.${part}`, `invalid ${budget[part]}; expected a number of at least 0`);
  const sum = { attentionMinutes: 0, managerHours: 0, money: 0 };
  return {
    budget,
    spend(cost) {
      for (const part of PARTS)
        if (!(cost[part] >= 0)) refuse(`cost.${part}`, `invalid ${cost[part]}; expected a number of at least 0`);
      for (const part of PARTS) if (!(sum[part] + cost[part] <= budget[part])) return false;
      for (const part of PARTS) sum[part] += cost[part];
      return true;
    },
    spent: () => ({ ...sum }),
    left: () => ({
      attentionMinutes: budget.attentionMinutes - sum.attentionMinutes,
      managerHours: budget.managerHours - sum.managerHours,
      money: budget.money - sum.money,
    }),
  };
}
