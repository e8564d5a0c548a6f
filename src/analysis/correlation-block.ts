/**
 * The correlations between breach, trust, attitudes and turnover that studies of employees report, as
 * a survey of simulated people gives them. What is measured and how is fixed here, before any tuning,
 * and the same for the calibration and for the published pattern.
 */
import type { Sequence } from "../core/sequence.ts";
import { correlation } from "./correlation.ts";

/** What a survey reads: one row a person, all of the same length. */
export interface SurveyColumns {
  /** Felt breach of what was promised, [0, 1]. */
  readonly breach: ArrayLike<number>;
  /** Trust in the top, [0, 1]. */
  readonly trustInTop: ArrayLike<number>;
  /** Trust in the direct manager, [0, 1]. */
  readonly trustInManager: ArrayLike<number>;
  /** Feeling of violation: ten-day mean of anger, [0, 1]. */
  readonly violation: ArrayLike<number>;
  /** Satisfaction with work, [-1, 1]. */
  readonly workSatisfaction: ArrayLike<number>;
  /** Commitment to the organisation, [0, 1]. */
  readonly commitment: ArrayLike<number>;
  /** Chances elsewhere, [0, 1]. */
  readonly alternatives: ArrayLike<number>;
  /** 1 for those who left within the time that turnover was followed up; absent where it was not. */
  readonly left?: ArrayLike<number> | undefined;
}

/** Share of the variance of a measured score that is not noise (alpha of usual scales). */
const RELIABILITY = 0.8;
/** How well attitudes predict performance in the role: Judge, Thoresen, Bono & Patton 2001, r = .30. */
const IN_ROLE_VALIDITY = 0.3;
/** How well attitudes predict citizenship behaviour: Organ & Ryan 1995, r = .24. */
const CITIZENSHIP_VALIDITY = 0.24;

/** Name of a correlation of the block: the two scores it is between. */
export type BlockName =
  | "breachMistrust"
  | "breachViolation"
  | "breachSatisfaction"
  | "breachCommitment"
  | "breachIntention"
  | "breachInRole"
  | "breachCitizenship"
  | "breachTurnover"
  | "trustSatisfaction"
  | "trustCommitment"
  | "trustIntention"
  | "trustInRole"
  | "intentionTurnover"
  | "satisfactionTurnover"
  | "commitmentTurnover";
/** Names of the correlations, in order; frozen. Those with turnover need `left`. */
export const blockNames: readonly BlockName[] = Object.freeze([
  "breachMistrust",
  "breachViolation",
  "breachSatisfaction",
  "breachCommitment",
  "breachIntention",
  "breachInRole",
  "breachCitizenship",
  "breachTurnover",
  "trustSatisfaction",
  "trustCommitment",
  "trustIntention",
  "trustInRole",
  "intentionTurnover",
  "satisfactionTurnover",
  "commitmentTurnover",
]);

/** Correlations by name; null where one of the two scores does not vary, or was not asked for. */
export type CorrelationBlock = Readonly<Record<BlockName, number | null>>;

/**
 * The block from columns of people at work; nothing is changed but `luck`, from which it draws.
 *
 * Scores: mistrust = 1 - (trustInTop + trustInManager)/2, trust the same measurement turned round;
 * turnover intention = (1 - workSatisfaction)(.5 + alternatives); performance in the role and
 * citizenship are what attitudes predict of them, plus what is a person's own (ability, occasion):
 * v z + sqrt(1 - v²) own, with z the standardised mean of the standardised satisfaction, commitment
 * and trustInManager at weights 2:1:1 (in the role, v = .30) and 1:2:1 (citizenship, v = .24), and
 * own a standard normal. Every score but turnover is measured with noise, at reliability .8.
 * @example
 * const rising = [0.1, 0.3, 0.5, 0.7, 0.9];
 * const falling = rising.map((x) => 1 - x);
 * const columns = { breach: rising, trustInTop: falling, trustInManager: falling, violation: rising, workSatisfaction: falling, commitment: falling, alternatives: rising };
 * correlationBlock(columns, gs.sequence(1, "survey")).breachTurnover; // null
 */
export function correlationBlock(columns: SurveyColumns, luck: Sequence): CorrelationBlock {
  const { trustInTop, trustInManager, workSatisfaction, commitment, alternatives, left } = columns;
  const n = columns.breach.length;
  const made = (of: (i: number) => number): Float64Array => Float64Array.from({ length: n }, (_, i) => of(i));
  const measured = (score: ArrayLike<number>): Float64Array => withNoise(score, luck);
  const attitudes = [workSatisfaction, commitment, trustInManager].map(standardised);
  const predicted = (weights: readonly number[], validity: number): Float64Array => {
    const composite = standardised(made((i) => attitudes.reduce((sum, z, k) => sum + weights[k]! * z[i]!, 0)));
    const own = Math.sqrt(1 - validity * validity);
    return composite.map((z) => validity * z + own * luck.normal());
  };

  const breach = measured(columns.breach);
  const mistrust = measured(made((i) => 1 - (trustInTop[i]! + trustInManager[i]!) / 2));
  const violation = measured(columns.violation);
  const satisfaction = measured(workSatisfaction);
  const loyal = measured(commitment);
  const intention = measured(made((i) => (1 - workSatisfaction[i]!) * (0.5 + alternatives[i]!)));
  const inRole = measured(predicted([2, 1, 1], IN_ROLE_VALIDITY));
  const citizenship = measured(predicted([1, 2, 1], CITIZENSHIP_VALIDITY));
  const trust = mistrust.map((score) => 1 - score);
  const turnover = (score: Float64Array): number | null => (left ? correlation(score, left) : null);
  return Object.freeze({
    breachMistrust: correlation(breach, mistrust),
    breachViolation: correlation(breach, violation),
    breachSatisfaction: correlation(breach, satisfaction),
    breachCommitment: correlation(breach, loyal),
    breachIntention: correlation(breach, intention),
    breachInRole: correlation(breach, inRole),
    breachCitizenship: correlation(breach, citizenship),
    breachTurnover: turnover(breach),
    trustSatisfaction: correlation(trust, satisfaction),
    trustCommitment: correlation(trust, loyal),
    trustIntention: correlation(trust, intention),
    trustInRole: correlation(trust, inRole),
    intentionTurnover: turnover(intention),
    satisfactionTurnover: turnover(satisfaction),
    commitmentTurnover: turnover(loyal),
  });
}

/** The score with noise of a variance of (1/reliability - 1) of its own. */
function withNoise(score: ArrayLike<number>, luck: Sequence): Float64Array {
  const noise = deviationOf(score) * Math.sqrt(1 / RELIABILITY - 1);
  return Float64Array.from(score, (value) => value + noise * luck.normal());
}

/** Mean 0, standard deviation 1; all 0 where the values do not vary. */
function standardised(values: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(values);
  const [mean, deviation] = [meanOf(all), deviationOf(all)];
  return all.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
}

/** Standard deviation; exactly 0 where all values are equal. */
function deviationOf(values: ArrayLike<number>): number {
  const all = Float64Array.from(values);
  const mean = meanOf(all);
  return Math.sqrt(all.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / all.length);
}

const meanOf = (all: Float64Array): number =>
  all[0]! + all.reduce((sum, value) => sum + (value - all[0]!), 0) / all.length;
