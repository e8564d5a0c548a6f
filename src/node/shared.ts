/** Memory that threads share instead of copying. */

type TypedArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/**
 * A copy of plain data whose typed arrays live in shared memory, so that sending it to a thread
 * sends no array. Copies once; an array that occurs twice is shared twice. Objects are not changed.
 */
export function shared<T>(data: T): T {
  return copy(data, new Map<object, unknown>()) as T;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (ArrayBuffer.isView(value)) return remember(value, sharedArray(value as TypedArray), seen);
  if (Array.isArray(value)) {
    const list: unknown[] = remember(value, [], seen);
    for (const item of value) list.push(copy(item, seen));
    return list;
  }
  const record: Record<string, unknown> = remember(value, {}, seen);
  for (const [key, item] of Object.entries(value)) record[key] = copy(item, seen);
  return record;
}

function remember<T>(original: object, twin: T, seen: Map<object, unknown>): T {
  seen.set(original, twin);
  return twin;
}

function sharedArray(array: TypedArray): TypedArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const buffer = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(buffer).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const make = array.constructor as new (buffer: ArrayBufferLike) => TypedArray;
  return new make(buffer);
}
