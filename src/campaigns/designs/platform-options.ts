import { freeze } from "../../core/freeze.ts";
import type { Table } from "../resolved.ts";

/** Names of the prices that a listening campaign pays. */
export type PlatformOption =
  | "platformMoney"
  | "platformMoneyPerPerson"
  | "analystMoney"
  | "cueMoney"
  | "sendMoney"
  | "variantMoney";

const money = { unit: "thousand euros", evidence: "assumed", distribution: "fixed" } as const;

/** What listening and sending cost in money. */
export const platformOptions: Table<PlatformOption> = freeze({
  platformMoney: {
    symbol: "c_f",
    meaning: "fixed money for the platform",
    default: 1,
    range: [0, 1000],
    source: "our choice: set-up",
    ...money,
  },
  platformMoneyPerPerson: {
    symbol: "c_p",
    meaning: "money for the platform and each employee",
    default: 0.03,
    range: [0, 1],
    source: "our choice: list prices of employee platforms are about five euros a month",
    ...money,
  },
  analystMoney: {
    symbol: "c_a",
    meaning: "money for one search for communities",
    default: 0.5,
    range: [0, 100],
    source: "our choice: a day of an analyst",
    ...money,
  },
  cueMoney: {
    symbol: "c_c",
    meaning: "money for reading one signal",
    default: 0.00002,
    range: [0, 0.1],
    source: "our choice: storage, processing, works agreement",
    ...money,
  },
  sendMoney: {
    symbol: "c_s",
    meaning: "money for sending one message to one person",
    default: 0.0002,
    range: [0, 0.1],
    source: "our choice: platform prices for volume",
    ...money,
  },
  variantMoney: {
    symbol: "c_v",
    meaning: "money for writing one version of a message",
    default: 0.06,
    range: [0, 50],
    source: "our choice: an hour of an editor",
    ...money,
  },
});
