import { scaleLinear } from "d3-scale";
import type { Trial } from "../analysis/trial.ts";
import { type Bill, billsOf, billWords, type Currency, costWords, currencies } from "./cost-words.ts";
import { type ChartOptions, frame, type Look, lookOf } from "./frame.ts";
import { shorten, widthOf } from "./lettering.ts";
import { element, text } from "./markup.ts";
import { type Dress, dresses } from "./palette.ts";
import { symbolOf } from "./symbols.ts";

/** Places in pixels of one row: name, bar and numbers. */
interface Columns {
  readonly name: number;
  readonly bar: number;
  readonly barWidth: number;
  readonly row: number;
}

/**
 * What each design spent of the one budget: attention minutes, managers' hours and money, each on
 * its own scale from zero to the budget; the frame of a bar is the budget, what is empty was not
 * spent. Changes nothing; returns an SVG.
 * @throws InputError for an unknown theme, and for sizes out of range
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * cost(trial); // "<svg xmlns=..."
 */
export function cost(trial: Trial, options: ChartOptions = {}): string {
  const look = lookOf(options);
  const clothes = new Map(dresses(trial.designs).map((dress) => [dress.design, dress]));
  const groups = currencies.map((currency) => ({ currency, bills: billsOf(trial, currency) }));
  const row = look.phone ? look.font * 3.1 : look.font * 1.9;
  const head = look.font * 2.1;
  const height = groups.reduce((sum, { bills }) => sum + head + bills.length * row, 0) + look.font * 0.6;
  const note =
    "Filled: spent, mean of the runs. Frame: the budget, the same for every design; what is empty was not spent.";
  return frame(trial, "cost", look, costWords(trial), note, height, (area) => {
    const names = Math.min(220, Math.max(...trial.designs.map((name) => widthOf(name, look.font, true)))) + 34;
    const numbers =
      Math.max(
        ...groups.flatMap(({ currency, bills }) => bills.map((bill) => widthOf(billWords(bill, currency), look.small))),
        0,
      ) + 16;
    const columns: Columns = look.phone
      ? { name: 0, bar: 2, barWidth: area.width - 4, row }
      : { name: 0, bar: names, barWidth: Math.max(80, area.width - names - numbers), row };
    let top = 0;
    return groups
      .map(({ currency, bills }) => {
        const most = Math.max(...bills.map(({ spent, budget }) => Math.max(spent, budget)), 0);
        const from = top + head;
        top = from + bills.length * row;
        const title = element("text", { x: 2, y: from - look.font * 0.65, "font-weight": "600" }, [
          text(currency.title),
        ]);
        return (
          title +
          bills
            .map((bill, k) => billRow(look, bill, currency, clothes.get(bill.design)!, most, columns, from + k * row))
            .join("")
        );
      })
      .join("");
  });
}

function billRow(
  look: Look,
  bill: Bill,
  currency: Currency,
  dress: Dress,
  most: number,
  columns: Columns,
  top: number,
): string {
  const { bar, barWidth, row } = columns;
  const across = scaleLinear([0, most > 0 ? most : 1], [0, barWidth]);
  const height = look.phone ? look.font * 1.05 : look.font * 1.15;
  const barTop = look.phone ? top + look.font * 1.45 : top + (row - height) / 2;
  const baseline = look.phone ? top + look.font * 1.1 : top + row / 2 + look.font * 0.36;
  const numbers = billWords(bill, currency);
  const room = look.phone ? barWidth - widthOf(numbers, look.small) - 30 : bar - 34;
  return [
    symbolOf(dress, 9, baseline - look.font * 0.34, look.phone ? 0.8 : 1),
    element("text", { x: 22, y: baseline, "font-weight": "600", fill: `var(--gs-${dress.hue.name})` }, [
      text(shorten(bill.design, room, look.font, true)),
    ]),
    element("rect", {
      x: bar,
      y: barTop,
      width: across(bill.budget),
      height,
      fill: "var(--gs-paper)",
      stroke: "var(--gs-quiet)",
      "stroke-width": 1.25,
    }),
    element("rect", { x: bar, y: barTop, width: across(bill.spent), height, fill: `var(--gs-${dress.hue.name})` }),
    element(
      "text",
      {
        x: look.phone ? bar + barWidth : bar + barWidth + 12,
        y: baseline,
        "text-anchor": look.phone ? "end" : "start",
        "font-size": look.small,
      },
      [text(numbers)],
    ),
  ].join("");
}
