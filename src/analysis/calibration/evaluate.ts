/** What people with given parameters do: the runs behind a summary. */
import { sequence } from "../../core/sequence.ts";
import type { Recorder } from "../../engine/recorder.ts";
import { advance } from "../../engine/simulate.ts";
import { createStage, type Stage } from "../../engine/stage.ts";
import { inWorld, type ParameterValues } from "../../experiment/in-world.ts";
import { measures } from "../../experiment/measures.ts";
import type { Inbox } from "../../mind/message.ts";
import { mindMechanisms } from "../../mind/mind.ts";
import { syntheticOrganisation } from "../../people/generators/organisation.ts";
import type { Organisation } from "../../people/population.ts";
import { meanOf } from "../bootstrap.ts";
import { blockNames, type CorrelationBlock, correlationBlock } from "../correlation-block.ts";
import { type CalibrationSender, calibrationSender, promiseTerms, type Speech } from "./sender.ts";
import { surveyOf } from "./survey.ts";
import { type Summary, targets } from "./targets.ts";

/** How large the runs are, and from which seed. */
export interface CalibrationSize {
  /** People in each organisation, a whole number from 20. */
  readonly people: number;
  /** Organisations: seeds 1, 2 ... of each draw, a whole number above 0. */
  readonly seeds: number;
  /** Seed of all luck. */
  readonly seed: string;
}

/** The summary of people with these parameters; a pure function of values and size. */
export type Evaluate = (values: ParameterValues) => Summary;

/** The day on which people are looked at. */
const SURVEY = 130;
const YEAR = 260;
/** The default organisation: what people live, how far leaders agree, and who consents to be listened to. */
const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6 };

/** One mind with its sender, on a stage that is used for all runs. */
interface Room {
  readonly stage: Stage;
  readonly sender: CalibrationSender;
}

/**
 * An evaluation at this size. Organisations are made once and used for all values; columns are made
 * anew for each, because rules bind their options when they are made. For every seed four runs of the
 * same people with the same luck: 130 days without a campaign, 130 days of promises to people whose
 * lives differ, and one day with an ordinary and with a matched message.
 */
export function createEvaluate({ people, seeds, seed }: CalibrationSize): Evaluate {
  const casts = Array.from({ length: seeds }, (_, s) => {
    const key = `${seed}/calibration/${s + 1}`;
    return { key, organisation: syntheticOrganisation({ people }, key) };
  });
  return (values) => {
    const quiet = roomOf(values, casts[0]!.organisation);
    const promised = roomOf(
      { ...values, "mind.needs.supplySpread": promiseTerms.supplySpread },
      casts[0]!.organisation,
    );
    const summaries = casts.map(({ key, organisation }) => {
      const begin = ({ stage, sender }: Room, speech: Speech): Stage => {
        sender.say(speech);
        stage.begin({ seed: key, ...organisation });
        return stage;
      };
      const calm = alone(begin(quiet, "silence"));
      const effect = (speech: Speech): number | null => {
        const stage = begin(quiet, speech);
        advance(stage, 1);
        return riseOf(calm.readiness, stage.columns.of.readiness!);
      };
      const block = promisedBlock(begin(promised, "promises"), key);
      const found: Readonly<Record<string, number | null>> = {
        practising: calm.practising,
        turnover: calm.turnover,
        "median message": effect("median"),
        "matched message": effect("matched"),
        ...block,
      };
      return targets.map(({ name }) => found[name] ?? null);
    });
    return targets.map((_, k) => meanDefined(summaries.map((summary) => summary[k] ?? null)));
  };
}

function roomOf(values: ParameterValues, { people, network }: Organisation): Room {
  const inbox: Inbox = { posts: [] };
  const sender = calibrationSender(inbox);
  const options = inWorld({ mind: {} }, values).mind;
  const mechanisms = [sender.mechanism, ...mindMechanisms({ options, conditions, inbox })];
  return { stage: createStage({ people, network, mechanisms }), sender };
}

/** The run without a campaign: who practises, who leaves, and readiness as it was on day 1. */
function alone(stage: Stage): { practising: number | null; turnover: number | null; readiness: Float64Array } {
  let readiness = new Float64Array(0);
  let exits = 0;
  let atWork = 0;
  const before = new Uint8Array(stage.world.n);
  const recorder: Recorder = {
    record(day, { columns }) {
      if (day === 1) readiness = Float64Array.from(columns.readiness!);
      const away = columns.away!;
      for (let i = 0; i < away.length; i++) {
        const gone = away[i]! > 0;
        if (gone && before[i] === 0) exits++;
        if (!gone) atWork++;
        before[i] = gone ? 1 : 0;
      }
    },
  };
  advance(stage, SURVEY, recorder);
  const practising = measures.practising!.compute(stage.columns.of, null);
  return { practising, turnover: atWork > 0 ? (exits / atWork) * YEAR : null, readiness };
}

/** The block on the survey day of a run that has begun. */
function promisedBlock(stage: Stage, key: string): CorrelationBlock {
  advance(stage, SURVEY);
  return correlationBlock(surveyOf(stage.columns.of), sequence(key, "calibration/survey"));
}

/** Mean difference of two columns of the same people, in standard deviations of the first. */
function riseOf(before: ArrayLike<number>, after: ArrayLike<number>): number | null {
  const n = before.length;
  let sum = 0;
  let squares = 0;
  let rise = 0;
  for (let i = 0; i < n; i++) {
    sum += before[i]!;
    rise += after[i]! - before[i]!;
  }
  for (let i = 0; i < n; i++) squares += (before[i]! - sum / n) * (before[i]! - sum / n);
  return squares > 0 ? rise / n / Math.sqrt(squares / n) : null;
}

/** Mean over the seeds; null where one of them is undefined. */
function meanDefined(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : meanOf(values);
}

/**
 * The correlation block of organisations under these values where breach varies: the mean over the
 * seeds of each correlation. Where `followUp` days are given (a whole number, 0 for none), turnover
 * counts: those who were asked on day 130 and left by then.
 */
export function promiseStudy(
  values: ParameterValues,
  { people, seeds, seed }: CalibrationSize,
  followUp = 0,
): CorrelationBlock {
  const blocks = Array.from({ length: seeds }, (_, s) => {
    const key = `${seed}/calibration/${s + 1}`;
    const organisation = syntheticOrganisation({ people }, key);
    const { stage, sender } = roomOf({ ...values, "mind.needs.supplySpread": promiseTerms.supplySpread }, organisation);
    sender.say("promises");
    stage.begin({ seed: key });
    if (followUp === 0) return promisedBlock(stage, key);
    advance(stage, SURVEY);
    const asked = surveyOf(stage.columns.of);
    const left = new Uint8Array(asked.rows.length);
    for (let day = 0; day < followUp; day++) {
      advance(stage, 1);
      asked.rows.forEach((i, k) => {
        if (stage.columns.of.away![i]! > 0) left[k] = 1;
      });
    }
    return correlationBlock({ ...asked, left }, sequence(key, "calibration/survey"));
  });
  return Object.freeze(
    Object.fromEntries(blockNames.map((name) => [name, meanDefined(blocks.map((block) => block[name]))])),
  ) as CorrelationBlock;
}
