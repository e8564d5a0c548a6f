/** O4: the mean of the like-minded: agreement beyond a bound of about .2. */
import { hegselmannKrause } from "../classics/hegselmann-krause.ts";
import { still } from "../classics/still.ts";
import { simulate } from "../engine/run.ts";
import { atLeast, atMost } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { clusterSizes, uniformOpinions } from "./worlds.ts";

const RUNS = 8;

/** Runs that end in one cluster. */
function agreements(bound: number, seeds: Seeds): number {
  return seeds(RUNS).filter((seed) => {
    const people = { opinion: uniformOpinions(600, seed) };
    const until = still("opinion", 1e-12);
    const run = simulate({ people, mechanisms: [hegselmannKrause({ bound })], days: 500, seed, digest: false, until });
    return clusterSizes(run.last("opinion"), 0.001).length === 1;
  }).length;
}

/** The pattern. */
export const hegselmannKrausePattern: Pattern = Object.freeze({
  id: "O4",
  title: "means of the like-minded",
  paper: {
    authors: "Hegselmann & Krause",
    year: 2002,
    title: "Opinion dynamics and bounded confidence: models, analysis and simulation",
    journal: "JASSS 5(3)",
  },
  claim: "600 people who hear everybody agree well above a bound of .2 and do not well below it",
  stochastic: true,
  seconds: 0.4,
  *run(seeds: Seeds) {
    yield atMost(`runs of ${RUNS} in agreement, within .15`, agreements(0.15, seeds), 1);
    yield atLeast(`runs of ${RUNS} in agreement, within .27`, agreements(0.27, seeds), 7);
    yield atMost(`runs of ${RUNS} in agreement, within .19 (the slack of one run is ours)`, agreements(0.19, seeds), 1);
    yield atLeast(
      `runs of ${RUNS} in agreement, within .25 (the slack of one run is ours)`,
      agreements(0.25, seeds),
      7,
    );
  },
});
