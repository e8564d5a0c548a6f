import { FEWEST_GROUPS } from "../analysis/cluster-bootstrap.ts";
import type { Trial } from "../analysis/trial.ts";
import type { TrialWorlds } from "../analysis/world-row.ts";
import { figure, sentenceCase } from "./figures.ts";
import { element, text } from "./markup.ts";
import { drawnMeasure, measureLook } from "./measure.ts";
import { designSeries, fan, placeOf } from "./series.ts";
import { htmlTable } from "./tables.ts";

/** Text of a scenario as paragraphs: a blank line parts them. */
export function paragraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => element("p", {}, [text(part)]))
    .join("");
}

/** A list of lines; empty for none. */
export function bullets(lines: readonly string[]): string {
  return lines.length === 0
    ? ""
    : element(
        "ul",
        {},
        lines.map((line) => element("li", {}, [text(line)])),
      );
}

const LUCK_ALONE =
  "The intervals cover luck: other people, other ties, other days. They do not cover wrong rules or wrong numbers.";

const alwaysLeftOut: readonly string[] = [
  "It is a model: the people in it are computed, and its rules and numbers are assumptions, some measured elsewhere and many not. The answer holds for this model and these numbers.",
  LUCK_ALONE,
  "It compares ways of communicating. It says nothing of whether the change itself is right, fair or lawful.",
  "It is no forecast for any organisation and no evidence about any person.",
];

/** What the intervals cover where there are plausible worlds. */
const coveredBy = ({ visited }: TrialWorlds): string =>
  visited < FEWEST_GROUPS
    ? `The intervals cover luck in ${visited} plausible ${visited === 1 ? "world" : "worlds"}: other people, other ties, other days. ${visited === 1 ? "One world is" : "These are"} too few to cover what other numbers would change, and nothing covers wrong rules.`
    : `The intervals cover luck (other people, other ties, other days) and the numbers that differ between ${visited} plausible worlds. They do not cover wrong rules, nor the numbers that are the same in all of them.`;

/** What the model leaves out: never empty, whatever the scenario says. */
export function limitsSection({ scenario, worlds }: Trial): string {
  const { info, expected } = scenario;
  return [
    paragraphs(info.whatItDoesNotShow),
    bullets(worlds ? alwaysLeftOut.map((line) => (line === LUCK_ALONE ? coveredBy(worlds) : line)) : alwaysLeftOut),
    element("h3", {}, [text("Written before the run")]),
    element("dl", {}, [
      element("dt", {}, [text("Pattern expected")]),
      element("dd", {}, [text(expected.pattern)]),
      element("dt", {}, [text("What would refute it")]),
      element("dd", {}, [text(expected.refutedBy)]),
    ]),
    ...(info.sources.length === 0 ? [] : [element("h3", {}, [text("Sources")]), bullets(info.sources)]),
  ].join("");
}

/** Whose data went in, what was generated, and what may not come out. */
export function privacySection({ people }: Trial): string {
  const number = figure(people.count, 0);
  const origin =
    people.source === "synthetic"
      ? `All ${number} people and their ties are invented; no data of real people went in.`
      : people.publicData !== null
        ? `${number} people and their ties come from research data declared as published: ${people.publicData}`
        : `${number} people and their ties come from an organisation's own files. Everything here is about groups of at least ${people.minimumGroup} people; smaller groups are merged or left out. No name, identifier or row of a file is in this page.`;
  const moods =
    "Moods, needs and attitudes are computed for everybody; none was measured, read from a file or inferred about a real person.";
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : element("h3", {}, [text(title)]) + bullets(lines);
  return [
    element("p", {}, [text(origin)]),
    element("p", {}, [text(moods)]),
    part("Generated, not given", people.generated),
    part("Left out, merged or repaired", people.notices),
  ].join("");
}

/** The measure that decides, by group; empty where no groups were recorded. Groups are those the trial gives. */
export function groupsSection(trial: Trial): string {
  const table = trial.series;
  const names = table.array("group") as ArrayLike<string>;
  const sizes = table.array("people") as ArrayLike<number>;
  const groups = new Map<string, number>();
  for (let i = 0; i < names.length; i++) if (names[i] !== "all") groups.set(names[i] as string, sizes[i] as number);
  if (groups.size === 0) return "";
  const look = measureLook(drawnMeasure(trial));
  const rows = [...groups].map(([group, people]) => {
    const series = designSeries(trial, look.name, group);
    const cells = trial.designs.map((design) => {
      const found = series.find((each) => each.design === design);
      const level = found
        ? (fan(found.values).median[placeOf(found.days, trial.horizon.day)] ?? Number.NaN)
        : Number.NaN;
      return Number.isFinite(level)
        ? `${figure(level * look.factor, look.factor === 100 ? 0 : 2)}${look.unit}`
        : "not known";
    });
    return [group, figure(people, 0), ...cells];
  });
  return htmlTable({
    caption: `${sentenceCase(look.label)} on day ${trial.horizon.day} by group, median of the runs`,
    columns: ["group", "people", ...trial.designs],
    rows,
  });
}
