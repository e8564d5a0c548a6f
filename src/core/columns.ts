/**
 * Columns: all state of a world is typed arrays cut from one buffer by one owner, so that the
 * buffer can be an ArrayBuffer, a SharedArrayBuffer or a WebAssembly memory, and can be used again.
 */
import { refuse } from "./errors.ts";

/** f64 for state; f32 for traits that only need half the room; u8 for flags; i32 for counts. */
export type ColumnType = "f64" | "f32" | "i32" | "u8";
/** The array behind a column. */
export type Column = Float64Array | Float32Array | Int32Array | Uint8Array;

/** What a column holds; part of the model's own documentation. */
export interface ColumnSpec {
  readonly type: ColumnType;
  /** One line: what the number means. */
  readonly meaning: string;
  /** Unit, or "share", "index", "flag". */
  readonly unit: string;
  /** Lowest and highest possible value, both included. */
  readonly range: readonly [number, number];
}

const BYTES: Record<ColumnType, number> = { f64: 8, f32: 4, i32: 4, u8: 1 };

/** Columns of `n` rows each, by name, all views of one `buffer`. */
export interface Columns {
  readonly n: number;
  readonly names: readonly string[];
  readonly specs: Readonly<Record<string, ColumnSpec>>;
  readonly buffer: ArrayBufferLike;
  readonly of: Readonly<Record<string, Column>>;
}

/** Bytes that `allocate` needs for these columns. */
export function bytesFor(n: number, specs: Readonly<Record<string, ColumnSpec>>): number {
  let bytes = 0;
  for (const spec of Object.values(specs)) bytes += pad(n * BYTES[spec.type]);
  return bytes;
}

/**
 * Cuts columns from one buffer, in the order of `specs`; a given buffer is used again and zeroed.
 * @throws InputError where n is not a whole number above 0, or the buffer is too small
 */
export function allocate(n: number, specs: Readonly<Record<string, ColumnSpec>>, buffer?: ArrayBufferLike): Columns {
  if (!(Number.isInteger(n) && n > 0)) refuse("n", `invalid ${n}; expected a whole number above 0`);
  const bytes = bytesFor(n, specs);
  if (buffer && !(buffer.byteLength >= bytes))
    refuse("buffer", `invalid: ${buffer.byteLength} bytes; expected at least ${bytes}`);
  const owned = buffer ?? new ArrayBuffer(bytes);
  new Uint8Array(owned, 0, bytes).fill(0);
  const of: Record<string, Column> = {};
  let at = 0;
  for (const [name, spec] of Object.entries(specs)) {
    of[name] = view(spec.type, owned, at, n);
    at += pad(n * BYTES[spec.type]);
  }
  return Object.freeze({ n, names: Object.keys(specs), specs, buffer: owned, of: Object.freeze(of) });
}

const pad = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function view(type: ColumnType, buffer: ArrayBufferLike, at: number, n: number): Column {
  if (type === "f64") return new Float64Array(buffer, at, n);
  if (type === "f32") return new Float32Array(buffer, at, n);
  if (type === "i32") return new Int32Array(buffer, at, n);
  return new Uint8Array(buffer, at, n);
}
