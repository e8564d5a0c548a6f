/** Results made by hand, and a runner that makes them from the spec alone. */
import { sequence } from "../../src/core/sequence.ts";
import { peopleMeasureNames } from "../../src/experiment/measures.ts";
import { seriesDays } from "../../src/experiment/recording.ts";
import type { RunResult, RunSpec, Study } from "../../src/experiment/spec.ts";

const none = { attentionMinutes: 0, managerHours: 0, money: 0 };

export function result(
  run: number,
  design: string,
  replication: number,
  outcomes: Record<string, number | null>,
): RunResult {
  const spec = { run, design, replication, seed: "1", trace: replication === 1 };
  const trajectory = spec.trace ? `trace of ${design}` : null;
  return { spec, people: 60, outcomes, spent: none, unspent: none, days: new Int32Array(0), series: [], trajectory };
}

/** How much a design adds to the share practising. */
export const effects: Record<string, number> = { nothing: 0, cascade: 0.05, fluid: 0.12 };

/** A runner whose results depend on the spec and the study alone, paired by the replication's luck. */
export function fakeRunner(study: Study): (spec: RunSpec) => RunResult {
  const days = seriesDays(study.scenario.days, study.every);
  return (spec) => {
    const shared = sequence(spec.seed, `fake/${spec.replication}`).uniform();
    const own = sequence(spec.seed, `fake/${spec.replication}/${spec.design}`).uniform();
    const practising = 0.2 * shared + 0.02 * own + (effects[spec.design] ?? 0);
    const values = Object.fromEntries(
      peopleMeasureNames.map((name) => [
        name,
        Float64Array.from(days, (day) => (practising * day) / study.scenario.days),
      ]),
    );
    values.trust![0] = Number.NaN;
    return {
      spec,
      people: study.organisation?.people.n ?? 60,
      outcomes: { practising, trying: practising, cost: effects[spec.design] ?? 0, reach: null },
      spent: none,
      unspent: none,
      days,
      series: [{ group: "all", people: 60, values }],
      trajectory: spec.trace ? `${spec.design} ${spec.replication}` : null,
    };
  };
}
