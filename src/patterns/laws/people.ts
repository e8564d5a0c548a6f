/** Who people are does not depend on the order of their rows, nor on people whom nothing ties to them. */
import type { Column } from "../../core/columns.ts";
import type { Recorder } from "../../engine/recorder.ts";
import type { Organisation } from "../../people/population.ts";
import { exactly } from "../check.ts";
import type { Check, Seeds } from "../pattern.ts";
import { design, type Plan, play, traced } from "../plays.ts";
import { type Rows, read, rowsOf, shuffled, together, unlikeParts } from "./rows.ts";

const DAYS = 60;
const SHUFFLES = 5;

/** Shuffled rows leave every trajectory as it was. */
export function* shuffledRows(seeds: Seeds): Generator<Check> {
  const rows = rowsOf("p", 70, { work: [1], friendship: [2] });
  const [seed] = seeds(1);
  const conditions = { consent: 0.9 };
  const digestOf = (one: Rows, plan: Plan): string =>
    traced({ organisation: read(one).organisation, plan, days: DAYS, seed: seed!, conditions }).digest;
  const first = new Set<string>();
  for (const kind of ["nothing", "cascade", "fluid"] as const) {
    const orders = [rows, ...seeds(SHUFFLES).map((shuffle) => shuffled(rows, shuffle))];
    const digests = orders.map((one) => digestOf(one, design(kind)));
    first.add(digests[0]!);
    const words = `a: different trajectories of 70 people in ${orders.length} orders of rows, ${kind}`;
    yield exactly(words, new Set(digests).size, 1);
  }
  first.add(digestOf(rows, design("fluid", { tailoring: 0 })));
  yield exactly(
    "a: different trajectories of the three designs there, and of fluid that does not tailor",
    first.size,
    4,
  );
}

/** Every column of every day. */
function film(organisation: Organisation, plan: Plan, seed: number): Readonly<Record<string, Column>>[] {
  const days: Record<string, Column>[] = [];
  const recorder: Recorder = {
    record(_, { columns }) {
      days.push(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice()])));
    },
  };
  play({ organisation, plan, days: DAYS, seed, recorder });
  return days;
}

/** Row of each person of a part in the whole. */
function placesOf(part: Organisation, whole: Organisation): number[] {
  const key = ({ people: { keys } }: Organisation, i: number): string => `${keys.high[i]}/${keys.low[i]}`;
  const at = new Map(Array.from({ length: whole.people.n }, (_, i) => [key(whole, i), i]));
  return Array.from({ length: part.people.n }, (_, i) => at.get(key(part, i)) ?? -1);
}

/** Values that differ between a part alone and the same people in the whole, each under its plan. */
function differences(part: Organisation, whole: Organisation, plan: Plan, seed: number, wholePlan = plan): number {
  const places = placesOf(part, whole);
  const all = film(whole, wholePlan, seed);
  let count = 0;
  film(part, plan, seed).forEach((columns, day) => {
    for (const [name, column] of Object.entries(columns))
      places.forEach((place, i) => {
        if (!Object.is(all[day]![name]![place], column[i])) count++;
      });
  });
  return count;
}

/** A disconnected organisation lives as its parts do alone. */
export function* parts(seeds: Seeds): Generator<Check> {
  const [seed] = seeds(1);
  const [a, b] = unlikeParts();
  const whole = read(together(a, b)).organisation;
  const plans = [
    ["nothing", design("nothing")],
    ["an uncapped town hall", design("cascade", { briefings: 0 })],
  ] as const;
  for (const [words, plan] of plans) {
    const count = [a, b]
      .map((part) => differences(read(part).organisation, whole, plan, seed!))
      .reduce((sum, x) => sum + x, 0);
    yield exactly(`f: values that differ between two parts alone and as one organisation of 95, ${words}`, count, 0);
  }
  const [[, silence], [, townHall]] = plans;
  const told = differences(read(a).organisation, whole, silence, seed!, townHall) > 0 ? "yes" : "no";
  yield exactly("f: whether values differ where the whole has a town hall and the part none", told, "yes");
}
