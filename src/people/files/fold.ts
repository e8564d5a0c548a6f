/** Folding text, so that spellings of one word meet. */

/** Lower-case words without accents, in ASCII where Latin: `YearsAtCompany` -> `years at company`. */
export function foldWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Cyrillic and Greek letters that look like Latin ones, in the order of `LATIN`. */
const ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const LATIN = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo";

/** The text with look-alike Cyrillic and Greek letters replaced by Latin ones. */
export function foldLookAlikes(text: string): string {
  let out = "";
  for (const c of text) {
    const at = ALIKE.indexOf(c);
    out += at < 0 ? c : LATIN[at]!;
  }
  return out;
}

/** `Cyrillic` or `Greek` where the text mixes in such letters that look Latin; undefined otherwise. */
export function lookAlikeScript(text: string): string | undefined {
  if (!/[A-Za-z0-9]/.test(text)) return undefined;
  for (const c of text) if (ALIKE.includes(c)) return c >= "\u0400" ? "Cyrillic" : "Greek";
  return undefined;
}
