/**
 * A reporting line: a tree in which everybody's people are the rows that follow, so that teams,
 * sections and departments are neighbours in memory.
 */
import type { Draws } from "./stream.ts";

/** Columns of a generated line; the person at the top is row 0 and every manager comes before the team. */
export interface Hierarchy {
  readonly manager: Int32Array;
  /** Everybody's people are the rows from i + 1 (included) to i + size[i] (excluded). */
  readonly size: Int32Array;
  /** Longest way down: 0 for people without reports. */
  readonly height: Int32Array;
  readonly department: Int32Array;
  readonly site: Int32Array;
  readonly departments: number;
}

/** What the line is to look like; all whole numbers from 1. */
export interface HierarchyShape {
  readonly people: number;
  readonly span: number;
  readonly departments: number;
  readonly sites: number;
}

/** Share of the sections of a department that sit where its head sits; the others are anywhere. */
const AT_HOME = 0.6;

/**
 * Generates the line in O(people). Heads of department report to the top; below, a manager has about
 * `span` reports (a little more than half of it to once and a half). Small organisations have fewer
 * departments and sites than asked: at least `span` people to a department, 25 to a site.
 */
export function hierarchy(shape: HierarchyShape, random: Draws): Hierarchy {
  const { people: n, span } = shape;
  const sites = Math.max(1, Math.min(shape.sites, Math.floor(n / 25)));
  const departments = Math.max(1, Math.min(shape.departments, Math.floor((n - 1) / (span + 1))));
  const manager = new Int32Array(n).fill(-1);
  const size = new Int32Array(n).fill(1);
  const department = new Int32Array(n);
  const site = new Int32Array(n);
  const fullSizes = fullTrees(n, span);
  const section = fullSizes[2]!;
  // Subtrees still to be divided, as rows of their roots; a subtree of the stack has its size set.
  const stack = new Int32Array(n);
  let height = 1;
  size[0] = n;
  const bounds = new Int32Array(n + 2);
  while (height > 0) {
    const root = stack[--height]!;
    const below = size[root]! - 1;
    const parts = root === 0 && departments > 1 ? departments : partsOf(below, span, fullSizes);
    divide(below, parts, random, bounds);
    const leaves = parts === below;
    for (let k = 0; k < parts; k++) {
      const child = root + 1 + bounds[k]!;
      size[child] = bounds[k + 1]! - bounds[k]!;
      manager[child] = root;
      department[child] = root === 0 && departments > 1 ? k : department[root]!;
      const own = root === 0 && departments > 1;
      const moves = size[child]! <= section && size[root]! > section && random.uniform() >= AT_HOME;
      site[child] = own || moves ? pickSite(sites, random) : site[root]!;
      if (!leaves && size[child]! > 1) stack[height++] = child;
    }
  }
  const heights = new Int32Array(n);
  for (let i = n - 1; i > 0; i--) heights[manager[i]!] = Math.max(heights[manager[i]!]!, heights[i]! + 1);
  return { manager, size, height: heights, department, site, departments };
}

/** People in a full tree of each height: 1, 1 + span, 1 + span + span^2, ... up to beyond n. */
function fullTrees(n: number, span: number): number[] {
  const sizes = [1];
  while (sizes.length < 3 || sizes.at(-1)! < n) sizes.push(1 + span * sizes.at(-1)!);
  return sizes;
}

/** Into how many parts the people below a manager fall, so that whole trees of `span` come out nearly full. */
function partsOf(below: number, span: number, fullSizes: readonly number[]): number {
  if (below <= span * 1.25) return below;
  let h = 1;
  while (fullSizes[h]! * 1.25 < below + 1) h++;
  return Math.min(below, Math.max(2, Math.round(below / fullSizes[h - 1]!)));
}

/** Cuts `total` into parts of at least 1 whose sizes differ by up to 30 % from their mean; bounds[k] to bounds[k + 1]. */
function divide(total: number, parts: number, random: Draws, bounds: Int32Array): void {
  bounds[0] = 0;
  for (let k = 1; k < parts; k++) {
    const jitter = parts === total ? 0 : 0.3 * (random.uniform() - 0.5);
    const cut = Math.round(((k + jitter) * total) / parts);
    bounds[k] = Math.min(total - (parts - k), Math.max(bounds[k - 1]! + 1, cut));
  }
  bounds[parts] = total;
}

/** A site; the first is the largest: site s is 1 / (s + 1) as likely. */
function pickSite(sites: number, random: Draws): number {
  if (sites === 1) return 0;
  let total = 0;
  for (let s = 0; s < sites; s++) total += 1 / (s + 1);
  let u = random.uniform() * total;
  let s = 0;
  while (s < sites - 1 && u >= 1 / (s + 1)) u -= 1 / ++s;
  return s;
}
