/** O10: the curve of a new product. */
import { bass } from "../classics/bass.ts";
import { simulate } from "../engine/run.ts";
import { alike, near } from "./check.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";
import { mean } from "./statistics.ts";

const [p, q] = [0.03, 0.38];
const market = { innovation: p, imitation: q };
const discrete = [0.03, 0.0702, 0.1228, 0.1901, 0.2729, 0.3701, 0.4776, 0.5881];
const continuous: readonly (readonly [number, number])[] = [
  [1, 0.0358],
  [2, 0.0851],
  [5, 0.3312],
  [10, 0.8128],
  [15, 0.9716],
];
const STEPS = 1000;
const n = 20_000;

function curve(t: number): number {
  const fall = Math.exp(-(p + q) * t);
  return (1 - fall) / (1 + (q / p) * fall);
}

const shares = (people: number, days: number, seed: number, pace: number, form: "people" | "expected"): Float64Array =>
  simulate({
    people,
    mechanisms: [bass({ ...market, pace, form })],
    days,
    seed,
    probes: ["adopted"],
    digest: false,
  }).probe("adopted");
const apart = (got: ArrayLike<number>): number[] => discrete.map((share, k) => got[k + 1]! - share);

/** The closed form of the curve against the printed digits. */
function* closedForm(): Generator<Check> {
  const peak = Math.log(q / p) / (p + q);
  const share = curve(peak);
  yield near("time of the peak, closed form", peak, 6.1926, 5e-5);
  yield near("rate at the peak, closed form", (p + q * share) * (1 - share), 0.110592, 5e-7);
  yield near("share at the peak, closed form", share, 0.460526, 5e-7);
  yield near(
    "time at which .8 have adopted, closed form",
    Math.log((1 + (0.8 * q) / p) / 0.2) / (p + q),
    9.80337,
    5e-6,
  );
  for (const [t, expected] of continuous) yield near(`share at time ${t}, closed form`, curve(t), expected, 5e-5);
}

/** The engine in steps of a thousandth, which lag behind the closed form by about as much. */
function* smallSteps(): Generator<Check> {
  const fine = shares(1, 15 * STEPS, 1, 1 / STEPS, "expected");
  for (const [t, expected] of continuous)
    yield near(`share at time ${t}, the rule in steps of 1/1000`, fine[STEPS * t]!, expected, 1.5e-4);
  const rates = Array.from(fine.subarray(1), (share, k) => (share - fine[k]!) * STEPS);
  const peak = rates.indexOf(Math.max(...rates));
  yield near("time of the peak, the rule in steps of 1/1000", peak / STEPS, 6.1926, 2e-3);
  yield near("rate at the peak, the rule in steps of 1/1000", rates[peak]!, 0.110592, 1e-4);
  yield near("share at the peak, the rule in steps of 1/1000", fine[peak]!, 0.460526, 1e-3);
  const reached = fine.findIndex((share) => share >= 0.8) / STEPS;
  yield near("time at which .8 have adopted, the rule in steps of 1/1000", reached, 9.80337, 2e-3);
}

/** The pattern. */
export const bassPattern: Pattern = Object.freeze({
  id: "O10",
  title: "curve of a new product",
  paper: {
    authors: "Bass",
    year: 1969,
    title: "A new product growth for model consumer durables",
    journal: "Management Science 15",
  },
  claim: "with p = .03 and q = .38 adoption peaks at 6.19 with a rate of .1106, and follows the curve of the equation",
  stochastic: true,
  seconds: 0.2,
  *run(seeds: Seeds) {
    const mass = apart(shares(1, 8, 1, 1, "expected"));
    yield alike("largest difference from .03 to .5881 on days 1 to 8, without luck", mass, 1e-4);
    const runs = seeds(20).map((seed) => shares(n, 8, seed, 1, "people"));
    yield alike("the same of 20,000 people who hear of all, one run", apart(runs[0]!), 0.01);
    const means = discrete.map((_, k) => mean(runs.map((run) => run[k + 1]!)));
    yield alike("the same of 20,000 people who hear of all, mean of 20 runs", apart([0, ...means]), 0.01);
    yield* closedForm();
    yield* smallSteps();
  },
});
