/** Numbers enter as bands, so that nobody is known by an exact age or year. */

/** Bands of a number: lower bounds (included), and the label of each band from low to high. */
export interface Bands {
  readonly from: readonly number[];
  readonly labels: readonly string[];
}

/** Years of age. */
export const AGE_BANDS: Bands = {
  from: [0, 25, 35, 45, 55, 65],
  labels: ["under 25", "25-34", "35-44", "45-54", "55-64", "65 and over"],
};

/** Years of service. */
export const TENURE_BANDS: Bands = {
  from: [0, 1, 3, 6, 11, 21],
  labels: ["under 1 year", "1-2 years", "3-5 years", "6-10 years", "11-20 years", "over 20 years"],
};

/** The label of the band that holds a number; numbers below the first bound are refused by the caller. */
export function bandOf(value: number, { from, labels }: Bands): string {
  let band = 0;
  while (band + 1 < from.length && value >= from[band + 1]!) band++;
  return labels[band]!;
}
