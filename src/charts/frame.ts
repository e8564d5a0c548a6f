import type { Trial } from "../analysis/trial.ts";
import { refuse } from "../core/errors.ts";
import { type ChartDocument, standInDocument } from "./document.ts";
import { fontFamily, wrap } from "./lettering.ts";
import { element, text } from "./markup.ts";
import { fixColours, type Theme, themeStyle } from "./theme.ts";

/** Options of every chart; undefined keeps the default. */
export interface ChartOptions {
  /** Document in which marks are made; default one of linkedom's. */
  readonly document?: ChartDocument;
  /** Pixels, 240 to 4000, both included; default 960. Below 640 the chart is drawn for a phone. */
  readonly width?: number;
  /** Pixels, 160 to 4000, both included; default by chart and width. */
  readonly height?: number;
  /** Default "auto". */
  readonly theme?: Theme;
  /** Whether the finding is written above the chart; default true. */
  readonly heading?: boolean;
  /** Start of the ids of title and description; default made from chart, width and the trial's digest. */
  readonly id?: string;
}

/** Options filled in, and the sizes of letters that follow from them. */
export interface Look {
  readonly document: ChartDocument;
  readonly width: number;
  readonly height: number | null;
  readonly theme: Theme;
  readonly heading: boolean;
  readonly id: string | null;
  readonly phone: boolean;
  /** Size of words and numbers, and of notes, in pixels. */
  readonly font: number;
  readonly small: number;
}

function size(path: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high)) refuse(path, `invalid ${value}; expected pixels from ${low} to ${high}`);
  return value;
}

/** Fills options in; throws InputError on sizes out of range and on an unknown theme. */
export function lookOf(options: ChartOptions): Look {
  const { document = standInDocument(), width = 960, height, theme = "auto", heading = true, id } = options;
  if (!["auto", "light", "dark", "inherit"].includes(theme))
    refuse("theme", `unknown ${JSON.stringify(theme)}; expected auto, light, dark or inherit`);
  const phone = size("width", width, 240, 4000) < 640;
  return {
    document,
    width,
    height: height === undefined ? null : size("height", height, 160, 4000),
    theme,
    heading,
    id: id ?? null,
    phone,
    font: phone ? 14 : 18,
    small: phone ? 13 : 16,
  };
}

/** What a chart says in words. */
export interface Words {
  /** The finding, one sentence without full stop: the title. */
  readonly finding: string;
  /** The text alternative, made from the numbers that are drawn. */
  readonly description: string;
}

/** A rectangle in pixels. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** Lines of text below one another, the first baseline at y. */
export function lines(
  words: readonly string[],
  x: number,
  y: number,
  step: number,
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  return words.map((line, k) => element("text", { x, y: y + k * step, ...attributes }, [text(line)])).join("");
}

/**
 * A whole chart: finding above, notes below, the body between them, with title and description for
 * those who do not see it. `body` is given the room that is left and answers in its coordinates.
 */
export function frame(
  trial: Trial,
  slug: string,
  look: Look,
  words: Words,
  note: string,
  defaultHeight: number,
  body: (area: Area) => string,
): string {
  const { width, font, small } = look;
  const pad = 2;
  const finding = look.heading ? wrap(words.finding, width - 2 * pad, font * 1.1, true) : [];
  const notes = note === "" ? [] : wrap(note, width - 2 * pad, small);
  const above = finding.length * font * 1.4 + (finding.length > 0 ? font * 0.6 : 0);
  const below = notes.length * small * 1.4 + (notes.length > 0 ? small * 0.6 : 0);
  const height = look.height ?? Math.ceil(above + defaultHeight + below);
  const room = { width, height: Math.max(80, height - above - below) };
  const id =
    look.id ?? `gs-${slug}-${Math.round(width)}-${trial.digest.slice(0, 8).replace(/[^0-9a-z]/gi, "") || "trial"}`;
  const parts = [
    element("title", { id: `${id}-title` }, [text(words.finding)]),
    element("desc", { id: `${id}-desc` }, [text(words.description)]),
    themeStyle(look.theme),
    element("rect", { width, height, fill: "var(--gs-paper)" }),
    lines(finding, pad, font * 1.25, font * 1.4, { "font-size": font * 1.1, "font-weight": "600" }),
    element("g", { transform: `translate(0,${Math.round(above)})` }, [body(room)]),
    lines(notes, pad, height - below + small * 1.5, small * 1.4, { "font-size": small, fill: "var(--gs-quiet)" }),
  ];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      class: "groundswell",
      "font-family": fontFamily,
      "font-size": font,
      fill: "var(--gs-ink)",
    },
    parts,
  );
  return fixColours(svg, look.theme);
}
