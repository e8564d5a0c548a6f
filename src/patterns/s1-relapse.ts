/** S1: who was made to use a tool, and who took part. */
import type { Recorder } from "../engine/recorder.ts";
import { daysPractised } from "../experiment/measure.ts";
import type { LivedConditions } from "../mind/parts.ts";
import { ordered, organisationOf } from "./outcomes.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { design, play } from "./plays.ts";

const MANDATE = 130;
const DAYS = 260;

/** Share of those practising on the last day of a mandate who do not any more 130 days later. */
function relapse(conditions: Partial<LivedConditions>, seed: number): number {
  let before: Uint8Array = new Uint8Array(0);
  const practising = (recent: ArrayLike<number>): Uint8Array =>
    Uint8Array.from(recent, (days) => (daysPractised(days) >= 5 ? 1 : 0));
  const recorder: Recorder = {
    record(day, { columns }) {
      if (day === MANDATE) before = practising(columns.recent!);
    },
  };
  const { columns } = play({
    organisation: organisationOf(seed),
    plan: design("nothing"),
    days: DAYS,
    seed,
    conditions: { ...conditions, mandate: 1, mandateLast: MANDATE },
    recorder,
  });
  const after = practising(columns.recent!);
  let users = 0;
  let lost = 0;
  for (let i = 0; i < before.length; i++) {
    users += before[i]!;
    if (before[i] === 1 && after[i] === 0) lost++;
  }
  return users > 0 ? lost / users : Number.NaN;
}

/** The pattern. */
export const relapsePattern: Pattern = Object.freeze({
  id: "S1",
  title: "relapse after a mandate",
  paper: {
    authors: "Coch & French",
    year: 1948,
    title: "Overcoming resistance to change",
    journal: "Human Relations 1",
  },
  claim: "people who take part in a change fall back less than people to whom it is done",
  stochastic: true,
  seconds: 8,
  *run(seeds: Seeds) {
    const less = (conditions: Partial<LivedConditions>, seed: number): boolean =>
      relapse({ ...conditions, participation: 0 }, seed) > relapse({ ...conditions, participation: 1 }, seed);
    const words =
      "share of users who fall back within 130 days after a mandate: more without participation than with it";
    yield ordered(`${words}, support ends too and .45 is lived`, seeds, (seed) =>
      less({ lived: 0.45, supportLast: MANDATE }, seed),
    );
    yield ordered(`${words}, support goes on and .6 is lived`, seeds, (seed) => less({ lived: 0.6 }, seed));
  },
});
