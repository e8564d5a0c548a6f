/** A reporting line where the files have none: each department a tree of span 7, all under one top. */
import { luckOf } from "../../core/luck.ts";
import type { Population } from "../population.ts";

/** Direct reports of a generated manager within a department. */
const GENERATED_SPAN = 7;

/** What is said of a generated line. */
export const LINE_GENERATED: string =
  `reporting line: generated, one tree per department with ${GENERATED_SPAN} direct reports each, ` +
  "all departments under one top, by level where levels have an order, else by keyed draw";

/**
 * Index of the manager of each person, -1 for the one top. People of unknown department are one
 * department. Whoever leads is of the highest level there, where levels are ordered; otherwise keyed
 * draws decide, so that the order of rows does not matter. O(n log n); copies.
 */
export function generateLine(people: Population, seed: string): Int32Array {
  const { n } = people;
  const manager = new Int32Array(n).fill(-1);
  const draws = new Float64Array(n);
  luckOf(seed, people.keys)("generated reporting line").fill(draws, 0, n, 0);
  const department = people.groupings.find((grouping) => grouping.name === "department");
  const level = people.groupings.find((grouping) => grouping.name === "level" && grouping.ordered);
  const before = (a: number, b: number): number =>
    (level ? level.codes[b]! - level.codes[a]! : 0) || draws[a]! - draws[b]! || a - b;
  const members: number[][] = Array.from({ length: (department?.labels.length ?? 0) + 1 }, () => []);
  for (let i = 0; i < n; i++) members[(department?.codes[i] ?? -1) + 1]!.push(i);
  const heads: number[] = [];
  for (const group of members) {
    if (group.length === 0) continue;
    group.sort(before);
    heads.push(group[0]!);
    for (let k = 1; k < group.length; k++) manager[group[k]!] = group[Math.floor((k - 1) / GENERATED_SPAN)]!;
  }
  heads.sort(before);
  for (const head of heads.slice(1)) manager[head] = heads[0]!;
  return manager;
}
