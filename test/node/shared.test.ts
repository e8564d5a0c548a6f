import { expect, test } from "vitest";
import { shared } from "../../src/node/shared.ts";

test("typed arrays move to shared memory, with the same values and kinds; the rest is copied", () => {
  const weights = new Float32Array([0, 1.5, 2]).subarray(1);
  const plain = { weights, deep: [{ weights, words: ["a", null] }], bytes: new Uint8Array([7]), nothing: null };
  const twin = shared(plain);
  expect(twin.weights).toBeInstanceOf(Float32Array);
  expect([...twin.weights]).toEqual([1.5, 2]);
  expect(twin.weights.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(twin.deep[0]!.weights).toBe(twin.weights);
  expect(twin.deep[0]!.words).toEqual(["a", null]);
  expect(plain.weights.buffer).toBeInstanceOf(ArrayBuffer);
  expect(structuredClone(twin).weights.buffer).toBeInstanceOf(SharedArrayBuffer);
});
