/**
 * One day of the mind written plainly, person by person and rule by rule, from the formulas of the
 * model page and not from the code: slow, with Math.exp, for comparison only.
 */
import { keyedOrder } from "../../src/engine/order.ts";
import { behaviour, commitment, culture, exit, habit, influence, trust } from "./plain/acts.ts";
import type { Day, Row } from "./plain/day.ts";
import { appraisal, contagion, regulation, rumour } from "./plain/feelings.ts";
import { consumat, humat } from "./plain/humat.ts";
import { alignment, homophily, spaces } from "./plain/line.ts";
import { persuasion } from "./plain/message.ts";
import { beliefs, memory, needs, participation, readiness } from "./plain/needs.ts";

/** Rules that act on one person after the other, in the order of the day. */
const personal: Record<string, (today: Day, i: number) => unknown> = {
  needs,
  participation,
  memory,
  persuasion,
  beliefs,
  readiness,
  humat,
  consumat,
  appraisal,
  regulation,
  contagion,
  rumour,
  influence,
  culture,
  behaviour,
  habit,
  trust,
  commitment,
  exit,
};

/**
 * Lives one day: changes the rows and puts another network in the place of the day's where ties change.
 * Hands back the rows that somebody new takes over at the end of the day. `single` names the columns
 * kept in 32 bits.
 */
export function plainDay(today: Day, single: readonly string[]): number[] {
  const rounded = (row: Row): void => {
    for (const name of single) row[name] = Math.fround(row[name]!);
  };
  const everybody = today.rows.map((_, i) => i);
  if (today.on("spaces")) spaces(today);
  if (today.on("alignment")) alignment(today);
  today.rows.forEach(rounded);
  today.yesterday = today.rows.map((row) => ({ ...row }));
  const renewed: number[] = [];
  for (const [name, act] of Object.entries(personal)) {
    if (!today.on(name)) continue;
    const turn = keyedOrder(today.rows.length, today.luck("order of humat"));
    for (const i of name === "humat" ? turn(today.day) : everybody) {
      if (act(today, i) === true) renewed.push(i);
      rounded(today.rows[i]!);
    }
  }
  if (today.on("homophily")) homophily(today);
  return renewed;
}
