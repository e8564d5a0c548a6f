/**
 * Windows-1252, the usual encoding of CSV files from Western European spreadsheets. Own table,
 * because hosts disagree about bytes 0x80 to 0x9F. Source: WHATWG Encoding Standard, index-windows-1252.
 */

const HIGH =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Text of Windows-1252 bytes; every byte has a meaning, so nothing can fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes: number[] = [];
    for (let at = start; at < Math.min(start + 8192, bytes.length); at++) {
      const b = bytes[at]!;
      codes.push(b >= 0x80 && b < 0xa0 ? HIGH.charCodeAt(b - 0x80) : b);
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
