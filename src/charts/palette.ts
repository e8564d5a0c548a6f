/** One colour in three dresses: as an area, and as line or text on light and on dark paper. */
export interface Hue {
  readonly name: string;
  /** Okabe & Ito (2008), for areas at reduced opacity. */
  readonly area: string;
  /** The same hue, darkened until it reads 4.5:1 on white. */
  readonly light: string;
  /** The same hue, lightened until it reads 4.5:1 on the dark paper. */
  readonly dark: string;
}

/** Paper, ink and the quieter inks of the two themes. */
export const papers: Readonly<
  Record<"light" | "dark", Readonly<Record<"paper" | "ink" | "quiet" | "line" | "zone", string>>>
> = {
  light: { paper: "#ffffff", ink: "#1a1f26", quiet: "#59616c", line: "#c9ced6", zone: "#e9ecf0" },
  dark: { paper: "#14181e", ink: "#eef1f5", quiet: "#a9b2be", line: "#48505b", zone: "#262d36" },
};

/** The colours of designs: grey is kept for `nothing`. */
export const hues: readonly Hue[] = [
  { name: "grey", area: "#7d8692", light: "#5c6570", dark: "#adb5c0" },
  { name: "blue", area: "#0072b2", light: "#005c91", dark: "#57a9e2" },
  { name: "vermillion", area: "#d55e00", light: "#ad4c00", dark: "#f58b45" },
  { name: "green", area: "#009e73", light: "#00775a", dark: "#2fc79b" },
  { name: "purple", area: "#cc79a7", light: "#a0447a", dark: "#e39ac4" },
  { name: "orange", area: "#e69f00", light: "#8a6000", dark: "#f2b632" },
  { name: "yellow", area: "#f0e442", light: "#716900", dark: "#f0e442" },
  { name: "sky", area: "#56b4e9", light: "#1b79b0", dark: "#9adbff" },
];

/** The look of a design, the same in every chart: colour, dash and symbol say the same thing three times. */
export interface Dress {
  readonly design: string;
  readonly hue: Hue;
  /** SVG dash pattern; "" is an unbroken line. */
  readonly dash: string;
  readonly symbol: "circle" | "triangle" | "square" | "diamond" | "star" | "cross" | "wye" | "hexagon";
}

const looks: readonly Pick<Dress, "dash" | "symbol">[] = [
  { dash: "2 5", symbol: "circle" },
  { dash: "", symbol: "square" },
  { dash: "11 5", symbol: "triangle" },
  { dash: "11 4 2 4", symbol: "diamond" },
  { dash: "6 4", symbol: "star" },
  { dash: "16 4 2 4 2 4", symbol: "wye" },
  { dash: "20 6", symbol: "hexagon" },
  { dash: "4 3 1 3", symbol: "cross" },
];

const known: Readonly<Record<string, number>> = { nothing: 0, cascade: 1, fluid: 2 };

/** FNV-1a of the name, over UTF-16 units: the colour of a name does not depend on the trial. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * The looks of designs that are shown together, in the order given. `nothing`, `cascade` and
 * `fluid` have theirs for good; another name takes the one its hash points to, or the next free
 * one where two names of the same trial would look alike (so up to eight designs differ); sky, which
 * is close to blue, comes last.
 * @example dresses(["nothing", "fluid"]).map((d) => d.hue.name) // ["grey", "vermillion"]
 */
export function dresses(designs: readonly string[]): Dress[] {
  const taken = new Map<number, string>();
  const place = new Map<string, number>();
  for (const name of designs)
    if (Object.hasOwn(known, name)) {
      place.set(name, known[name] as number);
      taken.set(known[name] as number, name);
    }
  const free = looks.length - 3;
  const preferred = free - 1;
  for (const name of designs.filter((name) => !place.has(name)).sort()) {
    const first = hash(name) % preferred;
    let k = 3 + first;
    for (let step = 0; step < free && taken.has(k); step++) k = 3 + ((first + step + 1) % free);
    if (taken.has(k)) k = [1, 2].find((other) => !taken.has(other)) ?? k;
    taken.set(k, name);
    place.set(name, k);
  }
  return designs.map((design) => {
    const k = place.get(design) as number;
    return { design, hue: hues[k] as Hue, ...(looks[k] as Pick<Dress, "dash" | "symbol">) };
  });
}
