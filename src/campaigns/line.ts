import type { Luck } from "../core/luck.ts";
import type { Population } from "../people/population.ts";

/** The reporting line as a briefing meets it: level by level. */
export interface Line {
  /** Deepest level; 0 where everybody is at the top. */
  readonly levels: number;
  /** People ordered by level, and in each level by index. */
  readonly order: Int32Array;
  /** Level d is order[start[d]] (included) to order[start[d + 1]] (excluded). */
  readonly start: Int32Array;
  /** Managers who brief level d: people of level d - 1 with reports. */
  readonly briefers: Int32Array;
  /** People with at least one report. */
  readonly managers: number;
}

/** Sorts people by their level in the reporting line. */
export function lineOf(people: Population): Line {
  const { n, depth, reports } = people;
  let levels = 0;
  let managers = 0;
  for (let i = 0; i < n; i++) {
    levels = Math.max(levels, depth[i]!);
    if (reports[i]! > 0) managers++;
  }
  const start = new Int32Array(levels + 2);
  const briefers = new Int32Array(levels + 2);
  for (let i = 0; i < n; i++) {
    start[depth[i]! + 1]!++;
    if (reports[i]! > 0) briefers[depth[i]! + 1]!++;
  }
  for (let d = 0; d <= levels; d++) start[d + 1]! += start[d]!;
  const order = new Int32Array(n);
  const next = start.slice();
  for (let i = 0; i < n; i++) order[next[depth[i]!]!++] = i;
  return { levels, order, start, briefers, managers };
}

/** How one hop of the line passes a message on. */
export interface Hop {
  /** Share of the message that a hop keeps, (0, 1]. */
  readonly fidelity: number;
  /** Share that is kept on top of it where leaders agree, (0, 1]. */
  readonly alignment: number;
  /** Standard deviation of the keyed noise of a hop, as a share. */
  readonly noise: number;
}

/**
 * Share of the message that reaches each person: the product over the hops above, each
 * fidelity x alignment x (1 + noise of that manager on that day), cut to [0, 1]. The noise belongs
 * to the manager who speaks, so that one manager's people hear the same. Writes into `out`.
 */
export function relay(line: Line, people: Population, hop: Hop, luck: Luck, day: number, out: Float64Array): void {
  const kept = hop.fidelity * hop.alignment;
  const keeps = new Float64Array(people.n);
  for (let i = 0; i < people.n; i++)
    if (people.reports[i]! > 0) keeps[i] = Math.max(0, Math.min(1, kept * (1 + hop.noise * luck.normal(i, day))));
  for (let k = 0; k < line.order.length; k++) {
    const i = line.order[k]!;
    const boss = people.manager[i]!;
    out[i] = boss < 0 ? 1 : out[boss]! * keeps[boss]!;
  }
}

/**
 * Share of a quality that arrives when `share` of the message does: what is lost leaves an argument
 * that is neither strong nor weak (quality .5), not one that speaks against itself. An argument that
 * is weak to begin with has no force to lose.
 */
export function arriving(quality: number, share: number): number {
  return quality > 0.5 ? (0.5 + (quality - 0.5) * share) / quality : 1;
}
