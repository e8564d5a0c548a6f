/** SHA-256 of text, bytes and columns: the proof that two runs are the same, bit for bit. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** A digest that grows: add bytes, text or columns, then ask once for the 64 hexadecimal digits. */
export interface Digest {
  add(part: string | ArrayBufferView): Digest;
  hex(): string;
}

const text = new TextEncoder();

/** Starts a SHA-256. Columns count as their little-endian bytes (all supported machines are little-endian). */
export function digest(): Digest {
  const hash = sha256.create();
  const grown: Digest = {
    add(part) {
      hash.update(
        typeof part === "string" ? text.encode(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
      );
      return grown;
    },
    hex: () => bytesToHex(hash.digest()),
  };
  return grown;
}

/** SHA-256 of one text or array of bytes, 64 hexadecimal digits. */
export function sha256Of(part: string | ArrayBufferView): string {
  return digest().add(part).hex();
}
