/** Bytes to text: byte order marks, UTF-8 checked to the byte, UTF-16, Windows-1252, or what the user says. */
import { unknownWord } from "../../core/errors.ts";
import { containerOf, markupOf } from "./containers.ts";
import type { Faults } from "./faults.ts";
import type { NamedBytes } from "./options.ts";
import { invalidUtf8 } from "./utf8.ts";
import { decodeWindows1252 } from "./windows1252.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/g;

const COMMON: readonly string[] = ["utf-8", "windows-1252", "utf-16le", "utf-16be", "iso-8859-15", "macintosh"];

/** The text of a file, without byte order mark, lines ended by \n, and what was noticed. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding that was read. */
  readonly encoding: string;
  /** One line each, e.g. `byte order mark`. */
  readonly notes: readonly string[];
}

/** Reads bytes as text; a byte order mark wins over `encoding`. Undefined, with a refused fault, where they are no text or, with `table`, no table. Never throws. */
export function decode(
  file: NamedBytes,
  encoding: string | undefined,
  faults: Faults,
  table = true,
): Decoded | undefined {
  const { bytes, name } = file;
  const container = containerOf(bytes) ?? (table ? markupOf(bytes) : undefined);
  if (container) {
    faults.add({
      kind: "not text",
      file: name,
      action: "refused",
      message: `invalid: ${container.what}; expected CSV text; ${container.how}`,
    });
    return undefined;
  }
  const mark = markOf(bytes);
  const wanted = encoding === undefined ? undefined : alias(encoding);
  const read = mark?.encoding ?? wanted ?? wideWithoutMark(bytes) ?? "utf-8";
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const notes = mark ? [`byte order mark of ${mark.encoding}`] : [];
  const valid = read !== "utf-8" || invalidUtf8(body) < 0;
  const raw = read === "utf-8" ? utf8(body, bytes.length - body.length, name, faults) : other(body, read, name, faults);
  if (raw === undefined) return undefined;
  if (!valid) notes.push("not valid UTF-8");
  const text = raw.replace(/\r\n?/g, "\n");
  if (binary(text)) {
    faults.add({
      kind: "not text",
      file: name,
      action: "refused",
      message: `invalid: holds control characters from row ${rowOf(text)} on; expected CSV text`,
    });
    return undefined;
  }
  replaced(text, name, faults);
  return { text, encoding: valid ? read : "windows-1252", notes };
}

function markOf(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return undefined;
}

/** UTF-16 without a mark shows as zeros in every other byte of Latin text. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const n = Math.min(bytes.length, 400) & ~1;
  if (n < 4) return undefined;
  const zeros = [0, 0];
  for (let k = 0; k < n; k++) if (bytes[k] === 0) zeros[k & 1]!++;
  if (zeros[1]! > n / 4 && zeros[0]! < n / 20) return "utf-16le";
  if (zeros[0]! > n / 4 && zeros[1]! < n / 20) return "utf-16be";
  return undefined;
}

function alias(encoding: string): string {
  const name = encoding.trim().toLowerCase();
  if (name === "utf8") return "utf-8";
  if (["latin1", "iso-8859-1", "cp1252", "ansi", "windows1252"].includes(name)) return "windows-1252";
  return name === "utf-16" || name === "utf16" ? "utf-16le" : name;
}

/** UTF-8, or where it is not, Windows-1252 with a question, so that all other faults are still found. */
function utf8(body: Uint8Array, marked: number, file: string, faults: Faults): string {
  const at = invalidUtf8(body);
  if (at < 0) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  let row = 1;
  for (let k = 0; k < at; k++) if (body[k] === 10 || (body[k] === 13 && body[k + 1] !== 10)) row++;
  faults.add({
    kind: "encoding",
    file,
    row,
    value: `byte 0x${body[at]!.toString(16).toUpperCase()} at ${at + marked}`,
    action: "refused",
    message: `not valid UTF-8 at byte ${at + marked}, row ${row}; reads as Windows-1252`,
  });
  faults.ask(
    `${file} is not valid UTF-8 (byte ${at + marked}, row ${row}); it reads as Windows-1252`,
    "--encoding windows-1252",
  );
  return decodeWindows1252(body);
}

function other(body: Uint8Array, encoding: string, file: string, faults: Faults): string | undefined {
  if (encoding === "windows-1252") return decodeWindows1252(body);
  const refuse = (message: string, detail?: string): undefined => {
    faults.add({
      kind: "encoding",
      file,
      value: encoding,
      action: "refused",
      message,
      ...(detail ? { detail } : {}),
    });
    return undefined;
  };
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    return refuse(
      "unknown encoding; expected utf-8, windows-1252, utf-16le or another name browsers know",
      unknownWord(encoding, COMMON),
    );
  }
  try {
    return decoder.decode(body);
  } catch {
    return refuse("the bytes are not valid in this encoding; expected --encoding with another name");
  }
}

/** Row of the first control character. */
function rowOf(text: string): number {
  const at = [...text.slice(0, 1_000_000).matchAll(CONTROL)][0]?.index ?? Math.max(0, text.indexOf("\u0000"));
  return text.slice(0, at).split("\n").length;
}

/** Tables hold no control characters but tab and line feed. */
function binary(text: string): boolean {
  return text.slice(0, 20000).search(CONTROL) >= 0 || text.includes("\u0000");
}

function replaced(text: string, file: string, faults: Faults): void {
  let row = 1;
  let counted = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) row++;
    faults.add({
      kind: "replacement character",
      file,
      row,
      action: "accepted",
      message: "a letter was lost before this file was written (replacement character); kept as it is",
    });
  }
}
