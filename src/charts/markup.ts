/** Text made safe to stand in HTML or SVG, between tags and inside quoted attributes; characters XML forbids are dropped. */
export function text(words: string): string {
  return [...words]
    .filter((character) => {
      const code = character.codePointAt(0) as number;
      return (
        code === 9 ||
        code === 10 ||
        code === 13 ||
        (code >= 32 && !(code >= 0xd800 && code <= 0xdfff) && code < 0xfffe) ||
        code > 0xffff
      );
    })
    .join("")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** Attributes of an element; undefined leaves one out, numbers are rounded to 2 decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** At most 2 decimals, never in exponent form and never "-0": the same text in every engine. */
export function short(x: number): string {
  const rounded = Math.round(x * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/**
 * An element with escaped attributes; `children` are markup already (use `text` for words).
 * @example element("p", { class: "note" }, [text("a < b")]) // '<p class="note">a &lt; b</p>'
 */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : text(value as string)}"`);
  return `<${name}${written.join("")}>${children.join("")}</${name}>`;
}
