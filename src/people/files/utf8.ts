/** Checks UTF-8 byte by byte, so that a message can say where a file stops being text. */

/** Offset of the first byte that is not valid UTF-8 (RFC 3629), from `start`; -1 where all is valid. */
export function invalidUtf8(bytes: Uint8Array, start = 0): number {
  const n = bytes.length;
  let at = start;
  while (at < n) {
    const b = bytes[at]!;
    if (b < 0x80) {
      at++;
      continue;
    }
    const length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0;
    if (length === 0 || at + length > n) return at;
    const second = bytes[at + 1]!;
    const low = b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
    const high = b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
    if (!(second >= low && second <= high)) return at;
    for (let k = 2; k < length; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return at;
    at += length;
  }
  return -1;
}
