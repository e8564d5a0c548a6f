import type { Trial } from "../analysis/trial.ts";
import type { Spend } from "../campaigns/campaign.ts";
import { decimalsFor, figure, sentenceCase } from "./figures.ts";
import type { Words } from "./frame.ts";
import { measureLook } from "./measure.ts";
import type { DataTable } from "./tables.ts";

/** One currency in which designs are paid. */
export interface Currency {
  readonly name: keyof Spend;
  readonly title: string;
  readonly unit: string;
  /** Divides the sum of all people: attention is shown per person. */
  readonly perPerson: boolean;
}

/** The three currencies, in the order of every page. */
export const currencies: readonly Currency[] = [
  { name: "attentionMinutes", title: "Attention, minutes per person", unit: "\u00a0min", perPerson: true },
  { name: "managerHours", title: "Managers, hours all together", unit: "\u00a0h", perPerson: false },
  { name: "money", title: "Money, thousand euros", unit: "", perPerson: false },
];

/** What one design spent of one currency, mean of its runs, in the unit shown. */
export interface Bill {
  readonly design: string;
  readonly spent: number;
  readonly budget: number;
}

/** The bills of a currency, in the order of the trial's designs; a design without runs has none. */
export function billsOf(trial: Trial, currency: Currency): Bill[] {
  return trial.designs.flatMap((design) => {
    const runs = trial.results.filter(({ spec }) => spec.design === design);
    if (runs.length === 0) return [];
    const mean = (value: (run: (typeof runs)[number]) => number): number =>
      runs.reduce((sum, run) => sum + value(run) / (currency.perPerson ? Math.max(1, run.people) : 1), 0) / runs.length;
    const spent = mean((run) => run.spent[currency.name]);
    return [{ design, spent, budget: spent + mean((run) => run.unspent[currency.name]) }];
  });
}

/** Number of a bill with the decimals its budget deserves: none from 100, one from 10, two below; zero stays "0". */
export function amount(x: number, budget: number): string {
  return x === 0 ? "0" : figure(x, budget >= 100 ? 0 : budget >= 10 ? 1 : 2);
}

/** `103 of 120 min (86 %)`. */
export function billWords({ spent, budget }: Bill, currency: Currency): string {
  const share = budget > 0 ? ` (${figure((100 * spent) / budget, 0)}\u00a0%)` : "";
  return `${amount(spent, budget)} of ${amount(budget, budget)}${currency.unit}${share}`;
}

/** What is drawn, in words: all-in cost of each design, then every bill with what was left. */
export function costWords(trial: Trial): Words {
  const { label, unit } = measureLook("cost");
  const totals = trial.designs
    .map((design) => ({ design, ...(trial.summary[design]?.cost ?? { mean: null, low: null, high: null }) }))
    .filter(({ mean }) => mean !== null)
    .sort((x, y) => (y.mean as number) - (x.mean as number));
  const widths = totals.flatMap(({ low, high }) => (low !== null && high !== null && high > low ? [high - low] : []));
  const decimals = widths.length > 0 ? decimalsFor(Math.max(...widths), true) : 1;
  const words = totals.map(({ design, mean }) => `${design} ${mean === 0 ? "0" : figure(mean as number, decimals)}`);
  const lines = currencies.map(
    (currency) =>
      `${currency.title}: ${billsOf(trial, currency)
        .map(
          (bill) =>
            `${bill.design} ${billWords(bill, currency)}, ${amount(bill.budget - bill.spent, bill.budget)} unspent`,
        )
        .join("; ")}.`,
  );
  return {
    finding:
      totals.length === 0
        ? "Cost: no finished runs to show"
        : `${sentenceCase(label)} (${unit.trim()}): ${words.join(", ")}`,
    description: `Bars of what each design spent of the same budget, mean of its runs. ${lines.join(" ")}`,
  };
}

/** The bills as a table. */
export function costTable(trial: Trial): DataTable {
  return {
    caption: "Spent, budget and unspent, mean of the runs",
    columns: ["currency and design", "spent", "budget", "unspent"],
    rows: currencies.flatMap((currency) =>
      billsOf(trial, currency).map((bill) => [
        `${currency.title}: ${bill.design}`,
        amount(bill.spent, bill.budget),
        amount(bill.budget, bill.budget),
        amount(bill.budget - bill.spent, bill.budget),
      ]),
    ),
  };
}
