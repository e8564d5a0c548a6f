import { expect, test } from "vitest";
import { type Rows, read, rowsOf, shuffled, together, unlikeParts } from "../../src/patterns/laws/rows.ts";
import { layerOf } from "../../src/people/network.ts";

// That shuffled rows and unconnected parts change no trajectory is a pattern: O22. Here is what it stands on.

test("the parts of O22 have ties of three kinds, as different as they can be", () => {
  const [a, b] = unlikeParts();
  const kinds = read(a).account.ties.map(({ type, as, ties }) => `${type} ${as} ${ties}`);
  expect(kinds).toEqual(["advice strength 40", "closeness_rank rank 40", "email count 40", "friendship strength 40"]);
  const strongest = (part: Rows, name: string) => Math.max(...layerOf(read(part).organisation.network, name).weights);
  expect([strongest(a, "advice"), strongest(b, "advice")].map((w) => Math.round(w * 100))).toEqual([160, 133]);
  expect(strongest(a, "email")).toBeGreaterThan(strongest(b, "email"));
  expect(read(together(a, b)).organisation.people.n).toBe(95);
});

test("its rows are shuffled, seed by seed, and none is lost", () => {
  const rows = rowsOf("p", 70, { work: [1], friendship: [2] });
  const one = shuffled(rows, 1);
  for (const file of ["employees", "ties"] as const) {
    expect(one[file]).not.toEqual(rows[file]);
    expect(one[file]).not.toEqual(shuffled(rows, 2)[file]);
    expect(one[file].toSorted()).toEqual(rows[file].toSorted());
  }
});
