import type { Trial } from "../analysis/trial.ts";
import { adoptionWords } from "./adoption-words.ts";
import { type ChartDocument, standInDocument } from "./document.ts";
import { figure } from "./figures.ts";
import { element, text } from "./markup.ts";
import { drawnMeasure, measureLook } from "./measure.ts";
import { outcomeTable } from "./outcome-table.ts";
import { chiefPairs, confidence, interruption, pairsOf, pairsTable, rivals } from "./report-answer.ts";
import { designsSection } from "./report-designs.ts";
import { type ReportFigures, reportFigures } from "./report-figure.ts";
import { type ReproduceFacts, reproduceSection } from "./report-reproduce.ts";
import { groupsSection, limitsSection, paragraphs, privacySection } from "./report-sections.ts";
import { reportStyle } from "./report-style.ts";
import { worldsSection } from "./report-worlds.ts";
import { differenceSpan } from "./span.ts";

/** What the page may be told beside the trial; undefined keeps the default. */
export interface ReportOptions extends ReproduceFacts {
  /** Document in which charts are drawn; default one of linkedom's. */
  readonly document?: ChartDocument;
}

/** A part of the page; empty parts are left out of page and contents. */
type Section = readonly [id: string, title: string, body: string];

/** No request, no script, no form: whatever a scenario says, the page stays what it is. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report of a trial: one HTML file that opens from disk and asks nobody for anything. The same
 * trial gives the same bytes; there is no clock and no host in it. Changes nothing.
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * report(trial); // "<!doctype html>..."
 */
export function report(trial: Trial, options: ReportOptions = {}): string {
  const { document = standInDocument(), ...facts } = options;
  const { scenario, people } = trial;
  const sections = sectionsOf(trial, reportFigures(trial, document), facts).filter(([, , body]) => body !== "");
  const meta = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { name: "generator", content: "groundswell" }),
  ].map((each) => each.replace("</meta>", ""));
  const head = element("head", {}, [
    ...meta,
    element("title", {}, [text(`${scenario.title} – ${scenario.name}`)]),
    '<link rel="icon" href="data:,">',
    `<style>${reportStyle}</style>`,
  ]);
  const source = `${figure(people.count, 0)} ${people.source === "synthetic" ? "invented people" : "people from files"}, ${figure(trial.days, 0)} working days, ${figure(trial.replications, 0)} ${trial.replications === 1 ? "run" : "runs"} of each design`;
  const body = element("body", {}, [
    element("header", {}, [
      element("a", { class: "skip", href: "#outcomes" }, [text("Skip to data table")]),
      element("p", { class: "kind" }, [text(`Comparison of campaigns in a model · ${source}`)]),
      element("h1", {}, [text(scenario.title)]),
      ...(people.publicData === null
        ? []
        : [element("p", {}, [text(`People: published research data, ${people.publicData}`)])]),
    ]),
    element(
      "main",
      {},
      sections.map(([id, title, content]) => section(id, title, content, id === "answer" ? contents(sections) : "")),
    ),
    element("footer", {}, [
      text("Made by groundswell (MIT licence). This page is one file and asks nobody for anything."),
    ]),
  ]);
  return `<!doctype html>\n${element("html", { lang: "en" }, [head, body])}\n`;
}

function section(id: string, title: string, content: string, after: string): string {
  const heading = element("h2", { id: `${id}-title` }, [text(title)]);
  return element("section", { id, "aria-labelledby": `${id}-title` }, [heading, content, after]);
}

function contents(sections: readonly Section[]): string {
  const items = sections
    .slice(1)
    .map(([id, title]) => element("li", {}, [element("a", { href: `#${id}` }, [text(title)])]));
  return element("nav", { "aria-label": "Contents" }, [element("ul", { class: "contents" }, items)]);
}

function sectionsOf(trial: Trial, figures: ReportFigures, facts: ReproduceFacts): Section[] {
  const names = rivals(trial);
  const pairs = names.length > 1 ? pairsOf(names) : [];
  const nothing = trial.designs.includes("nothing") ? "nothing" : null;
  const controls =
    nothing === null ? [] : names.filter((name) => name !== nothing).map((name): [string, string] => [nothing, name]);
  const drawn = chiefPairs(trial);
  const cover = drawn.length > 1 ? differenceSpan(trial, drawn) : undefined;
  const answer = element("p", { class: "answer" }, [text(trial.sentence)]) + interruption(trial) + confidence(trial);
  const trying = drawnMeasure(trial) === "practising" ? figures.adoption("trying") : "";
  return [
    ["answer", "Answer", answer],
    ["designs", "Goal and designs", paragraphs(trial.scenario.info.whatIsIt) + goal(trial) + designsSection(trial)],
    ["adoption", "Over time", figures.adoption() + trying],
    [
      "difference",
      "Design against design, pair by pair",
      drawn.map(([a, b]) => figures.difference(a, b, cover)).join("") +
        (pairs.length > 1 ? pairsTable(trial, pairs) : ""),
    ],
    ["worlds", "Plausible worlds", worldsSection(trial)],
    ["climate", "Emotional climate", figures.climate()],
    ["table", "Outcomes", outcomeTable(trial)],
    ["groups", "By group", groupsSection(trial)],
    ["cost", "Cost", figures.cost()],
    [
      "controls",
      "Control: no campaign",
      controlWords(trial, controls.length > 0) + (controls.length > 0 ? pairsTable(trial, controls) : ""),
    ],
    ["limits", "What the model leaves out", limitsSection(trial)],
    ["privacy", "Privacy", privacySection(trial)],
    ["reproduce", "How to reproduce", reproduceSection(trial, facts)],
  ];
}

function goal(trial: Trial): string {
  const look = measureLook(trial.primary);
  const practical = figure(trial.scenario.practicalDifference * look.factor, look.factor === 100 ? 1 : 3).replace(
    /\.?0+$/,
    "",
  );
  return element("p", {}, [
    text(
      `What decides: the ${look.label}, that is the ${look.definition}, read on day ${trial.horizon.day} (${trial.horizon.label}). Differences up to ${practical}${look.points} count as no practical difference.`,
    ),
  ]);
}

function controlWords(trial: Trial, beside: boolean): string {
  const words = beside
    ? "The same people with the same luck also live through the change with no campaign. What a design adds is its distance from that."
    : adoptionWords(trial).finding;
  return element("p", {}, [text(words)]);
}
