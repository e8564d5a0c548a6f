import { hues, papers } from "./palette.ts";

/**
 * auto: follows the reader's setting. light, dark: fixed, with plain colours that any SVG reader
 * knows. inherit: the colours of the page around it, which sets them with `variables`.
 */
export type Theme = "auto" | "light" | "dark" | "inherit";

/** The custom properties of one theme, as CSS declarations. */
export function variables(theme: "light" | "dark"): string {
  const inks = Object.entries(papers[theme]).map(([name, value]) => `--gs-${name}:${value}`);
  const colours = hues.flatMap((hue) => [
    `--gs-${hue.name}:${hue[theme]}`,
    `--gs-${hue.name}-area:${theme === "light" ? hue.area : hue.dark}`,
  ]);
  return [...inks, ...colours].join(";");
}

/** The style element of a chart that follows its reader; empty for the other themes. */
export function themeStyle(theme: Theme): string {
  if (theme !== "auto") return "";
  return `<style>.groundswell{${variables("light")}}@media screen and (prefers-color-scheme:dark){.groundswell{${variables("dark")}}}</style>`;
}

/** Markup with every variable replaced by its value where the theme is fixed. */
export function fixColours(markup: string, theme: Theme): string {
  if (theme !== "light" && theme !== "dark") return markup;
  const values = new Map(
    variables(theme)
      .split(";")
      .map((declaration) => declaration.split(":") as [string, string]),
  );
  return markup.replace(/var\((--gs-[a-z-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
