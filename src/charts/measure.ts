import type { Trial } from "../analysis/trial.ts";
import { list, refuse, unknownWord } from "../core/errors.ts";
import { measures, peopleMeasureNames } from "../experiment/measures.ts";

/** How a measure is written on charts and in tables. */
export interface MeasureLook {
  readonly name: string;
  /** "share practising". */
  readonly label: string;
  readonly definition: string;
  readonly direction: "higher" | "lower" | "none";
  readonly of: "people" | "design";
  /** Factor from the unit of the tables to the one shown: shares become per cent. */
  readonly factor: number;
  /** Stands behind a level: "\u00a0%", "\u00a0h"; "" for a scale. */
  readonly unit: string;
  /** Stands behind a difference: "\u00a0points" for shares. */
  readonly points: string;
  /** Lowest and highest possible value in the unit shown; null where there is no upper end. */
  readonly bounds: readonly [number, number] | null;
}

const units: Readonly<Record<string, readonly [number, string, string]>> = {
  share: [100, "\u00a0%", "\u00a0points"],
  scale: [1, "", ""],
  minutes: [1, "\u00a0min", "\u00a0min"],
  hours: [1, "\u00a0h", "\u00a0h"],
};

/** The look of a measure; throws InputError for a name that is not one of the measures. */
export function measureLook(name: string): MeasureLook {
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  if (!measure) return refuse("measure", unknownWord(name, Object.keys(measures)));
  const [factor, unit, points] = units[measure.unit] ?? [1, `\u00a0${measure.unit}`, `\u00a0${measure.unit}`];
  return {
    name,
    label: measure.label,
    definition: measure.definition,
    direction: measure.direction,
    of: measure.of,
    factor,
    unit,
    points,
    bounds: measure.range ? [measure.range[0] * factor, measure.range[1] * factor] : null,
  };
}

/** The look of a measure that has a course over time; throws InputError for an unknown one and for one of the whole run. */
export function seriesMeasure(name: string): MeasureLook {
  const look = measureLook(name);
  if (look.of === "people") return look;
  return refuse(
    "measure",
    `invalid ${JSON.stringify(name)}: has no course over time; expected ${list(peopleMeasureNames)}`,
  );
}

/** The measure that a page draws over time: the one that decides, or practising where that one has no course. */
export function drawnMeasure(trial: Trial): string {
  return measureLook(trial.primary).of === "people" ? trial.primary : "practising";
}
