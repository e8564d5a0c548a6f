/** Numbers in sentences: rounded to the width of their interval, with the unit of their measure. */
import type { Measure } from "../experiment/measure.ts";

/** The words and digits in which differences of a measure are told. */
export interface Figures {
  /** "points" for shares; else the unit, or nothing for a scale. */
  readonly unit: string;
  /** The number alone, with "−" below 0. */
  number(value: number): string;
  /** The size with its unit: "4.1 points". */
  size(value: number): string;
}

/**
 * Figures for differences of a measure; `shown` are the numbers that will be told together, and
 * decide the digits: fewer for a wide interval, and never so few that a number other than 0 reads 0.
 * @example figures("share", [0.041, 0.022, 0.06]).size(0.041) // "4.1 points"
 */
export function figures(unit: Measure["unit"], shown: readonly (number | null)[] = []): Figures {
  const factor = unit === "share" ? 100 : 1;
  const values = shown.filter((value): value is number => value !== null).map((value) => value * factor);
  const width = values.length > 1 ? Math.max(...values) - Math.min(...values) : 0;
  const usual = unit === "share" || unit === "thousand euros" ? 1 : unit === "scale" ? 2 : 0;
  let digits = width >= 20 ? 0 : usual;
  const vanishes = (value: number): boolean => value !== 0 && Number(value.toFixed(digits)) === 0;
  while (digits < 4 && values.some(vanishes)) digits++;
  const number = (value: number): string => {
    const text = (value * factor).toFixed(digits);
    return text.replace("-", Number(text) === 0 ? "" : "−");
  };
  const word = unit === "share" ? "points" : unit === "scale" ? "" : unit;
  return {
    unit: word,
    number,
    size: (value) => `${number(Math.abs(value))}${word === "" ? "" : ` ${word}`}`,
  };
}

/** A number that somebody has set, as short as it was given: "2 points". */
export function threshold(value: number, unit: Measure["unit"]): string {
  const { unit: word } = figures(unit);
  const number = Number((value * (unit === "share" ? 100 : 1)).toPrecision(12));
  return word === "" ? String(number) : `${number} ${word}`;
}

/** About so many: two digits that count, from 10,000 on "more than 10,000". */
export function about(count: number): string {
  if (count > 10_000) return "more than 10,000";
  if (count < 100) return `about ${count}`;
  const step = count < 1000 ? 10 : 100;
  return `about ${thousands(Math.ceil(count / step) * step)}`;
}

/** 12,345. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
