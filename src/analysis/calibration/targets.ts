/**
 * What a plausible world must look like. No target names a design: which design is better is never
 * among them, so that it can be asked of the worlds that meet them.
 */
import { type BlockName, blockNames } from "../correlation-block.ts";

/** One number that simulated people should show. */
export interface Target {
  /** Its word in tables and files. */
  readonly name: string;
  /** What is measured, one line. */
  readonly meaning: string;
  /** The value aimed at. */
  readonly value: number;
  /** How far off still counts as met, above 0. */
  readonly tolerance: number;
  /** Where the value comes from. */
  readonly source: string;
}

const BREACH = "Zhao, Wayne, Glibkowski & Bravo 2007";
const TRUST = "Dirks & Ferrin 2002";
/** Differences from a published correlation up to this are met. */
const CORRELATION = 0.15;

const correlations: Readonly<Partial<Record<BlockName, readonly [value: number, source: string]>>> = {
  breachMistrust: [0.65, BREACH],
  breachViolation: [0.52, BREACH],
  breachSatisfaction: [-0.54, BREACH],
  breachCommitment: [-0.38, BREACH],
  breachIntention: [0.42, BREACH],
  breachInRole: [-0.24, BREACH],
  breachCitizenship: [-0.14, BREACH],
  trustSatisfaction: [0.51, TRUST],
  trustCommitment: [0.49, TRUST],
  trustIntention: [-0.4, TRUST],
  trustInRole: [0.16, TRUST],
};

/** What goes together with breach or trust, where its name does not say it. */
const spoken: Readonly<Record<string, string>> = {
  Violation: "the feeling of violation",
  Intention: "the intention to leave",
  InRole: "performance in the role",
  Citizenship: "help beyond the role",
};
/** breachInRole -> breach and performance in the role. */
const words = (name: string): string =>
  name.replace(/[A-Z].*$/, (other) => ` and ${spoken[other] ?? other.toLowerCase()}`);

/**
 * The targets in the order of every summary; frozen. Correlations are those of `correlationBlock`;
 * turnover as such has none, because few leave within the days simulated.
 * @example targets.map(({ name }) => name).slice(0, 2) // ["practising", "turnover"]
 */
export const targets: readonly Target[] = Object.freeze([
  {
    name: "practising",
    meaning: "share practising on day 130 with no campaign",
    value: 0.125,
    tolerance: 0.075,
    source: "our choice: .05 to .20 try something new unasked and stay with it",
  },
  {
    name: "turnover",
    meaning: "people who leave of their own accord in a year of 260 days, of 1 at work, with no campaign",
    value: 0.125,
    tolerance: 0.025,
    source: "voluntary turnover of 10 to 15 % a year, usual in surveys of employers (quoted)",
  },
  {
    name: "median message",
    meaning: "rise of mean readiness by one ordinary message that everybody opens, in standard deviations of readiness",
    value: 0.1,
    tolerance: 0.05,
    source: "O'Keefe & Hoeken 2021: variations of messages matter by r about .10",
  },
  {
    name: "matched message",
    meaning: "the same for a message framed for each person's strongest need",
    value: 0.2,
    tolerance: 0.1,
    source: "Joyal-Desmarais et al. 2022: motivational matching r = .20",
  },
  ...blockNames.flatMap((name): Target[] => {
    const published = correlations[name];
    if (!published) return [];
    const [value, source] = published;
    const meaning = `correlation of ${words(name)} between people, where what they live differs`;
    return [{ name, meaning, value, tolerance: CORRELATION, source }];
  }),
]);

/** Values of the targets, in their order; null where undefined. */
export type Summary = readonly (number | null)[];

/**
 * How far a summary is from the targets: the largest difference in tolerances, so that up to 1 every
 * target is met. Infinity where a value is undefined.
 * @example distanceOf([0.2], [{ value: 0.1, tolerance: 0.05 }]) // 2
 */
export function distanceOf(summary: Summary, aims: readonly Pick<Target, "value" | "tolerance">[] = targets): number {
  let worst = 0;
  for (let k = 0; k < aims.length; k++) {
    const value = summary[k] ?? null;
    if (value === null || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
    worst = Math.max(worst, Math.abs(value - aims[k]!.value) / aims[k]!.tolerance);
  }
  return worst;
}
