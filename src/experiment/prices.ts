/** What an hour costs: the prices that turn a design's three currencies into one sum. */
import type { Spend } from "../campaigns/campaign.ts";
import { resolveOptions } from "../core/options.ts";
import { conditionOptions } from "../scenario/conditions.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Prices of working time, in euros. */
export interface Prices {
  /** An hour of attention of a receiver, euros from 0. */
  readonly pricePerAttentionHour: number;
  /** An hour of a manager, euros from 0. */
  readonly pricePerManagerHour: number;
}

/** The prices of a scenario: those among its conditions, else the defaults of `scenario/conditions`. */
export function pricesOf(scenario: Pick<Scenario, "conditions">): Prices {
  const { pricePerAttentionHour, pricePerManagerHour } = scenario.conditions;
  return resolveOptions(conditionOptions, { pricePerAttentionHour, pricePerManagerHour }, "conditions");
}

/**
 * Everything a design spent, added up, in thousand euros.
 * @example costOf({ attentionMinutes: 600, managerHours: 10, money: 2 }, { pricePerAttentionHour: 45, pricePerManagerHour: 75 }) // 3.2
 */
export function costOf(spent: Spend, prices: Prices): number {
  const euros =
    (spent.attentionMinutes / 60) * prices.pricePerAttentionHour + spent.managerHours * prices.pricePerManagerHour;
  return euros / 1000 + spent.money;
}
