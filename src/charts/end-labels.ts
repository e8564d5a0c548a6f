import { type Look, lines as linesOf } from "./frame.ts";
import { dodge, widthOf } from "./lettering.ts";
import { element } from "./markup.ts";
import type { Dress } from "./palette.ts";
import { symbolOf } from "./symbols.ts";

/** Words at the end of a line. */
export interface EndLabel {
  /** Pixels down, where the line ends. */
  readonly at: number;
  readonly dress: Dress;
  /** The design's name, in as many lines as it needs. */
  readonly name: readonly string[];
  /** What stands below it, plain. */
  readonly lines: readonly string[];
}

/** Width that labels need to the right of the lines, symbol and leader included. */
export function labelRoom(labels: readonly Pick<EndLabel, "name" | "lines">[], look: Look): number {
  const widths = labels.flatMap(({ name, lines }) => [
    ...name.map((line) => widthOf(line, look.font, true)),
    ...lines.map((line) => widthOf(line, look.small)),
  ]);
  return Math.max(0, ...widths) + labelGap(look) + 4;
}

const labelGap = (look: Look): number => (look.phone ? 20 : 34);

/** Labels beside the ends of lines, none over another, each tied to its line by symbol and leader. */
export function endLabels(labels: readonly EndLabel[], x: number, top: number, bottom: number, look: Look): string {
  const [bold, plain] = [look.font * 1.12, look.small * 1.18];
  const heights = labels.map(({ name, lines }) => name.length * bold + lines.length * plain + 5);
  const centres = dodge(
    labels.map(({ at }, i) => ({ at, height: heights[i] as number })),
    top,
    bottom,
  );
  const gap = labelGap(look);
  return labels
    .map((label, i) => {
      const centre = centres[i] as number;
      const start = centre - (heights[i] as number) / 2 + look.font * 0.95;
      const colour = `var(--gs-${label.dress.hue.name})`;
      const below = start + (label.name.length - 1) * bold + plain;
      const words = [
        linesOf(label.name, x + gap, start, bold, { "font-size": look.font, "font-weight": "600", fill: colour }),
        linesOf(label.lines, x + gap, below, plain, { "font-size": look.small }),
      ];
      const leader = element("path", {
        d: `M${pixel(x + 8)},${pixel(label.at)}L${pixel(x + gap - 5)},${pixel(centre)}`,
        stroke: colour,
        "stroke-width": 1,
        fill: "none",
      });
      return leader + symbolOf(label.dress, x, label.at, look.phone ? 0.8 : 1) + words.join("");
    })
    .join("");
}

function pixel(x: number): number {
  return Math.round(x * 100) / 100;
}
