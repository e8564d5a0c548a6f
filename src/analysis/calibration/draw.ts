/** Draws from the parameter space: keyed, so that draw k is the same in any company. */
import { exp, log } from "../../core/numbers.ts";
import { sequence } from "../../core/sequence.ts";
import type { ParameterValues } from "../../experiment/in-world.ts";
import type { FreeParameter } from "./parameter-space.ts";

/** Digits a value keeps, so that a file of values reads back as the values that were run. */
const DIGITS = 6;

/**
 * Draw k (a whole number from 0) of the space: path -> value within its range, uniform or log-uniform
 * as its table says, rounded to 6 digits. Each value is keyed by seed, path and k: it is the same
 * whatever else is free, however many draws are made, by whom and in which order.
 * @example
 * const space = [{ path: "mind.trust.gain", symbol: "a", range: [0, 1], distribution: "uniform", default: 0.5 }];
 * drawOf(space, "1", 3)["mind.trust.gain"] === drawOf(space, "1", 3)["mind.trust.gain"]; // true
 */
export function drawOf(space: readonly FreeParameter[], seed: string, k: number): ParameterValues {
  return Object.freeze(
    Object.fromEntries(
      space.map((parameter) => [
        parameter.path,
        valueAt(parameter, sequence(seed, `calibration/${parameter.path}/${k}`).uniform()),
      ]),
    ),
  );
}

/** The value below which the share u of draws lies. */
function valueAt({ range: [low, high], distribution }: FreeParameter, u: number): number {
  const value = distribution === "uniform" ? low + u * (high - low) : exp(log(low) + u * (log(high) - log(low)));
  return Math.min(high, Math.max(low, Number(value.toPrecision(DIGITS))));
}
