/**
 * Freezes plain data and everything in it, and returns it: what many read and nobody may change.
 * Functions stay as they are; typed arrays cannot be frozen and throw.
 * @example Object.isFrozen(freeze({ range: [0, 1] }).range) // true
 */
export function freeze<T>(data: T): T {
  if (typeof data === "object" && data !== null) {
    for (const part of Object.values(data)) freeze(part);
    Object.freeze(data);
  }
  return data;
}
