import { element } from "./markup.ts";
import type { Dress } from "./palette.ts";

const shapes: Readonly<Record<Dress["symbol"], string>> = {
  circle: "M0,-5A5,5 0 1,1 0,5A5,5 0 1,1 0,-5Z",
  square: "M-4.5,-4.5H4.5V4.5H-4.5Z",
  triangle: "M0,-6L6,5H-6Z",
  diamond: "M0,-6.5L5.5,0L0,6.5L-5.5,0Z",
  star: "M0,-7L1.7,-2.3L6.7,-2.2L2.7,0.9L4.1,5.7L0,2.8L-4.1,5.7L-2.7,0.9L-6.7,-2.2L-1.7,-2.3Z",
  wye: "M-6,-5H6L0,6Z",
  hexagon: "M-6,0L-3,-5.2H3L6,0L3,5.2H-3Z",
  cross: "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
};

/** The symbol of a design at a place. */
export function symbolOf(dress: Dress, x: number, y: number, scale = 1): string {
  return element("path", {
    d: shapes[dress.symbol],
    transform: `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}) scale(${scale})`,
    fill: `var(--gs-${dress.hue.name})`,
    stroke: "var(--gs-paper)",
    "stroke-width": 1,
  });
}
