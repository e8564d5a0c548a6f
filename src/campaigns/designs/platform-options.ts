import type { Table } from "../resolved.ts";

/** Names of the prices that a listening campaign pays. */
export type PlatformOption =
  | "platformMoney"
  | "platformMoneyPerPerson"
  | "analystMoney"
  | "cueMoney"
  | "sendMoney"
  | "variantMoney";

const money = { unit: "thousand euros", evidence: "assumed" } as const;

/** What listening and sending cost in money. */
export const platformOptions: Table<PlatformOption> = Object.freeze({
  platformMoney: { meaning: "fixed money for the platform", default: 1, range: [0, 1000], source: "set-up", ...money },
  platformMoneyPerPerson: {
    meaning: "money for the platform and each employee",
    default: 0.03,
    range: [0, 1],
    source: "list prices of employee platforms, about five euros a month",
    ...money,
  },
  analystMoney: {
    meaning: "money for one search for communities",
    default: 0.5,
    range: [0, 100],
    source: "a day of an analyst",
    ...money,
  },
  cueMoney: {
    meaning: "money for reading one signal",
    default: 0.00002,
    range: [0, 0.1],
    source: "storage, processing, works agreement",
    ...money,
  },
  sendMoney: {
    meaning: "money for sending one message to one person",
    default: 0.0002,
    range: [0, 0.1],
    source: "platform prices for volume",
    ...money,
  },
  variantMoney: {
    meaning: "money for writing one version of a message",
    default: 0.06,
    range: [0, 50],
    source: "an hour of an editor",
    ...money,
  },
});
