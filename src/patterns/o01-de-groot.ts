/** O1: repeated means end at the opinions weighted by the left eigenvector. */
import { deGroot } from "../classics/de-groot.ts";
import { type Run, simulate } from "../engine/run.ts";
import { alike, exactly, near } from "./check.ts";
import type { Pattern } from "./pattern.ts";
import { influenceOf } from "./worlds.ts";

const first = [
  [0, 0.5, 0.5],
  [1, 0, 0],
  [0, 1, 0],
];
const second = [
  [0.5, 0.5, 0],
  [0.25, 0.5, 0.25],
  [0, 0.5, 0.5],
];
const turns = [
  [0, 1],
  [1, 0],
];

function converse(W: readonly (readonly number[])[], opinion: readonly number[], days: number): Run {
  const { network, self } = influenceOf(W);
  return simulate({ people: { opinion, self }, network, mechanisms: [deGroot()], days, seed: 1, probes: ["opinion"] });
}

/** The largest distance, over all starts in which one person alone says 1, from that person's weight pi. */
function* distances(W: readonly (readonly number[])[], pi: readonly number[]): Generator<number> {
  for (const [k, weight] of pi.entries()) {
    const unit = W.map((_, i) => (i === k ? 1 : 0));
    for (const value of converse(W, unit, 400).last("opinion")) yield value - weight;
  }
}

/** The pattern. */
export const deGrootPattern: Pattern = Object.freeze({
  id: "O1",
  title: "repeated means agree",
  paper: {
    authors: "DeGroot; Golub & Jackson",
    year: 1974,
    title: "Reaching a consensus; Naive learning in social networks (2010)",
    journal: "JASA 69; AEJ: Microeconomics 2",
  },
  claim:
    "everybody ends at pi x(0), pi being the left eigenvector of the influence; two who only hear each other never agree",
  stochastic: false,
  seconds: 0.1,
  *run() {
    const everybody = [...converse(first, [1, 0, 0], 400).last("opinion")];
    const furthest = everybody.reduce((a, b) => (Math.abs(b - 0.4) > Math.abs(a - 0.4) ? b : a));
    yield near("opinion furthest from .4 of three after 400 days, from (1, 0, 0)", furthest, 0.4, 1e-12);
    yield alike(
      "distance from pi = (.4, .4, .2) after 400 days, nobody heeding oneself",
      distances(first, [0.4, 0.4, 0.2]),
      1e-12,
    );
    yield alike("distance from pi = (.25, .5, .25) after 400 days", distances(second, [0.25, 0.5, 0.25]), 1e-12);
    const run = converse(turns, [1, 0], 401);
    const changed = run.recorded.filter((day) => run.column("opinion", day)[0] === (day % 2 === 0 ? 1 : 0));
    yield exactly("days of 402 on which two who hear each other alone have changed places", changed.length, 402);
  },
});
