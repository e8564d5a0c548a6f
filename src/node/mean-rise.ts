/** What had raised the inclination by the day of an adoption, on average: classes of causes down, designs across. */
import { ADOPTION_CAUSES } from "../mind/why/roots-of-adoption.ts";
import { causeWords } from "./cause-words.ts";
import { aligned } from "./screen.ts";
import type { Adoption } from "./why-file.ts";

/** The adoptions of one design. */
export interface Adopted {
  readonly design: string;
  readonly adoptions: readonly Adoption[];
}

/** Means over all adoptions of a design, the largest first; they sum to the mean rise. */
export function meanRise(designs: readonly Adopted[]): string {
  const means = designs.map(({ adoptions }) =>
    ADOPTION_CAUSES.map((_, c) => {
      const sum = adoptions.reduce((total, { weights }) => total + weights[c]!, 0);
      return adoptions.length > 0 ? sum / adoptions.length : Number.NaN;
    }),
  );
  const largest = (c: number): number => Math.max(0, ...means.map((of) => Math.abs(of[c]!)).filter((x) => x > 0));
  const rows = ADOPTION_CAUSES.map((cause, c) => ({ cause, c }))
    .filter(({ c }) => largest(c) > 0)
    .sort((a, b) => largest(b.c) - largest(a.c))
    .map(({ cause, c }) => [causeWords(cause), ...means.map((of) => signed(of[c]!))]);
  const all = means.map((of) => signed(of.reduce((sum, mean) => sum + mean, 0)));
  return aligned([["raised the inclination by", ...designs.map(({ design }) => design)], ...rows, ["all", ...all]]);
}

function signed(value: number): string {
  if (Number.isNaN(value)) return "-";
  const text = Math.abs(value).toFixed(4);
  return Number(text) === 0 ? text : `${value < 0 ? "-" : "+"}${text}`;
}
