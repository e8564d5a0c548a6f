/** From whom distances are measured: everybody, or a sample where there are too many. */
import { refuse } from "../../core/errors.ts";
import { sequence } from "../../core/sequence.ts";

/** Options of measures that search the network from each person in turn. */
export interface SearchOptions {
  /** Up to this many people the measure is exact; whole, default 10,000. */
  readonly exactUpTo?: number;
  /** People from whom is searched above that; whole, at least 2, default 200. */
  readonly samples?: number;
  /** Seed of the sample; default "1". */
  readonly seed?: string | number;
}

/**
 * The people to search from: all n, or a sample without replacement in ascending order. Copies.
 * @throws InputError where `exactUpTo` or `samples` is not a whole number in its bounds
 */
export function sources(n: number, purpose: string, options: SearchOptions): Int32Array {
  const { exactUpTo = 10_000, samples = 200, seed = "1" } = options;
  if (!(Number.isInteger(exactUpTo) && exactUpTo >= 0))
    refuse("exactUpTo", `invalid ${exactUpTo}; expected a whole number from 0`);
  if (!(Number.isInteger(samples) && samples >= 2))
    refuse("samples", `invalid ${samples}; expected a whole number from 2`);
  const everybody = Int32Array.from({ length: n }, (_, i) => i);
  if (n <= exactUpTo || samples >= n) return everybody;
  const random = sequence(seed, `measures/${purpose}`);
  for (let k = 0; k < samples; k++) {
    const other = k + random.integer(n - k);
    const kept = everybody[k]!;
    everybody[k] = everybody[other]!;
    everybody[other] = kept;
  }
  return everybody.slice(0, samples).sort();
}
