/** S2: promising more than is lived. */
import { near } from "./check.ts";
import { measureOf, ordered, organisationOf } from "./outcomes.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { design, type Plan, play } from "./plays.ts";
import { mean } from "./statistics.ts";

const DAYS = 130;
const trust = measureOf("trust");

/** Mean trust from day 0 on, where .6 is lived. */
function trustCurve(plan: Plan, seed: number): number[] {
  const curve: number[] = [];
  const recorder = {
    record: (day: number, { columns }: { readonly columns: Parameters<typeof trust>[0] }) =>
      (curve[day] = trust(columns)),
  };
  play({ organisation: organisationOf(seed), plan, days: DAYS, seed, recorder });
  return curve;
}

/** Trust under a cascade with this promise, above that without a campaign, day by day. */
function gap(promise: number, seed: number): number[] {
  const silence = trustCurve(design("nothing"), seed);
  return trustCurve(design("cascade", { promise }), seed).map((value, day) => value - silence[day]!);
}

/** The pattern. */
export const brokenPromisePattern: Pattern = Object.freeze({
  id: "S2",
  title: "promise above what is lived",
  paper: {
    authors: "Robinson & Rousseau",
    year: 1994,
    title: "Violating the psychological contract: not the exception but the norm",
    journal: "Journal of Organizational Behavior 15",
  },
  claim: "where more is promised than lived, trust falls below that of an organisation that promised nothing",
  stochastic: true,
  seconds: 5,
  *run(seeds: Seeds) {
    yield ordered(
      "mean trust, .9 promised and .6 lived: that without a campaign on day 0, and below it on every day from 10 to 130 (by construction: breach costs trust)",
      seeds,
      (seed) => {
        const gaps = gap(0.9, seed);
        return gaps[0] === 0 && gaps.slice(10).every((difference) => difference < 0);
      },
    );
    const kept = seeds(20).map((seed) => gap(0.6, seed)[DAYS]!);
    yield near(
      "mean trust above that without a campaign on day 130, .6 promised and .6 lived, mean of 20",
      mean(kept),
      0,
      0.01,
    );
  },
});
