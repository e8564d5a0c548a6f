/** S3: what becomes of a message by somebody who is not believed. */
import type { Mechanism } from "../engine/mechanism.ts";
import { plainMessage } from "./minds.ts";
import { ordered, organisationOf, sends } from "./outcomes.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { play } from "./plays.ts";
import { mean } from "./statistics.ts";

/** Four weeks after the message of day 1. */
const LATER = 29;
const strong = plainMessage({ quality: 0.95 });
const plan = sends((day) => (day === 1 ? [strong] : []));

/** Mean belief that a change is needed right after a message by the top, and 28 days later. */
function beliefs(trust: number, seed: number): { readonly now: number; readonly later: number } {
  const trusting: Mechanism = {
    name: "trusting",
    start({ columns }) {
      columns.trustInTop!.fill(trust);
      columns.trustInTopAtStart!.fill(trust);
    },
  };
  const days: number[] = [];
  const { columns } = play({
    organisation: organisationOf(seed),
    plan,
    days: LATER,
    seed,
    also: [trusting],
    recorder: { record: (day, world) => (days[day] = mean(Float64Array.from(world.columns.discrepancy!))) },
  });
  return { now: days[1]!, later: mean(Float64Array.from(columns.discrepancy!)) };
}

/** Share of the gap between a trusted and a distrusted sender that is left after 28 days. */
function gapLeft(seed: number): number {
  const [high, low] = [beliefs(0.9, seed), beliefs(0.1, seed)];
  return high.now > low.now ? (high.later - low.later) / (high.now - low.now) : Number.NaN;
}

/** The pattern. */
export const sleeperPattern: Pattern = Object.freeze({
  id: "S3",
  title: "sleeper effect",
  paper: {
    authors: "Hovland & Weiss",
    year: 1951,
    title: "The influence of source credibility on communication effectiveness",
    journal: "Public Opinion Quarterly 15",
  },
  claim: "what a sender's credibility adds to a message is gone after four weeks",
  stochastic: true,
  seconds: 2,
  *run(seeds: Seeds) {
    yield ordered(
      "gap of beliefs between a trusted and a distrusted sender of one message: half or less of it left after 28 days (by construction: the half-life of the memory of the sender)",
      seeds,
      (seed) => gapLeft(seed) <= 0.5,
    );
  },
});
