/** The plausible worlds: parameter vectors under which simulated people come nearest to what is known of real ones. */
import { digest } from "../../core/digest.ts";
import { InputError } from "../../core/errors.ts";
import type { ParameterValues } from "../../experiment/in-world.ts";
import { metTargets } from "./met-targets.ts";
import { parameterSpace } from "./parameter-space.ts";
import { calibration } from "./worlds.ts";

/** One parameter vector that met the targets of the calibration, or came nearest to them. */
export interface PlausibleWorld {
  /** Its number, from 1: world 1 comes nearest to the targets. */
  readonly world: number;
  /** Largest difference from a target, in tolerances; up to 1 every target is met that any draw of the calibration met. */
  readonly distance: number;
  /** Path in a scenario -> value. */
  readonly values: ParameterValues;
  /** Target -> value in this world. */
  readonly summary: Readonly<Record<string, number>>;
}

const { parameters, targets, rows } = calibration;
const record = (names: readonly string[], values: readonly number[]): Readonly<Record<string, number>> =>
  Object.freeze(Object.fromEntries(names.map((name, k) => [name, values[k]!])));

/**
 * The plausible worlds that come with the package, nearest to the targets first; frozen. Made by
 * `npm run calibrate` from the ranges of the option tables; no target names a design.
 * @example
 * gs.plausibleWorlds[0].world; // 1
 */
export const plausibleWorlds: readonly PlausibleWorld[] = Object.freeze(
  rows.map((row, k) => {
    const [, distance, ...numbers] = row as [number, number, ...number[]];
    return Object.freeze({
      world: k + 1,
      distance,
      values: record(parameters, numbers.slice(0, parameters.length)),
      summary: record(targets, numbers.slice(parameters.length)),
    });
  }),
);

/** The targets that none of these worlds meets, whatever its numbers: what the model as it is shipped gets wrong. */
export const unmetTargets: readonly string[] = Object.freeze(
  metTargets(plausibleWorlds)
    .filter(({ met }) => met === 0)
    .map(({ name }) => name),
);

/**
 * The first `count` plausible worlds.
 * @throws InputError where count is not a whole number from 1 to the number of worlds there are
 */
export function worldsFor(count: unknown): readonly PlausibleWorld[] {
  const most = plausibleWorlds.length;
  if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= most)
    return plausibleWorlds.slice(0, count);
  const given = typeof count === "number" ? String(count) : JSON.stringify(count);
  throw new InputError([{ path: "worlds", message: `invalid ${given}; expected a whole number from 1 to ${most}` }]);
}

/** The defaults of the numbers that these worlds set: path -> value. */
export function usualValues(worlds: readonly PlausibleWorld[]): ParameterValues {
  const space = parameterSpace(Object.keys(worlds[0]?.values ?? {}));
  return Object.fromEntries(space.map(({ path, default: usual }) => [path, usual]));
}

/** SHA-256 over numbers and values of some worlds: what a comparison over them depends on. */
export function worldsDigest(worlds: readonly Pick<PlausibleWorld, "world" | "values">[]): string {
  const grown = digest().add("groundswell worlds 1\n");
  for (const { world, values } of worlds) {
    const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    grown.add(`${JSON.stringify([world, sorted])}\n`);
  }
  return grown.hex();
}
