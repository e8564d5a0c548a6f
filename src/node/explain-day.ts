/** What moved one person on one day of an experiment: its run is played again up to that day. */
import { join } from "node:path";
import { causesOf } from "../analysis/causes-of.ts";
import { refuse, unknownWord } from "../core/errors.ts";
import { parse } from "../scenario/parse.ts";
import type { Manifest } from "./manifest.ts";
import { personDayText } from "./person-day.ts";
import { textOf } from "./read.ts";

/** Whom, when, and in which run. */
export interface DayAsked {
  readonly design: string | undefined;
  readonly person: number;
  readonly day: number;
  readonly replication: number;
}

/**
 * The answer as text, or as JSON with every cause.
 * @throws InputError where the experiment was made from files, or has no such design, person, day or run
 */
export function explainDay(folder: string, manifest: Manifest, asked: DayAsked, json = false): string {
  const { designs, inputs, people, replications, seed, days, worlds } = manifest;
  if (inputs.length > 0 || people.source === "imported")
    refuse("--day", `invalid ${asked.day}: these are people of a file; expected an experiment with invented people`);
  const { design = designs.length === 1 ? designs[0] : undefined, person, day, replication } = asked;
  if (design === undefined) refuse("--design", `missing; expected one of ${designs.join(", ")}`);
  if (!designs.includes(design)) refuse("--design", unknownWord(design, [...designs]));
  const most = (path: string, value: number, least: number, last: number): void => {
    if (value > last) refuse(path, `invalid ${value}; expected a whole number from ${least} to ${last}`);
  };
  most("--person", person, 0, people.count - 1);
  most("--day", day, 1, days);
  most("--replication", replication, 1, replications);
  const scenario = parse(textOf(join(folder, "scenario.yaml")), { file: "scenario.yaml" });
  const [found] = causesOf(scenario, {
    design,
    person,
    day,
    replication,
    seed,
    ...(worlds && { worlds: worlds.count }),
  });
  if (json) return JSON.stringify({ design, replication, ...found }, null, 2);
  const run = `${manifest.scenario}, ${design}, replication ${replication}`;
  return `${run}: person ${person} on day ${day}\n\n${personDayText(found!)}`;
}
