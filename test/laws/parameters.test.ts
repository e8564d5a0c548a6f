import { expect, test } from "vitest";
import { randomLife } from "../../src/patterns/laws/random-lives.ts";
import { village } from "../mind/support.ts";

for (const { name, vectors, people, days } of [
  { name: "many short lives", vectors: 9_500, people: 12, days: 8 },
  { name: "some longer lives", vectors: 500, people: 30, days: 25 },
])
  test(`every number of every person stays within its range under ${vectors} parameter vectors, ${name}`, () => {
    const organisation = village(people);
    let numbers = 0;
    const touched = new Set<string>();
    let columns: readonly string[] = [];
    for (let vector = 1; vector <= vectors; vector++) {
      const { stage, spec, fault } = randomLife(name, vector, days, organisation);
      if (fault) throw new Error(`${fault}; vector ${vector} of ${name}: ${JSON.stringify(spec)}`);
      columns = stage.columns.names;
      numbers += people * days * columns.length;
      for (const column of columns) if (stage.columns.of[column]!.some((value) => value !== 0)) touched.add(column);
    }
    expect(numbers).toBeGreaterThan(vectors * people * days * 100);
    // Every column came to hold something in some life: nothing is in range only by being 0.
    expect(columns.filter((column) => !touched.has(column))).toEqual([]);
  }, 400_000);
