import { describe, expect, it } from "vitest";
import { digest, sha256Of } from "../../src/core/digest.ts";
import { keyOf, sequence } from "../../src/core/sequence.ts";

describe("sequences", () => {
  it("repeat for the same seed and purpose and differ for another of either", () => {
    const first = (seed: string, purpose: string): number[] => {
      const draws = sequence(seed, purpose);
      return [draws.uniform(), draws.uniform(), draws.uniform()];
    };
    expect(first("1", "network")).toEqual(first("1", "network"));
    expect(first("1", "network")).not.toEqual(first("2", "network"));
    expect(first("1", "network")).not.toEqual(first("1", "teams"));
    expect(first("1n", "etwork")).not.toEqual(first("1", "network"));
  });
  it("give uniforms in [0, 1), whole numbers below n, normals of mean 0 and variance 1, and permutations", () => {
    const draws = sequence("7", "test");
    let sum = 0;
    let squares = 0;
    const counts = new Array<number>(10).fill(0);
    for (let k = 0; k < 20_000; k++) {
      const u = draws.uniform();
      expect(u >= 0 && u < 1).toBe(true);
      counts[draws.integer(10)]!++;
      const z = draws.normal();
      sum += z;
      squares += z * z;
    }
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
    expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.05);
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect([...draws.shuffle([1, 2, 3, 4, 5, 6, 7, 8])].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it("turn text into 64-bit keys without a collision among 100,000", () => {
    const seen = new Set<string>();
    for (let k = 0; k < 100_000; k++) seen.add(keyOf(k, "purpose").join());
    expect(seen.size).toBe(100_000);
  });
});

describe("digests", () => {
  it("are SHA-256, FIPS 180-2: abc, the empty text, and in parts", () => {
    expect(sha256Of("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(
      digest()
        .add("a")
        .add(new Uint8Array([98, 99]))
        .hex(),
    ).toBe(sha256Of("abc"));
  });
  it("see the bytes of a column, no more than its own part of a buffer", () => {
    const column = new Float64Array([0, 1, 2, 3]);
    expect(sha256Of(column.subarray(1, 2))).toBe(sha256Of(new Float64Array([1])));
    expect(sha256Of(new Float64Array([-0]))).not.toBe(sha256Of(new Float64Array([0])));
  });
});
