/** In how many worlds each target of the calibration is met. */
import { type Target, targets } from "./targets.ts";

/** One target, and how the worlds stand to it. */
export interface TargetInWorlds {
  /** Its word in tables and files. */
  readonly name: string;
  /** What is measured, one line. */
  readonly meaning: string;
  /** The value aimed at. */
  readonly value: number;
  /** How far off still counts as met, above 0. */
  readonly tolerance: number;
  /** Worlds that meet it, at most `worlds`. */
  readonly met: number;
  /** Worlds in which it was looked at. */
  readonly worlds: number;
  /** Lowest value in these worlds. */
  readonly low: number;
  /** Highest value in these worlds. */
  readonly high: number;
}

/** Values stand in files with few digits: off by this part of a tolerance they are still at its edge. */
const ROUNDING = 1e-9;

/**
 * Whether a value meets a target: it is off by the tolerance at most; NaN meets none. Pure.
 * @example meets({ value: 0.125, tolerance: 0.075 }, 0.2) // true
 */
export function meets({ value, tolerance }: Pick<Target, "value" | "tolerance">, found: number): boolean {
  return Math.abs(found - value) <= tolerance * (1 + ROUNDING);
}

/**
 * Every target that the worlds know of, in the order of the targets, and in how many of the worlds it
 * is met, by its own tolerance and not by what could be reached; none without worlds. Frozen; the
 * worlds are not changed.
 * @example
 * const aims = [{ name: "turnover", meaning: "who leaves", value: 0.1, tolerance: 0.02, source: "" }];
 * metTargets([{ summary: { turnover: 0.11 } }, { summary: { turnover: 0.2 } }], aims)[0].met; // 1
 */
export function metTargets(
  worlds: readonly { readonly summary: Readonly<Record<string, number>> }[],
  aims: readonly Target[] = targets,
): readonly TargetInWorlds[] {
  const rows = aims.flatMap((aim): TargetInWorlds[] => {
    const { name, meaning, value, tolerance } = aim;
    const found = worlds.flatMap(({ summary }) => (Object.hasOwn(summary, name) ? [summary[name]!] : []));
    if (found.length === 0) return [];
    const met = found.filter((one) => meets(aim, one)).length;
    const [low, high] = [Math.min(...found), Math.max(...found)];
    return [Object.freeze({ name, meaning, value, tolerance, met, worlds: found.length, low, high })];
  });
  return Object.freeze(rows);
}

/**
 * The targets that are not met in every world, in words; empty where all
 * are. Pure.
 * @example missedWords([{ name: "turnover", met: 27, worlds: 40 }]) // ["turnover (met in 27 of 40 worlds)"]
 */
export function missedWords(rows: readonly Pick<TargetInWorlds, "name" | "met" | "worlds">[]): string[] {
  return rows
    .filter(({ met, worlds }) => met < worlds)
    .map(({ name, met, worlds }) => `${name} (met in ${met} of ${worlds} ${worlds === 1 ? "world" : "worlds"})`);
}
