/** The order of designs in a measure: the one in which the sentence names them and the page draws them. */
import type { Measure } from "../experiment/measure.ts";

/**
 * Designs from best to worst mean in the measure's direction; for a measure without direction, from
 * highest to lowest. Equal ones stay in their order, undefined ones come last. Copies.
 * @example ranked(["a", "b"], "lower", (design) => ({ a: 40, b: 30 })[design] ?? null) // ["b", "a"]
 */
export function ranked(
  designs: readonly string[],
  direction: Measure["direction"],
  mean: (design: string) => number | null,
): string[] {
  const sign = direction === "lower" ? -1 : 1;
  const merit = (design: string): number => {
    const value = mean(design);
    return value === null ? Number.NEGATIVE_INFINITY : value * sign;
  };
  return [...designs].sort((a, b) => {
    const [forA, forB] = [merit(a), merit(b)];
    return forA === forB ? 0 : forB > forA ? 1 : -1;
  });
}
