/** The reporting line: steps from the top and direct reports of everybody, and the loops that forbid it. */
import type { Problem } from "../core/errors.ts";

/** Columns of the reporting line, in row order. */
export interface Line {
  /** Steps from the top, 0 at the top; -1 in and below a loop. */
  readonly depth: Int32Array;
  /** Number of direct reports. */
  readonly reports: Int32Array;
}

/**
 * Depth and direct reports in O(n), without recursion. `manager[row]` is a row, -1 at the top. Adds to
 * `problems` every manager that is no row, everybody who is his or her own manager, and every loop by its rows.
 */
export function reportingLine(manager: ArrayLike<number>, problems: Problem[]): Line {
  const n = manager.length;
  const depth = new Int32Array(n).fill(-1);
  const reports = new Int32Array(n);
  // mark[i]: 0 not seen, otherwise 1 + the row from which the climb that first met i began
  const mark = new Int32Array(n);
  const sound = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const m = manager[i]!;
    if (m === -1) sound[i] = 1;
    else if (!(Number.isInteger(m) && m >= 0 && m < n))
      problems.push({ path: `manager[${i}]`, message: `unknown row ${m}; expected a row from 0 to ${n - 1}, or -1` });
    else if (m === i)
      problems.push({
        path: `manager[${i}]`,
        message: `invalid ${m}: row ${i} is its own manager; expected -1 at the top`,
      });
    else {
      sound[i] = 1;
      reports[m]!++;
    }
  }
  const path = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    let length = 0;
    let i = start;
    // climb until the top, somebody whose depth is known, or somebody met before
    while (i !== -1 && sound[i] && mark[i] === 0) {
      mark[i] = start + 1;
      path[length++] = i;
      i = manager[i]!;
    }
    if (i !== -1 && sound[i] && depth[i] === -1 && mark[i] === start + 1 && length > 0)
      problems.push(loopFrom(i, manager));
    else if (i === -1 || depth[i]! >= 0) {
      let d = i === -1 ? 0 : depth[i]! + 1;
      while (length > 0) depth[path[--length]!] = d++;
    }
  }
  return { depth, reports };
}

/** Names a loop by its rows, beginning with the lowest; long ones are cut in the middle. */
function loopFrom(i: number, manager: ArrayLike<number>): Problem {
  let lowest = i;
  for (let j = manager[i]!; j !== i; j = manager[j]!) lowest = Math.min(lowest, j);
  const rows = [lowest];
  for (let j = manager[lowest]!; j !== lowest; j = manager[j]!) rows.push(j);
  const words = rows.length > 12 ? [...rows.slice(0, 10), `... ${rows.length - 11} more ...`, rows.at(-1)!] : rows;
  const loop = [...words, lowest].join(" -> ");
  return {
    path: `manager[${lowest}]`,
    message: `invalid loop in the reporting line: rows ${loop}; expected an end at the top`,
  };
}
