/** How a calibration ended, as text. */
import { type FinishedDraw, rangeOf } from "../../analysis/calibration/accept.ts";
import { meets } from "../../analysis/calibration/met-targets.ts";
import type { FreeParameter } from "../../analysis/calibration/parameter-space.ts";
import type { Target } from "../../analysis/calibration/targets.ts";
import { aligned } from "../screen.ts";

const number = (value: number): string => String(Number(value.toPrecision(3)));
const rangeText = (values: readonly number[]): string => {
  const { low, median, high } = rangeOf(values);
  return `${number(median)} (${number(low)} to ${number(high)})`;
};

/** How each target was met by the draws that were kept: median, 95 % range, and in how many it is met. */
export function targetsText(targets: readonly Target[], kept: readonly FinishedDraw[]): string {
  const rows = targets.map((target, k) => {
    const { name, value, tolerance } = target;
    const found = kept.map(({ summary }) => summary[k]!);
    const met = found.filter((one) => meets(target, one)).length;
    return [name, `${number(value)} ± ${number(tolerance)}`, rangeText(found), `${met} of ${kept.length}`];
  });
  return aligned([["target", "aimed at", "kept draws: median (95 %)", "met in"], ...rows]);
}

/** Where the parameters of the kept draws lie, beside the plausible range they were drawn from. */
export function parametersText(space: readonly FreeParameter[], kept: readonly FinishedDraw[]): string {
  const rows = space.map(({ path, range, distribution, default: usual }) => [
    path,
    `${range[0]} to ${range[1]}${distribution === "uniform" ? "" : `, ${distribution}`}`,
    number(usual),
    rangeText(kept.map(({ values }) => values[path]!)),
  ]);
  return aligned([["parameter", "drawn from", "default", "kept draws: median (95 %)"], ...rows]);
}

/** How near the kept draws come, and which targets no draw meets. */
export function distancesText(
  targets: readonly Target[],
  kept: readonly FinishedDraw[],
  reach: readonly number[],
): string {
  const met = kept.filter(({ distance }) => distance <= 1).length;
  const [first, last] = [kept[0]?.distance ?? Number.NaN, kept.at(-1)?.distance ?? Number.NaN];
  const unmet = targets.flatMap(({ name }, k) =>
    reach[k]! > 1
      ? [`no draw meets ${name}: the nearest is ${number(reach[k]!)} tolerances off, and counts as met`]
      : [],
  );
  const every = unmet.length > 0 ? "every other target" : "every target";
  return [
    ...unmet,
    `kept ${kept.length} draws, ${number(first)} to ${number(last)} tolerances from the targets; ${met} meet ${every}`,
  ].join("\n");
}
