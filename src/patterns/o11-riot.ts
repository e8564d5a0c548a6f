/** O11: one person decides whether there is a riot. */
import { granovetter } from "../classics/granovetter.ts";
import { simulate } from "../engine/run.ts";
import { exactly } from "./check.ts";
import type { Pattern } from "./pattern.ts";
import { sum } from "./statistics.ts";

const rioters = (threshold: readonly number[]): number =>
  sum(simulate({ people: { threshold }, mechanisms: [granovetter()], days: 300, seed: 1 }).last("active"));

/** The pattern. */
export const riotPattern: Pattern = Object.freeze({
  id: "O11",
  title: "riot or one person",
  paper: {
    authors: "Granovetter",
    year: 1978,
    title: "Threshold models of collective behavior",
    journal: "American Journal of Sociology 83",
  },
  claim: "thresholds of 0 to 99 end in a riot of 100; with a 2 in the place of the 1, one person riots",
  stochastic: false,
  seconds: 0.1,
  *run() {
    const thresholds = [...Array(100).keys()];
    const other = thresholds.map((threshold) => (threshold === 1 ? 2 : threshold));
    yield exactly("rioters, thresholds of 0 to 99", rioters(thresholds), 100);
    yield exactly("rioters, a 2 in the place of the 1", rioters(other), 1);
  },
});
