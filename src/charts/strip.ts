import type { Look } from "./frame.ts";
import { element, short } from "./markup.ts";
import type { Pair } from "./paired-words.ts";
import type { Dress } from "./palette.ts";

/** Where a strip of dots stands, in pixels; `up` is the scale of the panel beside it. */
export interface StripPlace {
  readonly left: number;
  readonly width: number;
  readonly up: (value: number) => number;
}

/** Sideways places of dots, in steps from the middle, so that dots of nearly the same height stand beside one another. */
function spread(heights: readonly number[], diameter: number, most: number): number[] {
  const order = heights.map((_, i) => i).sort((i, j) => heights[i]! - heights[j]! || i - j);
  const placed: number[] = new Array(heights.length).fill(0);
  const rows = new Map<number, number>();
  for (const i of order) {
    const row = Math.round(heights[i]! / diameter);
    const k = rows.get(row) ?? 0;
    rows.set(row, k + 1);
    const step = k % 2 === 0 ? k / 2 : -(k + 1) / 2;
    placed[i] = step % (most + 1);
  }
  return placed;
}

/** One dot a pair at its difference on the day of the read-out, on the scale of the panel beside it; then mean and interval. */
export function strip(look: Look, pair: Pair, dress: Dress, { left, width, up }: StripPlace): string {
  const radius = pair.outcomes.length > 120 ? 2 : look.phone ? 2.5 : 3.5;
  const barRoom = look.phone ? 12 : 22;
  const middle = left + (width - barRoom) / 2;
  const most = Math.max(1, Math.floor((width - barRoom) / 2 / (2 * radius) - 0.5));
  const heights = pair.outcomes.map(up);
  const sideways = spread(heights, 2 * radius, most);
  const colour = `var(--gs-${dress.hue.name})`;
  const dots = heights.map((y, i) =>
    element("circle", { cx: middle + sideways[i]! * 2 * radius, cy: y, r: radius, fill: colour, "fill-opacity": 0.65 }),
  );
  const zero = element("path", {
    d: `M${short(left)},${short(up(0))}H${short(left + width)}`,
    stroke: "var(--gs-ink)",
    "stroke-width": 1.5,
  });
  return element("g", {}, [zero, ...dots, interval(pair, left + width - barRoom / 2, up, look)]);
}

function interval(pair: Pair, x: number, up: (value: number) => number, look: Look): string {
  if (!pair.row || pair.row.difference === null) return "";
  const { difference, low, high } = pair.row;
  const bar =
    low === null || high === null
      ? ""
      : element("path", {
          d: `M${short(x)},${short(up(low))}V${short(up(high))}`,
          stroke: "var(--gs-ink)",
          "stroke-width": look.phone ? 2.5 : 3.5,
        });
  const size = look.phone ? 4.5 : 6;
  const y = up(difference);
  const diamond = `M${short(x)},${short(y - size)}L${short(x + size)},${short(y)}L${short(x)},${short(y + size)}L${short(x - size)},${short(y)}Z`;
  return bar + element("path", { d: diamond, fill: "var(--gs-ink)", stroke: "var(--gs-paper)", "stroke-width": 1 });
}
