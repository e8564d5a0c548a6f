/** The result of a calibration as data, and as the text of the file that keeps it. */
import { type FinishedDraw, rangeOf } from "./accept.ts";

/** How a calibration was made. */
export interface CalibrationRecord {
  /** Draws made. */
  readonly draws: number;
  /** Organisations run for each draw. */
  readonly seeds: number;
  /** People in each of them. */
  readonly people: number;
  /** Seed of the draws and of all luck. */
  readonly seed: string;
  /** SHA-256 of the code that ran. */
  readonly code: string;
}

/** Accepted draws as rows of numbers. */
export interface Calibration {
  /** How it was made. */
  readonly made: CalibrationRecord;
  /** Paths of the free parameters. */
  readonly parameters: readonly string[];
  /** Names of the targets. */
  readonly targets: readonly string[];
  /** How near any draw came to each target, in tolerances, at least 1: above 1 no draw met it. */
  readonly reach: readonly number[];
  /** Draw, distance, values of the parameters, values of the targets; nearest first. */
  readonly rows: readonly (readonly number[])[];
}

/** Digits a distance and the value of a target keep in the file. */
const DIGITS = 4;
const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** The accepted draws of a calibration as data. Copies. */
export function calibrationOf(
  made: CalibrationRecord,
  parameters: readonly string[],
  targets: readonly string[],
  kept: readonly FinishedDraw[],
  reach: readonly number[],
): Calibration {
  const rows = kept.map(({ draw, distance, values, summary }) => [
    draw,
    short(distance),
    ...parameters.map((path) => values[path]!),
    ...summary.map((value) => short(value!)),
  ]);
  return { made, parameters, targets, reach: reach.map(short), rows };
}

/** The text of `worlds.ts`: the same calibration gives the same bytes. */
export function calibrationText({ made, parameters, targets, reach, rows }: Calibration): string {
  const list = (words: readonly string[]): string => words.map((word) => `    ${JSON.stringify(word)},\n`).join("");
  const { draws, seeds, people, seed, code } = made;
  const ranges = parameters.map((path, k) => {
    const { low, median, high } = rangeOf(rows.map((row) => row[2 + k]!));
    return ` *   ${path}: ${short(median)} (${short(low)} to ${short(high)})\n`;
  });
  const unmet = targets.flatMap((name, k) =>
    reach[k]! > 1 ? [` * No draw meets the target ${name}: the nearest is ${reach[k]!} tolerances off.\n`] : [],
  );
  return [
    "/**\n",
    ` * Made by \`npm run calibrate\`; not to be changed by hand. The ${rows.length} of ${draws} draws that came nearest to\n`,
    " * the targets; median of each parameter, with the range that holds 95 % of them:\n",
    ...ranges,
    ...unmet,
    " */\n",
    'import type { Calibration } from "./calibration.ts";\n\n',
    "/** The result of the last calibration. */\n",
    "export const calibration: Calibration = {\n",
    `  made: {\n    draws: ${draws},\n    seeds: ${seeds},\n    people: ${people},\n    seed: ${JSON.stringify(seed)},\n    code: ${JSON.stringify(code)},\n  },\n`,
    `  parameters: [\n${list(parameters)}  ],\n`,
    `  targets: [\n${list(targets)}  ],\n`,
    `  reach: [${reach.join(", ")}],\n`,
    "  rows: [\n",
    ...rows.map((row) => `    [\n${filled(row.map(String), 6)}    ],\n`),
    "  ],\n};\n",
  ].join("");
}

/** Numbers one after the other, in lines of up to 120 characters. */
function filled(numbers: readonly string[], indent: number): string {
  const lines: string[] = [];
  let line = "";
  for (const number of numbers) {
    const longer = line === "" ? `${number},` : `${line} ${number},`;
    if (indent + longer.length > 120) {
      lines.push(line);
      line = `${number},`;
    } else line = longer;
  }
  return [...lines, line].map((text) => `${" ".repeat(indent)}${text}\n`).join("");
}
