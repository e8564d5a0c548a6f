/** What the epidemic rules share: their numbers, and the chance to stay well among so many ill. */
import { pow } from "../core/numbers.ts";
import type { Updating } from "./settle.ts";

/** The numbers of `sir` and `sis`. */
export const infectionOptions = {
  infection: {
    symbol: "beta",
    meaning: "chance a day that somebody ill infects one who listens, over a tie of strength 1 (beta)",
    unit: "share a day",
    default: 0.05,
    range: [0, 1],
    source: "our choice; without ties n * infection / recovery is the basic reproduction number",
    evidence: "assumed",
    distribution: "uniform",
  },
  recovery: {
    symbol: "gamma",
    meaning: "chance a day that somebody ill recovers, from the day after the infection (gamma)",
    unit: "share a day",
    default: 0.1,
    range: [0, 1],
    source: "our choice: ill for ten days in the mean",
    evidence: "assumed",
    distribution: "uniform",
  },
  first: {
    symbol: "s",
    meaning: "people ill at the start, drawn at random, where no column infected is given",
    unit: "people",
    default: 1,
    range: [0, 1_000_000_000],
    source: "our choice",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
} as const;

/** Options of `sir` and `sis`. */
export interface InfectionOptions {
  /** Chance a day that somebody ill infects one who listens, over a tie of strength 1; 0 to 1, default .05. */
  readonly infection?: number;
  /** Chance a day that somebody ill recovers, from the day after the infection; 0 to 1, default .1. */
  readonly recovery?: number;
  /** People ill at the start, whole, drawn at random; default 1. A column `infected` stands in its place. */
  readonly first?: number;
  /** Default synchronous. */
  readonly updating?: Updating;
}

/** Gives the chance to escape infection from ties of strength `ill` to people who are ill, (1 - infection)^ill. */
export function escapeFrom(infection: number): (ill: number) => number {
  const few = Float64Array.from({ length: 64 }, (_, ill) => (ill === 0 ? 1 : pow(1 - infection, ill)));
  return (ill) => few[ill] ?? pow(1 - infection, ill);
}
