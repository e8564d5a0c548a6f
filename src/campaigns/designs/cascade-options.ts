import { freeze } from "../../core/freeze.ts";
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
export const cascadeOptions: Table<CascadeOption> = freeze({
  every: {
    symbol: "T",
    meaning: "days from one round of town hall and briefings to the next",
    unit: "working days",
    default: 10,
    range: [1, 260],
    whole: true,
    source: "Prosci: five to seven repetitions of a key message and more",
    evidence: "quoted",
    distribution: "log-uniform",
  },
  rounds: {
    symbol: "n_r",
    meaning: "rounds at most",
    unit: "rounds",
    default: 26,
    range: [0, 260],
    whole: true,
    source: "our choice: a fixed calendar that ends with the campaign where that is earlier",
    evidence: "assumed",
    distribution: "fixed",
  },
  townHall: {
    symbol: "on_t",
    meaning: "1: each round opens with a town hall by the top; 0: it does not",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Herrero: town hall meetings, top-down communications, departmental briefings",
    evidence: "quoted",
    distribution: "fixed",
  },
  briefings: {
    symbol: "on_b",
    meaning: "1: managers brief their people down the line; 0: they do not",
    unit: "0 or 1",
    default: 1,
    range: [0, 1],
    whole: true,
    source: "Larkin and Larkin 1996; Prosci: the supervisor is the preferred sender on personal impact",
    evidence: "quoted",
    distribution: "fixed",
  },
  fidelity: {
    symbol: "fid",
    meaning: "share of the message that each hop of the line keeps",
    unit: "share",
    default: 0.8,
    range: [0.6, 1],
    source:
      "Nichols 1962 as quoted: about a fifth left after five hops gives .74; range .6 to .95, 1 for tests of the limit",
    evidence: "quoted",
    distribution: "uniform",
  },
  noise: {
    symbol: "sd_fid",
    meaning: "standard deviation of what a hop keeps, as a share of it",
    unit: "share",
    default: 0.1,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  latency: {
    symbol: "lag",
    meaning: "days that each hop of the line takes",
    unit: "working days",
    default: 2,
    range: [0, 20],
    whole: true,
    source: "our choice: level by level, at the rhythm of team meetings",
    evidence: "assumed",
    distribution: "uniform",
  },
  townHallOpen: {
    symbol: "open_t",
    meaning: "share of people who attend a town hall when they have time",
    unit: "share",
    default: 0.6,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  townHallMinutes: {
    symbol: "min_t",
    meaning: "length of a town hall",
    unit: "minutes",
    default: 30,
    range: [1, 240],
    source: "our choice: a customary length",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  townHallMoney: {
    symbol: "c_t",
    meaning: "fixed money for one town hall",
    unit: "thousand euros",
    default: 0.05,
    range: [0, 100],
    source: "our choice: room, recording",
    evidence: "assumed",
    distribution: "fixed",
  },
  townHallMoneyPerPerson: {
    symbol: "c_tp",
    meaning: "money for one town hall and each person invited",
    unit: "thousand euros",
    default: 0.002,
    range: [0, 1],
    source: "our choice: two euros a person for stream, rooms and slides",
    evidence: "assumed",
    distribution: "fixed",
  },
  briefingOpen: {
    symbol: "open_b",
    meaning: "share of people who take in their manager's briefing when they have time",
    unit: "share",
    default: 0.85,
    range: [0.1, 1],
    source: "our choice",
    evidence: "assumed",
    distribution: "uniform",
  },
  briefingMinutes: {
    symbol: "min_b",
    meaning: "length of a briefing",
    unit: "minutes",
    default: 15,
    range: [1, 240],
    source: "our choice: an item of a team meeting",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  briefingHours: {
    symbol: "h_b",
    meaning: "hours of a manager for one briefing, preparation included",
    unit: "hours",
    default: 0.5,
    range: [0, 8],
    source: "our choice: a quarter of an hour to speak, as much to prepare",
    evidence: "assumed",
    distribution: "uniform",
  },
  ...contentOptions,
});
