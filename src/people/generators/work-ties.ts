/** Ties that work brings: within the team, the section, the department and the site. */
import type { Hierarchy } from "./hierarchy.ts";
import { OTHER_TEAM, REPORTING, TEAM } from "./organisation-kinds.ts";
import type { Draws } from "./stream.ts";
import { addTie, type TieList } from "./tie-list.ts";

/** Share of a person's work ties that are within the team, where the team is large enough. */
const IN_TEAM = 0.85;
/** No team is denser than this. */
const DENSEST = 0.95;
/** Where ties that leave the team go: the section (the manager's manager's people), the department, else the site. */
const TO_SECTION = 0.6;
const TO_DEPARTMENT = 0.25;

/** Adds one tie for each person that has a manager. Mutates `ties`. */
export function addReportingTies(ties: TieList, { manager }: Hierarchy): void {
  for (let i = 0; i < manager.length; i++) if (manager[i]! >= 0) addTie(ties, manager[i]!, i, REPORTING);
}

/**
 * Adds work ties, about `degree` a person. `closure`, 0 to 1, is how often somebody whom a person works
 * with outside the team works with a teammate too. Mutates `ties`; O(people * (span + degree)).
 */
export function addWorkTies(ties: TieList, line: Hierarchy, degree: number, closure: number, random: Draws): void {
  if (!(degree > 0)) return;
  const { manager } = line;
  const n = manager.length;
  const before = ties.length;
  const team = new Int32Array(n);
  for (let m = 0; m < n; m++) {
    // the reports of m: each begins where the people of the one before end
    let k = 0;
    for (let i = m + 1; i < m + line.size[m]!; i += line.size[i]!) team[k++] = i;
    const p = Math.min(DENSEST, (IN_TEAM * degree) / Math.max(1, k - 1));
    for (let a = 0; a < k; a++)
      for (let b = a + 1; b < k; b++) if (random.uniform() < p) addTie(ties, team[a]!, team[b]!, TEAM);
  }
  const outside = (degree / 2 - (ties.length - before) / n) / (1 + closure);
  if (!(outside > 0)) return;
  const bounds = departmentBounds(line);
  for (let i = 0; i < n; i++) {
    const count = Math.floor(outside) + (random.uniform() < outside - Math.floor(outside) ? 1 : 0);
    for (let c = 0; c < count; c++) {
      const j = colleague(i, line, bounds, random);
      if (j < 0) continue;
      addTie(ties, i, j, OTHER_TEAM);
      // teammates without reports are rows side by side
      const mate = random.uniform() < 0.5 && manager[i - 1] === manager[i] ? i - 1 : i + 1;
      if (random.uniform() < closure && mate !== j && manager[mate] === manager[i] && manager[i]! >= 0)
        addTie(ties, mate, j, OTHER_TEAM);
    }
  }
}

/** Somebody outside the team of i, or -1 where four tries met nobody. */
function colleague(i: number, line: Hierarchy, bounds: Int32Array, random: Draws): number {
  const { manager, size, site, department } = line;
  const n = manager.length;
  const where = random.uniform();
  const m = manager[i]!;
  const head = m >= 0 && manager[m]! > 0 ? manager[m]! : m;
  const d = department[i]!;
  for (let attempt = 0; attempt < 4; attempt++) {
    let j: number;
    if (where < TO_SECTION && head > 0) j = head + random.integer(size[head]!);
    else if (where < TO_SECTION + TO_DEPARTMENT) j = bounds[d]! + random.integer(bounds[d + 1]! - bounds[d]!);
    else {
      j = random.integer(n);
      if (site[j] !== site[i] && attempt < 3) continue;
    }
    const near = j === i || manager[j] === m || manager[j] === i || m === j;
    if (!near) return j;
  }
  return -1;
}

/** Departments are blocks of rows; department d is bounds[d] (included) to bounds[d + 1] (excluded). */
function departmentBounds({ department, departments }: Hierarchy): Int32Array {
  const bounds = new Int32Array(departments + 1);
  for (let i = 0; i < department.length; i++) bounds[department[i]! + 1] = i + 1;
  return bounds;
}
