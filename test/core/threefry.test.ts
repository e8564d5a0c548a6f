import { expect, test } from "vitest";
import { fillUniforms, threefry2x32 } from "../../src/core/threefry.ts";

/** Lines of Random123's kat_vectors (threefry2x32, 20 rounds): counter, key, result. */
const KNOWN = [
  ["00000000 00000000", "00000000 00000000", "6b200159 99ba4efe"],
  ["ffffffff ffffffff", "ffffffff ffffffff", "1cb996fc bb002be7"],
  ["243f6a88 85a308d3", "13198a2e 03707344", "c4923a9c 483df7a0"],
] as const;

const words = (text: string): [number, number] => {
  const [a, b] = text.split(" ").map((word) => Number.parseInt(word, 16));
  return [a!, b!];
};

test.each(KNOWN)("counter %s under key %s gives %s, as published", (counter, key, result) => {
  const out = new Uint32Array(2);
  threefry2x32(...words(key), ...words(counter), out);
  expect([...out]).toEqual(words(result));
});

test.each(KNOWN)(
  "the loop that fills columns gives the same block for counter %s and key %s",
  (counter, key, result) => {
    const [low, high] = words(counter).map((word) => Uint32Array.of(0, 0, word));
    const [a, b] = words(result);
    const one = new Float64Array(1);
    fillUniforms(one, 2, 3, ...words(key), low!, high!);
    expect(one[0]).toBe((Math.floor(a / 32) * 2 ** 26 + Math.floor(b / 64)) / 2 ** 53);
  },
);

test("one changed bit of key or counter changes about half of the bits", () => {
  const out = new Uint32Array(2);
  const block = (input: readonly number[]): bigint => {
    threefry2x32(input[0]!, input[1]!, input[2]!, input[3]!, out);
    return (BigInt(out[0]!) << 32n) | BigInt(out[1]!);
  };
  let changed = 0;
  for (let bit = 0; bit < 128; bit++) {
    const input = [1, 2, 3, 4];
    const before = block(input);
    input[bit >> 5] = (input[bit >> 5]! ^ (1 << (bit & 31))) >>> 0;
    const differ = (before ^ block(input)).toString(2).replaceAll("0", "").length;
    expect(differ).toBeGreaterThan(12);
    changed += differ;
  }
  // 128 * 64 fair coins: mean 4096, standard deviation 45
  expect(Math.abs(changed - 4096)).toBeLessThan(4 * 45);
});
