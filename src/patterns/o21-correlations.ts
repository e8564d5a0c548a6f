/**
 * O21: what breach, trust and turnover have to do with each other, between people. Correlations with attitudes are
 * among the targets of the calibration too: the scores and the terms of the study were fixed before it.
 */
import { promiseStudy } from "../analysis/calibration/evaluate.ts";
import type { BlockName } from "../analysis/correlation-block.ts";
import { below, exactly, near } from "./check.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";
import { mean } from "./statistics.ts";

const PEOPLE = 500;
const SEEDS = 5;
/** Turnover is counted for a year after the survey, as studies of turnover mostly do. */
const FOLLOW_UP = 260;
const TOLERANCE = 0.15;

const BREACH = "Zhao et al. 2007";
const TRUST = "Dirks & Ferrin 2002";
const LEAVING = "Griffeth et al. 2000";

/** Name in the block, words, published correlation, source. */
const published: readonly (readonly [name: BlockName, words: string, value: number, source: string])[] = [
  ["breachMistrust", "breach and mistrust", 0.65, BREACH],
  ["breachViolation", "breach and violation", 0.52, BREACH],
  ["breachSatisfaction", "breach and satisfaction", -0.54, BREACH],
  ["breachCommitment", "breach and commitment", -0.38, BREACH],
  ["breachIntention", "breach and the intention to leave", 0.42, BREACH],
  ["breachInRole", "breach and performance in the role", -0.24, BREACH],
  ["breachCitizenship", "breach and citizenship behaviour", -0.14, BREACH],
  ["trustSatisfaction", "trust and satisfaction", 0.51, TRUST],
  ["trustCommitment", "trust and commitment", 0.49, TRUST],
  ["trustIntention", "trust and the intention to leave", -0.4, TRUST],
  ["trustInRole", "trust and performance in the role", 0.16, TRUST],
  ["intentionTurnover", "the intention to leave and leaving", 0.38, LEAVING],
  ["satisfactionTurnover", "satisfaction and leaving", -0.19, LEAVING],
  ["commitmentTurnover", "commitment and leaving", -0.23, LEAVING],
];

/** What breach goes with, most of all first. */
const order: readonly (readonly [name: BlockName, words: string])[] = [
  ["breachMistrust", "mistrust"],
  ["breachSatisfaction", "satisfaction"],
  ["breachCommitment", "commitment"],
  ["breachInRole", "in-role"],
  ["breachCitizenship", "citizenship"],
];

type Found = Readonly<Record<BlockName, number>>;

/** Mean over the organisations of each correlation; NaN where one of them is undefined. */
function study(seeds: Seeds): Found {
  const size = { people: PEOPLE, seeds: 1 };
  const blocks = seeds(SEEDS).map((seed) => promiseStudy({}, { ...size, seed: String(seed) }, FOLLOW_UP));
  const names = Object.keys(blocks[0]!) as BlockName[];
  const of = (name: BlockName): number => mean(blocks.map((block) => block[name] ?? Number.NaN));
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Found;
}

/** Everything that is held against the studies. */
function* checksOf(found: Found): Generator<Check> {
  for (const [name, words, value, source] of published)
    yield near(`correlation of ${words} (${source})`, found[name], value, TOLERANCE);
  const words = `correlation of breach and leaving, either sign (${BREACH}: none to speak of)`;
  yield below(words, Math.abs(found.breachTurnover), TOLERANCE);
  const alike = published.filter(([name, , value]) => found[name] * value > 0);
  yield exactly(`correlations of the published sign, of ${published.length}`, alike.length, published.length);
  const strongest = order.toSorted(([a], [b]) => Math.abs(found[b]) - Math.abs(found[a]));
  const listed = (names: typeof order): string => names.map(([, name]) => name).join(", ");
  yield exactly("what breach goes with, the strongest first", listed(strongest), listed(order));
}

/** The pattern. */
export const correlationsPattern: Pattern = Object.freeze({
  id: "O21",
  title: "broken promises",
  paper: {
    authors: "Zhao, Wayne, Glibkowski & Bravo",
    year: 2007,
    title: "The impact of psychological contract breach on work-related outcomes: a meta-analysis",
    journal: "Personnel Psychology 60",
  },
  claim:
    "between employees breach goes with mistrust most, then with satisfaction, commitment and performance, and hardly with leaving",
  stochastic: true,
  seconds: 2,
  *run(seeds: Seeds) {
    yield* checksOf(study(seeds));
  },
});
