/** The digest of a trial: the proof that two trials are the same, bit for bit. */
import { digest } from "../core/digest.ts";
import { measureNames, peopleMeasureNames } from "../experiment/measures.ts";
import type { RunResult } from "../experiment/spec.ts";

/**
 * SHA-256 over outcomes and series of all results, and the trajectories of those that were traced.
 * It depends neither on the order in which results are given nor on the analysis. Changes nothing.
 */
export function trialDigest(results: readonly RunResult[]): string {
  const grown = digest().add("groundswell trial 1\n");
  for (const result of [...results].sort((a, b) => a.spec.run - b.spec.run)) {
    const { spec, people, days, series, trajectory } = result;
    const outcomes = measureNames.map((name) => result.outcomes[name] ?? null);
    const world = spec.world === undefined ? [] : [spec.world];
    grown.add(
      `${JSON.stringify([spec.run, spec.design, spec.replication, spec.seed, people, outcomes, trajectory, ...world])}\n`,
    );
    grown.add(days);
    for (const { group, people: members, values } of series) {
      grown.add(`${JSON.stringify([group, members])}\n`);
      for (const name of peopleMeasureNames) addNumbers(grown, values[name] ?? new Float64Array(0));
    }
  }
  return grown.hex();
}

/** Adds numbers so that NaN, of which an engine may write several kinds, counts as one. */
function addNumbers(grown: ReturnType<typeof digest>, values: Float64Array): void {
  grown.add(Uint8Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0)));
  grown.add(values.map((value) => (Number.isNaN(value) ? 0 : value)));
}
