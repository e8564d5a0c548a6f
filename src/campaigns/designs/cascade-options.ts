import { type ContentOption, contentOptions } from "../content.ts";
import type { Table } from "../resolved.ts";

/** Names of the options of the cascade. */
export type CascadeOption =
  | ContentOption
  | "every"
  | "rounds"
  | "townHall"
  | "briefings"
  | "fidelity"
  | "noise"
  | "latency"
  | "townHallOpen"
  | "townHallMinutes"
  | "townHallMoney"
  | "townHallMoneyPerPerson"
  | "briefingOpen"
  | "briefingMinutes"
  | "briefingHours";

/** What can be set of the cascade. */
export const cascadeOptions: Table<CascadeOption> = Object.freeze({
  every: {
    meaning: "days from one round of town hall and briefings to the next",
    unit: "working days",
    default: 10,
    range: [1, 260],
    whole: true,
    source: "Prosci: five to seven repetitions of a key message and more",
    evidence: "quoted",
  },
  rounds: {
    meaning: "rounds at most",
    unit: "rounds",
    default: 26,
    range: [0, 260],
    whole: true,
    source: "fixed calendar; ends with the campaign where that is earlier",
    evidence: "assumed",
  },
  townHall: {
    meaning: "1: each round opens with a town hall by the top; 0: it does not",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Herrero: town hall meetings, top-down communications, departmental briefings",
    evidence: "quoted",
  },
  briefings: {
    meaning: "1: managers brief their people down the line; 0: they do not",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Larkin and Larkin 1996; Prosci: the supervisor is the preferred sender on personal impact",
    evidence: "quoted",
  },
  fidelity: {
    meaning: "share of the message that each hop of the line keeps",
    unit: "share",
    default: 0.8,
    range: [0.6, 1],
    source:
      "Nichols 1962 as quoted: about a fifth left after five hops gives .74; range .6 to .95, 1 for tests of the limit",
    evidence: "quoted",
  },
  noise: {
    meaning: "standard deviation of what a hop keeps, as a share of it",
    unit: "share",
    default: 0.1,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed",
  },
  latency: {
    meaning: "days that each hop of the line takes",
    unit: "working days",
    default: 2,
    range: [0, 20],
    whole: true,
    source: "level by level, at the rhythm of team meetings",
    evidence: "assumed",
  },
  townHallOpen: {
    meaning: "share of people who attend a town hall when they have time",
    unit: "share",
    default: 0.6,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed",
  },
  townHallMinutes: {
    meaning: "length of a town hall",
    unit: "minutes",
    default: 30,
    range: [1, 240],
    source: "customary length",
    evidence: "assumed",
  },
  townHallMoney: {
    meaning: "fixed money for one town hall",
    unit: "thousand euros",
    default: 0.05,
    range: [0, 100],
    source: "room, recording",
    evidence: "assumed",
  },
  townHallMoneyPerPerson: {
    meaning: "money for one town hall and each person invited",
    unit: "thousand euros",
    default: 0.002,
    range: [0, 1],
    source: "two euros a person for stream, rooms and slides",
    evidence: "assumed",
  },
  briefingOpen: {
    meaning: "share of people who take in their manager's briefing when they have time",
    unit: "share",
    default: 0.85,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed",
  },
  briefingMinutes: {
    meaning: "length of a briefing",
    unit: "minutes",
    default: 15,
    range: [1, 240],
    source: "an item of a team meeting",
    evidence: "assumed",
  },
  briefingHours: {
    meaning: "hours of a manager for one briefing, preparation included",
    unit: "hours",
    default: 0.5,
    range: [0, 8],
    source: "a quarter of an hour to speak, as much to prepare",
    evidence: "assumed",
  },
  ...contentOptions,
});
