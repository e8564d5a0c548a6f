/** What may be handed out of a run's adoptions: all of them, or of protected people counts of at least k. */
import { ADOPTION_ROOTS, type AdoptionRows, rootOf } from "../mind/why/roots-of-adoption.ts";
import type { Source } from "../people/population.ts";
import { isProtected, minimumGroupOf } from "./groups.ts";
import type { Adoptions } from "./spec.ts";

/** Counts the adoptions by what they began with. The rows are handed on as they are, or not at all. */
export function adoptionsOf(rows: AdoptionRows, source: Source): Adoptions {
  const began = new Int32Array(ADOPTION_ROOTS.length);
  for (let k = 0; k < rows.person.length; k++) {
    const root = rootOf(rows, k);
    began[root] = began[root]! + 1;
  }
  return isProtected(source) ? atLeast(began, minimumGroupOf(source)) : { began, others: 0, rows };
}

/**
 * Counts below k are not shown and stand together as others; while these are too few, the smallest
 * count that is shown joins them. Where all together are too few, nothing is shown.
 */
function atLeast(counts: Int32Array, k: number): Adoptions {
  const began = counts.slice();
  let others = 0;
  for (let r = 0; r < began.length; r++) {
    if (!(began[r]! < k && began[r]! > 0)) continue;
    others += began[r]!;
    began[r] = -1;
  }
  while (others > 0 && others < k) {
    let least = -1;
    for (let r = 0; r < began.length; r++) if (began[r]! > 0 && (least < 0 || began[r]! < began[least]!)) least = r;
    if (least < 0) return { began: began.fill(-1), others: -1, rows: null };
    others += began[least]!;
    began[least] = -1;
  }
  // A 0 beside counts that are not shown would say that nobody is among them.
  if (others > 0) for (let r = 0; r < began.length; r++) if (began[r] === 0) began[r] = -1;
  return { began, others, rows: null };
}
