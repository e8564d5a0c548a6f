/** What a plain day is made of, and the small sums that all of its rules are written in. */
import type { Luck } from "../../../src/core/luck.ts";
import type { Post } from "../../../src/mind/message.ts";
import type { LivedConditions } from "../../../src/mind/parts.ts";
import type { Network } from "../../../src/people/network.ts";

/** One person's row: column name to number. */
export type Row = Record<string, number>;

/** Everything of one day. */
export interface Day {
  readonly day: number;
  /** Today's rows, being changed. */
  readonly rows: Row[];
  /** As the neighbours were yesterday. */
  yesterday: readonly Row[];
  /** The ties of the day. */
  network: Network;
  /** Each person's manager; -1 for the head. */
  readonly manager: ArrayLike<number>;
  readonly conditions: LivedConditions;
  readonly posts: readonly Post[];
  readonly luck: (purpose: string) => Luck;
  /** Each person's partners of talks who have had their turn; changed by talking. */
  readonly turns: readonly Set<number>[];
  /** The value of an option of a rule. */
  readonly o: (rule: string, option: string) => number;
  readonly on: (rule: string) => boolean;
}

export const KEYS = ["Recognition", "SelfDevelopment", "Status", "Security"];
export const keep = (halfLife: number): number => 2 ** (-1 / halfLife);
export const cut = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
export const step11 = (x: number, by: number): number => (by >= 0 ? x + by * (1 - x) : x + by * (1 + x));
export const step01 = (x: number, by: number): number => (by >= 0 ? x + by * (1 - x) : x + by * x);
export const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Mean of values by weights; 0 where there is none. */
export const average = (values: readonly number[], weights: readonly number[]): number => {
  const total = sum(weights);
  return total > 0 ? sum(values.map((x, k) => x * weights[k]!)) / total : 0;
};

/** To whom a person is tied, and how strongly. */
export const tiesOf = (network: Network, i: number): { j: number; weight: number }[] =>
  Array.from({ length: network.offsets[i + 1]! - network.offsets[i]! }, (_, k) => ({
    j: network.neighbours[network.offsets[i]! + k]!,
    weight: network.weights[network.offsets[i]! + k]!,
  }));

/** Mean of a field of the neighbours as they were yesterday; 0 without ties. */
export const around = (today: Day, i: number, field: string): number => {
  const ties = tiesOf(today.network, i);
  return average(
    ties.map(({ j }) => today.yesterday[j]![field]!),
    ties.map(({ weight }) => weight),
  );
};

/** The four numbers of a person under one name. */
export const four = (row: Row, what: string): number[] => KEYS.map((key) => row[`${what}${key}`]!);

/** A positive step of a belief or of the attitude is braked by resistance to change. */
export const braked = (today: Day, row: Row, by: number): number =>
  by > 0 && today.on("readiness") ? by * (1 - today.o("readiness", "brake") * row.resistanceToChange!) : by;
