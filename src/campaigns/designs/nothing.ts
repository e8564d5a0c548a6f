import type { Campaign, Office } from "../campaign.ts";
import type { Table } from "../resolved.ts";

/** It has nothing to set. */
export const nothingOptions: Table<never> = Object.freeze({});

/** What it believes. */
export const nothingBelief = "people find their own way; the null against which every campaign is measured";

/** The campaign that says nothing, listens to nobody and costs nothing. */
export function nothing(_options: Readonly<Record<string, number>>, _office: Office): Campaign {
  return { name: "nothing", morning() {}, evening() {} };
}
