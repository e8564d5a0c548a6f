/** Parts of a document, with an empty line between them; empty parts are left out. */
export function parts(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

/** A table in Markdown; bars in cells are escaped, line breaks become spaces. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), `|${heads.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

const cell = (text: string): string =>
  text
    .replaceAll("|", "\\|")
    .replace(/\s*\n\s*/g, " ")
    .trim();

/** A list with dashes. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A word as code. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** `a to b`, where what cannot be reached is "any". */
export function span([low, high]: readonly [number, number]): string {
  return `${bound(low)} to ${bound(high)}`;
}

const bound = (value: number): string => (Math.abs(value) >= 1e9 ? "any" : String(value));

/** Paragraphs of a template: line breaks become spaces, except before the next item of a list; empty lines stay. */
export function prose(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n(?!- )\s*/g, " "))
    .join("\n\n");
}
