import type { Trial } from "../analysis/trial.ts";
import { type ClimatePanel, climatePanels, climateWords } from "./climate-words.ts";
import { type Area, type ChartOptions, frame, type Look, lookOf } from "./frame.ts";
import { element, short, text } from "./markup.ts";
import { bandNote } from "./notes.ts";
import { timePanel } from "./time-panel.ts";

const scales: Readonly<Record<string, string>> = {
  valence: "Valence, −1 unpleasant to 1 pleasant",
  arousal: "Arousal, 0 calm to 1 stirred up",
  trust: "Trust in top and manager, 0 to 1",
};

/**
 * Valence, arousal and trust over time: one panel each with its own scale, the same for all
 * designs; median and bands as in `adoptionRibbons`. Changes nothing; returns an SVG.
 * @throws InputError for an unknown theme, and for sizes out of range
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * emotionalClimate(trial, { width: 368, theme: "dark" }); // "<svg xmlns=..."
 */
export function emotionalClimate(trial: Trial, options: ChartOptions = {}): string {
  const look = lookOf(options);
  const panels = climatePanels(trial);
  const runs = panels[0]?.series[0]?.replications.length ?? 0;
  const perDesign = look.font * 1.12 + look.small * 1.18 + 5;
  const each = Math.max(look.phone ? 190 : 220, perDesign * trial.designs.length + look.small * 5);
  return frame(
    trial,
    "climate",
    look,
    climateWords(trial),
    bandNote(runs, "each measure"),
    each * Math.max(1, panels.length) + look.small * 4,
    (area) => stack(trial, look, area, panels),
  );
}

/** The panels below one another, with the same room left and right, so that days stand below days. */
function stack(trial: Trial, look: Look, area: Area, panels: readonly ClimatePanel[]): string {
  const head = look.font * 1.5;
  const marks = look.small * 2.3;
  const axis = look.small * 1.4;
  const each = (area.height - marks - axis) / Math.max(1, panels.length);
  const last = panels.length - 1;
  const laid = panels.map(({ measured, series, decimals }, k) => {
    const height = each - head - 6 + (k === 0 ? marks : 0) + (k === last ? axis : 0);
    const parts = { decimals, marked: k === 0, axis: k === last, zero: false };
    return timePanel(trial, look, { width: area.width, height }, series, measured, parts);
  });
  const left = Math.max(0, ...laid.map((panel) => panel.left));
  const right = Math.max(0, ...laid.map((panel) => panel.right));
  return laid
    .map((panel, k) => {
      const name = panels[k]!.measured.name;
      const title = { x: 2, y: look.font * 1.05, "font-weight": "600" };
      return element("g", { transform: `translate(0,${short(k * each + (k === 0 ? 0 : marks))})` }, [
        element("text", title, [text(scales[name] ?? name)]),
        element("g", { transform: `translate(0,${short(head)})` }, [panel.draw(left, right)]),
      ]);
    })
    .join("");
}
