import { expect, test } from "vitest";
import { allocate, bytesFor, type ColumnSpec, type ColumnType, named } from "../../src/core/columns.ts";

const spec = (type: ColumnType): ColumnSpec => ({ type, meaning: "test", unit: "none", range: [0, 1] });
const specs = { a: spec("f64"), flag: spec("u8"), count: spec("i32"), trait: spec("f32") };

test("columns of all types are cut from one buffer, aligned, zeroed and apart", () => {
  const columns = allocate(3, specs);
  expect(bytesFor(3, specs)).toBe(24 + 8 + 16 + 16);
  expect(columns.buffer.byteLength).toBe(64);
  expect(columns.names).toEqual(["a", "flag", "count", "trait"]);
  expect(Object.values(columns.of).map((column) => column.constructor.name)).toEqual([
    "Float64Array",
    "Uint8Array",
    "Int32Array",
    "Float32Array",
  ]);
  columns.of.flag!.fill(255);
  columns.of.count!.fill(-1);
  expect([...columns.of.a!, ...columns.of.trait!]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a buffer of one's own, shared too, is used again and zeroed; one too small is refused", () => {
  for (const buffer of [new ArrayBuffer(100), new SharedArrayBuffer(100)]) {
    new Uint8Array(buffer).fill(7);
    const columns = allocate(3, specs, buffer);
    expect(columns.buffer).toBe(buffer);
    expect([...columns.of.count!]).toEqual([0, 0, 0]);
    expect(new Uint8Array(buffer)[64]).toBe(7);
  }
  expect(() => allocate(3, specs, new ArrayBuffer(63))).toThrow("buffer: invalid: 63 bytes; expected at least 64");
});

test.each([0, -1, 1.5, Number.NaN])("%s rows are refused", (n) => {
  expect(() => allocate(n, specs)).toThrow(`n: invalid ${n}; expected a whole number above 0`);
});

test("an unknown name is never undefined: it throws with the nearest right one", () => {
  const { of } = allocate(3, specs);
  expect(() => of.trai).toThrow('column: unknown "trai"; expected a, flag, count or trait; did you mean trait?');
  expect("trai" in of).toBe(false);
  expect("trait" in of).toBe(true);
  expect(Object.keys(of)).toEqual(["a", "flag", "count", "trait"]);
  expect(`${Object.keys(JSON.parse(JSON.stringify(of)))}`).toBe("a,flag,count,trait");
  expect(() => named("gathered", {}).mood).toThrow('gathered: unknown "mood"; none is declared');
});
