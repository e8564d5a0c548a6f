import type { Trial } from "../analysis/trial.ts";
import { designs as catalogue } from "../campaigns/catalogue.ts";
import type { Option } from "../core/options.ts";
import type { DesignSpec } from "../scenario/scenario.ts";
import { figure, sentenceCase } from "./figures.ts";
import { element, text } from "./markup.ts";
import { dresses } from "./palette.ts";
import { symbolOf } from "./symbols.ts";
import { htmlTable } from "./tables.ts";

function specOf(trial: Trial, design: string): DesignSpec {
  return trial.scenario.designs.find(({ name }) => name === design) ?? { name: design, kind: design, options: {} };
}

/** A value of an option as it was set, to 6 significant digits. */
function value(x: number | undefined): string {
  return x === undefined ? "–" : String(Number(x.toPrecision(6))).replace("-", "−");
}

/** The designs: the mark under which each is drawn, what each believes, and the options in which they differ. */
export function designsSection(trial: Trial): string {
  const clothes = dresses(trial.designs);
  const beliefs = trial.designs.map((name, i) => {
    const { kind } = specOf(trial, name);
    const belief = Object.hasOwn(catalogue, kind) ? (catalogue[kind]?.belief ?? "") : "";
    const mark = element("svg", { class: "mark", viewBox: "-9 -9 18 18", "aria-hidden": "true" }, [
      symbolOf(clothes[i]!, 0, 0),
    ]);
    const words = `${name}${kind === name ? "" : ` (a ${kind})`}`;
    return (
      element("dt", {}, [mark, text(words)]) +
      element("dd", {}, [text(belief === "" ? "" : `${sentenceCase(belief)}.`)])
    );
  });
  const { budget, campaign } = trial.scenario;
  const terms = `Every design has the same budget: ${figure(budget.attentionMinutes, 0)} minutes of attention per person, ${figure(budget.managerHours, 0)} hours per manager and ${figure(budget.money, 0)} thousand euros per 1,000 people, to be used from day ${campaign.first} to day ${campaign.last}.`;
  return [element("dl", {}, beliefs), element("p", {}, [text(terms)]), differences(trial)].join("");
}

function differences(trial: Trial): string {
  const specs = trial.designs.filter((name) => name !== "nothing").map((name) => specOf(trial, name));
  const options = new Map<string, Option>();
  for (const { kind } of specs)
    for (const [name, option] of Object.entries(Object.hasOwn(catalogue, kind) ? catalogue[kind]!.options : {}))
      if (!options.has(name)) options.set(name, option);
  for (const spec of specs)
    for (const name of Object.keys(spec.options))
      if (!options.has(name))
        options.set(name, {
          symbol: name,
          meaning: name,
          unit: "",
          default: 0,
          range: [0, 0],
          source: "",
          evidence: "assumed",
          distribution: "fixed",
        });
  const rows = [...options].flatMap(([name, { meaning, unit }]) => {
    const cells = specs.map((spec) => value(spec.options[name]));
    const same = specs.length > 1 && cells.every((each) => each === cells[0]);
    return same ? [] : [[`${sentenceCase(meaning)} (${name}${unit === "" ? "" : `, ${unit}`})`, ...cells]];
  });
  if (rows.length === 0) return "";
  const caption =
    specs.length > 1
      ? "Options in which the designs differ; all others are the same. A dash: the design has no such option."
      : "Options of the design.";
  const table = htmlTable({ caption, columns: ["option", ...specs.map(({ name }) => name)], rows });
  return element("details", {}, [
    element("summary", {}, [text(`The ${figure(rows.length, 0)} options in which the designs differ`)]),
    table,
  ]);
}
