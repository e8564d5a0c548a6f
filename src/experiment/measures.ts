/**
 * The measures: everything a trial reports of a run is defined here once, with its unit, its
 * direction and its definition in words. Measures of people are computed from the mind's columns;
 * measures of the design from what the campaign spent.
 */
import { type Compute, daysPractised, type Measure, meanOf, shareOf, shareOfAny } from "./measure.ts";
import { costOf } from "./prices.ts";

export type { Measure } from "./measure.ts";

const MIN_DAYS = 5;
const SATISFACTION = [
  "satisfactionRecognition",
  "satisfactionSelfDevelopment",
  "satisfactionStatus",
  "satisfactionSecurity",
] as const;
const meanValence = meanOf("valence");
const meanSatisfaction = meanOf(...SATISFACTION);

const wellbeing: Compute = (columns, members) => {
  const valence = meanValence(columns, members);
  const satisfaction = meanSatisfaction(columns, members);
  if (valence === null || satisfaction === null) return null;
  return ((valence + 1) / 2 + (satisfaction + 1) / 2) / 2;
};

const SHARE = [0, 1] as const;
const BOTH = [-1, 1] as const;

type Words = Pick<Measure, "label" | "unit" | "direction" | "definition" | "range">;
const ofPeople = (name: string, words: Words, compute: Compute): Measure =>
  Object.freeze({ name, ...words, of: "people" as const, compute, price: () => null });
const ofDesign = (name: string, words: Words, price: Measure["price"]): Measure =>
  Object.freeze({ name, ...words, of: "design" as const, compute: () => null, price });

const table: readonly Measure[] = [
  ofPeople(
    "practising",
    {
      label: "share practising",
      unit: "share",
      direction: "higher",
      range: SHARE,
      definition: "share of people who practised the new behaviour on at least 5 of the last 10 working days",
    },
    shareOf("recent", MIN_DAYS, daysPractised),
  ),
  ofPeople(
    "trying",
    {
      label: "share trying",
      unit: "share",
      direction: "higher",
      range: SHARE,
      definition: "share of people who practised the new behaviour at least once in the last 10 working days",
    },
    shareOf("recent", 1, daysPractised),
  ),
  ofPeople(
    "attitude",
    {
      label: "mean attitude",
      unit: "scale",
      direction: "higher",
      range: BOTH,
      definition: "mean attitude to the change, from -1 (against) to 1 (in favour)",
    },
    meanOf("attitude"),
  ),
  ofPeople(
    "readiness",
    {
      label: "mean readiness",
      unit: "scale",
      direction: "higher",
      range: BOTH,
      definition: "mean readiness for the change, from -1 to 1",
    },
    meanOf("readiness"),
  ),
  ofPeople(
    "trust",
    {
      label: "mean trust",
      unit: "scale",
      direction: "higher",
      range: SHARE,
      definition: "mean of the trust in the top and the trust in one's manager, from 0 to 1",
    },
    meanOf("trustInTop", "trustInManager"),
  ),
  ofPeople(
    "wellbeing",
    {
      label: "mean wellbeing",
      unit: "scale",
      direction: "higher",
      range: SHARE,
      definition:
        "mean of valence and of the satisfaction of the four needs, each brought to 0 to 1: ((valence + 1)/2 + (mean need satisfaction + 1)/2)/2",
    },
    wellbeing,
  ),
  ofPeople(
    "valence",
    {
      label: "mean valence",
      unit: "scale",
      direction: "higher",
      range: BOTH,
      definition: "mean valence of people's emotions, from -1 (unpleasant) to 1 (pleasant)",
    },
    meanValence,
  ),
  ofPeople(
    "arousal",
    {
      label: "mean arousal",
      unit: "scale",
      direction: "none",
      range: SHARE,
      definition: "mean arousal of people's emotions, from 0 (calm) to 1 (stirred up)",
    },
    meanOf("arousal"),
  ),
  ofPeople(
    "habit",
    {
      label: "mean habit",
      unit: "scale",
      direction: "higher",
      range: SHARE,
      definition: "mean strength of the habit of the new behaviour, from 0 to 1",
    },
    meanOf("habit"),
  ),
  ofPeople(
    "leavers",
    {
      label: "share who have left",
      unit: "share",
      direction: "lower",
      range: SHARE,
      definition:
        "share of places whose person of the first day has left; empty places count as not practising, newcomers from their first day",
    },
    shareOfAny("away", "arrived"),
  ),
  ofPeople(
    "newcomers",
    {
      label: "share of newcomers",
      unit: "share",
      direction: "none",
      range: SHARE,
      definition: "share of places taken over by somebody new since the first day",
    },
    shareOfAny("arrived"),
  ),
  ofDesign(
    "attentionMinutes",
    {
      label: "attention of receivers",
      unit: "minutes",
      direction: "lower",
      definition: "minutes of attention that the campaign asked of its receivers, all people together",
    },
    (spent) => spent.attentionMinutes,
  ),
  ofDesign(
    "managerHours",
    {
      label: "hours of managers",
      unit: "hours",
      direction: "lower",
      definition: "working hours that the campaign asked of managers, all together",
    },
    (spent) => spent.managerHours,
  ),
  ofDesign(
    "money",
    {
      label: "money spent",
      unit: "thousand euros",
      direction: "lower",
      definition: "money that the campaign spent outside people's working time, in thousand euros",
    },
    (spent) => spent.money,
  ),
  ofPeople(
    "reach",
    {
      label: "share reached",
      unit: "share",
      direction: "higher",
      range: SHARE,
      definition: "share of people who attended at least one message of the campaign",
    },
    shareOf("reached", 1),
  ),
  ofDesign(
    "cost",
    {
      label: "cost, all in",
      unit: "thousand euros",
      direction: "lower",
      definition: "attention, managers' hours and money added up at the prices of the scenario, in thousand euros",
    },
    costOf,
  ),
];

/**
 * The measures by name, in the order of every table; frozen. `practising` decides unless a scenario says otherwise.
 * @example
 * gs.measures.practising.definition; // "share of people who practised the new behaviour on at least 5..."
 * Object.values(gs.measures).filter(({ unit }) => unit === "share").map(({ name }) => name); // ["practising", "trying", "leavers", "newcomers", "reach"]
 */
export const measures: Readonly<Record<string, Measure>> = Object.freeze(
  Object.fromEntries(table.map((measure) => [measure.name, measure])),
);

/** Names of all measures, in order. */
export const measureNames: readonly string[] = Object.freeze(table.map((measure) => measure.name));

/** Names of the measures of people, in order: those that have a series over the days. */
export const peopleMeasureNames: readonly string[] = Object.freeze(
  table.filter((measure) => measure.of === "people").map((measure) => measure.name),
);
