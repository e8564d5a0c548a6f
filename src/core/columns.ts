/**
 * Columns: all state of a world is typed arrays cut from one buffer by one owner, so that the
 * buffer can be an ArrayBuffer, a SharedArrayBuffer or a WebAssembly memory, and can be used again.
 */
import { InputError, refuse, unknownWord } from "./errors.ts";

/** f64 for state; f32 for traits that only need half the room; u8 for flags; i32 for counts. */
export type ColumnType = "f64" | "f32" | "i32" | "u8";
/** The array behind a column. */
export type Column = (Float64Array | Float32Array | Int32Array | Uint8Array) & Reducible;

/** What all four can do, said once: a compiler cannot call the `reduce` of a union. */
interface Reducible {
  /** Folds the values into one number, from `start` or from the first value on. */
  reduce(fold: (folded: number, value: number, i: number) => number, start?: number): number;
}

/** What a column holds; part of the model's own documentation. */
export interface ColumnSpec {
  /** How the numbers are kept. */
  readonly type: ColumnType;
  /** One line: what the number means. */
  readonly meaning: string;
  /** Unit, or "share", "index", "flag". */
  readonly unit: string;
  /** Lowest and highest possible value, both included. */
  readonly range: readonly [number, number];
  /** True: only whole numbers are taken at the start; those of type i32 and u8 are whole anyhow. */
  readonly whole?: boolean;
}

const BYTES: Record<ColumnType, number> = { f64: 8, f32: 4, i32: 4, u8: 1 };

/** Columns of `n` rows each, by name, all views of one `buffer`. Reading a name that is none of them throws. */
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
  return Object.freeze({ n, names: Object.keys(specs), specs, buffer: owned, of: named("column", of) });
}

/**
 * A frozen copy of `entries` that throws, with the nearest right word, where another name is read
 * (`in` still answers false). The check hangs on the prototype, so known names cost what they do in
 * a plain object.
 */
export function named<T>(what: string, entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const guard = new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name === "symbol" || name === "then" || name === "toJSON" || name in Object.prototype)
        return Reflect.get(Object.prototype, name);
      const known = Object.keys(entries);
      const message = known.length > 0 ? unknownWord(name, known) : `unknown "${name}"; none is declared`;
      throw new InputError([{ path: what, message }]);
    },
  });
  return Object.freeze(Object.assign(Object.create(guard), entries));
}

const pad = (bytes: number): number => Math.ceil(bytes / 8) * 8;

function view(type: ColumnType, buffer: ArrayBufferLike, at: number, n: number): Column {
  if (type === "f64") return new Float64Array(buffer, at, n);
  if (type === "f32") return new Float32Array(buffer, at, n);
  if (type === "i32") return new Int32Array(buffer, at, n);
  return new Uint8Array(buffer, at, n);
}
