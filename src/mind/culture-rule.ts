import type { ColumnSpec } from "../core/columns.ts";
import type { Rule } from "./rule.ts";

/** Options of `culture`. */
export const cultureOptions = {
  halfLife: {
    symbol: "h_c",
    meaning: "half-life with which the norm follows what colleagues do",
    unit: "working days",
    default: 65,
    range: [20, 260],
    distribution: "log-uniform",
    source: "our choice: a quarter; that norms lag behaviour is Schein 1985",
    evidence: "assumed",
  },
  weight: {
    symbol: "ω_n",
    meaning: "weight of the norm against what colleagues did yesterday, in the social part of intention",
    unit: "share",
    default: 0.3,
    range: [0, 1],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  norm: { type: "f32", meaning: "how usual the new behaviour seems here", unit: "share", range: [0, 1] },
};

/** Culture, as its documents tell it. */
export const cultureRule: Rule = {
  name: "culture",
  what: "what is usual here follows slowly what colleagues are seen to do, and weighs beside it",
  options: cultureOptions,
  columns,
  gathers: ["shown"],
  updating: "synchronous",
  formulas: [
    "At the start, and for a newcomer: `norm = 0`: nobody has seen the new behaviour yet.",
    "`norm += (1 - 2^(-1 / halfLife)) (S - norm)`, where `S = sum_j strength_ij shown_j / sum_j strength_ij` as it was yesterday, 0 without ties.",
    "The rule behaviour takes `(1 - weight) S + weight * norm` for the share of colleagues who practise; where culture is off it takes S.",
  ],
  sources: "Schein 1985; Bicchieri 2006 on empirical expectations. Both for the direction only: norms lag behaviour.",
  simplified:
    "A norm is what one expects of one's own colleagues, a number for one behaviour; values, symbols and sanctions are left out. What is enforced does not become usual: only practice that looks voluntary is seen (`shown`).",
  limit:
    "Where a share S of colleagues practises from one day on, the norm after t days is exactly S (1 - 2^(-t / halfLife)); where they stop, it halves every halfLife days.",
  on: true,
};
